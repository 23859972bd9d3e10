import { DECIDED, type Judged } from './judge.ts';
import { wholeOdds } from './keep.ts';

/** So many struck lines stand between an article and what is far from it. */
const FAR = 12;
/** Log odds, on the mean of its words, that a stretch far behind the article must have. */
const LIKELY = 1.5;

/** Kept lines, first and last, with no more than `FAR` struck ones between two of them. */
interface Stretch {
  from: number;
  to: number;
  words: number;
  /** Log odds of its lines, times their words. */
  odds: number;
}

/**
 * Strikes what stands far behind the likeliest stretch of kept lines, where that one is decided, unless it is likely too: the outlet's word on itself, its services and
 * teasers read like prose, and on a page that is doubtful throughout little is asked of a line.
 */
export function strikeFarBehind(judged: Judged, kept: number[]): void {
  const stretches = stretchesOf(judged, kept);
  let article = 0;
  for (let at = 1; at < stretches.length; at++) if (stretches[at]!.odds > stretches[article]!.odds) article = at;
  const found = stretches[article];
  if (!found || found.odds < DECIDED * found.words) return;
  for (const { from, to, words, odds } of stretches.slice(article + 1))
    if (odds < LIKELY * words) kept.fill(0, from, to + 1);
}

function stretchesOf({ p, measured }: Judged, kept: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 0; i < kept.length; i++) {
    if (!kept[i]) continue;
    let last = stretches.at(-1);
    if (!last || i - last.to > FAR) {
      last = { from: i, to: i, words: 0, odds: 0 };
      stretches.push(last);
    }
    const { words } = measured.scan[i]!;
    last.to = i;
    last.words += words;
    last.odds += wholeOdds(p[i]!) * words;
  }
  return stretches;
}
