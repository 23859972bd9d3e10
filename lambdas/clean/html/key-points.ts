import type { Outline } from './outline.ts';
import type { Page } from './page.ts';

const LISTS = new Set(['ul', 'ol', 'dl']);
/** A paragraph of the article, no line above it, has so many words. */
const PARAGRAPH_WORDS = 20;

/**
 * Which blocks stand in a list above the article's first paragraph: what it says in short points, as a standfirst does, or
 * its contents. None on a page that has no such paragraph.
 */
export function listedAbove({ elements, blocks }: Page, { shapes, prose, inside }: Outline): boolean[] {
  const listed = new Uint8Array(elements.length);
  for (let at = 1; at < elements.length; at++)
    listed[at] = LISTS.has(elements[at]!.tag) ? 1 : listed[elements[at]!.parent]!;
  const first = blocks.findIndex(
    ({ element }, index) =>
      prose[index]! &&
      inside[element] === 1 &&
      elements[element]!.tag === 'p' &&
      !listed[element] &&
      shapes[index]!.words >= PARAGRAPH_WORDS,
  );
  return blocks.map(({ element }, index) => index < first && listed[element] === 1);
}
