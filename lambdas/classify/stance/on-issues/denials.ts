/** Words of an issue that are taken back: before them, or among them. */

import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import { Kind } from '../../word-family.ts';
import { wordKinds } from '../../word-kinds.ts';
import type { Scene } from '../scene.ts';

/** Farthest a negation stands before the words it turns round, in tokens. */
const NEGATION_REACH = 6;
const NEGATIONS = new Set("not n't never no without nor neither hardly instead against too if".split(' '));
/** Farthest words that take back even what stands far behind them in their clause ("no intention of backing the plan to …"). */
const REFUSAL_REACH = 14;
/** "Accepts that Rome did not interfere", "urged Rome to lift the embargo": a denial among the words themselves, or what ends the thing. */
export function isDeniedWithin({ reading: { tokens }, packs }: Scene, { first, last }: IssueMention): boolean {
  const kinds = wordKinds(packs);
  for (let at = first + 1; at < last; at++) {
    const word = wordAt(tokens, at);
    if (kinds.of(word).has(Kind.stopping) && isWord(tokens, at) && !/^(?:not|never)$/.test(wordAt(tokens, at - 1)))
      return true;
    if (kinds.of(word).has(Kind.leaving) || /^(?:not|never|no)$|n['’]t$/.test(word)) return true;
  }
  return false;
}

/** No part of another: the "cease" of "cease-fire" is none. */
function isWord({ flags, count }: Tokens, at: number): boolean {
  return at + 1 >= count || !(flags[at + 1]! & Flag.afterHyphen);
}

/** "Should Rome leave the pact, …": an "if" told by the order of words. */
function isInverted(tokens: Tokens, opening: number, first: number): boolean {
  if (!/^(?:should|were|had)$/.test(wordAt(tokens, opening))) return false;
  for (let at = opening; at < first; at++) if (wordAt(tokens, at) === ',') return false;
  return true;
}

export function isNegated({ reading: { tokens, sentences }, packs }: Scene, { first }: IssueMention): boolean {
  const kinds = wordKinds(packs);
  // "Prevents him from lifting …".
  if (wordAt(tokens, first - 1) === 'from') return true;
  const opening = sentences.first[sentences.of[first]!]!;
  for (let at = first - 1; at >= Math.max(opening, first - REFUSAL_REACH) && wordAt(tokens, at) !== ','; at--)
    if (kinds.of(wordAt(tokens, at)).has(Kind.refusal)) return true;
  if (isInverted(tokens, opening, first)) return true;
  const start = Math.max(opening, first - NEGATION_REACH);
  for (let at = first - 1; at >= start; at--) {
    const word = wordAt(tokens, at);
    if (word === ',' || word === 'but') return false;
    if (NEGATIONS.has(word) || kinds.of(word).has(Kind.retraction)) return true;
  }
  return false;
}
