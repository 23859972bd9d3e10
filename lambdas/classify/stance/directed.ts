import type { Relation, Statement } from '#shared/labels.ts';
import { Trait } from '#shared/text/lexicon.ts';
import { holderOf, type Party } from '../actors/holder.ts';
import { type Mention, wordAt } from '../actors/mentions.ts';
import { tablesOf } from '../packs.ts';
import type { Frame, Word } from './frames.ts';
import { type Links, linksOf } from './links.ts';
import { type Choice, weigh } from './pair.ts';
import { partiesOf } from './parties.ts';
import { readStretchFor } from './portrayal.ts';
import { hasPredicate, type PredicateTables, predicateFamily } from './predicates.ts';
import { doneRelation } from './relation.ts';
import { isGoverned, LONGEST_PREDICATE, mentionsBetween, type Scene, statement, targetFor, voiceAt } from './scene.ts';
import { type Place, readSentence, type Sentence } from './sentence.ts';
import type { Voice } from './voices.ts';
import { droppedFrame, type Reason } from './witness.ts';

/** Confidence of a reading below which an article says nothing. */
const CONFIDENT = 0.35;
/** Events weaker than this (a request, an agreement, a concession) show no stance by themselves. */
const TELLING = 0.55;
/** Mentions of one sentence that are paired; more make a list, no sentence. */
const MOST_MENTIONS = 12;

interface Actor {
  mention: Mention | null;
  place: Place;
  party: Party;
}

/** What the actors of each sentence say of or do to each other, as the outlet tells it or as an actor tells of himself. */
export function directedStatements(scene: Scene): Statement[] {
  const { tokens, sentences, hits } = scene.reading;
  const predicates = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  const found: Statement[] = [];
  for (let number = 0; number < sentences.count; number++) {
    const first = sentences.first[number]!;
    const last = sentences.last[number]!;
    // Where nobody asks why, a sentence without a verb that the rules know is passed over before anyone in it is looked at.
    if (!scene.witness && !hasPredicate(hits, predicates, first, last, 'verb')) continue;
    const mentions = mentionsBetween(scene, first, last).slice(0, MOST_MENTIONS);
    if (!mentions.length) {
      scene.witness?.({ reader: 'directed', reason: 'no-actor', first, last });
      continue;
    }
    const sources = [...namedSources(scene, mentions, first), ...pronounSources(scene, first, last)];
    const pairs = pairsOf(scene, sources, mentions);
    if (!pairs.length) {
      scene.witness?.({ reader: 'directed', reason: 'no-pair', first, last });
      continue;
    }
    const sentence = readSentence(tokens, hits, scene.packs, first, last);
    if (!sentence.frames.length) {
      scene.witness?.({ reader: 'directed', reason: 'no-predicate', first, last });
      continue;
    }
    let read: Links | undefined;
    const links = () => {
      read ??= linksOf(readStretchFor(scene.reading, [first, last], scene.packs));
      return read;
    };
    found.push(...ofSentence(scene, sentence, links, pairs, first));
  }
  return found;
}

interface ActorPair {
  source: Actor;
  mention: Mention;
  target: Party;
}

/** Who may have done something to whom. */
function pairsOf(scene: Scene, sources: Actor[], mentions: Mention[]): ActorPair[] {
  const pairs: ActorPair[] = [];
  for (const source of sources)
    for (const mention of mentions) {
      const target = mention === source.mention ? null : targetFor(scene, mention, source.party);
      if (target) pairs.push({ source, mention, target });
    }
  return pairs;
}

