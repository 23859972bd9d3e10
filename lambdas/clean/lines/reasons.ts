import type { Judged } from './judge.ts';
import { PHRASE_RULES, shareOf } from './phrases.ts';

/** Share of a line's words that a rule's phrases must cover to be its reason. */
const COVERED = 0.1;
/** Rules whose single words ("Facebook", "Video", "Live") articles have on lines of their own, too. */
const LONE_WORDS = new Set<string>(['share', 'player', 'stamp', 'related', 'navigation']);
/** The same for those rules: one such word in a sentence says nothing. */
const COVERED_BY_LABELS = 0.3;
/** By rule: the share it must cover. */
const LEAST_SHARE = PHRASE_RULES.map((rule) => (LONE_WORDS.has(rule) ? COVERED_BY_LABELS : COVERED));

/**
 * Why a line was struck: the id of the boilerplate rule whose phrases make most of it, else where it stood. The ids are
 * explained in docs/cleaning.md.
 */
export function reasonOf(line: number, { phrases }: Judged, firstKept: number, lastKept: number): string {
  let best = -1;
  for (let rule = 0; phrases.hits[line]! > 0 && rule < PHRASE_RULES.length; rule++) {
    const share = shareOf(phrases, line, rule);
    if (share >= LEAST_SHARE[rule]! && share > (best < 0 ? 0 : shareOf(phrases, line, best))) best = rule;
  }
  if (best >= 0) return PHRASE_RULES[best]!;
  if (line < firstKept) return 'above-article';
  return line > lastKept ? 'below-article' : 'aside';
}

/** Rules whose phrases may be a cross-head, a name or a list entry of the article where they are all of a line. */
const AMBIGUOUS = new Set<string>(['byline', 'author-note', 'live']);

/** Share of a line's words that is all of them but for rounding. */
const ALL = 0.99;

/**
 * The rule whose phrases are all of a line: a label of the page, wherever it stands; null for any other line.
 *
 * @param ends whether a post of a live page ends with the line: a lone word there is a button
 */
export function labelOf(line: number, { phrases, measured }: Judged, ends: boolean): string | null {
  if (phrases.cover[line]! < ALL) return null;
  const words = measured.scan[line]!.words;
  for (let rule = 0; rule < PHRASE_RULES.length; rule++) {
    const name = PHRASE_RULES[rule]!;
    if (shareOf(phrases, line, rule) < ALL || AMBIGUOUS.has(name)) continue;
    if (words > 1 || ends || !LONE_WORDS.has(name)) return name;
  }
  return null;
}
