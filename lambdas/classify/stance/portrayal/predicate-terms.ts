/**
 * What the predicates of a sentence say with regard to the two who are asked about: who acts, who undergoes, by PLOVER event
 * and by its sign; and whom a judgement stands next to. The rules and the grammar are those of the stance packs.
 */

import type { Span } from '../given/mentions.ts';
import { type Frame, hasCondition } from '../grammar/frames.ts';
import { partiesOf } from '../grammar/parties.ts';
import { EVENTS } from '../grammar/plover.ts';
import { evidenceOf } from '../grammar/relation.ts';
import { type Place, placeOf, type Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import type { Term } from './model.ts';

/** Somebody in the sentence: one of the two, "I" or "we", or another pronoun. */
export interface Party extends Place {
  who: 'source' | 'target' | 'speaker' | 'pronoun';
}

/** Tokens from a judgement to the party it may be of, at most. */
const JUDGED_REACH = 8;

/** @param source,target offsets into the text; null where the party does not stand in it or is not asked about */
export function predicateTerms(sentence: Sentence, source: Span | null, target: Span | null): Term[] {
  const parties = partiesIn(sentence.words, source, target);
  return sentence.frames.map((frame) => ({
    features:
      frame.hit.rule.form === 'judgement' ? judgementFeatures(frame, parties) : deedFeatures(sentence, frame, parties),
    shown: evidenceOf(frame, sentence.words),
    telling: true,
  }));
}

/** Whom a predicate may have for a party, in order. */
export function partiesIn(words: readonly Word[], source: Span | null, target: Span | null): Party[] {
  const parties: Party[] = [];
  const add = (place: Place | null, who: Party['who']): void => {
    if (place && !parties.some((other) => other.first <= place.last && other.last >= place.first))
      parties.push({ first: place.first, last: place.last, who });
  };
  add(placeOf(words, source), 'source');
  add(placeOf(words, target), 'target');
  words.forEach(({ text, capital }, at) => {
    // "US" is a country, "us" is us
    if (text === 'us' && capital) return;
    if (SPEAKER.has(text)) add({ first: at, last: at }, 'speaker');
    else if (PRONOUN.has(text)) add({ first: at, last: at }, 'pronoun');
  });
  return parties.sort((one, other) => one.first - other.first);
}
const SPEAKER = new Set('i we us me'.split(' '));
const PRONOUN = new Set('he she they it him her them'.split(' '));

const sign = (score: number): string => (score > 0 ? '+' : score < 0 ? '-' : '0');

function judgementFeatures({ hit, negated }: Frame, parties: readonly Party[]): string[] {
  const judged = `judged ${sign((hit.rule.score ?? 0) * (negated ? -1 : 1))}`;
  let nearest = 'nobody';
  let least = JUDGED_REACH;
  for (const { first, last, who } of parties) {
    const way = hit.first > last ? hit.first - last : Math.max(0, first - hit.last);
    if (way < least) {
      least = way;
      nearest = who;
    }
  }
  return [judged, `${judged} ${nearest}`];
}

function deedFeatures(sentence: Sentence, frame: Frame, parties: readonly Party[]): string[] {
  const { event } = frame;
  if (!event) return ['deed denied'];
  const { agent, patients } = partiesOf(sentence, frame, parties);
  const by = nameOf(agent);
  const on = patients.length ? patients.map(nameOf) : [nameOf(null)];
  const out: string[] = [];
  for (const deed of [`deed ${sign(EVENTS[event].score)}`, `deed ${event}`])
    out.push(deed, `${deed} by ${by}`, ...on.map((who) => `${deed} on ${who}`));
  for (const who of on) out.push(`deed ${sign(EVENTS[event].score)} ${by}>${who}`);
  if (hasCondition(frame, sentence.words)) out.push('deed if');
  if (frame.operators.length) out.push(`deed ${sign(EVENTS[event].score)} governed`);
  return out;
}

/** Who does a predicate to whom, by the grammar; nothing for what is not done. */
export function rolesIn(sentence: Sentence, frame: Frame, parties: readonly Party[]): string {
  if (frame.hit.rule.form === 'judgement') return 'judges';
  const { agent, patients } = partiesOf(sentence, frame, parties);
  return `${nameOf(agent)}>${patients.map(nameOf).join('+') || 'nobody'}`;
}

/** `partiesOf` hands back the places it was given. */
function nameOf(place: Place | null): string {
  return (place as Party | null)?.who ?? 'nobody';
}
