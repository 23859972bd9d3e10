import type { PloverEvent, Relation } from '#shared/labels.ts';
import type { Packs } from '../packs.ts';
import { isReception } from './directed/doubts.ts';
import { channelOf } from './given/channel.ts';
import { corroborated } from './given/corroboration.ts';
import { type Pair, type RelateInput, readPair } from './given/given-pair.ts';
import { isVerbalAttack } from './given/verbal-attack.ts';
import { AGENT, type Choice, pick, purposeOf } from './grammar/pair.ts';
import { EVENTS } from './grammar/plover.ts';
import { doneRelation, evidenceOf, saidRelation } from './grammar/relation.ts';
import { type Saying, sayingsOf } from './grammar/sayings.ts';
import { type Place, placeOf, type Sentence } from './grammar/sentence.ts';
import { settled } from './grammar/settled.ts';
import { isFirstPerson, isOfFirstPerson, isOwn, isSpanned, wordsOf } from './grammar/speech.ts';
import type { Word } from './grammar/word.ts';
import { attitude, portray } from './portrayal.ts';

/**
 * What the source says of, or does to, the target in a sentence. Without a source the sentence's own portrayal of the
 * target answers; else the predicate that links the two and the words around them.
 */
export function relate(input: RelateInput, packs: Packs): Relation {
  const pair = readPair(input, packs);
  if (input.source === null) return withinLabel({ ...portray(pair, packs), ...deedOf(pair) });
  const predicate = directed(pair);
  const answer = answerOf(pair, predicate, packs);
  return pair.source ? { ...answer, channel: channelOf(answer, predicate, pair, packs) } : answer;
}

/** What one given party holds of the other, whoever's words carry it. @param predicate what links the two by itself */
export function answerOf(pair: Pair, predicate: Relation | null, packs: Packs): Relation {
  return withinLabel(firmly(pair, attitude(pair, packs, predicate)));
}

/** The answer by the words around, unless closed words settle it. */
function firmly({ sentence, source, target }: Pair, answer: Relation): Relation {
  const by = placeOf(sentence.words, source);
  const about = placeOf(sentence.words, target);
  const found = by && about && settled(sentence, by, about);
  if (!found) return answer;
  const { label, event, frame } = found;
  // Where both agree on a side, the answer has the better words to show.
  if (label !== 'neutral' && label === answer.label) return answer;
  const worth = event === null ? 0 : EVENTS[event].score;
  const score = label === 'support' ? Math.max(worth, SETTLED) : worth;
  return { ...answer, label, score, ...eventOf(event), evidence: evidenceOf(frame, sentence.words) };
}

/** What a settled side for the target is worth at least: to give way is little by itself. */
const SETTLED = 0.5;

/** Neither for nor against is a score near 0, however sure the reading is that there is neither. */
function withinLabel(relation: Relation): Relation {
  const { label, score } = relation;
  return label === 'neutral' ? { ...relation, score: Math.max(-NEUTRAL, Math.min(NEUTRAL, score)) } : relation;
}
const NEUTRAL = 0.2;

/** What is done to the target, whoever does it: the event beside a portrayal. */
function deedOf({ sentence, target }: Pair): Pick<Relation, 'event' | 'quad'> {
  return eventOf(pick(sentence, null, placeOf(sentence.words, target))?.event ?? null);
}

function eventOf(event: PloverEvent | null): Pick<Relation, 'event' | 'quad'> {
  return { event, quad: event && EVENTS[event].quad };
}

/** What the predicates of the sentence say; null where none links the two. */
export function directed(pair: Pair): Relation | null {
  const { sentence } = pair;
  const source = placeOf(sentence.words, pair.source);
  const target = placeOf(sentence.words, pair.target);
  const done = withWords(pick(sentence, source, target), sentence, target);
  const said = source && wordsOf(sentence, source);
  if (done && said && !done.acts && isOfSpeaker(sentence, done, said)) {
    done.acts = true;
    done.fit += AGENT;
  }
  if (done && source && !done.acts && isAlone(sentence, done, source, target)) {
    done.acts = true;
    done.fit += AGENT;
  }
  const inWords = said && target && target.first >= said.first && target.last <= said.last;
  const sayings = inWords ? sayingsOf(sentence, said, target) : [];
  const own =
    done &&
    said &&
    source &&
    !isJudged(sayings[0], done) &&
    (isOwn(done.frame, said, source, sentence.says) || isPlain(done));
  const relation =
    sayings[0] && !own
      ? saidOf(sayings[0], sentence, said!, done)
      : done && doneOf(done, purposeOf(sentence, done, source, target), sentence, target);
  if (!relation) return null;
  if (source && isFirstPerson(sentence.words, source)) relation.channel = 'quote';
  return { ...relation, evidence: corroborated(relation, sentence, sayings, pair.text.length) };
}

