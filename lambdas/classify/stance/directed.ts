import type { Relation, Statement } from '#shared/labels.ts';
import type { Party } from '../actors/holder.ts';
import { tablesOf } from '../packs.ts';
import { type Actor, type ActorPair, pairsOf, placeIn, sourcesOf } from './candidates.ts';
import { type Frame, spansClauses, type Word } from './frames.ts';
import { type Links, linksOf } from './links.ts';
import { isDirectObject, isWithinOther, standsForParty } from './object.ts';
import { ownedStatements } from './owned.ts';
import { AGENT, type Choice, throughOf, weigh } from './pair.ts';
import { partiesOf } from './parties.ts';
import { readStretchFor } from './portrayal.ts';
import { EVENTS, hasPredicate, type PredicateTables, predicateFamily } from './predicates.ts';
import { doneRelation } from './relation.ts';
import { isJoinedTo, isOvershadowed, jointBefore } from './rivals.ts';
import { LONGEST_PREDICATE, mentionsBetween, type Scene, statement, voiceAt } from './scene.ts';
import { type Place, readSentence, type Sentence } from './sentence.ts';
import { isClaimed, isOnlyImagined, isSupposed, isTakenBack } from './supposed.ts';
import type { Voice } from './voices.ts';
import { droppedFrame, type Reason } from './witness.ts';

/** Confidence of a reading below which an article says nothing. */
const CONFIDENT = 0.35;
/** Events weaker than this (a request, an agreement, a concession) show no stance by themselves. */
const TELLING = 0.39;
/** Mentions of one sentence that are paired; more make a list, no sentence. */
const MOST_MENTIONS = 12;

/** Forms of predicates that tell a deed. */
const FORMS = ['verb', 'noun'] as const;

