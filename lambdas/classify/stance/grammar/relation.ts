/** From readings to relations: label, score, channel, evidence. */
import type { Channel, Evidence, PloverEvent, Relation, StanceLabel } from '#shared/labels.ts';
import { type Frame, hasCondition } from './frames.ts';
import type { Choice } from './pair.ts';
import { EVENTS, type Operator } from './plover.ts';
import type { Saying } from './sayings.ts';
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

/** Score from which on a reading counts as for or against. */
const POLAR = 0.25;

function labelOf(score: number): StanceLabel {
  return score >= POLAR ? 'support' : score <= -POLAR ? 'oppose' : 'neutral';
}

/** Something the source does to the target, or says to or of it in so many words. */
export function doneRelation(
  { frame, event, fit, through, acts, undergoes }: Choice,
  words: readonly Word[],
  target: Place | null,
): Relation {
  const score =
    asksForThing(frame, words, target) || isOpenToThing(frame, words, target)
      ? ASKED_FOR
      : (wishOf(frame, target) ?? scoreOf(frame, event)) *
        turnOf(through, event) *
        SURE[(acts ? 2 : 0) + (undergoes ? 1 : 0)]! *
        (fit < UNSURE ? 0.3 : 1);
  const evidence = evidenceOf(frame, words);
  return {
    label: labelOf(score),
    score,
    quad: event && EVENTS[event].quad,
    event,
    channel: isQuoted(frame, words, target) ? 'quote' : channelOf(frame, words),
    confidence: Math.max(0, Math.min(1, (fit - 1) / 4)),
    ...(hasCondition(frame, words) ? { conditional: true } : {}),
    evidence,
  };
}

/** What a speaker says of the target: for or against it, as praise or blame. */
export function saidRelation({ frame, score, fit }: Saying, words: readonly Word[]): Relation {
  const event: PloverEvent = score > 0 ? 'SUPPORT' : 'ACCUSE';
  return {
    label: labelOf(score),
    score,
    quad: EVENTS[event].quad,
    event,
    channel: isQuoted(frame, words, null) ? 'quote' : 'reported',
    confidence: Math.max(0, Math.min(1, fit / 3)),
    ...(hasCondition(frame, words) ? { conditional: true } : {}),
    evidence: evidenceOf(frame, words),
  };
}

/** Fit below which a reading is a guess: the event may stand, for or against is not claimed. */
const UNSURE = 2.7;
/** How much of the score stands, by what the grammar says: nothing, the target undergoes, the source acts, both. */
const SURE = [0.2, 0.35, 0.8, 1];

/** Who condemns an attack on somebody is for him; who backs sanctions against him is not. */
function turnOf(through: Frame | null, event: PloverEvent | null): number {
  const noun = through?.hit.rule.event;
  if (!noun || !event || !TURNED.has(event)) return 1;
  return EVENTS[noun].score <= -POLAR ? -0.8 : 1;
}
const TURNED = new Set<PloverEvent>(['SUPPORT', 'ACCUSE', 'REJECT', 'AGREE', 'PROTEST']);

/** Who urges others to support something is for it, to condemn it against it; whom he urges is another matter. */
function wishOf({ hit, event }: Frame, target: Place | null): number | null {
  const inner = hit.rule.event;
  if (event !== 'REQUEST' || inner === null || inner === 'REQUEST' || !target || target.first <= hit.first) return null;
  return WISHED * EVENTS[inner].score;
}
const WISHED = 0.6;

/** To meet, or to be going to meet, is neither for nor against. */
function scoreOf(frame: Frame, event: PloverEvent | null): number {
  if (event === null) return 0;
  const { rule } = frame.hit;
  const own = rule.score ?? (rule.event && EVENTS[rule.event].score);
  if (event === rule.event || (event === 'AGREE' && rule.event === 'CONSULT')) return own ?? EVENTS[event].score;
  return isPromise(frame) ? PROMISED : EVENTS[event].score;
}

