import { COLUMN, rowStart, WIDTH } from './columns.ts';
import { PHRASE_RULES, type Phrases, shareOf } from './phrases.ts';
import { setAround, setDistance, sumsOf } from './series.ts';

/** Rules whose short lines are headings: what follows them belongs to them. */
const HEADINGS = (['related', 'discussion', 'newsletter', 'author-note', 'appeal', 'tags'] as const).map((rule) =>
  PHRASE_RULES.indexOf(rule),
);
const HEADING_SIZE = 60;
const HEADING_COVER = 0.6;
/** Share of a line's words that phrases cover where the line is made of them. */
const MADE_OF = 0.5;
const MOST_COUNTED = 20;
/** The rules' columns stand one after the other. */
const RULE_COLUMN = COLUMN[PHRASE_RULES[0]];

/** Fills the columns that say which boilerplate phrases stand on a line and around it. */
export function setPhrases(rows: Float32Array, phrases: Phrases, size: readonly number[]): void {
  const n = size.length;
  const { cover, strong } = phrases;
  const made: number[] = [];
  const headings: number[] = [];
  for (let i = 0, row = rowStart(0); i < n; i++, row += WIDTH) {
    made.push(cover[i]! >= MADE_OF ? 1 : 0);
    headings.push(
      phrases.hits[i]! > 0 &&
        size[i]! < HEADING_SIZE &&
        HEADINGS.some((rule) => shareOf(phrases, i, rule) >= HEADING_COVER)
        ? 1
        : 0,
    );
    rows[row + COLUMN.cover] = cover[i]!;
    rows[row + COLUMN.leads] = phrases.leads[i]!;
    rows[row + COLUMN.hits] = phrases.hits[i]!;
    rows[row + COLUMN.strong] = strong[i]!;
    if (phrases.hits[i]! > 0)
      for (let rule = 0; rule < PHRASE_RULES.length; rule++) rows[row + RULE_COLUMN + rule] = shareOf(phrases, i, rule);
  }
  const strongs = strong.map((hits) => Math.min(2, hits));
  setAround(rows, COLUMN.strongNear, strongs, 3, 3);
  setAround(rows, COLUMN.coverNear, cover, 5, 5);
  setDistance(rows, COLUMN.toCoverBefore, made, 30, false);
  setDistance(rows, COLUMN.toCoverAfter, made, 30, true);
  setDistance(rows, COLUMN.sinceHeading, headings, 60, false);
  const counts = sumsOf(made);
  for (let i = 0, row = rowStart(0); i < n; i++, row += WIDTH) {
    rows[row + COLUMN.hitsBefore] = Math.min(MOST_COUNTED, counts[i]!);
    rows[row + COLUMN.hitsAfter] = Math.min(MOST_COUNTED, counts[n]! - counts[i + 1]!);
  }
}
