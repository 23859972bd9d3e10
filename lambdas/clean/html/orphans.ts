import type { Page } from './page.ts';
import { headingLevel } from './structure.ts';

/**
 * Which kept blocks are headings that lead to nothing: the block below was struck, and nothing that follows in the element they
 * stand in was kept, as with the name of a newsletter above its form. The chain keeps them amid paragraphs.
 *
 * @param kept by block
 */
export function orphansOf({ blocks, elements }: Page, kept: readonly boolean[]): boolean[] {
  const orphans = blocks.map(() => false);
  /** By element: whether something further below in it is kept. */
  const holds = new Uint8Array(elements.length);
  const holderOf = (index: number) => elements[blocks[index]!.element]!.parent;
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (!kept[index]) continue;
    const holder = holderOf(index);
    const struck = index + 1 < blocks.length && !kept[index + 1] && holderOf(index + 1) === holder;
    orphans[index] = struck && !holds[holder] && headingLevel(elements[blocks[index]!.element]!.tag) > 0;
    if (!orphans[index]) for (let at = holder; !holds[at]; at = elements[at]!.parent) holds[at] = 1;
  }
  return orphans;
}
