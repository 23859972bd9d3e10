/**
 * Whether the two of a pair were picked out as ones with something between them: names may merely stand in one sentence, but who
 * asks what "he" holds of somebody, somebody of "the air strikes", or one state of another, has read that he holds something.
 */
import type { Packs } from '../../packs.ts';
import type { Pair } from '../given/given-pair.ts';
import type { Span } from '../given/mentions.ts';
import { areForeign, namedParty } from './pair-actors.ts';
import { placeOf, type Reading } from './reading.ts';

export function isPickedOut(pair: Pair, reading: Reading, packs: Packs): boolean {
  return isByPhrase(pair, reading) || areForeign(pair, packs) || isOfActor(pair, packs);
}

/** One of the two is told by a pronoun or by what somebody or something is. */
function isByPhrase({ text, source, target }: Pair, reading: Reading): boolean {
  if (!source || !target || (isName(text, source) && isName(text, target))) return false;
  return isWhole(text, source) && isWhole(text, target) && isPhrase(reading, source) && isPhrase(reading, target);
}

/** One is an actor of the packs, the other told in words that name nobody, whatever part of the sentence they are: "Firefly", "arming the guild". */
function isOfActor(pair: Pair, packs: Packs): boolean {
  const { text, source, target } = pair;
  if (!source || !target || !isWhole(text, source) || !isWhole(text, target)) return false;
  const [one, other] = [namedParty(pair, source, packs), namedParty(pair, target, packs)];
  return (one === 'words' && typeof other !== 'string') || (other === 'words' && typeof one !== 'string');
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

export const PRONOUN = /^(?:he|she|it|they|we|i|you|him|her|them|us|me|who|this|that|these|those)$/i;

/** The last word of a span, without a genitive's s. */
export function lastWord(text: string, { from, to }: Span): string {
  return text
    .slice(from, to)
    .replace(/['’]s?$/, '')
    .split(' ')
    .at(-1)!;
}
