import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';
import { ENDS } from './measure.ts';

/** Lines above the first paragraph that are searched for the headline. */
const REACH = 40;
/** Least score of a headline; found on titled pages, see docs/quality.md. */
const LEAST = 0.75;
const MOST_WORDS = 40;

/**
 * The headline's line, or -1: above the first paragraph, a line of words that are the article's own, no sentence with a
 * full stop. A copied text often has it twice (breadcrumb and headline), which speaks for it.
 *
 * @param first the first line of prose that is kept
 */
export function findHeadline(lines: Line[], judged: Judged, kept: Uint8Array, first: number): number {
  const { measured, phrases } = judged;
  const lead = leadWords(judged, kept, first);
  let best = -1;
  let bestScore = LEAST;
  for (let i = Math.max(0, first - REACH); i < first; i++) {
    const scan = measured.scan[i]!;
    const size = measured.size[i]!;
    const words = scan.words;
    if (words < 3 || words > MOST_WORDS || size < 12 || size > 250) continue;
    if (phrases.cover[i]! >= 0.5 || scan.digits * 3 > size || measured.ends[i] === ENDS.comma) continue;
    if (measured.ends[i] === ENDS.stop && !lines[i]!.text.endsWith('!')) continue;
    const own = measured.words[i]!;
    const kin = own.length ? own.filter((word) => lead.has(word)).length / own.length : 0;
    const score =
      1.6 * kin +
      (measured.repeats[i]! > 1 && measured.repeats[i]! < 5 ? 0.15 : 0) +
      (size >= 25 && size <= 140 ? 0.3 : 0) +
      (i === 0 || lines[i]!.gap > 0 ? 0.1 : 0) -
      0.012 * (first - i) -
      (scan.separators > 2 ? 0.5 : 0) -
      0.6 * phrases.cover[i]!;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** Paragraphs that make the lead. */
const LEAD = 8;

function leadWords({ measured }: Judged, kept: Uint8Array, first: number): Set<number> {
  const words = new Set<number>();
  for (let i = first, seen = 0; i < kept.length && seen < LEAD; i++) {
    if (!kept[i] || !measured.prose[i]) continue;
    seen++;
    for (const word of measured.words[i]!) words.add(word);
  }
  return words;
}
