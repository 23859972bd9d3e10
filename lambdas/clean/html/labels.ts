import { type Cue, cuesOf, hasCue } from './cues.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';
import { isLetter } from './shape.ts';

const LABELS: Cue[] = ['related', 'subscribe', 'share', 'comment'];
/** A longer line is no label, and a longer one no pointer. */
const MOST_WORDS = 8;
const MOST_POINTER_WORDS = 30;
/** Elements that a reader presses. */
const PRESSED = new Set(['button', 'summary']);

/**
 * Which of the kept blocks are labels of the page ("Share this article", "Follow us"): short lines that are no sentence and begin
 * with a cue. Amid an article such a line may be its own, but not where it is pressed ("Read more" above a folded rest); behind its
 * last paragraph it has nothing to lead to. Plain pages set them as paragraphs, which the model takes for the article's.
 * So they do with lines that point to another article: `Read more: …`, mostly linked, or with an arrow before it.
 *
 * @param kept by block; a list's entries are its own
 */
export function labelsOf({ blocks, elements }: Page, { shapes }: Outline, kept: readonly number[]): boolean[] {
  const labels = blocks.map(() => false);
  let behind = true;
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (!kept[index]) continue;
    const { text, element, linked } = blocks[index]!;
    const { tag } = elements[element]!;
    const { words, endsSentence } = shapes[index]!;
    const short = (behind || PRESSED.has(tag)) && words <= MOST_WORDS && !endsSentence;
    const signs = firstLetter(text);
    const points = words <= MOST_POINTER_WORDS && (linked * 2 > text.length || (signs > 0 && linked > 0));
    const cues = tag !== 'li' && (short || points) ? cuesOf(text.slice(signs)) : 0;
    labels[index] = (short && LABELS.some((cue) => hasCue(cues, cue))) || (points && hasCue(cues, 'related'));
    if (!labels[index]) behind = false;
  }
  return labels;
}

/** Where the signs end that such a line may begin with, as arrows and pointing hands do. */
function firstLetter(text: string): number {
  let at = 0;
  while (at < text.length - 1 && !isLetter(text.charCodeAt(at))) at++;
  return at;
}
