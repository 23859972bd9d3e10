/**
 * Whose words carry an answer about a given pair. Structure tells by where the evidence stands; fitted weights, which see what
 * structure says among other things, have the last word (docs/decisions/043).
 */

import type { Channel, Evidence, Relation } from '#shared/labels.ts';
import type { Packs } from '../../packs.ts';
import { Kind } from '../../word-family.ts';
import { EVENTS } from '../grammar/plover.ts';
import { type Place, placeOf, type Sentence } from '../grammar/sentence.ts';
import { isFirstPerson, wordsOf } from '../grammar/speech.ts';
import type { Word } from '../grammar/word.ts';
import { portrayalFamily } from '../portrayal/family.ts';
import { portrayalsOf } from '../portrayal/portrayals.ts';
import { channelFeatures } from './channel-features.ts';
import type { Pair } from './given-pair.ts';

/**
 * To meet is a deed whoever tells it, and what "I" or "we" hold stands in somebody's own words; of all else weights decide.
 *
 * @param predicate what links the two by itself
 */
export function channelOf(answer: Relation, predicate: Relation | null, pair: Pair, packs: Packs): Channel {
  const { words } = pair.sentence;
  const speaker = placeOf(words, pair.source);
  if (isContact(answer)) return 'act';
  if (speaker && isFirstPerson(words, speaker)) return 'quote';
  if (speaker && isDeedOfTale(answer, predicate, pair, speaker)) return 'reported';
  const { channel: model } = portrayalsOf(packs);
  const { chance } = model.weigh([{ features: featuresOf(answer, predicate, pair, packs), shown: [], telling: false }]);
  return CHANNELS[chance.indexOf(Math.max(...chance))]!;
}

/** "Voters believe Firefly helped the mill": what another tells of the source is no deed of his that the outlet vouches for. */
function isDeedOfTale(
  { label, evidence }: Relation,
  predicate: Relation | null,
  { sentence }: Pair,
  speaker: Place,
): boolean {
  const shown = predicate?.label === label ? predicate.evidence : evidence;
  const places = shown.flatMap((one) => placeOf(sentence.words, one) ?? []);
  return places.some((place) => !sentence.words[place.first]!.quoted && isToldByAnother(sentence, place, speaker));
}

const isContact = ({ label, event }: Relation): boolean =>
  label === 'neutral' && (event === 'CONSULT' || event === 'AGREE');

/** What the weights see of an answer. */
export function featuresOf(answer: Relation, predicate: Relation | null, pair: Pair, packs: Packs): string[] {
  const speaker = placeOf(pair.sentence.words, pair.source);
  const said = speaker && wordsOf(pair.sentence, speaker);
  return channelFeatures(pair, answer, predicate, byStructure(answer, predicate, pair, said, packs), said, packs);
}

/**
 * A predicate that says what the answer says carries it; else the words shown do, the source's own before what others tell of
 * him, that before his deeds.
 */
function byStructure(
  answer: Relation,
  predicate: Relation | null,
  pair: Pair,
  said: Place | null,
  packs: Packs,
): Channel {
  const { words } = pair.sentence;
  if (isContact(answer)) return 'act';
  const agrees = predicate !== null && predicate.label === answer.label;
  const plain = agrees && predicate.evidence.some((one) => isPlain(one, predicate, pair));
  if (answer.label !== 'neutral' && !plain && said && speaksInMarks(pair, said)) return 'quote';
  if (agrees) return ofPredicate(predicate, pair, said, packs);
  const shown = answer.evidence.filter(({ rule }) => !rule.startsWith('portrayal-cues/'));
  const found = shown.map((one) => carriedBy(one, pair, said, packs));
  const target = placeOf(words, pair.target);
  return (
    CHANNELS.find((one) => found.includes(one)) ??
    (!said ? 'act' : target && words[target.first]!.quoted ? 'quote' : 'reported')
  );
}
/** Confidence from which a predicate is what one does to the other in so many words, whatever else he says of him. */
const PLAIN = 0.8;
/** In the order in which words shown tell them, and in that of the weights. */
export const CHANNELS: readonly Channel[] = ['quote', 'reported', 'act', 'narrator'];

/** "Blamed the mayor", "warned Firefly of": the target stands in the predicate or right behind it, or there is no doubt; not "fired back that …". */
function isPlain(evidence: Evidence, { confidence = 0 }: Relation, { sentence: { words }, target }: Pair): boolean {
  const place = placeOf(words, evidence);
  const about = placeOf(words, target);
  if (
    !place ||
    !about ||
    words[place.first]!.quoted ||
    words[place.last]!.text === 'that' ||
    words[place.last + 1]?.text === 'that'
  )
    return false;
  if (confidence >= PLAIN) return true;
  const between = words.slice(place.last + 1, about.first);
  return about.last >= place.first && between.every(({ text }) => /^(?:the|a|an|of|for|on|at|with|to)$/.test(text));
}

/** "Firefly said the plan “has failed us”": of what he says of the target the words that judge or tell are between marks. */
function speaksInMarks({ sentence: { words, frames }, target }: Pair, said: Place): boolean {
  const about = placeOf(words, target);
  if (!about || !isWithin(about, said)) return false;
  return frames.some(({ hit }) => isWithin(hit, said) && words[hit.first]!.quoted);
}

