import { type Hint, has } from '../html/hints.ts';
import type { Page } from '../html/page.ts';

/**
 * A test whether hints around an element speak of something beside the article. What the body stands in as well (some
 * templates call the whole page `aside` or `related`) says nothing.
 *
 * @param started index of the block the body starts with
 */
export function elsewhere(page: Page, started: number, places: readonly Hint[]): (around: number) => boolean {
  const block = page.blocks[started];
  const body = block ? page.elements[block.element]!.around : 0;
  return (around) => places.some((place) => has(around & ~body, place));
}
