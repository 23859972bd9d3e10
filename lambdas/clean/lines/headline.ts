import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';
import { ENDS, type Measured } from './measure.ts';
import { PHRASE_RULES, type Phrases, shareOf } from './phrases.ts';
import { COPYRIGHT } from './rows.ts';

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
 * @param end the line that the headline stands above
 */
export function findHeadline(lines: Line[], judged: Judged, kept: number[], first: number, end: number): number {
  const { measured } = judged;
  if (first === 0) return -1;
  const from = Math.max(0, end - REACH);
  let lead: Set<number> | null = null;
  const scores: number[] = [];
  let best = -1;
  for (let i = from; i < end; i++) {
    const may = mayBeHeadline(i, lines, judged);
    if (may) lead ??= leadWords(judged, kept, first);
    scores.push(may && lead ? scoreOf(i, lines, judged, lead, first) : 0);
    if (scores[i - from]! > (scores[best] ?? LEAST)) best = i - from;
  }
  // A standfirst below the headline tells more of the article than the headline does.
  for (let k = best - 1; k >= Math.max(0, best - STANDFIRST); k--)
    if (scores[k]! >= LEAST_ABOVE && measured.scan[from + k]!.words >= 4) best = k;
  if (best >= 0) return from + best;
  return opensText(lines, judged, first) ? 0 : -1;
}

/** Whether the text begins with its headline: nothing but credits stands between its first line and its first paragraph. */
function opensText(lines: Line[], judged: Judged, first: number): boolean {
  if (!mayBeHeadline(0, lines, judged)) return false;
  for (let i = 1; i < first; i++) if (!isCredit(i, judged.phrases)) return false;
  return true;
}

/** Lines a headline may stand above its standfirst, and the least score it then has. */
const STANDFIRST = 2;
const LEAST_ABOVE = 0.6;

/** A time of day that begins a line: it tells of a post of a live page. */
const POSTED = /^\d{1,2}[:.h]\d{2}\s/;

/** Of a headline's size, no credited picture, neither boilerplate nor figures nor a sentence with a full stop. */
function mayBeHeadline(i: number, lines: Line[], { measured, phrases, credits }: Judged): boolean {
  const { words, digits } = measured.scan[i]!;
  const size = measured.size[i]!;
  if (words < 3 || words > MOST_WORDS || size < 12 || size > 250) return false;
  if (credits[i] === COPYRIGHT || POSTED.test(lines[i]!.text)) return false;
  if (phrases.cover[i]! >= 0.5 || digits * 3 > size || measured.ends[i] === ENDS.comma) return false;
  return measured.ends[i] !== ENDS.stop || lines[i]!.text.endsWith('!');
}

/** Whether a byline or a date stands right below a line, or below the sentence of its standfirst. */
function isAboveCredit(i: number, first: number, { ends }: Measured, phrases: Phrases): boolean {
  const next = ends[i + 1] === ENDS.stop && !phrases.hits[i + 1] ? i + 2 : i + 1;
  return next < first && isCredit(next, phrases);
}

function scoreOf(i: number, lines: Line[], { measured, phrases }: Judged, lead: Set<number>, first: number): number {
  const scan = measured.scan[i]!;
  const size = measured.size[i]!;
  const start = measured.wordStart[i]!;
  const end = measured.wordStart[i + 1]!;
  let shared = 0;
  for (let at = start; at < end; at++) if (lead.has(measured.words[at]!)) shared++;
  const kin = end > start ? shared / (end - start) : 0;
  const repeated = measured.repeats[i]! > 1 && measured.repeats[i]! < 5;
  return (
    1.4 * kin +
    (repeated ? 0.2 : 0) +
    (size >= 30 && size <= 140 ? 0.4 : 0) +
    (i === 0 || lines[i]!.gap > 0 ? 0.1 : 0) +
    (isAboveCredit(i, first, measured, phrases) ? ABOVE_CREDIT : 0) -
    0.008 * (first - i) -
    (scan.words < 5 && scan.wide === 0 ? 0.25 : 0) -
    (scan.separators > 2 ? 0.5 : 0) -
    0.6 * phrases.cover[i]!
  );
}

/** What it adds to a line's score that it stands above a byline or a date, and the share of their phrases in such a line. */
const ABOVE_CREDIT = 0.4;
const CREDITED = 0.2;
const CREDIT_RULES = [PHRASE_RULES.indexOf('byline'), PHRASE_RULES.indexOf('stamp')];

/** Whether a line begins with a byline or a date and is much of one. */
export function isCredit(i: number, phrases: Phrases): boolean {
  return phrases.leads[i] === 1 && CREDIT_RULES.some((rule) => shareOf(phrases, i, rule) >= CREDITED);
}

/** Paragraphs that make the lead. */
const LEAD = 8;

function leadWords({ measured }: Judged, kept: number[], first: number): Set<number> {
  const words = new Set<number>();
  for (let i = first, seen = 0; i < kept.length && seen < LEAD; i++) {
    if (!kept[i] || !measured.prose[i]) continue;
    seen++;
    for (let at = measured.wordStart[i]!; at < measured.wordStart[i + 1]!; at++) words.add(measured.words[at]!);
  }
  return words;
}
