import type { Statement } from '#shared/labels.ts';
import type { Mention } from '../actors/mention.ts';
import { type Candidate, placeIn } from './directed/candidate.ts';
import { candidatesOf } from './directed/candidates.ts';
import { ClauseSubjects } from './directed/clause-subject.ts';
import { aimedAt, type Deed, deedsOf, hasDeedFor, hopeful, lastSubject } from './directed/deeds.ts';
import { linkFault, orderFault, personFault, roleFault } from './directed/linked.ts';
import { type Links, linksOf } from './directed/links.ts';
import { turnedBy } from './directed/objects.ts';
import { ownedStatements } from './directed/owned.ts';
import { isFronted } from './directed/participles.ts';
import { isOvershadowed } from './directed/rivals.ts';
import { type Linked, toldBy } from './directed/told.ts';
import { pairOf, type Undergoer, undergoersOf } from './directed/undergoers.ts';
import { AGENT, type Choice, weigh } from './grammar/pair.ts';
import { type Place, readSentence, type Sentence } from './grammar/sentence.ts';
import { namesThing, tellsOfIssue, thingsIn } from './on-issues/things.ts';
import { portrayalsOf } from './portrayal/portrayals.ts';
import { readClauses } from './portrayal/reading.ts';
import { hasDeedInReach, TELLING, TELLING_JUDGEMENT, tellingDeeds } from './reach.ts';
import { mentionsBetween, type Scene, sentencesWith } from './scene.ts';
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
    found.push(...toldBy(scene, sentence, rivals, first));
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
        const fault =
          early ?? personFault(frame, undergoer) ?? linkFault(frame, sentence, links, source.place, place, isSubject);
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