/** For each predicate the pair it fits best: a predicate says one thing. */
function ofSentence(
  scene: Scene,
  sentence: Sentence,
  links: () => Links,
  pairs: ActorPair[],
  offset: number,
): Statement[] {
  const { words } = sentence;
  const best = new Map<number, { choice: Choice; source: Actor; target: Party; place: Place; fit: number }>();
  for (const { source, mention, target } of pairs)
    for (const frame of sentence.frames) {
      const place = placeOf(mention, offset);
      if (frame.hit.rule.form === 'judgement') {
        scene.witness?.(droppedFrame('directed', 'no-speaker', frame, offset, source.party, target));
        continue;
      }
      const fault =
        linkFault(frame, sentence, links, source.place, place) ??
        (isOvershadowed(scene, source, frame, words, offset) ? 'overshadowed' : null);
      if (fault) {
        scene.witness?.(droppedFrame('directed', fault, frame, offset, source.party, target));
        continue;
      }
      const choice = weigh(sentence, frame, source.place, place, [frame]);
      const fit = choice.fit - (mention.via === 'adjective' ? 1 : 0);
      const known = best.get(frame.first);
      const fresh = { choice, source, target, place, fit };
      const wins = !known || fit > known.fit;
      if (wins) best.set(frame.first, fresh);
      const loser = wins ? known : fresh;
      if (loser)
        scene.witness?.(
          droppedFrame('directed', 'taken', loser.choice.frame, offset, loser.source.party, loser.target),
        );
    }
  const found: Statement[] = [];
  for (const { choice, source, target, place } of best.values()) {
    const relation = doneRelation(choice, words, place);
    const token = offset + choice.frame.hit.first;
    const voice = voiceAt(scene, token);
    const doubt = doubtOf(choice, relation, words, place) ?? voiceFault(scene, voice, source, token, offset);
    if (doubt) {
      scene.witness?.(droppedFrame('directed', doubt, choice.frame, offset, source.party, target));
      continue;
    }
    const channel = voice ? voice.channel : relation.channel;
    const { confidence: _, ...rest } = relation;
    found.push(statement(scene, source.party, target, { ...rest, channel }, token));
  }
  return found;
}

/** Why a predicate that links two says too little of them; null where it does not. */
function doubtOf(choice: Choice, relation: Relation, words: readonly Word[], place: Place): Reason | null {
  if (Math.abs(relation.score) < TELLING) return choice.event === null ? 'denied' : 'weak';
  if ((relation.confidence ?? 1) < CONFIDENT) return 'unsure';
  if (isSupposed(words, choice.frame)) return 'supposed';
  return isWide(choice, place) ? 'wide' : null;
}

/** What is wrong with who speaks: what somebody says of what others do is his word for it, no act of theirs. */
function voiceFault(scene: Scene, voice: Voice | null, source: Actor, token: number, offset: number): Reason | null {
  if (!voice) return scene.voices.quoted[token] ? 'unknown-speaker' : null;
  if (voice.holder.id !== source.party.id) return 'others-word';
  // Nor is what a speaker tells of others his own act: there he must name himself.
  return offset + source.place.last < voice.first ? 'told' : null;
}

/** Somebody named nearer to an active verb is its subject; to a verb joined by "and", somebody named behind the "and". */
function isOvershadowed(
  scene: Scene,
  { place, mention }: Actor,
  frame: Frame,
  words: readonly Word[],
  offset: number,
): boolean {
  if (frame.passive || place.last >= frame.first) return false;
  const from = Math.max(place.last, jointBefore(words, frame)) + 1;
  return mentionsBetween(scene, offset + from, offset + frame.first - 1).some(
    (other) => other !== mention && other.via !== 'adjective' && !isGoverned(scene, other.first),
  );
}

/** The "and" that joins a verb to one before it, or -1. */
function jointBefore(words: readonly Word[], { first }: Frame): number {
  for (let at = first - 1; at >= Math.max(0, first - JOINT); at--) if (words[at]!.text === 'and') return at;
  return -1;
}

/** A predicate with a wide gap may hold somebody else's deed, unless it is the target that stands in the gap. */
function isWide({ frame: { hit } }: Choice, target: Place): boolean {
  return hit.last - hit.first >= LONGEST_PREDICATE && !(target.first > hit.first && target.last < hit.last);
}

const SUPPOSING = new Set([
  'if',
  'whether',
  'unless',
  'could',
  'might',
  'may',
  'unclear',
  'refusing',
  'refusal',
  'avoid',
  'prevent',
  '?',
]);

