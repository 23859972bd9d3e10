/** Which of several spellings of a word the text has: what a slot of the vocabulary says is told closer. */
import { unaccented } from './characters.ts';
import { Flag } from './tokens.ts';
import { findPrefix, type Vocabulary, Word } from './vocabulary.ts';

/** A full stop; within a word it counts for no spelling. */
export const DOT = 0x2e;

/** From a slot's value to the number that a word of letters gets. */
export function spelled(v: Vocabulary, value: number, flag: number, text: string, start: number, end: number): number {
  const word = value & ~Word.spellings;
  if ((value & Word.spelled) === 0 || (value & Word.capitalised && (flag & Flag.capital) === 0)) return word;
  return exactVariant(v, word, text, start, end);
}

/** From a slot's value to the number the token gets; `scratch` still holds the word. */
export function resolve(v: Vocabulary, value: number, size: number, text: string, start: number, end: number): number {
  if (value === Word.other) return findPrefix(v, size);
  return value & Word.spelled ? exactVariant(v, value & ~Word.spellings, text, start, end) : value;
}

/** The variant that is spelled as the text spells it (full stops and diacritics aside), else the word itself. */
function exactVariant(vocabulary: Vocabulary, word: number, text: string, start: number, end: number): number {
  const { variants, exact, firstExact } = vocabulary;
  for (let variant = variants[word]!; variant !== 0; variant = variants[variant]!) {
    const spelling = exact[variant - firstExact]!;
    let at = 0;
    let i = start;
    for (; i < end; i++) {
      const code = unaccented(text.charCodeAt(i));
      if (code === DOT || code === 0) continue;
      if (at >= spelling.length || spelling.charCodeAt(at) !== code) break;
      at++;
    }
    if (i === end && at === spelling.length) return variant;
  }
  return word;
}
