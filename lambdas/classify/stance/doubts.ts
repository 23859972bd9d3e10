/** What is doubtful about a predicate that the grammar ties to two parties: too weak, supposed, denied, somebody else's word. */
import type { Relation } from '#shared/labels.ts';
import type { Actor } from './candidates.ts';
import { type Frame, spansClauses, type Word } from './frames.ts';
import type { Choice } from './pair.ts';
import { EVENTS } from './predicates.ts';
import { LONGEST_PREDICATE } from './scene.ts';
import type { Place } from './sentence.ts';
import { isClaimed, isOnlyImagined, isSupposed, isTakenBack } from './supposed.ts';
import type { Reason } from './witness.ts';

/** Confidence of a reading below which an article says nothing. */
const CONFIDENT = 0.35;
/** Events weaker than this (a request, an agreement, a concession) show no stance by themselves. */
const TELLING = 0.39;

/** Why a predicate that links two says too little of them; null where it does not. */
export function doubtOf(
  choice: Choice,
  relation: Relation,
  words: readonly Word[],
  source: Actor,
  place: Place,
): Reason | null {
  const { hit, operators } = choice.frame;
  if (!hit.rule.articles) return 'loose';
  if (Math.abs(relation.score) < TELLING) return choice.event === null ? 'denied' : 'weak';
  // To go to see somebody, or to send troops, is nothing for or against him; nor is that it will not be done.
  if (hit.rule.event === 'CONSULT' || hit.rule.event === 'MOBILIZE') return 'weak';
  // "Threatened to back the bill": a threat to whom it annoys.
  if (operators.some(({ rule }) => rule.operator === 'threaten') && isFriendly(choice.frame)) return 'unsure';
  if ((relation.confidence ?? 1) < CONFIDENT) return 'unsure';
  if (isSupposed(words, choice.frame) || isClaimed(words, source.place.first)) return 'supposed';
  if (isOnlyImagined(words, choice.frame, source.place)) return 'supposed';
  // "Said it did not expect Rome to destroy …".
  const within = place.last < hit.last;
  if (within && hit.rule.event !== 'REJECT' && isTakenBack(words, place.first, hit.first + 1)) return 'denied';
  return isWide(choice, place) || spansClauses(choice.frame, words, within) ? 'wide' : null;
}

function isFriendly({ hit }: Frame): boolean {
  return hit.rule.event !== null && EVENTS[hit.rule.event].score > 0;
}

/** A predicate with a wide gap may hold somebody else's deed, unless it is the target that stands in the gap. */
function isWide({ frame: { hit } }: Choice, target: Place): boolean {
  return hit.last - hit.first >= LONGEST_PREDICATE && !(target.first > hit.first && target.last < hit.last);
}
