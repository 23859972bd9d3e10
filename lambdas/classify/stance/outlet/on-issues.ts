/** What the outlet itself wants of an issue: "The council should build the bridge", "the disastrous bridge". */

import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import { Kind } from '../../word-family.ts';
import { isOfKind, type Scene } from '../scene.ts';
import { ownWordsOf } from './own-words.ts';
import { findVerdicts, verdictsBetween } from './verdicts.ts';

/** Farthest such a word stands before the words of the issue, in tokens. */
const REACH = 3;
const DEMAND = new Set('should must ought'.split(' '));

/** Whether an issue's words are what the outlet demands, or hold its own verdict. */
export function isOutletsOwn(scene: Scene, mention: IssueMention): boolean {
  if (mention.side === 'blame') return false;
  if (!isDemanded(scene, mention) && !isJudged(scene, mention)) return false;
  return ownWordsOf(scene).are(mention.first, mention.last);
}

function isDemanded({ reading: { tokens } }: Scene, { first }: IssueMention): boolean {
  for (let at = first - 1; at >= first - REACH; at--) {
    const word = wordAt(tokens, at);
    if (DEMAND.has(word)) return true;
    if (!/ly$|^(?:to|now|also|then|at|once)$/.test(word)) return false;
  }
  return false;
}

function isJudged(scene: Scene, { first, last, side }: IssueMention): boolean {
  // "Lind called the bridge a disaster": his word for it.
  if (isOfKind(scene, first, Kind.reporting)) return false;
  const { reading, packs } = scene;
  const label = side === 'for' ? 'support' : 'oppose';
  return verdictsBetween(findVerdicts(reading, packs), first, last).some(
    (verdict) => verdict.label === label && verdict.last <= last,
  );
}
