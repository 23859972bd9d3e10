import type { PageFacts } from './facts.ts';
import type { Page } from './page.ts';
import { articleNumbers, headingLevel } from './structure.ts';

/** A shorter heading stands in a title by chance. */
const SHORTEST_TITLE = 9;

/**
 * Which blocks belong to a further article: endless pages append the next one below, in an `article` element with a main
 * heading of its own. Only where the page's title names the heading of one such element are the others further ones.
 */
export function appendedBlocks(page: Page, facts: PageFacts): boolean[] {
  const numbers = articleNumbers(page);
  const headed = new Set<number>();
  let own = 0;
  for (const { element, text } of page.blocks) {
    const number = numbers[element]!;
    if (!number || headingLevel(page.elements[element]!.tag) !== 1) continue;
    headed.add(number);
    const isTitle = text.length >= SHORTEST_TITLE && facts.titleText.includes(text.toLowerCase().replaceAll('\n', ' '));
    if (isTitle) own ||= number;
  }
  return page.blocks.map(({ element }) => own > 0 && numbers[element] !== own && headed.has(numbers[element]!));
}
