/** Words of a text as those who look for names read them. */
import { Trait } from '#shared/text/lexicon.ts';
import { smallWord } from '#shared/text/spelling.ts';
import type { Tokens } from '#shared/text/tokens.ts';

/** A pronoun that may stand for a person. Most words are too long for one, which needs no waiting for memory. */
export function isPerson({ from, to, word, vocabulary }: Tokens, at: number): boolean {
  return to[at]! - from[at]! <= LONGEST_PRONOUN && (vocabulary.traits[word[at]!]! & Trait.person) !== 0;
}

/** In code units: "she". */
const LONGEST_PRONOUN = 3;

/** The token's letters in small, without its stop. */
export function wordAt(tokens: Tokens, at: number): string {
  if (at < 0 || at >= tokens.count) return '';
  const word = smallWord(tokens, at);
  const { length } = word;
  return length > 1 && word.charCodeAt(length - 1) === STOP ? word.slice(0, -1) : word;
}

const STOP = 0x2e;

/** Pronouns that own a noun. */
export const OWNERS: ReadonlySet<string> = new Set('his her its their'.split(' '));
