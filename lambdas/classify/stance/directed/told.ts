/** What a deed tells: of the pairs it may be of the one it fits best, and whose word that is. */
import type { Relation, Statement } from '#shared/labels.ts';
import type { Party } from '../../actors/holder.ts';
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Choice } from '../grammar/pair.ts';
import { EVENTS } from '../grammar/plover.ts';
import type { PredicateHit } from '../grammar/predicates.ts';
import { doneRelation } from '../grammar/relation.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { isQuoted, type Scene, voiceAt } from '../scene.ts';
import { statement } from '../statement.ts';
import type { Voice } from '../voices/cast.ts';
import { droppedFrame, type Reason } from '../witness.ts';
import type { Actor } from './candidate.ts';
import type { Deed } from './deeds.ts';
import { doubtOf } from './doubts.ts';
import { isInWords } from './in-words.ts';
import { isTrailing } from './participles.ts';
import { isJoinedTo } from './rivals.ts';

/** A deed with the two whom the grammar ties to it. */
export interface Linked {
  deed: Deed;
  choice: Choice;
  source: Actor;
  target: Party;
  place: Place;
  fit: number;
}

/** What a deed says of the pair it fits best, and of whoever a list joins to either: a predicate says one thing. */
export function toldBy(scene: Scene, { words, says }: Sentence, rivals: Linked[], offset: number): Statement[] {
  const found: Statement[] = [];
  const best = rivals.reduce((one, other) => (other.fit > one.fit ? other : one));
  for (const rival of rivals) {
    const { deed, choice, source, target, place } = rival;
    const joined =
      isJoinedTo(scene, words, source.place, best.source.place, offset) &&
      isJoinedTo(scene, words, place, best.place, offset);
    const early = joined ? deed.doubt : 'taken';
    if (early) {
      scene.witness?.(droppedFrame('directed', early, choice.frame, offset, source.party, target));
      continue;
    }
    const token = offset + choice.frame.hit.first;
    const voice = voiceAt(scene, token);
    // "Lind said Rome would back Oslo": a promise where he speaks for Rome.
    const own = voice?.holder.id === source.party.id;
    const relation = doneRelation(
      own ? { ...choice, frame: { ...choice.frame, reported: true } } : choice,
      words,
      place,
    );
    const doubt =
      doubtOf(choice, relation, words, source, place, target) ??
      voiceFault(scene, voice, source, target, { words, frame: choice.frame }, offset) ??
      (!voice && isClaimOfUnnamed(words, says, choice.frame, source.place) ? 'others-word' : null);
    if (doubt) {
      scene.witness?.(droppedFrame('directed', doubt, choice.frame, offset, source.party, target));
      continue;
    }
    // "Called it 'a menace'": a few words in marks inside of what is told are the speaker's own.
    const channel = voice && relation.channel !== 'quote' ? voice.channel : relation.channel;
    const { confidence: _, ...rest } = relation;
    const said = isInWords(scene, choice.frame, words, [source, { party: target, place }], offset);
    const told = said ? { ...rest, event: 'ACCUSE' as const, quad: EVENTS.ACCUSE.quad } : rest;
    const fought = channel === 'reported' && !voice && isByForce(words, source.place, relation);
    found.push(
      statement(
        scene,
        source.party,
        target,
        { ...told, channel: fought ? 'act' : said && channel === 'act' ? 'reported' : channel },
        token,
      ),
    );
  }
  return found;
}

/** "Roman warplanes are backing Oslo": whoever fights does it by fighting. */
function isByForce(words: readonly Word[], { last }: Place, { event }: Relation): boolean {
  return event === 'SUPPORT' && [last, last + 1].some((at) => words[at]?.kinds.has(Kind.force));
}

/** What is wrong with who speaks: what somebody says of what others do is his word for it, no act of theirs. */
function voiceFault(
  scene: Scene,
  voice: Voice | null,
  source: Actor,
  target: Party,
  { words, frame }: { words: readonly Word[]; frame: Frame },
  offset: number,
): Reason | null {
  const { first, hit } = frame;
  if (!voice) return isQuoted(scene, offset + hit.first) ? 'unknown-speaker' : null;
  // "Rome and Oslo agreed to …": the one beside the verb speaks for both.
  const both = (hit.rule.mutual || hit.rule.joint) && voice.holder.id === target.id;
  if (voice.holder.id !== source.party.id && !both) return 'others-word';
  // "Agreed to send", "said it would send": the verb of saying governs what he himself does.
  if (offset + first < voice.first)
    return isOfAnother(scene, source, offset + first, offset + hit.first) ? 'told' : null;
  // Nor is what a speaker tells of others his own act: there he must name himself, or do it while he speaks.
  return offset + source.place.last < voice.first && !isTrailing(frame, words, source.place) ? 'told' : null;
}

/** "A source said that Rome had shelled Oslo": force is the word of whoever says so, and nobody knows who that is. */
function isClaimOfUnnamed(
  words: readonly Word[],
  says: readonly PredicateHit[],
  { event }: Frame,
  { first }: Place,
): boolean {
  if (event === null || EVENTS[event].quad !== 'material_conf') return false;
  let at = first - 1;
  while (at >= 0 && (words[at]!.capital || /^(?:the|a|an)$/.test(words[at]!.text))) at--;
  const to = words[at]?.text === 'that' ? at - 1 : at;
  return says.some(
    ({ rule, first: verb, last }) =>
      rule.id.endsWith('/say') && (last === at || last === to) && !words[verb]!.kinds.has(Kind.factive),
  );
}

/** "Said she would send": the pronoun is known to mean somebody else. */
function isOfAnother({ voices }: Scene, { party }: Actor, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const other = voices.meant(at);
    if (other && other.id !== party.id) return true;
  }
  return false;
}
