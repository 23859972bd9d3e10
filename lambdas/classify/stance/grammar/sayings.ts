/** What a speaker's words say of a target: judgements, deeds that are worth something for who does them, wishes. */
import { Kind } from '../../word-family.ts';
import type { Frame } from './frames.ts';
import { partiesOf } from './parties.ts';
import { EVENTS } from './plover.ts';
import type { Place, Sentence } from './sentence.ts';
import type { Word } from './word.ts';

/** What a speaker says of a target: the predicate and its value for the target, -1…1. */
export interface Saying {
  frame: Frame;
  score: number;
  fit: number;
}

/**
 * What the speaker's words may say of the target, the likeliest first.
 * @param asked all, or judgements alone: whole articles make nothing of what a speaker tells of deeds
 */
export function sayingsOf(
  sentence: Sentence,
  stretch: Place,
  target: Place,
  asked: 'all' | 'judgements' = 'all',
): Saying[] {
  const { words, frames } = sentence;
  const found: Saying[] = [];
  // "Backing the gang would be a mistake": it is the backing that is judged.
  for (const frame of frames) {
    const score = judgedDeed(sentence, frame, stretch, target);
    if (score !== 0) return [{ frame, score, fit: fitOf(frame, words, target) + 1 }];
  }
  for (const frame of frames) {
    if (asked === 'judgements' && frame.hit.rule.form !== 'judgement') continue;
    if (frame.hit.first < stretch.first || frame.hit.last > stretch.last || isAttributive(frame, frames)) continue;
    // Words of the target's own name ("the punitive operation") judge nothing.
    if (frame.hit.first >= target.first && frame.hit.first <= target.last) continue;
    const score = valueFor(frame, frames, words, target) || wishFor(sentence, frame, stretch, target);
    if (score !== 0) found.push({ frame, score, fit: fitOf(frame, words, target) });
  }
  return found.sort((one, other) => other.fit - one.fit);
}

function fitOf(frame: Frame, words: readonly Word[], target: Place): number {
  const { hit } = frame;
  const judges = hit.rule.form === 'judgement';
  const apart = hit.first > target.last ? hit.first - target.last : Math.max(0, target.first - hit.last);
  // "Demanded her release" names whom it is about.
  const way = judges && isOfOne(frame, words) ? 0 : apart;
  let fit = (judges ? 1.5 : 0.8) + hit.rule.weight - 1 + 0.2 * hit.specificity - 0.05 * way;
  if (words[hit.first]!.quoted) fit += 0.3;
  return judges ? fit + tieOf(frame, words, target) : fit;
}

/** How well the words between a target and a judgement tie them: "the plan was (also) a mistake" against "the plan, while …". */
function tieOf({ hit }: Frame, words: readonly Word[], target: Place): number {
  const between =
    target.last < hit.first ? words.slice(target.last + 1, hit.first) : words.slice(hit.last + 1, target.first);
  if (between.some(({ text }) => BREAK.has(text))) return -BROKEN;
  return target.last < hit.first && between.some(({ text }) => COPULA.has(text)) ? TIED : 0;
}
const BREAK = new Set('while but although though because when after before ; – —'.split(' '));
const COPULA = new Set('is are was were been being be has have had would will as'.split(' '));
const TIED = 0.4;
const BROKEN = 0.4;

/** "A historic mistake": of two judgements side by side the noun, which stands last, is what is said. */
function isAttributive({ hit }: Frame, frames: readonly Frame[]): boolean {
  if (hit.rule.form !== 'judgement') return false;
  return frames.some((other) => other.hit.rule.form === 'judgement' && other.hit.first === hit.last + 1);
}

/** Tokens between a predicate and the party it is about, at most. */
const REACH = 14;

/** What a predicate says of the target: a judgement its own score, a deed the deed's for who does it. 0: nothing. */
function valueFor(frame: Frame, frames: readonly Frame[], words: readonly Word[], target: Place): number {
  const { rule, first, last } = frame.hit;
  if (rule.form === 'judgement') {
    if (!agrees(frame, words, target)) return 0;
    const turns = [frame.negated, isDoubted(frame, words), isOutdone(frame, words, target)].filter(Boolean).length;
    return turns % 2 ? -0.6 * rule.score! : rule.score!;
  }
  if (rule.form !== 'verb' || frame.nominal || frame.passive || frame.event === null) return 0;
  if (target.last >= first || first - target.last > REACH || last < target.first) return 0;
  const taken = frames.some(
    (other) =>
      other !== frame &&
      !other.nominal &&
      other.hit.rule.form === 'verb' &&
      other.hit.first > target.last &&
      other.hit.first < first,
  );
  if (taken) return 0;
  return SAID_OF_AGENT[frame.event] ?? 0;
}

