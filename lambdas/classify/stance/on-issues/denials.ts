/** Words of an issue that are taken back: before them, or among them. */
import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import type { Scene } from '../scene.ts';

/** Farthest a negation stands before the words it turns round, in tokens. */
const NEGATION_REACH = 6;
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'without',
  'nor',
  'neither',
  'hardly',
  'instead',
  'refuse',
  'refused',
  'refuses',
  'declined',
  'declines',
  'reluctant',
  'unwilling',
  'deadline',
  'failed',
  'fails',
  'denied',
  'denies',
  'rejected',
  'rejects',
  'prevent',
  'prevents',
  'prevented',
  'undermines',
  'undermine',
  'undermined',
  'undermining',
  'unlikely',
  'against',
  'oppose',
  'opposed',
  'opposes',
  'reason',
  'too',
]);
/** Words that take back even what stands far behind them in their clause ("no intention of backing the plan to …"). */
const REFUSALS = new Set(
  'intention refuse refused refuses refusing declined declines rejected rejects opposed opposes ruled unwilling'.split(
    ' ',
  ),
);
const REFUSAL_REACH = 14;
/** "Accepts that Rome did not interfere": a denial among the words themselves. */
export function isDeniedWithin({ reading: { tokens } }: Scene, { first, last }: IssueMention): boolean {
  for (let at = first + 1; at < last; at++)
    if (
      /^(?:not|never|no|denials?|denied|denies|withdraw(?:al|ing|s)?|leaving|quitting|exit|exiting|ending|abandon(?:ing)?|scrapping|ditching)$|n['’]t$/.test(
        wordAt(tokens, at),
      )
    )
      return true;
  return false;
}

export function isNegated({ reading: { tokens, sentences } }: Scene, { first }: IssueMention): boolean {
  // "Prevents him from lifting …".
  if (wordAt(tokens, first - 1) === 'from') return true;
  const opening = sentences.first[sentences.of[first]!]!;
  for (let at = first - 1; at >= Math.max(opening, first - REFUSAL_REACH) && wordAt(tokens, at) !== ','; at--)
    if (REFUSALS.has(wordAt(tokens, at))) return true;
  const start = Math.max(opening, first - NEGATION_REACH);
  for (let at = first - 1; at >= start; at--) {
    const word = wordAt(tokens, at);
    if (word === ',' || word === 'but') return false;
    if (NEGATIONS.has(word) || word === 'if') return true;
  }
  return false;
}
