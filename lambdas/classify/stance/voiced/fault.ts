/** Why a judgement in somebody's words is not his own, or not of the one it is held against. */
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { doerAt } from '../directed/doers.ts';
import type { Frame } from '../grammar/frames.ts';
import { standsForParty } from '../grammar/object.ts';
import type { Place } from '../grammar/sentence.ts';
import { isPosed, isTakenBack } from '../grammar/supposed.ts';
import type { Word } from '../grammar/word.ts';
import { isGoverned, LONGEST_PREDICATE, type Scene } from '../scene.ts';
import type { Reason } from '../witness.ts';
import { isDoneBy, isOwner, isSaidOf } from './said-of.ts';
import { unsureReason } from './unsure.ts';

/** Why a judgement is not the speaker's own of the mention; null where it is. */
export function faultOf(
  scene: Scene,
  words: readonly Word[],
  frame: Frame,
  mention: Mention,
  target: Place,
): Reason | null {
  const { hit } = frame;
  if (!hit.rule.articles) return 'loose';
  if (frame.negated || isTakenBack(words, target.first)) return 'denied';
  // "Must destroy its weapons": asked for, not done.
  if (frame.operators.some(({ rule }) => rule.operator === 'demand')) return 'supposed';
  if (isPosed(words, frame) || isConceded(words, frame) || isForetold(words, frame, target)) return 'supposed';
  if (isSaidByOthers(words, target.first, hit.first)) return 'others-word';
  // "Unfairly smeared": the speaker takes its part.
  if (UNFAIR.has(words[hit.first - 1]?.text ?? '')) return 'passive';
  // "Betrayed by Rome": it is said of whoever does it, not of whom it is done to; "has broken its word by leaving" is no passive.
  if (frame.passive && words[hit.last + 1]?.text === 'by' && !words[hit.last + 2]?.text.endsWith('ing'))
    return doerAt(words, target) === hit.last + 1 && hit.rule.score! < 0 && endsThere(words, target) ? null : 'passive';
  // "Toppling Lind was wrong": what is done to him is judged.
  if (/^\p{Ll}+ing$/u.test(words[target.first - 1]?.text ?? '') && !words[target.first - 1]!.capital) return 'governed';
  if (mention.via !== 'adjective' && isDoneBy(words, target, frame))
    return isUnderInquiry(words, hit.first) ? 'supposed' : null;
  const owner = isOwner(words, target);
  if (mention.via !== 'adjective' && !owner && isGoverned(scene, mention.first) && !isRelated(scene, mention))
    if (!isConductOf(words, target)) return 'governed';
  const unsure = unsureReason(words, frame, target);
  if (unsure) return unsure;
  if (!standsForParty(words, frame, target)) return 'not-said-of';
  // "The Serious Fraud Office": a word of a name.
  if (words[hit.first]!.capital && words[hit.last + 1]?.capital && hit.first > 0) return 'not-said-of';
  const own = hit.first - target.last <= (owner ? 3 : 1);
  if (mention.via === 'adjective' || owner) {
    if (!own && isGoverned(scene, mention.first)) return 'governed';
    if (own && isUnderInquiry(words, target.first)) return 'supposed';
  }
  if (!isSaidOf(words, target, frame, mention.via === 'adjective'))
    return mention.via === 'adjective' ? 'adjective' : 'not-said-of';
  return hit.last - hit.first < LONGEST_PREDICATE ? null : 'wide';
}
const UNFAIR = new Set('unfairly unjustly wrongly falsely'.split(' '));

/** No noun follows: "by the Roman lobby" is not by Rome. */
function endsThere(words: readonly Word[], { last }: Place): boolean {
  const { text, capital } = words[last + 1] ?? { text: '.', capital: false };
  return !capital && (!/^[a-z]{2,}$/.test(text) || CLOSED.test(text) || ACTING.test(text));
}
const CLOSED =
  /^(?:and|or|but|in|on|at|for|with|from|to|of|as|because|when|while|who|which|that|after|before|since|over|during|he|she|they|it)$/;
