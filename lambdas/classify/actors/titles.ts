/** Titles and offices that stand before a name, and what they tell of who bears it. */
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Pronoun } from './family.ts';
import { WordClasses } from './word-classes.ts';

const WORDS = new WordClasses({
  title: `mr mrs ms dr president premier minister chancellor secretary senator sen rep representative congressman congresswoman
    governor gov general gen king queen prince ambassador mayor speaker candidate leader chairman director judge justice spokesman
    spokeswoman pope ayatollah`,
  /** Titles under which somebody speaks for no state. */
  own: 'sen senator rep representative congressman congresswoman gov governor candidate mayor',
});

/** "Mr", "Senator": what stands before a name and is none. */
export function isTitle(tokens: Tokens, at: number): boolean {
  return WORDS.has(tokens, at, 'title') && (tokens.flags[at]! & Flag.word) !== 0;
}

/** "Sen.", "Gov.", "candidate". */
export function isOwnTitle(tokens: Tokens, at: number): boolean {
  return WORDS.has(tokens, at, 'own');
}

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
