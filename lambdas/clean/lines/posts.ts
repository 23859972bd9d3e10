import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';

/** A time of day and nothing else: "18:15", "5.05 pm", "17:31 GMT", "16:20 (2 hours ago)". */
const CLOCK = /^\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}|Uhr)?(?:\s?\([^()]{1,30}\))?$/i;
const LONGEST_CLOCK = 45;
/** A post's first paragraph stands this many lines below its clock at most: a kicker and a heading may come between. */
export const BELOW = 3;

/**
 * The lines that are a clock with a paragraph close below: where the posts of a live page begin. In a table of times such
 * lines have no paragraphs.
 */
export function postClocks(lines: Line[], { measured }: Judged): number[] {
  const clocks: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text.length > LONGEST_CLOCK || measured.scan[i]!.digits < 3 || !CLOCK.test(text)) continue;
    if (measured.prose.slice(i + 1, i + 1 + BELOW).some((prose) => prose > 0)) clocks.push(i);
  }
  return clocks;
}