/** "Agreed to support", "pledged to aid", "said it would lift sanctions on": more than to agree. */
function isPromise({ event, hit, operators, reported }: Frame): boolean {
  const { event: inner, score } = hit.rule;
  if (event !== 'AGREE' || (inner !== 'SUPPORT' && inner !== 'AID' && (score ?? 0) < PROMISED)) return false;
  if (hit.rule.channel === 'act' && !hit.rule.mutual && inner !== 'SUPPORT') return false;
  return operators.some(({ rule }) => rule.operator === 'intend' || (reported && rule.operator === 'future'));
}
const PROMISED = 0.5;

function channelOf({ event, first, hit, operators, reported }: Frame, words: readonly Word[]): Channel {
  if (reported || isOnlySaid(words, first, hit.last)) return 'reported';
  // "Threatened to sue", "plans to impeach": nothing is done yet.
  if (operators.some(({ rule }) => AHEAD.has(rule.operator))) return 'reported';
  if (hit.rule.channel) return hit.rule.channel;
  if (hit.rule.event === 'CONSULT') return 'act';
  return event && EVENTS[event].quad.startsWith('material') ? 'act' : 'reported';
}

const AHEAD = new Set<Operator | null>(['threaten', 'intend', 'future']);

/** "Offered to help", "called on the council to impeach": he said he would, or that another should. */
function isOnlySaid(words: readonly Word[], first: number, last: number): boolean {
  if (!/^(?:offer|call|urg)(?:s|es|ed|ing)?$/.test(words[first]!.text)) return false;
  return words.slice(first + 1, last).some(({ text }) => text === 'to');
}

/** The head in quotation marks, or the pattern's end, where that is not the target's own name ("the so-called 'zone'"). */
function isQuoted({ hit }: Frame, words: readonly Word[], target: Place | null): boolean {
  if (words[hit.first]!.quoted || hit.rule.form === 'judgement') return words[hit.first]!.quoted;
  return words[hit.last]!.quoted && !(target && target.last >= hit.last && target.first <= hit.last);
}

/** Who calls for a thing is for it: "called for an inquiry". A party in that place is asked ("demanded that Sylvania"). */
function asksForThing({ hit, event }: Frame, words: readonly Word[], target: Place | null): boolean {
  if (event !== 'REQUEST' || hit.rule.event !== 'REQUEST' || hit.rule.score !== null || !target) return false;
  const way = target.first - hit.last;
  if (way < 0 || way > 2 || words[target.last]!.capital) return false;
  return !/^(?:to|must|should|that|who)$/.test(words[target.last + 1]?.text ?? '');
}
const ASKED_FOR = 0.5;

/** Who is ready for a thing, or promises it, is for it: "is open to a compromise". To be going to meet somebody is neither. */
function isOpenToThing({ hit, event }: Frame, words: readonly Word[], target: Place | null): boolean {
  if (event !== 'AGREE' || hit.rule.event === 'CONSULT' || !target) return false;
  const way = target.first - hit.last;
  return way >= 0 && way <= OPEN_REACH && !words[target.last]!.capital && words.length > target.last + 1;
}
/** How far behind "ready to" the thing may stand ("ready to work on the plan"), in tokens. */
const OPEN_REACH = 5;

/** Longest evidence of one predicate, in tokens: a pattern with a wider gap shows its two ends. */
const LONGEST_EVIDENCE = 8;

/** The words that carry a predicate: its pattern with what governs it. */
export function evidenceOf({ hit, first, operators }: Frame, words: readonly Word[]): Evidence[] {
  const part = (from: number, to: number): Evidence => ({
    from: words[from]!.from,
    to: words[to]!.to,
    rule: hit.rule.id,
  });
  const start = operators.length && hit.first - first < LONGEST_EVIDENCE ? first : hit.first;
  if (hit.last - start < LONGEST_EVIDENCE) return [part(start, hit.last)];
  return [part(start, start + 2), part(hit.last, hit.last)];
}

/** What a predicate says of whom it is about: below 0 against, above 0 for. A contact says nothing. */
export function worthOf({ hit, event, negated }: Frame): number {
  const { rule } = hit;
  if (rule.form === 'judgement') return (negated ? -1 : 1) * (rule.score ?? 0);
  if (event === null || event === 'CONSULT') return 0;
  return event === rule.event ? (rule.score ?? EVENTS[event].score) : EVENTS[event].score;
}