/** What a deed done to the target is worth to him, if he is its object; a request is none. */
function doneTo(sentence: Sentence, frame: Frame, target: Place): number {
  const { hit, nominal, passive } = frame;
  const { event, form, score } = hit.rule;
  if (form !== 'verb' || nominal || passive || event === null || event === 'REQUEST' || event === 'CONSULT') return 0;
  if (target.first <= hit.first || target.first - hit.last > OBJECT_REACH) return 0;
  return partiesOf(sentence, frame, [target]).patients.includes(target) ? WISHED * (score ?? EVENTS[event].score) : 0;
}

/** "Backing the gang would be a mistake": what it would be to do it to the target, by what the speaker judges it. */
function judgedDeed(sentence: Sentence, frame: Frame, stretch: Place, target: Place): number {
  const { words, frames } = sentence;
  if (!words[frame.hit.first]!.text.endsWith('ing')) return 0;
  if (!words.slice(stretch.first, frame.first).every(({ text }) => OPENS.test(text))) return 0;
  return doneTo(sentence, frame, target) * Math.sign(judgedBehind(frames, words, target));
}
const OPENS = /^(?:that|["“'‘])$/;

/** What a speaker says must be done to the target, or would do himself, he wishes: "we will root out the gang". */
function wishFor(sentence: Sentence, frame: Frame, stretch: Place, target: Place): number {
  const { words } = sentence;
  const { operators } = frame;
  if (!operators.length) return 0;
  const wished = doneTo(sentence, frame, target);
  const before = words.slice(stretch.first, frame.first);
  const named = before.some(({ capital, text }, at) => capital && at > 0 && !/^(?:we|i|our|my)$/.test(text));
  const own = before.some(({ text }) => /^(?:we|i|our|my)$/.test(text)) && !named;
  const governs = operators.map(({ rule }) => rule.operator);
  if (governs.includes('refuse')) return 0;
  return governs.includes('demand') ||
    (own && governs.some((one) => one === 'intend' || one === 'future' || one === 'carry'))
    ? wished
    : 0;
}
const WISHED = 0.6;
/** Tokens from a verb to what the speaker would have done to, at most. */
const OBJECT_REACH = 5;

/** The judgement that a form of "be" behind the target says of what is done to it; 0 where there is none. */
function judgedBehind(frames: readonly Frame[], words: readonly Word[], target: Place): number {
  const judged = frames.find(
    ({ hit }) =>
      hit.rule.form === 'judgement' &&
      hit.first > target.last &&
      hit.first - target.last <= REACH &&
      words.slice(target.last + 1, hit.first).some(({ text }) => COPULA.has(text)),
  );
  return judged ? (judged.negated ? -1 : 1) * judged.hit.rule.score! : 0;
}

/** "I do not think it has been a success": what is not believed is denied. */
function isDoubted({ hit }: Frame, words: readonly Word[]): boolean {
  for (let at = hit.first - 1; at > 0 && hit.first - at <= DOUBT; at--)
    if (words[at]!.kinds.has(Kind.believing)) return /^(?:not|never|hardly|n't)$/.test(words[at - 1]!.text);
  return false;
}
/** Tokens from "not think" to the judgement under it, at most. */
const DOUBT = 9;

/** "A better mayor than Firefly": who stands behind "than" has the less of it. */
function isOutdone({ hit }: Frame, words: readonly Word[], target: Place): boolean {
  if (target.first <= hit.last || target.first - hit.last > THAN_REACH) return false;
  const between = words.slice(hit.last + 1, target.first);
  const than = between.findIndex(({ text }) => text === 'than');
  return than >= 0 && between.length - than <= 4;
}
/** Tokens from a judgement to whom it is compared with, at most. */
const THAN_REACH = 8;

/** Whether a judgement with "her" or "his" in it ("demanded her release") can mean the target: one, not many. */
function agrees(frame: Frame, words: readonly Word[], target: Place): boolean {
  return !isOfOne(frame, words) || (frame.hit.first > target.last && !/s$/.test(words[target.last]!.text));
}

/** "Her" or "his" within the pattern itself. */
function isOfOne({ hit }: Frame, words: readonly Word[]): boolean {
  for (let at = hit.first; at <= hit.last; at++) if (OWNING.has(words[at]!.text)) return true;
  return false;
}
const OWNING = new Set('her his'.split(' '));

/** What it says of a party that the speaker tells it does this. Who consults or agrees is neither praised nor blamed. */
const SAID_OF_AGENT: Partial<Record<NonNullable<Frame['event']>, number>> = {
  AID: 0.5,
  COOPERATE: 0.5,
  SUPPORT: 0.4,
  YIELD: 0.4,
  REJECT: -0.5,
  THREATEN: -0.6,
  SANCTION: -0.5,
  MOBILIZE: -0.5,
  COERCE: -0.6,
  ASSAULT: -0.7,
};
