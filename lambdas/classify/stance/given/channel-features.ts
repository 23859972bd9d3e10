/** What the model `channel` sees of an answer about a given pair: what rules make of it, who stands where, what is done and said. */
import type { Channel, Evidence, Relation } from '#shared/labels.ts';
import type { Packs } from '../../packs.ts';
import { EVENTS } from '../grammar/plover.ts';
import { type Place, placeOf, type Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { portrayalFamily } from '../portrayal/family.ts';
import { portrayalsOf } from '../portrayal/portrayals.ts';
import { partiesIn, rolesIn } from '../portrayal/predicate-terms.ts';
import type { Pair } from './given-pair.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Closed words right before or behind one of the two, and auxiliaries near behind the source. */
const BEFORE = set('by of from in with to for against , and that but as on at over about');
const BEHIND = set("'s and , who which to of for by over has have had is was were are will would could said says");
const AUXILIARY = set(
  'has have had is was were are will would could should may might must did does do to not be been being',
);
const AUXILIARY_REACH = 4;
const PRONOUN = set('he she it they we i who him his her');

/**
 * @param byRules whose words carry it by structure alone
 * @param said what the source says, if anything
 */
export function channelFeatures(
  pair: Pair,
  answer: Relation,
  predicate: Relation | null,
  byRules: Channel,
  said: Place | null,
  packs: Packs,
): string[] {
  const { sentence } = pair;
  const { label, event } = answer;
  const source = placeOf(sentence.words, pair.source);
  const target = placeOf(sentence.words, pair.target);
  const within = said !== null && target !== null && target.first >= said.first && target.last <= said.last;
  const where = `target ${within ? 'in' : 'out of'} what is said`;
  const features = [
    'bias',
    `rules ${byRules}`,
    `rules ${byRules} ${label}`,
    `rules ${byRules} ${event}`,
    `rules ${byRules} ${where} ${said ? 'said' : 'silent'}`,
    `label ${label}`,
    `event ${event}`,
    said ? `said ${said.first === 0 ? 'before' : 'behind'}` : 'silent',
    where,
    `quotes ${sentence.words.some(({ quoted }) => quoted)}`,
    `says ${Math.min(3, sentence.says.length)}`,
    predicate ? `predicate ${predicate.channel} ${predicate.label === label}` : 'predicate none',
    ...placeFeatures(sentence.words, source, 'source'),
    ...placeFeatures(sentence.words, target, 'target'),
    ...deedFeatures(pair),
    ...wordFeatures(pair, packs),
    ...shownFeatures(sentence, answer.evidence, said),
    ...sayingFeatures(sentence, source, said),
  ];
  if (source && target) features.push(source.first < target.first ? 'forward' : 'back');
  if (source) features.push(...auxiliaries(sentence, source));
  return [...new Set(features)];
}

function placeFeatures(words: readonly Word[], place: Place | null, who: string): string[] {
  if (!place) return [`${who} none`];
  const { first, last } = place;
  const { capital, text, quoted } = words[last]!;
  const kind = capital ? 'name' : PRONOUN.has(text) ? text : 'thing';
  const out = [`${who} ${kind}`, `${who} ${quoted ? 'quoted' : 'plain'}`];
  const [before, behind] = [words[first - 1]?.text ?? '', words[last + 1]?.text ?? ''];
  if (BEFORE.has(before)) out.push(`${who} after ${before}`);
  if (BEHIND.has(behind)) out.push(`${who} before ${behind}`);
  if (first === 0) out.push(`${who} opens`);
  return out;
}

/** Who does what, by the grammar. */
function deedFeatures({ sentence, source, target }: Pair): string[] {
  const parties = partiesIn(sentence.words, source, target);
  return sentence.frames.flatMap((frame) => {
    const { event, hit, nominal, passive } = frame;
    if (event === null || hit.rule.form === 'judgement') return [];
    const roles = rolesIn(sentence, frame, parties);
    const out = [`deed ${roles}`, `deed ${roles} ${EVENTS[event].quad}`, `deed ${roles} ${hit.rule.channel}`];
    if (roles.startsWith('source>')) out.push(`own ${event} ${nominal ? 'noun' : passive ? 'passive' : 'verb'}`);
    return out;
  });
}

/** The words that are shown for the answer: which rule's, whether between marks, as what part of speech. */
function shownFeatures({ words, frames }: Sentence, evidence: readonly Evidence[], said: Place | null): string[] {
  return evidence.flatMap((one) => {
    const place = placeOf(words, one);
    if (!place) return [];
    const own = said !== null && place.first >= said.first && place.last <= said.last;
    const marks = words[place.first]!.quoted ? 'quoted' : 'plain';
    const out = [`shown ${one.rule}`, `shown ${marks} ${own ? 'said' : 'not said'}`];
    const frame = frames.find(
      ({ hit }) => hit.rule.id === one.rule && hit.first <= place.last && hit.last >= place.first,
    );
    if (!frame) return out;
    const { hit, nominal, passive, reported } = frame;
    const part = nominal ? 'noun' : passive ? 'passive' : reported ? 'reported' : 'verb';
    return [...out, `shown ${part}`, `shown ${frame.event}`, `shown ${hit.rule.form} ${hit.rule.channel}`];
  });
}

/** Verbs of saying: whose they are, and on which side of the source. */
function sayingFeatures({ words, says }: Sentence, source: Place | null, said: Place | null): string[] {
  return says.flatMap((say) => {
    const own = said !== null && (say.last === said.first - 1 || say.first === said.last + 1) ? 'own' : 'other';
    const side = source && say.first > source.last ? 'behind' : 'before';
    const that = words[say.last]!.text === 'that' || words[say.last + 1]?.text === 'that';
    return [`saying ${own} ${side}`, `saying ${say.rule.id} ${own}`, ...(that ? [`saying ${own} that`] : [])];
  });
}

/** Which words of praise, blame and themes the sentence has. */
function wordFeatures({ hits }: Pair, packs: Packs): string[] {
  const { rules } = portrayalsOf(packs);
  const { count, payload } = hits.of(portrayalFamily.name);
  return Array.from({ length: count }, (_, at) => `word ${rules[payload[at]!]!.name}`);
}

function auxiliaries({ words }: Sentence, { last }: Place): string[] {
  return words
    .slice(last + 1, last + 1 + AUXILIARY_REACH)
    .filter(({ text }) => AUXILIARY.has(text))
    .map(({ text }) => `auxiliary ${text}`);
}
