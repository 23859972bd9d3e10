/**
 * What tokens say, as strings. A word of the vocabulary has one string that all its tokens share, so that reading a text
 * makes none for most of its words and comparing two is comparing addresses.
 */
import { fold } from './characters.ts';
import { Flag, type Tokens } from './tokens.ts';
import { spellingOf, Word } from './vocabulary.ts';

/** Tokens whose number says something else than their letters, or more: contractions, acronyms, abbreviations, marks. */
const OTHERWISE = Flag.clitic | Flag.dotted | Flag.punctuation;

/** The token as it is written, in small letters. Readers come back to the words they look at: each is made once. */
export function smallWord(tokens: Tokens, at: number): string {
  tokens.small ??= new Array(tokens.count);
  const known = tokens.small[at];
  if (known !== undefined) return known;
  const small = inSmallLetters(tokens, at);
  tokens.small[at] = small;
  return small;
}

function inSmallLetters(tokens: Tokens, at: number): string {
  const from = tokens.from[at]!;
  const to = tokens.to[at]!;
  const number = tokens.word[at]!;
  if (number > Word.digits && (tokens.flags[at]! & OTHERWISE) === 0) {
    const string = spellingOf(tokens.vocabulary, number);
    if (string?.length === to - from && isPlain(tokens.text, from, to)) return string;
  }
  return tokens.text.slice(from, to).toLowerCase();
}

/** Folding changes nothing but the case of these characters. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || code === GRAVE) return false;
  }
  return true;
}

const GRAVE = 0x60;

/** The token as patterns see it: folded, a contraction's part as the word it stands for, without stops. */
export function foldedWord(tokens: Tokens, at: number): string {
  const number = tokens.word[at]!;
  const dotted = (tokens.flags[at]! & Flag.dotted) !== 0;
  if (number > Word.digits && !dotted) {
    const string = spellingOf(tokens.vocabulary, number);
    if (string !== undefined) return string;
  }
  const from = tokens.from[at]!;
  const to = tokens.to[at]!;
  // Most need no look at each letter.
  const text = isPlain(tokens.text, from, to) ? smallWord(tokens, at) : fold(tokens.text.slice(from, to));
  return dotted ? text.replaceAll('.', '') : text;
}
