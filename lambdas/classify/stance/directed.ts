import type { Statement } from '#shared/labels.ts';
import type { Party } from '../actors/holder.ts';
import type { Mention } from '../actors/mentions.ts';
import { type Actor, type ActorPair, namedSources, pairsOf, placeIn, unlistedSources } from './candidates.ts';
import { doubtOf } from './doubts.ts';
import type { Frame, Word } from './frames.ts';
import { deedFault, linkFault, mayUndergo } from './linked.ts';
import { type Links, linksOf } from './links.ts';
import { ownedStatements } from './owned.ts';
import { AGENT, type Choice, weigh } from './pair.ts';
import { readStretchFor } from './portrayal.ts';
import { EVENTS, Form, type PredicateHit } from './predicates.ts';
import { doneRelation } from './relation.ts';
import { isJoinedTo, isOvershadowed } from './rivals.ts';
import { isQuoted, mentionsBetween, type Scene, sentencesWith, statement, voiceAt } from './scene.ts';
import { type Place, readSentence, type Sentence } from './sentence.ts';
import type { Voice } from './voices.ts';
import { droppedFrame, type Reason } from './witness.ts';

/** Mentions of one sentence that are paired; more make a list, no sentence. */
const MOST_MENTIONS = 12;

/** Forms of predicates that tell a deed. */
const FORMS = Form.verb | Form.noun;

/** What the actors of each sentence say of or do to each other, as the outlet tells it or as an actor tells of himself. */
export function directedStatements(scene: Scene): Statement[] {
  const { tokens, sentences, hits } = scene.reading;
  const { witness } = scene;
  const found: Statement[] = [];
  for (const number of sentencesWith(scene, FORMS)) {
    const first = sentences.first[number]!;
    const last = sentences.last[number]!;
    const mentions = mentionsBetween(scene, first, last).slice(0, MOST_MENTIONS);
    if (!mentions.length) {
      witness?.({ reader: 'directed', reason: 'no-actor', first, last });
      continue;
    }
    const unlisted = unlistedSources(scene, first, last);
    if (!witness && mentions.length < 2 && !unlisted.length) continue;
    const sentence = readSentence(tokens, hits, scene.packs, first, last);
    const faults = faultsOf(sentence);
    const linked =
      witness !== undefined || sentence.frames.some((frame, at) => !faults[at] && meets(frame, mentions, first));
    const pairs = linked ? pairsOf(scene, [...namedSources(scene, mentions, first), ...unlisted], mentions) : [];
    if (!pairs.length && mentions.length < 2) {
      witness?.({ reader: 'directed', reason: 'no-pair', first, last });
      continue;
    }
    if (!sentence.frames.length) {
      witness?.({ reader: 'directed', reason: 'no-predicate', first, last });
      continue;
    }
    let read: Links | undefined;
    const links = () => {
      read ??= linksOf(readStretchFor(scene.reading, [first, last], scene.packs));
      return read;
    };
    found.push(...ofSentence(scene, sentence, faults, links, pairs, first), ...ownedStatements(scene, sentence, first));
  }
  return found;
}

/** What is wrong with each predicate by itself, and so for all pairs; null where nothing is. */
function faultsOf({ frames, words }: Sentence): (Reason | null)[] {
  return frames.map((frame) => (frame.hit.rule.form === 'judgement' ? 'no-speaker' : deedFault(frame, words)));
}

/** Whether one of the mentions stands where a predicate's object may. */
function meets(frame: Frame, mentions: readonly Mention[], offset: number): boolean {
  for (const { first, last } of mentions) if (mayUndergo(frame, first - offset, last - offset)) return true;
  return false;
}

interface Linked {
  choice: Choice;
  source: Actor;
  target: Party;
  place: Place;
  fit: number;
}

/** For each predicate the pair it fits best, and whoever a list joins to either: a predicate says one thing. */
function ofSentence(
  scene: Scene,
  sentence: Sentence,
  faults: readonly (Reason | null)[],
  links: () => Links,
  pairs: ActorPair[],
  offset: number,
): Statement[] {
  const { words } = sentence;
  const linked = new Map<number, Linked[]>();
  for (const { source, mention, target } of pairs) {
    const place = placeIn(mention, offset);
    for (const [at, frame] of sentence.frames.entries()) {
      const fault =
        faults[at] ??
        linkFault(frame, sentence, links, source.place, place) ??
        (isOvershadowed(scene, source, frame, words, offset) ? 'overshadowed' : null);
      if (fault) {
        scene.witness?.(droppedFrame('directed', fault, frame, offset, source.party, target));
        continue;
      }
      // Both readers of the grammar agree on the two, also where a joined verb has its subject from the one before.
      const weighed = weigh(sentence, frame, source.place, place, [frame]);
      const choice = { ...weighed, acts: true, undergoes: true, fit: weighed.fit + (weighed.acts ? 0 : AGENT) };
      const fit = choice.fit - (mention.via === 'adjective' ? 0.4 : 0);
      const known = linked.get(frame.first) ?? linked.set(frame.first, []).get(frame.first)!;
      known.push({ choice, source, target, place, fit });
    }
  }
  return [...linked.values()].flatMap((rivals) => statementsOf(scene, sentence, rivals, offset));
}

function statementsOf(scene: Scene, { words, says }: Sentence, rivals: Linked[], offset: number): Statement[] {
  const found: Statement[] = [];
  const best = rivals.reduce((one, other) => (other.fit > one.fit ? other : one));
  for (const rival of rivals) {
    const { choice, source, target, place } = rival;
    const joined =
      isJoinedTo(scene, words, source.place, best.source.place, offset) &&
      isJoinedTo(scene, words, place, best.place, offset);
    const relation = doneRelation(choice, words, place);
    const token = offset + choice.frame.hit.first;
    const voice = voiceAt(scene, token);
    const doubt = joined
      ? (doubtOf(choice, relation, words, source, place, target) ??
        voiceFault(scene, voice, source, choice.frame, offset) ??
        (!voice && isClaimOfUnnamed(words, says, choice.frame, source.place) ? 'others-word' : null))
      : 'taken';
    if (doubt) {
      scene.witness?.(droppedFrame('directed', doubt, choice.frame, offset, source.party, target));
      continue;
    }
    // "Called it 'a menace'": a few words in marks inside of what is told are the speaker's own.
    const channel = voice && relation.channel !== 'quote' ? voice.channel : relation.channel;
    const { confidence: _, ...rest } = relation;
    found.push(statement(scene, source.party, target, { ...rest, channel }, token));
  }
  return found;
}

/** What is wrong with who speaks: what somebody says of what others do is his word for it, no act of theirs. */
function voiceFault(
  scene: Scene,
  voice: Voice | null,
  source: Actor,
  { first, hit }: Frame,
  offset: number,
): Reason | null {
  if (!voice) return isQuoted(scene, offset + hit.first) ? 'unknown-speaker' : null;
  if (voice.holder.id !== source.party.id) return 'others-word';
  // "Agreed to send", "said it would send": the verb of saying governs what he himself does.
  if (offset + first < voice.first)
    return isOfAnother(scene, source, offset + first, offset + hit.first) ? 'told' : null;
  // Nor is what a speaker tells of others his own act: there he must name himself.
  return offset + source.place.last < voice.first ? 'told' : null;
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
      rule.id.endsWith('/say') && (last === at || last === to) && !words[verb]!.kinds.has('factive'),
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
