/** Words of a text as those who look for names read them. */
import { Trait } from '#shared/text/lexicon.ts';
import { smallWord } from '#shared/text/spelling.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Pronoun } from './family.ts';

const TITLES = new Set(
  `mr mrs ms dr president premier minister chancellor secretary senator sen rep representative congressman congresswoman governor gov general gen king queen
  prince ambassador mayor speaker candidate leader chairman director judge justice spokesman spokeswoman pope ayatollah`.split(
    /\s+/,
  ),
);

/** "Mr", "Senator": what stands before a name and is none. */
export function isTitle(tokens: Tokens, at: number): boolean {
  return (tokens.flags[at]! & Flag.word) !== 0 && TITLES.has(wordAt(tokens, at));
}

/** A pronoun that may stand for a person. Most words are too long for one, which needs no waiting for memory. */
export function isPerson({ from, to, word, vocabulary }: Tokens, at: number): boolean {
  return to[at]! - from[at]! <= LONGEST_PRONOUN && (vocabulary.traits[word[at]!]! & Trait.person) !== 0;
}

/** In code units: "she". */
const LONGEST_PRONOUN = 3;

/** How a personal title takes up the one it stands before. */
export const TITLED: ReadonlyMap<string, Pronoun> = new Map([
  ['mr', 'he'],
  ['king', 'he'],
  ['prince', 'he'],
  ['congressman', 'he'],
  ['spokesman', 'he'],
  ['pope', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['queen', 'she'],
  ['congresswoman', 'she'],
  ['spokeswoman', 'she'],
]);

/** The token's letters in small, without its stop. */
export function wordAt(tokens: Tokens, at: number): string {
  if (at < 0 || at >= tokens.count) return '';
  const word = smallWord(tokens, at);
  const { length } = word;
  return length > 1 && word.charCodeAt(length - 1) === STOP ? word.slice(0, -1) : word;
}

const STOP = 0x2e;
