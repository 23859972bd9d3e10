import type { Relation, Statement } from '#shared/labels.ts';
import type { Party } from '../actors/holder.ts';
import type { Mention } from '../actors/mention.ts';
import { Kind } from '../word-family.ts';
import { type Actor, type Candidate, placeIn } from './directed/candidate.ts';
import { candidatesOf } from './directed/candidates.ts';
import { ClauseSubjects } from './directed/clause-subject.ts';
import { aimedAt, type Deed, deedsOf, hasDeedFor, hopeful, lastSubject } from './directed/deeds.ts';
import { doubtOf } from './directed/doubts.ts';
import { isInWords } from './directed/in-words.ts';
import { isFronted, linkFault, orderFault, roleFault } from './directed/linked.ts';
import { type Links, linksOf } from './directed/links.ts';
import { turnedBy } from './directed/objects.ts';
import { ownedStatements } from './directed/owned.ts';
import { isTrailing } from './directed/participles.ts';
import { isJoinedTo, isOvershadowed } from './directed/rivals.ts';
import { pairOf, type Undergoer, undergoersOf } from './directed/undergoers.ts';
import type { Frame } from './grammar/frames.ts';
import { AGENT, type Choice, weigh } from './grammar/pair.ts';
import { EVENTS } from './grammar/plover.ts';
import type { PredicateHit } from './grammar/predicates.ts';
import { doneRelation } from './grammar/relation.ts';
import { type Place, readSentence, type Sentence } from './grammar/sentence.ts';
import type { Word } from './grammar/word.ts';
import { namesThing, tellsOfIssue, thingsIn } from './on-issues/things.ts';
import { portrayalsOf } from './portrayal/portrayals.ts';
import { readClauses } from './portrayal/reading.ts';
import { hasDeedInReach, TELLING, TELLING_JUDGEMENT, tellingDeeds } from './reach.ts';
import { isQuoted, mentionsBetween, type Scene, sentencesWith, voiceAt } from './scene.ts';
import { statement } from './statement.ts';
import type { Voice } from './voices/cast.ts';
import { droppedFrame, type Reason } from './witness.ts';

/** Mentions of one sentence that are paired; more make a list, no sentence. */
const MOST_MENTIONS = 12;
/** The same of those who may be a subject, pronouns and unknown names among them. */
const MOST_SOURCES = 24;

/**
 * What the actors of each sentence say of or do to each other, as the outlet tells it or as an actor tells of himself. Step by step
 * for all sentences, since the code of one step is much, and each would push the others out of the processor's reach.
 */
export function directedStatements(scene: Scene): Statement[] {
  const { first, last } = scene.reading.sentences;
  const named: NamedIn[] = [];
  for (const number of sentencesWith(scene, TELLING_JUDGEMENT, TELLING, (one) => namesThing(scene, one))) {
    const one = namedIn(scene, first[number]!, last[number]!);
    if (one) named.push(one);
  }
  const read = named.map((one) => readIn(scene, one));
  const found: Statement[] = [];
  for (const one of scene.witness ? read : read.filter(({ deeds, places }) => hasDeedFor(deeds, places)))
    found.push(...linkedStatements(scene, one));
  for (const { sentence, named } of read) found.push(...ownedStatements(scene, sentence, named.first));
  return found;
}

/** A list, or as many of its first ones as count; nearly always it is short enough as it is. */
function atMost<T>(most: number, list: T[]): T[] {
  return list.length > most ? list.slice(0, most) : list;
}

/** A sentence, tokens `first` to `last` (inclusive), with those whom it names and to whom something may be done in it. */
interface NamedIn extends Place {
  mentions: Mention[];
  undergoers: Undergoer[];
}

/** Whom a sentence names; null where none of its deeds has anybody in reach. Where somebody asks why not, it is read all the same. */
function namedIn(scene: Scene, first: number, last: number): NamedIn | null {
  const { witness } = scene;
  const mentions = atMost(MOST_MENTIONS, mentionsBetween(scene, first, last));
  if (!mentions.length && !thingsIn(scene, scene.reading.sentences.of[first]!).length) {
    witness?.({ reader: 'directed', reason: 'no-actor', first, last });
    return null;
  }
  const telling = tellingDeeds(scene, first, last);
  const undergoers = atMost(MOST_MENTIONS, undergoersOf(scene, mentions, telling, first, last));
  if (!witness && !hasDeedInReach(scene, telling, first, last, undergoers)) return null;
  return { first, last, mentions, undergoers };
}

/** The same with its words and its predicates. */
interface ReadIn {
  named: NamedIn;
  sentence: Sentence;
  places: Place[];
  deeds: Deed[];
}

function readIn({ reading, packs }: Scene, named: NamedIn): ReadIn {
  const sentence = readSentence(reading.tokens, reading.hits, packs, [named.first, named.last]);
  const places = named.undergoers.map((one) => placeIn(one, named.first));
  return { named, sentence, places, deeds: deedsOf(sentence, places) };
}

