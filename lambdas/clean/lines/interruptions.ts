import { interruption } from '../words/interruptions.ts';
import { type Line, tidy } from './lines.ts';

/** A line that is struck before the others are judged. */
export interface Interruption {
  text: string;
  reason: string;
  /** How many of the other lines stand above it. */
  at: number;
}

/**
 * Takes the lines out that say themselves that they interrupt the article, so that what stands around them is judged as if they were not
 * there: an outlet that writes "Advertisement" between its paragraphs has the same article below as above.
 */
export function partInterruptions(lines: Line[]): { rest: Line[]; apart: Interruption[] } {
  const rest: Line[] = [];
  const apart: Interruption[] = [];
  let gap = 0;
  for (const line of lines) {
    const reason = interruption(line.text);
    if (reason) {
      apart.push({ text: tidy(line.text), reason, at: rest.length });
      gap = Math.max(gap, line.gap);
      continue;
    }
    rest.push(gap > line.gap ? { text: line.text, gap } : line);
    gap = 0;
  }
  return { rest, apart };
}
