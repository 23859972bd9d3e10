import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';
import { PHRASE_RULES, shareOf } from './phrases.ts';

const CAPTION = PHRASE_RULES.indexOf('caption');
/** Most lines of a picture's block, and the longest caption, in UTF-16 units. */
const MOST_LINES = 3;
const LONGEST_CAPTION = 400;
/** A credit is short: "Ida Moe/NP", "Image copyright Northern Press". */
const LONGEST_CREDIT = 80;

/**
 * Lines that end in a picture's credit, and those that stand in one block with a picture's credit, in a text whose paragraphs are parted by empty lines: its
 * caption, which reads like a sentence of the article.
 *
 * @returns 1 by line
 */
export function findCaptions(lines: Line[], { credits, measured, phrases }: Judged): Uint8Array {
  const found = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++)
    if (phrases.credited[i] && lines[i]!.text.length <= LONGEST_CAPTION) found[i] = 1;
  const parted = lines.filter((line, i) => measured.prose[i]! > 0 && (line.gap > 0 || i === 0)).length;
  const prose = measured.prose.filter((size) => size > 0).length;
  if (parted * 3 < prose * 2) return found;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to++;
    if (to - from < 2 || to - from > MOST_LINES) continue;
    const block = lines.slice(from, to);
    const credited = block.some(
      ({ text }, k) =>
        text.length <= LONGEST_CREDIT && (credits[from + k] === 2 || shareOf(phrases, from + k, CAPTION) >= 0.5),
    );
    if (credited && block.every(({ text }) => text.length <= LONGEST_CAPTION)) found.fill(1, from, to);
  }
  return found;
}
