import { cells, KIND, learn, UNTIDY } from '../words/characters.ts';

/** A line of a plain text, as the cleaner weighs it. */
export interface Line {
  /**
   * Never empty, no white space at its ends. `measure`, which looks at each of its characters, tidies it where that is
   * needed: invisible characters gone, runs of white space one space.
   */
  text: string;
  /** Empty lines before it. */
  gap: number;
}

/** White space of any script, as one space. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Zero-width and bidirectional marks, soft hyphens and control characters: nothing a reader sees. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** Line ends of other systems, and Unicode's own line and paragraph separators, as escapes would hide them. */
const OTHER_ENDS = ['\r', '\u0085', '\u2028', '\u2029', '\f', '\v'];
const OTHER_END = /\r\n?|[\u0085\u2028\u2029\f\v]/g;

/** Most lines read of a text: a hundred times a long article's, menus included. */
export const MOST_LINES = 20_000;

/** Cuts a text into its lines that show something, at most one more than `MOST_LINES`. */
export function splitLines(text: string): Line[] {
  const source = OTHER_ENDS.some((end) => text.includes(end)) ? text.replace(OTHER_END, '\n') : text;
  const lines: Line[] = [];
  let gap = 0;
  for (let from = 0; from < source.length && lines.length <= MOST_LINES; ) {
    const end = source.indexOf('\n', from);
    const to = end < 0 ? source.length : end;
    const line = to > from ? visible(source, from, to) : '';
    if (line) lines.push({ text: line, gap });
    gap = line ? 0 : gap + 1;
    from = to + 1;
  }
  return lines;
}

/** Between these two stand the characters of ASCII that show. */
const LAST_BLANK = 0x20;
const LAST_ASCII = 0x7e;

/** A line without the white space at its ends; empty where nothing of it shows. */
function visible(source: string, from: number, to: number): string {
  const first = source.charCodeAt(from);
  const last = source.charCodeAt(to - 1);
  const line = source.slice(from, to);
  if (first > LAST_BLANK && first <= LAST_ASCII && last > LAST_BLANK && last <= LAST_ASCII) return line;
  const trimmed = line.trim();
  if (!trimmed) return trimmed;
  const unit = trimmed.charCodeAt(0);
  return ((cells[unit] || learn(unit)) & KIND) === UNTIDY ? tidy(trimmed) : trimmed;
}

/** A line as a reader sees it. */
export function tidy(line: string): string {
  return line.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}
