import { type Cue, cuesOf, hasCue } from './cues.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';

const LABELS: Cue[] = ['related', 'subscribe', 'share', 'comment'];
/** A longer line is no label. */
const MOST_WORDS = 8;
/** Elements that a reader presses. */
const PRESSED = new Set(['button', 'summary']);

/**
 * Which of the kept blocks are labels of the page ("Share this article", "Follow us"): short lines that are no sentence and begin
 * with a cue. Amid an article such a line may be its own, but not where it is pressed ("Read more" above a folded rest); behind its
 * last paragraph it has nothing to lead to. Plain pages set them as paragraphs, which the model takes for the article's.
 *
 * @param kept by block; a list's entries are its own
 */
export function labelsOf({ blocks, elements }: Page, { shapes }: Outline, kept: readonly number[]): boolean[] {
  const labels = blocks.map(() => false);
  let behind = true;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { text, element } = blocks[index]!;
    const { tag } = elements[element]!;
    if (!kept[index] || !(behind || PRESSED.has(tag))) continue;
    const short = shapes[index]!.words <= MOST_WORDS && !shapes[index]!.endsSentence && tag !== 'li';
    const cues = short ? cuesOf(text) : 0;
    labels[index] = LABELS.some((cue) => hasCue(cues, cue));
    if (!labels[index]) behind = false;
  }
  return labels;
}
