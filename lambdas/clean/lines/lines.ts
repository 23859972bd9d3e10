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
/** Line ends of every system, and Unicode's own line and paragraph separators, as escapes would hide them. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/;
const OTHER_ENDS = ['\r', '\u0085', '\u2028', '\u2029', '\f', '\v'];

/** Most lines read of a text: a hundred times a long article's, menus included. */
export const MOST_LINES = 20_000;

/** Cuts a text into its lines that show something, at most one more than `MOST_LINES`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split(OTHER_ENDS.some((end) => text.includes(end)) ? LINE_END : '\n')) {
    const line = visible(raw);
    if (!line) {
      gap++;
      continue;
    }
    lines.push({ text: line, gap });
    gap = 0;
    if (lines.length > MOST_LINES) break;
  }
  return lines;
}

/** A line without the white space at its ends; empty where nothing of it shows. */
function visible(raw: string): string {
  const line = raw.trim();
  if (!line) return line;
  const first = line.charCodeAt(0);
  return ((cells[first] || learn(first)) & KIND) === UNTIDY ? tidy(line) : line;
}

/** A line as a reader sees it. */
export function tidy(line: string): string {
  return line.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}
