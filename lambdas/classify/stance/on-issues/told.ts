/** How words of an issue are told by the outlet: as something done, or as something said or thought. */

import type { Channel } from '#shared/labels.ts';
import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import { tablesOf } from '../../packs.ts';
import { Kind } from '../../word-family.ts';
import { wordKinds } from '../../word-kinds.ts';
import { rank } from '../grammar/frames.ts';
import { EVENTS } from '../grammar/plover.ts';
import { type PredicateTables, predicateFamily } from '../grammar/predicate-family.ts';
import { type PredicateHit, predicateHits } from '../grammar/predicates.ts';
import type { Scene } from '../scene.ts';

/** Farthest a predicate begins before words that it holds ("cast [the deal as weak]"), in tokens. */
const REACH = 6;

/** What the predicate says that begins with the words, or else holds their beginning: "criticised the sanctions" is no act. */
export function toldAs({ reading, packs }: Scene, { first, side }: IssueMention): Channel {
  const { hits, tokens } = reading;
  // "Attacked the deal": nobody can hit it but with words.
  if (side === 'against' && wordKinds(packs).has(tokens, first, Kind.attack)) return 'reported';
  const from = Math.max(0, first - REACH);
  const found = predicateHits(hits, tablesOf<PredicateTables>(packs, predicateFamily), from, first);
  const here = found.filter((hit) => hit.first === first);
  // "Sought to sell the deal": who tries does something, whatever the verb by itself may say.
  if (here.some(({ rule, last }) => rule.operator === 'carry' && last > first)) return 'act';
  // "Supports the campaign to leave": what governs the words decides, an article between.
  const near = wordAt(tokens, first - 1) === 'the' ? first - 2 : first - 1;
  const around = found.filter((hit) => hit.first < first && hit.last >= near && hit.rule.form === 'verb');
  const told = strongest(here) ?? strongest(around);
  return told && isVerbal(told) ? 'reported' : 'act';
}

/** The best of some predicates; a verb of saying only where there is no other. */
function strongest(hits: readonly PredicateHit[]): PredicateHit | undefined {
  let best: PredicateHit | undefined;
  for (const hit of hits) {
    if (hit.rule.operator !== null && hit.rule.operator !== 'say') continue;
    if (!best || worth(hit) > worth(best)) best = hit;
  }
  return best;
}

function worth(hit: PredicateHit): number {
  return hit.rule.operator === null ? rank(hit) : -1;
}

function isVerbal({ rule }: PredicateHit): boolean {
  if (rule.channel !== null) return rule.channel === 'reported';
  return rule.operator === 'say' || (rule.event !== null && EVENTS[rule.event].quad.startsWith('verbal'));
}
