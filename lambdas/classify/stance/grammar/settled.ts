/**
 * What closed words settle, whatever the words around say: a deed that is refused, denied or ruled out is not its opposite's
 * evidence, and who is taken out of a verb does not do it. Fitted weights see the verb; grammar sees that it is not done.
 */
import type { PloverEvent, StanceLabel } from '#shared/labels.ts';
import type { Frame } from './frames.ts';
import { isTakenOut } from './negated-subject.ts';
import { EVENTS } from './plover.ts';
import { isReversed } from './reversed.ts';
import type { Place, Sentence } from './sentence.ts';
import { isRelative, isTakenUp, takesBack } from './taken-up.ts';
import { endedSide, type Side, urgedSide } from './urged.ts';
import type { Word } from './word.ts';

/** An answer the grammar is sure of, and the predicate that carries it. */
export interface Settled {
  label: StanceLabel;
  event: PloverEvent | null;
  frame: Frame;
}

export function settled(sentence: Sentence, source: Place, target: Place): Settled | null {
  const urged = urgedSide(sentence, source, target);
  if (urged) return sided(urged, 'SUPPORT');
  const ended = endedSide(sentence, source, target);
  if (ended) return sided(ended, 'YIELD');
  for (const frame of sentence.frames) {
    if (frame.hit.rule.form === 'judgement' || frame.hit.rule.event === null) continue;
    const found = settledBy(sentence, frame, source, target);
    if (found) return { ...found, frame };
  }
  return null;
}

function settledBy(
  sentence: Sentence,
  frame: Frame,
  source: Place,
  target: Place,
): Pick<Settled, 'label' | 'event'> | null {
  const { words, refusals } = sentence;
  const own = frame.event;
  if (own && isPolar(own) && isReversed(words, frame, source, target)) return NOTHING;
  if (isTakenUp(words, frame, source, target) && own && isPolar(own)) return { label: sideOf(own), event: own };
  if (isRelative(words, frame, target, source) && own && isPolar(own)) return { label: sideOf(own), event: own };
  if (isRelative(words, frame, source, target)) return NOTHING;
  if (!isObject(words, frame, target) || frame.passive) return null;
  if (isTakenOut(words, source, frame.first)) return contraryOf(frame);
  if (isBarred(words, frame, source, target)) return contraryOf(frame, true);
  if (takesBack(words, frame, source) || isLeftOpen(words, frame)) return NOTHING;
  return isSubject(words, source, frame) && !endsInside(frame, target) && isUndone(words, frame, refusals)
    ? NOTHING
    : null;
}

/** To bring something hostile to an end yields; what is only asked for is support or its refusal. */
function sided({ sign, frame }: Side, event: PloverEvent): Settled {
  return sign > 0 ? { label: 'support', event, frame } : { label: 'oppose', event: 'REJECT', frame };
}

const NOTHING = { label: 'neutral', event: null } as const;

const isPolar = (event: PloverEvent): boolean => event !== 'CONSULT' && event !== 'REQUEST' && event !== 'YIELD';
const sideOf = (event: PloverEvent): StanceLabel => (EVENTS[event].score > 0 ? 'support' : 'oppose');
const isHostile = (event: PloverEvent): boolean => EVENTS[event].score < 0;

/**
 * What is left of a deed that is not done: of support its refusal, of opposition support ("few oppose it"), of a blow nothing.
 *
 * @param instead something of the other side is done in its place ("far from condemning him, …")
 */
function contraryOf({ event }: Frame, instead = false): Pick<Settled, 'label' | 'event'> | null {
  if (event === null || !isPolar(event)) return null;
  if (!isHostile(event)) return { label: 'oppose', event: 'REJECT' };
  return instead || event === 'REJECT' ? { label: 'support', event: 'SUPPORT' } : NOTHING;
}

/** The target stands in the predicate, or right behind it. */
function isObject(words: readonly Word[], { hit }: Frame, target: Place): boolean {
  if (target.first <= hit.first) return false;
  const between = words.slice(hit.last + 1, target.first);
  return between.length <= OBJECT_REACH && between.every(({ text, capital }) => !capital && /^\w/.test(text));
}
/** Tokens between a predicate and what it is done to, at most. */
const OBJECT_REACH = 3;

/** Part of the predicate is the target's own name: "no desire to wage [a war of nerves]" is against the war. */
const endsInside = ({ hit }: Frame, { first, last }: Place): boolean => hit.last >= first && hit.last <= last;

/** Nobody else is named between the source and the verb, and no clause ends there. */
function isSubject(words: readonly Word[], source: Place, { first, hit }: Frame): boolean {
  if (source.last >= first) return false;
  return words
    .slice(source.last + 1, hit.first)
    .every(({ text, capital }) => !capital && !/^(?:[,;:.–—]|who|which|and|but|if)$/.test(text));
}

/** A hostile deed under "refused to", "denied", "no intention of"; a friendly one under two of them. */
function isUndone(words: readonly Word[], frame: Frame, refusals: ReadonlyMap<number, number>): boolean {
  const { rule, first } = frame.hit;
  if (words[first]!.quoted) return false;
  const over = frame.operators.filter((one) => one.rule.operator === 'refuse').length;
  if (!isHostile(rule.event!)) return over > 0 && over % 2 === 0 && frame.event === null;
  if (over > 0) return over % 2 === 1 && frame.event === null;
  const start = refusals.get(leftOfClause(words, frame.first));
  return start !== undefined && !/^(?:not|never)$/.test(words[start - 1]?.text ?? '');
}

/** Before "that it had" between a denial and what is denied. */
function leftOfClause(words: readonly Word[], first: number): number {
  let at = first - 1;
  if (/^(?:has|have|had|was|is|were|are)$/.test(words[at]?.text ?? '')) at--;
  if (!/^(?:he|she|it|they)$/.test(words[at]?.text ?? '')) return at;
  return words[at - 1]?.text === 'that' ? at - 2 : at - 1;
}

/** "May or may not back A". */
function isLeftOpen(words: readonly Word[], { first, hit }: Frame): boolean {
  return words[first - 1]?.text === 'or' && words.slice(first, hit.first).some(({ text }) => text === 'not');
}

/** "Is no friend of A", "is not against A"; "is no enemy of A" says little. */
function isDenied(words: readonly Word[], { hit, nominal }: Frame): boolean {
  const before = words[hit.first - 1]?.text ?? '';
  if (!nominal || !/^(?:is|are|was|were|been|be)$/.test(words[hit.first - 2]?.text ?? '')) return false;
  return isHostile(hit.rule.event!) ? before === 'not' : before === 'no' || before === 'not';
}

/** "Far from condemning A, B …", "rather than back A, B …", "is no friend of A": the other side is meant. */
function isBarred(words: readonly Word[], frame: Frame, source: Place, target: Place): boolean {
  if (source.last < frame.first) return isDenied(words, frame);
  const opens = `${words[frame.hit.first - 2]?.text ?? ''} ${words[frame.hit.first - 1]?.text ?? ''}`;
  return (
    /^(?:far from|rather than|instead of)$/.test(opens) &&
    words.slice(target.last + 1, source.first).some(({ text }) => text === ',')
  );
}
