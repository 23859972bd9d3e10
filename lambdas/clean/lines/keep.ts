/** Which lines are the article's, by what the model thinks of them and of their neighbours. */
import { chooseRuns } from '../chain.ts';
import { cutoffOf } from '../cutoff.ts';
import { DECIDED, type Judged, THRESHOLD } from './judge.ts';
import type { Line } from './lines.ts';
import { ENDS, STARTS } from './measure.ts';
import { BELOW } from './posts.ts';

/** A text of so few lines is an article or nothing: a brief, a single paragraph. */
const BRIEF = 4;

/** Log odds that a line must gain for the choice to turn at it, from lines that are kept to lines that are not or back. */
const TURN = 0.3;
/** Log odds that the trees which a decided line is spared would have added, on the mean. */
const SPARED = 2;
/** Log odds beyond this weigh no more. */
const MOST_ODDS = 9;

/** The log odds that all trees would have given a line, of whose chance only the first ones may have spoken. */
export function wholeOdds(chance: number): number {
  const odds = Math.log(chance / (1 - chance));
  if (odds > DECIDED) return Math.min(MOST_ODDS, odds + SPARED);
  return odds < -DECIDED ? Math.max(-MOST_ODDS, odds - SPARED) : odds;
}

export function keep(lines: Line[], { p, measured }: Judged): number[] {
  const odds = p.map(wholeOdds);
  const cutoff = cutoffOf(
    odds,
    measured.scan.map(({ words }) => words),
  );
  const kept = chooseRuns(
    odds.map((odd) => odd - cutoff),
    TURN,
  );
  // One paragraph and nothing beside it: whatever the model thinks of its words, there is no page that it could belong to.
  if (lines.length === 1 && measured.prose[0]) return [1];
  if (lines.length <= BRIEF || !kept.includes(1))
    for (let i = 0; i < lines.length; i++) if (measured.prose[i] && p[i]! >= THRESHOLD / 4) kept[i] = 1;
  return kept;
}

/** Chance above which a spoken line or a sentence amid the article is its own, and how near to a kept line a spoken one must stand. */
const DOUBTED = 0.12;
const BESIDE = 2;
/** Share of a sentence that phrases cover where they are more than a turn in it. */
const PHRASED = 0.15;

/**
 * Words of a speaker on a line of their own (`“It is a good day,” said Moe.`) are what a label needs most, and few labels
 * look so; what the format marks as a quote is one, whatever its looks. A sentence or a question between two kept lines is the article's too (an interview asks in
 * few words), unless a good part of it is a phrase.
 */
export function keepDoubted(
  lines: Line[],
  { p, measured, phrases }: Judged,
  kept: number[],
  quotes: ReadonlySet<string>,
): void {
  const { starts, ends, scan, prose } = measured;
  const sure = kept.slice();
  for (let i = 0; i < kept.length; i++) {
    const quoted = quotes.size > 0 && quotes.has(lines[i]!.text) && !phrases.hits[i];
    if (kept[i] || (p[i]! < DOUBTED && !quoted) || phrases.cover[i]! >= PHRASED) continue;
    const marked = starts[i] === STARTS.quote && ends[i] === ENDS.stop && scan[i]!.quotes >= 2 && !phrases.hits[i];
    const told = (prose[i]! > 0 && ends[i] === ENDS.stop) || ends[i] === ENDS.question;
    const amid = told && sure[i - 1] === 1 && sure[i + 1] === 1;
    const beside = sure.slice(Math.max(0, i - BESIDE), i + BESIDE + 1).includes(1);
    if (amid || ((marked || quoted) && beside)) kept[i] = 1;
  }
}

/** Chance above which a sentence of a live page's posts is the article's. */
const POST = 0.02;

/** What stands below a live page's clocks is told there and nowhere else, however short the posts are. */
export function keepPosts({ p, measured, phrases }: Judged, kept: number[], clocks: readonly number[]): void {
  const last = clocks.at(-1)!;
  for (let i = clocks[0]! + 1; i <= last + BELOW; i++)
    if (measured.prose[i] && p[i]! >= POST && phrases.cover[i]! < PHRASED) kept[i] = 1;
}

/** Chances above which the sentence that opens an untitled text, or one that begins with its headline, is its first paragraph. */
export const OPENING = 0.05;
export const BELOW_HEADLINE = 0.1;

/**
 * Keeps the sentence that opens a text. Without a headline the sentence before the first kept paragraph is no standfirst
 * below one; and who pastes a text that begins with its headline means what stands right below.
 */
export function keepOpening(
  lines: Line[],
  { p, measured, phrases }: Judged,
  kept: number[],
  opening: number,
  chance: number,
): void {
  if (opening < 0 || !measured.prose[opening] || measured.ends[opening] !== ENDS.stop) return;
  if (p[opening]! >= chance && phrases.cover[opening]! < 0.2 && lines[opening]!.text !== lines[opening + 1]?.text)
    kept[opening] = 1;
}
