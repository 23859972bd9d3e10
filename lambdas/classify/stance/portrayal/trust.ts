/**
 * Which to believe where a predicate links two mentions and the words around them speak otherwise. The predicate packs read
 * what one party says of, or does to, another; in sentences that merely hold two names they see links where a reader sees none.
 */
import type { Relation } from '#shared/labels.ts';
import type { Pair } from '../given/given-pair.ts';
import type { Span } from '../given/mentions.ts';
import { placeOf, type Reading } from './reading.ts';
import { Tag } from './tags.ts';

/** The predicate's confidence and the model's probability of its label from which the predicate is believed. */
const BETWEEN_ACTORS = { confidence: 0.5, chance: 0.12 };
const BETWEEN_ANY = { confidence: 0.8, chance: 0.15 };
/** Where the grammar leaves no doubt whom it is said of, the words around need hardly agree. */
const PLAIN = { confidence: 0.95, chance: 0.02 };

/** Confidence from which two are only in contact: to meet somebody is neither for nor against him, however the talk was. */
const CONTACT = 0.5;
const ALONE = 0.28;
/** Longest sentence, in words, of which it is plain that it is about the two alone. */
const SHORT = 14;

/** @param chance probability of the predicate's label by the words around */
export function believesPredicate(predicate: Relation, chance: number, pair: Pair, reading: Reading): boolean {
  const confidence = predicate.confidence ?? 0;
  const given = pair.sourceName === null && pair.targetName === null;
  if (given && predicate.label === 'neutral') return isSureContact(predicate);
  if (isDeed(pair.text, pair.target)) return true;
  if (confidence >= ALONE && isAboutTheTwo(pair, reading)) return true;
  const enough = (least: typeof BETWEEN_ANY): boolean => confidence >= least.confidence && chance >= least.chance;
  return (
    enough(BETWEEN_ANY) ||
    enough(PLAIN) ||
    (isActor(pair, pair.source) && isActor(pair, pair.target) && enough(BETWEEN_ACTORS))
  );
}

/**
 * Whether the two were picked out as ones with something between them: names may merely stand in one sentence, but who
 * asks what "he" holds of somebody, or somebody of "the air strikes", has read that he holds something.
 */
export function isPickedOut({ text, source, target }: Pair, reading: Reading): boolean {
  if (!source || !target || (isName(text, source) && isName(text, target))) return false;
  return isWhole(text, source) && isWhole(text, target) && isPhrase(reading, source) && isPhrase(reading, target);
}

function isName(text: string, span: Span): boolean {
  const last = lastWord(text, span);
  return !/^\p{Ll}+$/u.test(last) && !(PRONOUN.test(last) && last !== 'US');
}

/** A span that cuts no word. */
function isWhole(text: string, { from, to }: Span): boolean {
  return !/\p{L}\p{L}/u.test(text.slice(from - 1, from + 1)) && !/\p{L}\p{L}/u.test(text.slice(to - 1, to + 1));
}

/** A span that ends in what a phrase can end in. */
function isPhrase(reading: Reading, span: Span): boolean {
  const place = placeOf(reading, span);
  return place !== null && (reading.phraseOf[place.last]! >= 0 || PRONOUN.test(reading.words[place.last]!));
}

/** To meet somebody, or to be going to, and no doubt about it. What else is neutral by its event alone leaves it to the words around. */
export function isSureContact({ label, event, evidence, confidence = 0 }: Relation): boolean {
  if (label !== 'neutral' || confidence < CONTACT) return false;
  return event === 'CONSULT' || (event === 'AGREE' && evidence.some(({ rule }) => CONTACTS.test(rule)));
}
const CONTACTS = /^(?:stance-consult|asked-contact)\//;

/** A short sentence that names nobody else. */
function isAboutTheTwo({ source, target }: Pair, { words, tags, tokens, tokenOf }: Reading): boolean {
  if (words.length > SHORT) return false;
  const within = (span: Span | null, at: number): boolean =>
    span !== null && tokens.from[tokenOf[at]!]! < span.to && tokens.to[tokenOf[at]!]! > span.from;
  return tags.every((tag, at) => tag !== Tag.name || within(source, at) || within(target, at));
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|him|her|them|us|me|who|this|that|these|those)$/i;

/** A target that ends in a common noun is no party but what somebody did or wants: "the air strikes", "a ceasefire". */
function isDeed(text: string, target: Span | null): boolean {
  if (!target) return false;
  const last = lastWord(text, target);
  return /^\p{Ll}+$/u.test(last) && !PRONOUN.test(last);
}

function lastWord(text: string, { from, to }: Span): string {
  return text
    .slice(from, to)
    .replace(/['’]s?$/, '')
    .split(' ')
    .at(-1)!;
}

/** Whether the actor packs know somebody in the span. */
function isActor({ tokens, hits }: Pair, span: Span | null): boolean {
  if (!span) return false;
  const actors = hits.of('actors');
  for (let at = 0; at < actors.count; at++) {
    if (tokens.from[actors.first[at]!]! >= span.to) break;
    if (tokens.to[actors.last[at]!]! > span.from) return true;
  }
  return false;
}
