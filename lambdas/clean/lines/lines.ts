/** A line of a plain text, as the cleaner weighs it. */
export interface Line {
  /** Tidied: invisible characters gone, runs of white space one space, no space at the ends; never empty. */
  text: string;
  /** Empty lines before it. */
  gap: number;
}

/** White space of any script, as one space. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Zero-width and bidirectional marks, soft hyphens and control characters: nothing a reader sees. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const NEEDS_TIDYING =
  /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ufefe\uff00-\ufff8\ufffc-\uffff]| {2}/;
/** Line ends of every system, and Unicode's own line and paragraph separators, as escapes would hide them. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/;

/** Most lines read of a text: a hundred times a long article's, menus included. */
export const MOST_LINES = 20_000;

/** Cuts a text into its lines that show something, at most one more than `MOST_LINES`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split(LINE_END)) {
    const tidy = NEEDS_TIDYING.test(raw) ? raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim() : raw.trim();
    if (!tidy) {
      gap++;
      continue;
    }
    lines.push({ text: tidy, gap });
    gap = 0;
    if (lines.length > MOST_LINES) break;
  }
  return lines;
}
