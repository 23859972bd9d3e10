import type { Line } from './lines.ts';

/** Shortest and longest line of a text that was wrapped at a column, in UTF-16 units. */
const NARROWEST = 45;
const WIDEST = 100;
const FEWEST_LINES = 8;

/**
 * Joins the lines of a text that was wrapped at a column (mails, agency files) to paragraphs, which empty lines part.
 * A text counts as wrapped where no line is wide and most lines that go on without an empty line nearly fill the column.
 */
export function unwrap(lines: Line[]): Line[] {
  if (lines.length < FEWEST_LINES) return lines;
  let widest = 0;
  for (const { text } of lines) widest = Math.max(widest, text.length);
  if (widest > WIDEST || widest < NARROWEST) return lines;
  let joints = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.gap) continue;
    joints++;
    // The next line's first word would not have fitted.
    const next = lines[i + 1]!.text;
    const space = next.indexOf(' ');
    if (lines[i]!.text.length + 1 + (space < 0 ? next.length : space) > widest - 12) full++;
  }
  if (joints < lines.length / 2 || full < joints * 0.8) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !line.gap) last.text += ` ${line.text}`;
    else joined.push({ ...line });
  }
  return joined;
}