/** What the actors of each sentence say of or do to each other, as the outlet tells it or as an actor tells of himself. */
export function directedStatements(scene: Scene): Statement[] {
  const { tokens, sentences, hits } = scene.reading;
  const predicates = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  const found: Statement[] = [];
  for (let number = 0; number < sentences.count; number++) {
    const first = sentences.first[number]!;
    const last = sentences.last[number]!;
    // Where nobody asks why, a sentence without a verb that the rules know is passed over before anyone in it is looked at.
    if (!scene.witness && !FORMS.some((form) => hasPredicate(hits, predicates, first, last, form))) continue;
    const mentions = mentionsBetween(scene, first, last).slice(0, MOST_MENTIONS);
    if (!mentions.length) {
      scene.witness?.({ reader: 'directed', reason: 'no-actor', first, last });
      continue;
    }
    const sources = sourcesOf(scene, mentions, first, last);
    const pairs = pairsOf(scene, sources, mentions);
    if (!pairs.length && mentions.length < 2) {
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
    found.push(...ofSentence(scene, sentence, links, pairs, first), ...ownedStatements(scene, sentence, first));
  }
  return found;
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
  links: () => Links,
  pairs: ActorPair[],
  offset: number,
): Statement[] {
  const { words } = sentence;
  const linked = new Map<number, Linked[]>();
  for (const { source, mention, target } of pairs)
    for (const frame of sentence.frames) {
      const place = placeIn(mention, offset);
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
      // Both readers of the grammar agree on the two, also where a joined verb has its subject from the one before.
      const weighed = weigh(sentence, frame, source.place, place, [frame]);
      const choice = { ...weighed, acts: true, undergoes: true, fit: weighed.fit + (weighed.acts ? 0 : AGENT) };
      const fit = choice.fit - (mention.via === 'adjective' ? 0.4 : 0);
      const known = linked.get(frame.first) ?? linked.set(frame.first, []).get(frame.first)!;
      known.push({ choice, source, target, place, fit });
    }
  return [...linked.values()].flatMap((rivals) => statementsOf(scene, words, rivals, offset));
}

function statementsOf(scene: Scene, words: readonly Word[], rivals: Linked[], offset: number): Statement[] {
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
      ? (doubtOf(choice, relation, words, source, place) ?? voiceFault(scene, voice, source, choice.frame, offset))
      : 'taken';
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

/** "Welcomed the advances against Sylvania": a friendly verb whose object is turned against the party. */
function isAgainst(words: readonly Word[], { hit, event }: Frame, { first }: Place): boolean {
  const at = words[first - 1]?.text === 'the' ? first - 2 : first - 1;
  return at > hit.last && words[at]?.text === 'against' && event !== null && EVENTS[event].score > 0;
}

/** A name's word or a verb's particle that looks like a verb. */
function isPart(words: readonly Word[], { hit }: Frame): boolean {
  const { text, capital } = words[hit.first]!;
  if (capital && /^states?$/.test(text)) return true;
  return (
    text === 'back' &&
    /^(?:roll|pull|push|hit|str[iu]ck|fire|c[ao]me|go|went|h[eo]ld|turn|br[io]|call|walk|scale|cut|f[io]ught|sen[dt]|t[ao]k|set|g[ai]v)/.test(
      words[hit.first - 1]?.text ?? '',
    )
  );
}

/** "Urged the council to leave [Sylvania]", "refused to criticise [Sylvania]": the object is the infinitive's. */
function isOfInfinitive(words: readonly Word[], { hit }: Frame): boolean {
  if (hit.last > hit.first && words[hit.last - 1]!.text === 'to' && hit.rule.event === 'REQUEST') return true;
  if (words[hit.last]!.text === 'that' && hit.rule.event === 'THREATEN') return true;
  const next = words[hit.last + 2];
  return (
    words[hit.last + 1]?.text === 'to' &&
    next !== undefined &&
    !next.capital &&
    /^(?:refus|declin|fail|threat|vow|pledg|offer|hesitat|neglect|demand|urg)/.test(words[hit.last]!.text) &&
    !/^(?:the|a|an|its|his|her|their)$/.test(next.text)
  );
}

/** Why a predicate that links two says too little of them; null where it does not. */
function doubtOf(
  choice: Choice,
  relation: Relation,
  words: readonly Word[],
  source: Actor,
  place: Place,
): Reason | null {
  const { hit, operators } = choice.frame;
  if (!hit.rule.articles) return 'loose';
  if (Math.abs(relation.score) < TELLING) return choice.event === null ? 'denied' : 'weak';
  // To go to see somebody, or to send troops, is nothing for or against him; nor is that it will not be done.
  if (hit.rule.event === 'CONSULT' || hit.rule.event === 'MOBILIZE') return 'weak';
  // "Threatened to back the bill": a threat to whom it annoys.
  if (operators.some(({ rule }) => rule.operator === 'threaten') && isFriendly(choice.frame)) return 'unsure';
  if ((relation.confidence ?? 1) < CONFIDENT) return 'unsure';
  if (isSupposed(words, choice.frame) || isClaimed(words, source.place.first)) return 'supposed';
  if (isOnlyImagined(words, choice.frame, source.place)) return 'supposed';
  // "Said it did not expect Rome to destroy …".
  const within = place.last < hit.last;
  if (within && hit.rule.event !== 'REJECT' && isTakenBack(words, place.first, hit.first + 1)) return 'denied';
  return isWide(choice, place) || spansClauses(choice.frame, words, within) ? 'wide' : null;
}

function isFriendly({ hit }: Frame): boolean {
  return hit.rule.event !== null && EVENTS[hit.rule.event].score > 0;
}

/** What is wrong with who speaks: what somebody says of what others do is his word for it, no act of theirs. */
function voiceFault(
  scene: Scene,
  voice: Voice | null,
  source: Actor,
  { first, hit }: Frame,
  offset: number,
): Reason | null {
  if (!voice) return scene.voices.quoted[offset + hit.first] ? 'unknown-speaker' : null;
  if (voice.holder.id !== source.party.id) return 'others-word';
  // "Agreed to send", "said it would send": the verb of saying governs what he himself does.
  if (offset + first < voice.first)
    return isOfAnother(scene, source, offset + first, offset + hit.first) ? 'told' : null;
  // Nor is what a speaker tells of others his own act: there he must name himself.
  return offset + source.place.last < voice.first ? 'told' : null;
}

/** "Said she would send": the pronoun is known to mean somebody else. */
function isOfAnother({ voices }: Scene, { party }: Actor, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const other = voices.pronouns.get(at);
    if (other && other.id !== party.id) return true;
  }
  return false;
}

/** A predicate with a wide gap may hold somebody else's deed, unless it is the target that stands in the gap. */
function isWide({ frame: { hit } }: Choice, target: Place): boolean {
  return hit.last - hit.first >= LONGEST_PREDICATE && !(target.first > hit.first && target.last < hit.last);
}

/** Farthest an object stands behind its predicate, in tokens. */
const OBJECT_REACH = 5;

/** Why the source is not the predicate's subject, or the target not its object, by the grammar; null where they are. */
function linkFault(frame: Frame, sentence: Sentence, links: () => Links, source: Place, target: Place): Reason | null {
  const { words } = sentence;
  const span = ({ first, last }: Place) => ({ from: words[first]!.from, to: words[last]!.to });
  // "The United States" states nothing, and who "rolled back" a plan does not back it.
  if (frame.nominal || isPart(words, frame)) return 'noun';
  if (words[frame.hit.first - 1]?.text === 'to' && words[frame.hit.first]!.text.endsWith('ing')) return 'noun';
  if (target.first - frame.hit.last > OBJECT_REACH) return 'far-object';
  const within = target.first > frame.hit.first && target.last < frame.hit.last;
  // "Handed the editor over to …": whoever stands before the "to" is a thing in another's hands.
  if (within && words[frame.hit.last]!.text === 'to') return 'no-object';
  if (!within && (isAgainst(words, frame, target) || isOfInfinitive(words, frame))) return 'no-object';
  if (!frame.passive && target.last < frame.first) return 'no-object';
  if (!frame.passive && source.first > frame.hit.last) return 'no-subject';
  const joint = jointBefore(words, frame);
  // "It struck Rome to keep Oslo from …": whoever stands right before the infinitive is the object of the verb before.
  if (words[frame.first]!.text === 'to' && source.last === frame.first - 1 && source.first > 0) return 'no-subject';
  // "Lind blamed Rome and praised Oslo": whoever stands right before the "and" is the object of the verb before.
  if (joint === source.last + 1 && joint > 0) return 'no-subject';
  const turned = throughOf(frame, sentence.frames, target) !== null;
  if (!standsForParty(words, frame, target) || (!turned && isWithinOther(words, frame, target))) return 'no-object';
  if (source.last < frame.first && !standsForParty(words, frame, source, frame.first)) return 'no-subject';
  // Two readers of the same grammar must agree on one of the parties at least.
  const { agent, patients } = partiesOf(
    sentence,
    frame,
    source.first < target.first ? [source, target] : [target, source],
  );
  if (agent !== source && joint < 0) return 'no-subject';
  const listed = isListedObject(words, frame.hit.last + 1, target.first);
  const direct = isDirectObject(words, frame, target);
  if (!within && !listed && !direct && !patients.includes(target)) return 'no-object';
  if (!isNextTo(words, source, frame) && !doesIt(frame, sentence, (verb) => links().does(span(source), span(verb))))
    return 'no-subject';
  return within || listed || direct || links().undergoes(span(target), span(frame.hit)) ? null : 'no-object';
}

/** "Condemned Rome and Oslo": nothing but names between the verb and the later one. */
function isListedObject(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  return (
    between.some(({ text }) => text === 'and') &&
    between.every(({ text, capital }) => capital || /^(?:and|,|the)$/.test(text))
  );
}

const BESIDE = /(?:ly|^(?:and|,|the|also|now|still|again|even|has|have|had|then|once|since|later))$/;

/** A finite verb right behind its subject, adverbs between: that needs no second reader. */
function isNextTo(words: readonly Word[], source: Place, { first, hit, passive }: Frame): boolean {
  if (passive || words[first]!.text === 'to' || words[hit.first]!.text.endsWith('ing')) return false;
  // "Rome and Oslo have condemned": what joins names may stand between too.
  return words.slice(source.last + 1, first).every(({ text, capital }) => capital || BESIDE.test(text));
}

/** The subject of the verb itself, or of the verb it is joined to: "Lind accused Rome and called it a threat". */
function doesIt(frame: Frame, { words, frames }: Sentence, does: (verb: Place) => boolean): boolean {
  const verb = { first: frame.first, last: frame.hit.last };
  if (does(verb)) return true;
  if (jointBefore(words, frame) < 0) return false;
  const before = frames.findLast((other) => !other.nominal && other.hit.last < frame.first);
  return before !== undefined && does({ first: before.first, last: before.hit.last });
}