const ACTING = /^(?:administration|government|regime)$/;

/** From a judgement to the condition it hangs on, in tokens at most. */
const CONDITION = 4;

/** "Rome would fail", "Rome will pay a price": what will befall it. */
function isForetold(words: readonly Word[], { hit }: Frame, { last }: Place): boolean {
  const between = words.slice(last + 1, hit.first);
  if (words[hit.first]!.kinds.has(Kind.befalling))
    return between.some(({ text }) => /^(?:will|would|shall)$/.test(text));
  // "Rome would be foolish to …", "Rome would be making a mistake if …": it has not done so.
  if (!between.some(({ text }, at) => text === 'would' && between[at + 1]?.text === 'be')) return false;
  return words.slice(hit.last + 1, hit.last + CONDITION).some(({ text }) => /^(?:if|to|unless|were|by)$/.test(text));
}

/** "Some say Rome is weak", "Lind views the loss as a mistake by Rome": the speaker tells what others think. */
function isSaidByOthers(words: readonly Word[], first: number, judged: number): boolean {
  for (let view = Math.min(first, judged) - 1; view > 0; view--)
    if (words[view]!.kinds.has(Kind.believing) && isOther(words, view - 1)) return true;
  let at = first - 1;
  while (at > 0 && /^(?:the|that)$/.test(words[at]!.text)) at--;
  if (at < 1 || !/^(?:say|says|think|thinks|believe|believes|claim|claims|argue|argues)$/.test(words[at]!.text))
    return false;
  return /^(?:some|many|others|people|critics|they|he|she)$/.test(words[at - 1]!.text);
}

/** "Lind", "the senator": not the speaker himself. */
function isOther(words: readonly Word[], at: number): boolean {
  const { text, capital } = words[at]!;
  return capital ? !/^(?:i|we)$/.test(text) : words[at - 1]?.text === 'the';
}

/** "Although Rome is a friend, …": praise that is granted before the speaker comes to what he means. */
function isConceded(words: readonly Word[], { hit }: Frame): boolean {
  if ((hit.rule.score ?? 0) <= 0) return false;
  for (let at = hit.first - 1; at >= 0 && words[at]!.text !== ','; at--)
    if (CONCEDING.has(words[at]!.text)) return words.slice(hit.last + 1).some(({ text }) => text === ',');
  return false;
}
const CONCEDING = new Set('although though while whereas granted despite'.split(' '));

/** "The actions of Rome [are reckless]": they stand for Rome. */
function isConductOf(words: readonly Word[], { first }: Place): boolean {
  let at = first - 1;
  while (at > 0 && (words[at]!.capital || /^(?:the|president|minister)$/.test(words[at]!.text))) at--;
  return words[at]?.text === 'of' && (words[at - 1]?.kinds.has(Kind.doing) ?? false);
}

/** "The investigation into Roman meddling", "claims of Roman meddling": whether there is any is the question. */
function isUnderInquiry(words: readonly Word[], first: number): boolean {
  if (words[first - 1]?.kinds.has(Kind.suspected)) return true;
  let at = first - 1;
  while (at >= 0 && /^(?:the|any)$/.test(words[at]!.text)) at--;
  if (!/^(?:into|of|about|on|over)$/.test(words[at]?.text ?? '')) return false;
  return words[at - 1]?.kinds.has(Kind.inquiry) ?? false;
}

/** "Rome, which …": the clause is about the mention, whatever governs it; ", which is" may be about all that was said before. */
function isRelated({ reading: { tokens } }: Scene, { last, actor, via }: Mention): boolean {
  const at = last + 1 < tokens.count && wordAt(tokens, last + 1) === ',' ? last + 2 : last + 1;
  if (at > last + 1 && wordAt(tokens, at) === 'which' && /^(?:is|was)$/.test(wordAt(tokens, at + 1))) return false;
  // "The affair under Lind, which …": a person is a who.
  return (
    at < tokens.count &&
    (actor.kind === 'person' || via === 'office' ? /^who$/ : /^(?:which|who)$/).test(wordAt(tokens, at))
  );
}
