import { isAnswer, speaksOfConsent } from '../words/consent.ts';
import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';

/** Lines that may stand between two of a form: headings, lists of purposes, a paragraph in other words. */
const MOST_BETWEEN = 4;
const FEWEST_PARAGRAPHS = 2;
/** Share of a form's prose that must speak of consent. */
const MOSTLY = 0.6;

/**
 * The lines of a consent form: from the first to the last that speaks of consent or answers it, where they stand close
 * together and hold little other prose. Forms are written in running prose, longer than many an article.
 *
 * @returns 1 by line
 */
export function findConsent(lines: Line[], { measured }: Judged): Uint8Array {
  const found = new Uint8Array(lines.length);
  const answers = lines.map(({ text }) => isAnswer(text));
  if (!answers.includes(true)) return found;
  const speaks = lines.map(({ text }, i) => measured.prose[i]! > 0 && speaksOfConsent(text));
  for (let from = 0; from < lines.length; from++) {
    if (!answers[from] && !speaks[from]) continue;
    let to = from;
    let paragraphs = 0;
    let spoken = 0;
    let other = 0;
    let sinceOther = 0;
    let hasAnswer = false;
    for (let i = from; i < lines.length && i - to <= MOST_BETWEEN; i++) {
      if (speaks[i]) {
        paragraphs++;
        spoken += measured.size[i]!;
      } else if (!answers[i]) {
        sinceOther += measured.prose[i]!;
        continue;
      }
      hasAnswer ||= answers[i]!;
      to = i;
      other += sinceOther;
      sinceOther = 0;
    }
    if (hasAnswer && paragraphs >= FEWEST_PARAGRAPHS && spoken >= MOSTLY * (spoken + other))
      found.fill(1, from, to + 1);
    from = to;
  }
  return found;
}