/** To refuse is a deed unless in words; a deed that somebody tells of is reported. */
function ofPredicate({ channel, event, evidence }: Relation, pair: Pair, said: Place | null, packs: Packs): Channel {
  const { words } = pair.sentence;
  const places = evidence.flatMap((one) => placeOf(words, one) ?? []);
  const tells = places.some((place) => isTold(place, pair, said));
  if (
    !tells &&
    channel !== 'quote' &&
    places.some(({ first, last }) => words.slice(first, last + 1).some(({ kinds }) => kinds.has(Kind.emotion)))
  )
    return 'narrator';
  if (channel === 'act' && (tells || isVerbal(pair, places))) return 'reported';
  if (channel === 'reported' && event === 'REJECT' && !tells && !isSpoken(evidence, pair, packs)) return 'act';
  return channel;
}

/** What is accepted or dismissed is words ("the denial"), or he who does it goes on to speak ("embraced the plan, saying …"). */
function isVerbal({ sentence: { words }, target }: Pair, places: readonly Place[]): boolean {
  const about = placeOf(words, target);
  if (
    about &&
    words.slice(about.first, about.last + 1).some(({ kinds }) => kinds.has(Kind.assertion) || kinds.has(Kind.claim))
  )
    return true;
  return places.some(({ last }) =>
    words
      .slice(last + 1, last + SAYING_REACH)
      .some(({ kinds }, at) => words[last + at]!.text === ',' && kinds.has(Kind.stating)),
  );
}
/** Tokens from a deed to the words that go with it, at most. */
const SAYING_REACH = 20;

function carriedBy(evidence: Evidence, pair: Pair, said: Place | null, packs: Packs): Channel {
  const { words, frames } = pair.sentence;
  const place = placeOf(words, evidence);
  if (!place) return 'act';
  if (words[place.last]!.quoted && (said === null || isWithin(place, said))) return 'quote';
  if (isTold(place, pair, said)) return 'reported';
  const frame = frames.find(
    ({ hit }) => hit.rule.id === evidence.rule && hit.first <= place.last && hit.last >= place.first,
  );
  if (frame?.reported) return 'reported';
  if (words[place.first]!.kinds.has(Kind.emotion)) return 'narrator';
  if (frame?.hit.rule.channel) return frame.hit.rule.channel;
  if (frame?.event && EVENTS[frame.event].quad.startsWith('material')) return 'act';
  return isSpoken([evidence], pair, packs) ? 'reported' : 'act';
}

const isWithin = ({ first, last }: Place, stretch: Place): boolean => first >= stretch.first && last <= stretch.last;

/** "Aides say that the two get along": in somebody's words, be they the source's or not. */
function isTold(place: Place | null, { sentence, source }: Pair, said: Place | null): boolean {
  if (!place) return false;
  if (said && isWithin(place, said)) return true;
  const { words, says } = sentence;
  const speaker = placeOf(words, source);
  if (speaker === null) return false;
  if (says.some((say) => say.last < place.first && words[say.last + 1]?.text === 'that')) return true;
  return isToldByAnother(sentence, place, speaker);
}

/** Somebody else claims the deed, or charges the speaker with it. */
function isToldByAnother(sentence: Sentence, place: Place, speaker: Place): boolean {
  const { words } = sentence;
  const end = Math.min(place.first, speaker.first);
  return words.slice(0, end).some((_, at) => isClaim(words, at, end)) || isCharged(sentence, place, speaker);
}

/** "The belief that Firefly armed …", "voters believe Firefly armed …": before the one whose deed it is, somebody claims it. */
function isClaim(words: readonly Word[], at: number, end: number): boolean {
  const next = words[at + 1]!;
  if (!words[at]!.kinds.has(Kind.claim) || words.slice(at, end).some(({ text }) => CLAUSE_END.test(text))) return false;
  return (
    next.text === 'that' || (next.capital && (words[at]!.kinds.has(Kind.claiming) || /(?:s|ed)$/.test(words[at]!.text)))
  );
}
const CLAUSE_END = /^[;.–—]$|^--$/;

/** "Accused him of arming the rebels": what he is charged with is the accuser's word. */
function isCharged({ words, frames }: Sentence, place: Place, speaker: Place): boolean {
  return frames.some(
    ({ hit }) =>
      hit.rule.event === 'ACCUSE' &&
      hit.first < speaker.first &&
      hit.first < place.first &&
      words.slice(speaker.last + 1, place.first).some(({ text }) => text === 'of' || text === 'for') &&
      place.first - speaker.last <= CHARGE &&
      /ing$/.test(words[place.first]!.text),
  );
}
/** Longest way from who is accused to what of, in tokens. */
const CHARGE = 12;

/** Words by which one says something of another, be it praise, blame or a wish: rules of the portrayals. */
const SPOKEN = new Set(
  `accuse criticize condemn denigrate rebuke-idiom mock refute warn praise demand vow say think alleged-wrong`.split(
    /\s+/,
  ),
);

function isSpoken(evidence: readonly Evidence[], { tokens, hits }: Pair, packs: Packs): boolean {
  const { rules } = portrayalsOf(packs);
  const { count, first, last, payload } = hits.of(portrayalFamily.name);
  for (let at = 0; at < count; at++) {
    if (!SPOKEN.has(rules[payload[at]!]!.name)) continue;
    const [from, to] = [tokens.from[first[at]!]!, tokens.to[last[at]!]!];
    if (evidence.some((one) => one.from < to && one.to > from)) return true;
  }
  return false;
}