/** What its verbs tell. */
function linkedStatements(scene: Scene, { named, sentence, places, deeds }: ReadIn): Statement[] {
  const { first, last, mentions, undergoers } = named;
  const { witness } = scene;
  const drop = (reason: Reason): Statement[] => {
    witness?.({ reader: 'directed', reason, first, last });
    return [];
  };
  const hoped = witness ? deeds : hopeful(deeds, places);
  const targets = undergoers.map((undergoer, at): Target => {
    const place = places[at]!;
    const aimed = aimedAt(hoped, at, witness !== undefined);
    const done = undergoer.thing ? aimed.filter(({ frame }) => tellsOfIssue(frame, sentence, place)) : aimed;
    return { undergoer, at, place, deeds: done };
  });
  const reach = witness ? last : first + lastSubject(hoped, sentence);
  const sources = atMost(MOST_SOURCES, candidatesOf(scene, mentions, first, last, reach));
  if (witness && mentions.length < 2 && !sources.some((source) => undergoers.some((one) => pairOf(scene, source, one))))
    return drop('no-pair');
  if (!deeds.length) return drop('no-predicate');
  const found: Statement[] = [];
  for (const rivals of linkedBy(scene, sentence, sources, targets, [first, last]).values())
    found.push(...statementsOf(scene, sentence, rivals, first));
  return found;
}

/** What a subject behind its opening participle lacks against one that stands before its verb. */
const FRONT = 1.5;

/** What an issue lacks against somebody to whom the same may be done. */
const THING = 5;

/** Somebody to whom something may be done, with the deeds that may. */
interface Target {
  undergoer: Undergoer;
  /** His number among those of the sentence, and his words. */
  at: number;
  place: Place;
  deeds: readonly Deed[];
}

/** A deed with the two whom the grammar ties to it. */
interface Linked {
  deed: Deed;
  choice: Choice;
  source: Actor;
  target: Party;
  place: Place;
  fit: number;
}

/** By the first word of each deed: the pairs it may be of, who compete for it. */
function linkedBy(
  scene: Scene,
  sentence: Sentence,
  sources: readonly Candidate[],
  targets: readonly Target[],
  stretch: [first: number, last: number],
): Map<number, Linked[]> {
  const { witness } = scene;
  const [offset] = stretch;
  const linked = new Map<number, Linked[]>();
  let read: Links | undefined;
  const links = () => {
    read ??= linksOf(readClauses(scene.reading.tokens, ...stretch, portrayalsOf(scene.packs).forms));
    return read;
  };
  const subjects = new ClauseSubjects(
    sentence.words,
    sources.map((one) => one.place),
  );
  for (const candidate of sources)
    for (const { undergoer, at, place, deeds } of targets) {
      let pair: ReturnType<typeof pairOf> | undefined;
      for (const deed of deeds) {
        const { frame } = deed;
        // Where they stand is asked before what the grammar makes of them, that before who they are.
        const ordered = deed.fault ?? orderFault(frame, sentence.words, candidate.place, place, deed.unaimed(at));
        if (ordered && !witness) continue;
        const subject = subjects.of(frame);
        const isSubject = subject === candidate.place;
        const early =
          ordered ??
          (isOvershadowed(scene, candidate, frame, sentence.words, offset, subject) ? 'overshadowed' : null) ??
          roleFault(frame, sentence, candidate.place, place, isSubject);
        if (early && !witness) continue;
        if (pair === undefined) pair = pairOf(scene, candidate, undergoer);
        if (!pair) break;
        const { source, target } = pair;
        const fault = early ?? linkFault(frame, sentence, links, source.place, place, isSubject);
        if (fault) {
          witness?.(droppedFrame('directed', fault, frame, offset, source.party, target));
          continue;
        }
        // Both readers of the grammar agree on the two, also where a joined verb has its subject from the one before.
        const weighed = weigh(sentence, frame, source.place, place, [frame]);
        const choice: Choice = {
          frame,
          event: weighed.event,
          fit: weighed.fit + (weighed.acts ? 0 : AGENT) + (isFronted(frame, sentence.words, source.place) ? FRONT : 0),
          acts: true,
          undergoes: true,
          through: turnedBy(frame, sentence, place),
        };
        const fit = choice.fit - (undergoer.via === 'adjective' ? 0.4 : undergoer.thing ? THING : 0);
        const known = linked.get(frame.first) ?? linked.set(frame.first, []).get(frame.first)!;
        known.push({ deed, choice, source, target, place, fit });
      }
    }
  return linked;
}

/** What a deed says of the pair it fits best, and of whoever a list joins to either: a predicate says one thing. */
function statementsOf(scene: Scene, { words, says }: Sentence, rivals: Linked[], offset: number): Statement[] {
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
