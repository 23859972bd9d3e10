import type { Judged } from './judge.ts';
import { PHRASE_RULES } from './phrases.ts';

/** Share of a line's words that a rule's phrases must cover to be its reason. */
const COVERED = 0.1;

/**
 * Why a line was struck: the id of the boilerplate rule whose phrases make most of it, else where it stood. The ids are
 * explained in docs/cleaning.md.
 */
export function reasonOf(line: number, { phrases }: Judged, firstKept: number, lastKept: number): string {
  let best = -1;
  for (let rule = 0; rule < PHRASE_RULES.length; rule++) {
    const share = phrases.byRule[rule]![line]!;
    if (share >= COVERED && share > (best < 0 ? 0 : phrases.byRule[best]![line]!)) best = rule;
  }
  if (best >= 0) return PHRASE_RULES[best]!;
  if (line < firstKept) return 'above-article';
  return line > lastKept ? 'below-article' : 'aside';
}