/** "if Lind attacked", "might condemn": nobody has done or said it. */
export function isSupposed(words: readonly Word[], frame: Frame): boolean {
  for (let at = frame.hit.first - 1; at >= Math.max(0, frame.first - SUPPOSED_REACH); at--) {
    if (words[at]!.text === ',') break;
    if (SUPPOSING.has(words[at]!.text)) return true;
  }
  return words.at(-1)?.text === '?' || words.at(-2)?.text === '?';
}

/** How far before a predicate a word that only supposes it stands, in tokens. */
const SUPPOSED_REACH = 6;

/** Farthest an object stands behind its predicate, in tokens. */
const OBJECT_REACH = 5;

/** Why the source is not the predicate's subject, or the target not its object, by the grammar; null where they are. */
function linkFault(frame: Frame, sentence: Sentence, links: () => Links, source: Place, target: Place): Reason | null {
  const { words } = sentence;
  const span = ({ first, last }: Place) => ({ from: words[first]!.from, to: words[last]!.to });
  if (frame.nominal) return 'noun';
  if (words[frame.hit.first - 1]?.text === 'to' && words[frame.hit.first]!.text.endsWith('ing')) return 'noun';
  if (target.first - frame.hit.last > OBJECT_REACH) return 'far-object';
  const within = target.first > frame.hit.first && target.last < frame.hit.last;
  // Two readers of the same grammar must agree on one of the parties at least.
  const { agent, patients } = partiesOf(
    sentence,
    frame,
    source.first < target.first ? [source, target] : [target, source],
  );
  const joined = jointBefore(words, frame) >= 0;
  if (agent !== source && !joined) return 'no-subject';
  if (!within && !patients.includes(target)) return 'no-object';
  if (!doesIt(frame, sentence, (verb) => links().does(span(source), span(verb)))) return 'no-subject';
  return within || links().undergoes(span(target), span(frame.hit)) ? null : 'no-object';
}

/** The subject of the verb itself, or of the verb it is joined to: "Lind accused Rome and called it a threat". */
function doesIt(frame: Frame, { words, frames }: Sentence, does: (verb: Place) => boolean): boolean {
  const verb = { first: frame.first, last: frame.hit.last };
  if (does(verb)) return true;
  if (jointBefore(words, frame) < 0) return false;
  const before = frames.findLast((other) => !other.nominal && other.hit.last < frame.first);
  return before !== undefined && does({ first: before.first, last: before.hit.last });
}

/** What may stand between "and" and its verb, in tokens ("and has also"). */
const JOINT = 3;

function placeOf({ first, last }: Mention, offset: number): Place {
  return { first: first - offset, last: last - offset };
}

function namedSources(scene: Scene, mentions: Mention[], offset: number): Actor[] {
  return mentions
    .filter((mention) => mention.via !== 'adjective' && maySubject(scene, mention))
    .map((mention) => ({
      mention,
      place: placeOf(mention, offset),
      party: holderOf(mention.actor, scene.published, scene.actors),
    }));
}

/** What nothing governs, or what "by" does: "was condemned by Rome". */
function maySubject(scene: Scene, { first }: Mention): boolean {
  if (!isGoverned(scene, first)) return true;
  const { tokens } = scene.reading;
  return wordAt(tokens, first - 1) === 'by' || (first > 1 && wordAt(tokens, first - 2) === 'by');
}

const FIRST_PERSON = new Set(['we', 'us', 'i']);
const THIRD_PERSON = new Set(['he', 'she']);

/** "we" in a quote is the speaker's side; "he" outside of quotes is whom the pronoun was found to mean. */
function pronounSources(scene: Scene, first: number, last: number): Actor[] {
  const { tokens } = scene.reading;
  const { traits } = tokens.vocabulary;
  const found: Actor[] = [];
  for (let at = first; at <= last; at++) {
    if (!(traits[tokens.word[at]!]! & Trait.person)) continue;
    const word = wordAt(tokens, at);
    const place = { first: at - first, last: at - first };
    const voice = voiceAt(scene, at);
    if (FIRST_PERSON.has(word) && voice) found.push({ mention: null, place, party: voice.holder });
    else if (THIRD_PERSON.has(word) && !scene.voices.quoted[at]) {
      const party = scene.voices.pronouns.get(at);
      if (party) found.push({ mention: null, place, party });
    }
  }
  return found;
}
