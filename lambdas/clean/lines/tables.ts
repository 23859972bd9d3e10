import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';
import { ENDS } from './measure.ts';

const LONGEST_ROW = 60;
const FEWEST_ROWS = 2;
/** A table of results tells what, then how much: "Yes 102", "Lahti 3–2 Turku", "North: 41.5%". */
const ROW = /^\p{L}[^.!?]*\d/u;
/** What is counted or dated on a page: "12:30", "Comments (34)". */
const OTHER = /\d:\d\d|\(\d+\)$/;

/**
 * The lines of small tables that the article announces: below a line that ends in a colon and follows a kept line, two rows or more of
 * words and figures, none of them a phrase of the page.
 */
export function announcedTables(
  lines: readonly Line[],
  kept: readonly number[],
  { measured, phrases }: Judged,
): number[] {
  const found: number[] = [];
  const isRow = (i: number) => {
    const { text } = lines[i]!;
    return (
      measured.scan[i]!.digits > 0 &&
      text.length <= LONGEST_ROW &&
      !phrases.hits[i] &&
      ROW.test(text) &&
      !OTHER.test(text)
    );
  };
  for (let i = 1; i < lines.length; i++) {
    if (measured.ends[i] !== ENDS.colon || phrases.hits[i] || !(kept[i] || kept[i - 1])) continue;
    let end = i + 1;
    while (end < lines.length && isRow(end)) end++;
    if (end - i - 1 >= FEWEST_ROWS) for (let k = i; k < end; k++) found.push(k);
  }
  return found;
}
