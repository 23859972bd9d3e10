/** Whether a target is what a deed is done to, by where it stands and the words between: strict, for reading whole articles. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import { isWithinOther, standsForParty } from '../grammar/object.ts';
import { nounBetween } from '../grammar/pair.ts';
import { EVENTS } from '../grammar/plover.ts';
import type { PredicateHit } from '../grammar/predicates.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import type { Reason } from '../witness.ts';
import { doerAt, isDoerOfObject } from './doers.ts';
import { isListedObject } from './lists.ts';

/** Farthest an object stands behind its predicate, in tokens. */
export const OBJECT_REACH = 5;

/** Too far behind its predicate for an object. */
export function isFar({ last }: PredicateHit, target: Place): boolean {
  return target.first - last > OBJECT_REACH;
}

/** Why a target is not what a deed is done to, by where it stands; null where it may be. */
export function objectFault(frame: Frame, sentence: Sentence, target: Place): Reason | null {
  const { words } = sentence;
  // What costs least is asked first: most pairs fall to it.
  if (isFar(frame.hit, target) && !isListedObject(words, frame, target) && !isDoerOfObject(words, frame, target))
    return 'far-object';
  if (!frame.passive && target.last < frame.first) return isWhom(words, frame, target) ? null : 'no-object';
  if (frame.passive && target.last < frame.first && isInInset(words, target)) return 'no-object';
  const within = isWithin(frame, target);
  // "Said Lind thinks Rome has broken its word".
  if (within && words[target.last + 1]?.kinds.has(Kind.believing)) return 'no-object';
  // "Launched a Twitter attack on Rome": where, or by what.
  if (within && frame.hit.rule.event === 'ASSAULT' && words[target.first]!.kinds.has(Kind.platform)) return 'no-object';
  // "Handed the editor over to …": whoever stands before the "to" is a thing in another's hands.
  if (
    within &&
    (words[frame.hit.last]!.text === 'to' || isPassedOn(words, frame, target) || !isWarned(words, frame, target))
  )
    return 'no-object';
  if (!within && (isAgainst(words, frame, target) || (!frame.passive && isOfInfinitive(words, frame))))
    return 'no-object';
  if (!within && (opensClause(words, frame, target) || isOfPlan(words, frame, target))) return 'no-object';
  if (!standsForParty(words, frame, target)) return 'no-object';
  if (isOwnOrAgainst(frame, sentence, target)) return 'no-object';
  if (!isWithinOther(words, frame, target)) return null;
  return turnedBy(frame, sentence, target) || isDoerOfObject(words, frame, target) ? null : 'no-object';
}

/** "The law, championed by Lind, was challenged": whoever a preposition governs before a comma is not the passive's subject. */
function isInInset(words: readonly Word[], { first, last }: Place): boolean {
  if (words[last + 1]?.text !== ',' || /^(?:who|which)$/.test(words[last + 2]?.text ?? '')) return false;
  let at = first - 1;
  // "The firms, says Lind, are flooded with letters".
  if (/^(?:said|says)$/.test(words[at]?.text ?? '')) return true;
  while (at >= 0 && (words[at]!.capital || words[at]!.kinds.has(Kind.former) || words[at]!.kinds.has(Kind.title))) at--;
  return /^(?:by|with|from|for|of|in|to|under|against)$/.test(words[at]?.text ?? '');
}

/** "Lind, whom Rome praised": the object of a verb right behind its subject. */
export function isWhom(words: readonly Word[], { first }: Frame, { last }: Place): boolean {
  const at = words[last + 1]?.text === ',' ? last + 2 : last + 1;
  return words[at]?.text === 'whom' && first > at + 1 && first - at <= WHOM;
}
/** From "whom" to its verb, in tokens at most. */
const WHOM = 6;

/** "Called [Rome] a menace": the target stands inside the predicate. */
export function isWithin({ hit }: Frame, { first, last }: Place): boolean {
  return first > hit.first && last < hit.last;
}

/** "Urged Rome to press Oslo to stop": Rome is to do something else than stop. */
function isPassedOn(words: readonly Word[], { hit }: Frame, { last }: Place): boolean {
  const between = words.slice(last + 1, hit.last);
  // "Told the council that Rome had agreed to stop".
  const told =
    hit.rule.event === 'REQUEST' &&
    between.some(({ text }) => /^(?:had|has|have|was|were|is|are|would|will)$/.test(text));
  return told || between.filter(({ text }) => text === 'to').length > 1;
}

/** "Warned Rome of", "warned Rome not to"; "warned the Roman airstrike would" speaks to nobody. */
function isWarned(words: readonly Word[], { hit }: Frame, { last }: Place): boolean {
  if (!words[hit.first]!.kinds.has(Kind.warning)) return true;
  return /^(?:of|that|against|not|it|he|she|they|over|about|on|,)$/.test(words[last + 1]?.text ?? '');
}

