import { appendedBlocks } from './appended.ts';
import { captionsOf, postsOf } from './embedded.ts';
import type { PageFacts } from './facts.ts';
import { MOST_BLOCKS } from './features.ts';
import { labelsOf } from './labels.ts';
import { favourOf } from './lists.ts';
import { keepBlocks } from './model.ts';
import { orphansOf } from './orphans.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';
import { type HtmlReason, reasonOf } from './reasons.ts';

/**
 * What becomes of each block, by the model, the chain and the rules that stand beside them: null where it is the article's, else the
 * reason why it is not.
 *
 * @param margins by block: its log odds of being the article's, by the model
 * @param threshold log odds from which on a block is kept; without it the model's own
 */
export function verdictsOf(
  page: Page,
  view: Outline,
  facts: PageFacts,
  margins: readonly number[],
  threshold?: number,
): (HtmlReason | null)[] {
  const words = view.shapes.map((shape) => shape.words);
  const kept = keepBlocks(margins, favourOf(page, view), words, threshold);
  const labels = labelsOf(page, view, kept);
  const posts = postsOf(page);
  const captions = captionsOf(page, view);
  const own = page.blocks.map(
    (_, index) => kept[index] === 1 && !(labels[index] || view.consent[index] || posts[index] || captions[index]),
  );
  const orphans = orphansOf(page, own);
  const appended = appendedBlocks(page, facts);
  return page.blocks.map((block, index) => {
    if (index >= MOST_BLOCKS) return 'html-beyond';
    if (view.consent[index]) return 'html-consent';
    if (posts[index]) return 'html-post';
    if (own[index] && !orphans[index]) return appended[index] ? 'html-appended' : null;
    return reasonOf(page, view, facts, block);
  });
}