/** An attack that is made with words is an accusation. */
function withWords(done: Choice | null, { words }: Sentence, target: Place | null): Choice | null {
  return done && target && isVerbalAttack(words, done.frame, target) ? { ...done, event: 'ACCUSE' } : done;
}

/** What is done to the target; to meet him for something is a meeting, for or against by what it is for. */
function doneOf(done: Choice, purpose: Choice | null, { words }: Sentence, target: Place | null): Relation {
  const relation = doneRelation(done, words, target);
  if (target && isReception(words, done.frame, target) && isPersonal(words, target))
    return { ...relation, ...eventOf('CONSULT'), label: 'neutral', score: EVENTS.CONSULT.score, channel: 'act' };
  if (!purpose) return relation;
  const { label, score, evidence, channel } = doneRelation(purpose, words, target);
  return label === 'neutral' ? relation : { ...relation, label, score, evidence, channel };
}

/** Somebody who may be received, and no thing: his name ends the phrase, or a pronoun stands for him. */
function isPersonal(words: readonly Word[], { last }: Place): boolean {
  return words[last]!.capital || /^(?:him|her|them|us|me)$/.test(words[last]!.text);
}

/** What a speaker says that "we", or his own side, think of somebody, is his. */
function isOfSpeaker({ words }: Sentence, done: Choice, said: Place): boolean {
  if (isOfFirstPerson(words, done.frame, said)) return true;
  const { hit, operators } = done.frame;
  // "Said U.S. charges against …": a bare plural is rather a noun.
  const noun = hit.first === hit.last && operators.length === 0 && /s$/.test(words[hit.first]!.text);
  return !noun && speaksForParty(done, said);
}

/** "Firefly said Freedonia would reject the plan": what a speaker's own side says, he says. A deed of it is not his. */
function speaksForParty({ frame, undergoes }: Choice, said: Place): boolean {
  if (!undergoes || frame.hit.first < said.first || frame.hit.last > said.last || frame.event === null) return false;
  return EVENTS[frame.event].quad.startsWith('verbal') && frame.hit.rule.channel !== 'act';
}

/**
 * What is done to the target has no agent of its own, and nobody but the source can be meant: "Firefly's speeches blaming
 * Sylvania", "with Firefly denouncing the pact", "both had opposed the sale".
 */
function isAlone({ words }: Sentence, { frame, undergoes }: Choice, source: Place, target: Place | null): boolean {
  if (!undergoes || !target || frame.passive || frame.nominal || source.last >= frame.first) return false;
  const before = words[frame.first - 1]!;
  if (!/ing$/.test(words[frame.hit.first]!.text) && !SAME_AGENT.has(before.text)) return false;
  return words
    .slice(source.last + 1, frame.first)
    .every(({ capital }, at) => !capital || within(target, source.last + 1 + at));
}
const SAME_AGENT = new Set('both he she they'.split(' '));
const within = (place: Place, at: number): boolean => at >= place.first && at <= place.last;

/** "Firefly said backing Sylvania would be a mistake": he has not backed it. */
function isJudged(saying: Saying | undefined, done: Choice): boolean {
  return saying !== undefined && saying.frame === done.frame && saying.frame.operators.length === 0;
}

/** The grammar itself makes the source act and the target undergo: no judgement near by says it better. */
function isPlain({ frame, event, acts, undergoes }: Choice): boolean {
  return acts && undergoes && !frame.nominal && event !== null && Math.abs(EVENTS[event].score) >= PLAIN;
}
const PLAIN = 0.6;

/** What the source says of a target in his words, with the event of the predicate that spans them. */
function saidOf(saying: Saying, { words }: Sentence, said: Place, done: Choice | null): Relation {
  const relation = saidRelation(saying, words);
  return done && isSpanned(done.frame, said) ? { ...relation, ...eventOf(done.event) } : relation;
}
