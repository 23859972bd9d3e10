/**
 * Which to believe where a predicate links two mentions and the words around them speak otherwise. The predicate packs read
 * what one party says of, or does to, another; in sentences that merely hold two names they see links where a reader sees none.
 */
import type { Relation } from '#shared/labels.ts';
import type { Pair } from '../given/given-pair.ts';
import type { Span } from '../given/mentions.ts';
import { actorHit } from './pair-actors.ts';
import { lastWord, PRONOUN } from './picked-out.ts';
import type { Reading } from './reading.ts';
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
    (actorHit(pair, pair.source) >= 0 && actorHit(pair, pair.target) >= 0 && enough(BETWEEN_ACTORS))
  );
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

/** A target that ends in a common noun is no party but what somebody did or wants: "the air strikes", "a ceasefire". */
function isDeed(text: string, target: Span | null): boolean {
  if (!target) return false;
  const last = lastWord(text, target);
  return /^\p{Ll}+$/u.test(last) && !PRONOUN.test(last);
}
