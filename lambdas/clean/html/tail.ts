import { type Cue, cuesOf, hasCue } from './cues.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';

const LABELS: Cue[] = ['related', 'subscribe', 'share', 'comment'];
/** A longer line is no label. */
const MOST_WORDS = 8;

/**
 * From which block on all that is kept are labels of the page ("Share this article", "Follow us"): short lines that are no
 * sentence and begin with a cue. Amid an article such a line may be its own; behind its last paragraph it has nothing to
 * lead to. Plain pages set them as paragraphs, which the model takes for the article's.
 *
 * @param kept by block; a list's entries are its own
 */
export function tailOf({ blocks, elements }: Page, { shapes }: Outline, kept: readonly boolean[]): number {
  let tail = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (!kept[index]) continue;
    const { text, element } = blocks[index]!;
    if (shapes[index]!.words > MOST_WORDS || shapes[index]!.endsSentence || elements[element]!.tag === 'li') break;
    const cues = cuesOf(text);
    if (!LABELS.some((cue) => hasCue(cues, cue))) break;
    tail = index;
  }
  return tail;
}
