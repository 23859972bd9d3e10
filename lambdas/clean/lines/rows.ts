import type { PackFile } from '#shared/rules/codec.ts';
import { emptyRows, type Setter, setOwn, setPhrases, setPlace } from './features.ts';
import type { Line } from './lines.ts';
import { type Measured, measure } from './measure.ts';
import { findPhrases, type Phrases } from './phrases.ts';

export interface Rows {
  rows: Float32Array;
  set: Setter;
  measured: Measured;
  phrases: Phrases;
  /** By line: 0, or how it looks like a picture's credit. */
  credits: number[];
}

/** A time of day: "10:15", "10h15", "10.15". */
const CLOCK = /\d[:.h]\d\d/;

/**
 * A picture's credit: a name and an agency parted by a slash or a bar, brackets round a name at the end, a copyright sign.
 */
function looksCredited(text: string): number {
  if (text.length > 400) return 0;
  if (text.includes('©') || text.includes('(c) ')) return 1;
  const slash = text.indexOf('/');
  if (slash > 2 && text.length < 80 && !text.includes('://') && !/\d/.test(text) && startsUpper(text, slash + 1))
    return 2;
  const bracket = text.lastIndexOf('(');
  const closed = text.endsWith(')') || text.endsWith(').');
  return closed && bracket > 0 && text.length - bracket < 60 && startsUpper(text, bracket + 1) ? 3 : 0;
}

/** An upper-case letter begins the first word from `at` on. */
function startsUpper(text: string, at: number): boolean {
  const letter = text[text[at] === ' ' ? at + 1 : at] ?? '';
  return letter !== letter.toLowerCase();
}

/** The lines as rows for the first reading. */
export function rowsOf(lines: Line[], packs: PackFile): Rows {
  const measured = measure(lines);
  const phrases = findPhrases(lines, packs);
  // A line of phrases is no prose, however long: legal notices and appeals are written in sentences too.
  for (let i = 0; i < lines.length; i++) measured.prose[i]! *= 1 - Math.min(1, phrases.cover[i]! * 4);
  const { rows, set } = emptyRows(lines.length);
  const clocks = lines.map(
    ({ text }) => (text.includes(':') ? 1 : 0) + (text.length < 300 && CLOCK.test(text) ? 2 : 0),
  );
  const credits = lines.map(({ text }) => looksCredited(text));
  setOwn(
    set,
    measured,
    lines.map((line) => line.gap),
    clocks,
    credits,
  );
  setPlace(set, measured);
  setPhrases(set, phrases, measured.size);
  return { rows, set, measured, phrases, credits };
}
