import type { Line } from './lines.ts';

/** What follows a name that a sentence or a heading begins with. In an interview it is a colon. */
const BEHIND = new Set<string | undefined>([undefined, ' ', ',']);

/** The notes on the article's authors: what begins with the whole name of one, behind the middle of what is kept. */
export function authorNotes(lines: readonly Line[], kept: readonly number[], authors: readonly string[]): number[] {
  if (!authors.length) return [];
  const own = kept.flatMap((is, i) => (is ? [i] : []));
  return own.filter((i, at) => {
    const { text } = lines[i]!;
    return at * 2 > own.length && authors.some((name) => text.startsWith(name) && BEHIND.has(text[name.length]));
  });
}
