import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';
import { PHRASE_RULES, shareOf } from './phrases.ts';

const CAPTION = PHRASE_RULES.indexOf('caption');
/** Most lines of a picture's block, and the longest caption, in UTF-16 units. */
const MOST_LINES = 3;
const LONGEST_CAPTION = 400;
/** A credit is short: "Ida Moe/NP", "Image copyright Northern Press". */
const LONGEST_CREDIT = 80;
/** What a caption ends in before its credit. */
const STOPS = '.!?…"”’»';

/** Chance from which on a line stays that only looks like a caption: articles are signed by a name and an agency too, and some pictures have a credit alone. */
const SURE = 0.88;
/** A shorter line above a credit is a heading, whose picture follows. */
const SHORTEST_CAPTION = 60;

/**
 * Lines that end in a picture's credit; doubtful ones that end in a name and an agency or stand above a credit; and those that stand in one block with a picture's credit, in a text whose paragraphs are parted by empty lines: its
 * caption, which reads like a sentence of the article.
 *
 * @returns 1 by line
 */
export function findCaptions(lines: Line[], judged: Judged): Uint8Array {
  const { credits, measured, phrases, p } = judged;
  const found = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text.length > LONGEST_CAPTION) continue;
    const doubted = p[i]! < SURE && text.length >= SHORTEST_CAPTION;
    if (phrases.credited[i] || (doubted && (endsInNames(text) || isPictureCredit(lines, judged, i + 1)))) found[i] = 1;
  }
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

/** A line that is a credit and nothing else. */
function isPictureCredit(lines: Line[], { phrases }: Judged, i: number): boolean {
  return i < lines.length && phrases.credited[i] === 1 && lines[i]!.text.length <= LONGEST_CREDIT;
}

/** Whether a sentence ends in a whole name and an agency in brackets: "The harbour at dawn. (Ida Moe/Northern Press)". */
function endsInNames(text: string): boolean {
  const end = text.endsWith(')') ? text.length - 1 : text.endsWith(').') ? text.length - 2 : -1;
  const from = text.lastIndexOf('(');
  const slash = text.lastIndexOf('/');
  if (end < 0 || slash < from || end - from > LONGEST_CREDIT || !STOPS.includes(text[from - 2] ?? ' ')) return false;
  const name = text.slice(from + 1, slash).trim();
  return name.includes(' ') && name[0] !== name[0]!.toLowerCase();
}
