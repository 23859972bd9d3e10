import type { PackFile } from '#shared/rules/codec.ts';
import { COLUMN, emptyRows, rowStart, WIDTH } from './columns.ts';
import type { Line } from './lines.ts';
import { type Measured, measure } from './measure.ts';
import { findPhrases, type Phrases } from './phrases.ts';
import { setPlace } from './place.ts';
import { setPhrases } from './said.ts';
import type { Scan } from './scan.ts';

export interface Rows {
  /** Until the next text is read; see columns.ts. */
  rows: Float32Array;
  measured: Measured;
  phrases: Phrases;
  /** By line: 0, or how it looks like a picture's credit. */
  credits: number[];
}

/** A time of day: "10:15", "10h15", "10.15". */
const CLOCK = /\d[:.h]\d\d/;

/** How a line with a copyright sign is credited. */
export const COPYRIGHT = 1;

/**
 * A picture's credit: a name and an agency parted by a slash or a bar, brackets round a name at the end, a copyright sign.
 */
function looksCredited(text: string, { separators, signs, digits }: Scan): number {
  if (text.length > 400) return 0;
  if ((signs > 0 && text.includes('©')) || text.includes('(c) ')) return COPYRIGHT;
  if (separators > 0 && digits === 0 && text.length < 80 && !text.includes('://')) {
    const slash = text.indexOf('/');
    if (slash > 2 && startsUpper(text, slash + 1)) return 2;
  }
  if (!text.endsWith(')') && !text.endsWith(').')) return 0;
  const bracket = text.lastIndexOf('(');
  return bracket > 0 && text.length - bracket < 60 && startsUpper(text, bracket + 1) ? 3 : 0;
}

/** An upper-case letter begins the first word from `at` on. */
function startsUpper(text: string, at: number): boolean {
  const letter = text[text[at] === ' ' ? at + 1 : at] ?? '';
  return letter !== letter.toLowerCase();
}

/** The lines as rows for the first reading. */
export function rowsOf(lines: Line[], packs: PackFile): Rows {
  const measured = measure(lines);
  const phrases = findPhrases(lines, measured, packs);
  // A line of phrases is no prose, however long: legal notices and appeals are written in sentences too.
  for (let i = 0; i < lines.length; i++) measured.prose[i]! *= 1 - Math.min(1, phrases.cover[i]! * 4);
  const rows = emptyRows(lines.length);
  const credits = lines.map(({ text }, i) => looksCredited(text, measured.scan[i]!));
  setOwn(rows, lines, measured, credits);
  setPlace(rows, measured);
  setPhrases(rows, phrases, measured.size);
  return { rows, measured, phrases, credits };
}

/** Empty lines above a line count up to here. */
const MOST_GAP = 3;
/** A line longer than this has no clock of a site. */
const LONGEST_CLOCK = 300;

/** Fills the columns that say what a line is by itself. */
function setOwn(rows: Float32Array, lines: Line[], measured: Measured, credits: number[]): void {
  for (let i = 0, row = rowStart(0); i < lines.length; i++, row += WIDTH) {
    const { text, gap } = lines[i]!;
    const scan = measured.scan[i]!;
    const size = measured.size[i]!;
    const words = Math.max(1, scan.words);
    rows[row + COLUMN.size] = size;
    rows[row + COLUMN.words] = scan.words;
    rows[row + COLUMN.functionShare] = measured.functionShare[i]!;
    rows[row + COLUMN.addressShare] = scan.addressing / words;
    rows[row + COLUMN.capitalisedShare] = scan.capitalised / Math.max(1, scan.words - 1);
    rows[row + COLUMN.shoutedShare] = scan.shouted / words;
    rows[row + COLUMN.digitShare] = scan.digits / size;
    rows[row + COLUMN.numberShare] = scan.numbers / words;
    rows[row + COLUMN.stops] = scan.stops;
    rows[row + COLUMN.commas] = scan.commas;
    rows[row + COLUMN.quotes] = scan.quotes;
    rows[row + COLUMN.separators] = scan.separators;
    rows[row + COLUMN.signs] = scan.signs;
    rows[row + COLUMN.glued] = scan.glued;
    rows[row + COLUMN.wordLength] = scan.letters / words;
    rows[row + COLUMN.ends] = measured.ends[i]!;
    rows[row + COLUMN.starts] = measured.starts[i]!;
    rows[row + COLUMN.gap] = Math.min(MOST_GAP, gap);
    rows[row + COLUMN.repeats] = measured.repeats[i]!;
    rows[row + COLUMN.wide] = scan.wide / size;
    rows[row + COLUMN.clock] =
      (text.includes(':') ? 1 : 0) + (scan.digits > 2 && text.length < LONGEST_CLOCK && CLOCK.test(text) ? 2 : 0);
    rows[row + COLUMN.credit] = credits[i]!;
  }
}