/**
 * The noun of force or of blame between a predicate and its target, which turns it round: "condemned the attack on Rome" is for
 * Rome. "The criticism of Rome" may be Rome's own, and "the meeting with Rome" is a meeting.
 */
export function turnedBy(frame: Frame, sentence: Sentence, target: Place): Frame | null {
  const { words } = sentence;
  if (doerAt(words, target) > frame.hit.last) return null;
  const through = nounBetween(frame, sentence, target);
  const event = through?.hit.rule.event;
  // "Blamed the attack on Rome".
  if (!event || EVENTS[event].score >= 0 || words[frame.hit.first]!.text.startsWith('blam')) return null;
  // "Warned of a war with Rome" is no word on a war that there is.
  if (frame.event === 'THREATEN' || frame.event === 'REQUEST') return null;
  const between = words.slice(through.hit.last, target.first);
  // "Outrage over the bombing in Rome": where it happened.
  if (between.some(({ text }) => /^(?:in|at|near|from|inside|outside)$/.test(text))) return null;
  const own = words.slice(through.hit.first, target.first).some(({ text }) => text === 'of');
  return own && EVENTS[event].quad === 'verbal_conf' ? null : through;
}

/** "Shrugged off the criticism of Rome": it may be Rome's, or of it. */
function isOwnOrAgainst(frame: Frame, sentence: Sentence, target: Place): boolean {
  const through = nounBetween(frame, sentence, target);
  if (!through || through.event === null || EVENTS[through.event].quad !== 'verbal_conf') return false;
  return sentence.words.slice(through.hit.first, target.first).some(({ text }) => text === 'of');
}

/** Right before an "and", a comma between them or not; who opens the sentence is no object. */
export function isBefore(words: readonly Word[], { first, last }: Place, joint: number): boolean {
  return joint === last + 1 || (joint === last + 2 && words[last + 1]!.text === ',' && first > OPENING);
}

/** Tokens of a sentence's opening in which its subject stands, titles before it. */
const OPENING = 4;

/** "Dismissed claims Rome was warned": the name is the subject of a clause of its own; "complained that Rome was" is about it. */
function opensClause(words: readonly Word[], { hit, passive }: Frame, { first, last }: Place): boolean {
  if (passive || first <= hit.last || words.slice(hit.last, first).some(({ text }) => text === 'that')) return false;
  // "The plan to punish Rome is popular": it is the plan that is.
  if (first === hit.last + 1 && tellsResolve(words, hit)) return false;
  // "Rejected the idea Rome posed a threat".
  const noun = words[first - 1]!;
  if ((noun.kinds.has(Kind.claim) || noun.kinds.has(Kind.assertion)) && words[last + 1]?.text.endsWith('ed'))
    return true;
  return FINITE.has(words[last + 1]?.text ?? '');
}
/** "Rome's plan to punish", "Rome's threat to arm the rebels". */
function tellsResolve(words: readonly Word[], { first }: PredicateHit): boolean {
  return words[first - 1]?.text === 'to' && (words[first - 2]?.kinds.has(Kind.resolve) ?? false);
}

/** "The plan to arm the rebels infuriated [Rome]": the plan's own verb stands between. */
function isOfPlan(words: readonly Word[], { hit }: Frame, { first }: Place): boolean {
  if (first <= hit.last || !tellsResolve(words, hit)) return false;
  return words.slice(hit.last + 1, first).some(({ text, kinds }) => text.endsWith('ed') || kinds.has(Kind.past));
}
const FINITE = new Set('was were is are has have had will would could can did does do'.split(' '));

/** "Welcomed the advances against Sylvania": a friendly verb whose object is turned against the party. */
function isAgainst(words: readonly Word[], { hit }: Frame, { first }: Place): boolean {
  const { event } = hit.rule;
  const at = words[first - 1]?.text === 'the' ? first - 2 : first - 1;
  return at > hit.last && words[at]?.text === 'against' && event !== null && EVENTS[event].score > 0;
}

/** "Urged the council to leave [Sylvania]", "refused to criticise [Sylvania]": the object is the infinitive's. */
function isOfInfinitive(words: readonly Word[], { hit }: Frame): boolean {
  if (hit.last > hit.first && words[hit.last - 1]!.text === 'to' && hit.rule.event === 'REQUEST') return true;
  if (words[hit.last]!.text === 'that' && hit.rule.event === 'THREATEN') return true;
  if (words[hit.last + 1]?.text === 'to' && words[hit.last]!.text === 'out') return true;
  // "Blamed its own firm for [Sylvania's] win".
  if (hit.last > hit.first && REASON.has(words[hit.last]!.text) && words[hit.first]!.kinds.has(Kind.reasoned))
    return true;
  const next = words[hit.last + 2];
  return (
    words[hit.last + 1]?.text === 'to' &&
    next !== undefined &&
    !next.capital &&
    words[hit.last]!.kinds.has(Kind.controlling) &&
    !/^(?:the|a|an|its|his|her|their)$/.test(next.text)
  );
}
const REASON = new Set('for of'.split(' '));
