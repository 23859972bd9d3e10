/**
 * The tokeniser: one pass over the code units by table, no regular expression, no string made.
 *
 * What a token is
 * - a word: letters, digits and the apostrophes inside it. It splits at hyphens, which are no tokens: `cease-fire` is two
 *   tokens, the second flagged `afterHyphen`. `'s` is a token of its own; other contractions are read as the words they
 *   stand for (`don't` = `do not`, `we'll` = `we will`, `cannot` = `can not`), each with its own offsets.
 * - a dotted acronym (`U.S.`, `a.m.`) or an abbreviation with its stop (`Gen.`): one word token, the stop inside.
 * - a number with its separators: `1,200.50`.
 * - one character of a script without spaces (Han, Kana, Thai …).
 * - a mark of punctuation; three dots or two hyphens are one mark. The apostrophe of a plural possessive is no token.
 * - a paragraph break: a blank line.
 */
import { cells, FOLD_SHIFT, KIND_MASK, Kind, UPPER } from './characters.ts';
import { Draft } from './draft.ts';
import { notALetter } from './marks.ts';
import {
  findPrefix,
  LONGEST_WORD,
  OTHER,
  SPELLED,
  scratch,
  spread,
  VALUE_MASK,
  type Vocabulary,
} from './vocabulary.ts';
import { closerWord, exactVariant, isCannot } from './words.ts';

/** Bits of `Tokens.flags`. */
export const Flag = {
  word: 1,
  /** Digits; a word for a number ("three") is not flagged. */
  number: 2,
  punctuation: 4,
  /** The first letter is a capital. */
  capital: 8,
  /** Two letters or more, all capitals. */
  allCapitals: 16,
  /** Set by `splitSentences`. */
  sentenceStart: 32,
  /** Joined to the token before by a hyphen. */
  afterHyphen: 64,
  paragraphBreak: 128,
  /** A quotation mark that can open. */
  quoteOpen: 256,
  /** A quotation mark that can close. */
  quoteClose: 512,
  /** The token's last character is a full stop of its own: `U.S.`, `Gen.`. */
  dotted: 1024,
  /** White space stands before. */
  spaceBefore: 2048,
  /** First token of its line. */
  lineStart: 4096,
  /** Second part of a contraction: `'s`, `n't`, `'ll`. */
  clitic: 8192,
} as const;

/** The tokens of a text, in parallel arrays of `count` cells. */
export interface Tokens {
  text: string;
  count: number;
  /** UTF-16 code units into `text`, `from` inclusive, `to` exclusive. */
  from: Int32Array;
  to: Int32Array;
  /** The word's number in the vocabulary; `OTHER` (0) where the rules do not know it. */
  word: Int32Array;
  flags: Uint16Array;
  vocabulary: Vocabulary;
  /** By token: it in small letters, where somebody asked (`smallWord`); null as long as nobody did. */
  small: (string | undefined)[] | null;
}

// The loop below reads these as its module's own constants: imported bindings cost a look-up at each use where the code
// runs unbundled.
const { letter: LETTER, space: SPACE } = Kind;
const { word: WORD, capital: CAPITAL, allCapitals: ALL_CAPITALS, spaceBefore: SPACE_BEFORE } = Flag;
const table = cells;
const mix = spread;
const CAPITAL_LETTER = UPPER;
const MASK = KIND_MASK;
const SHIFT = FOLD_SHIFT;
const EXACT = SPELLED;
const VALUE = VALUE_MASK;
const LONGEST = LONGEST_WORD;
const letters = scratch;
const UNKNOWN = OTHER;
/** By bit: kinds (and the not yet learned 0) that ask for a closer look at the word they follow. */
const CLOSER =
  1 |
  (1 << Kind.digit) |
  (1 << Kind.mark) |
  (1 << Kind.apostrophe) |
  (1 << Kind.dot) |
  (1 << Kind.hyphen) |
  (1 << Kind.dash);

/** Splits a text into tokens. Linear in the text. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const draft = new Draft(text, vocabulary);
  const { from, to, word, flags } = draft;
  const { slots, lengthFirst, lengthChars, chars } = vocabulary;
  const mask = slots.length - 1;
  const prefixes = vocabulary.prefixWord.length > 2;
  const length = text.length;
  let before: number = Flag.lineStart;
  let count = 0;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const cell = table[code]!;
    const kind = cell & MASK;
    if (kind === SPACE) {
      before |= SPACE_BEFORE;
      i++;
      continue;
    }
    const start = i;
    let end: number = SPACE;
    let hash = cell >> SHIFT;
    let allUpper = cell & CAPITAL_LETTER;
    if (kind === LETTER) {
      // A word of letters alone, by far the most frequent case; the hash step is that of `hashStep`.
      letters[0] = hash;
      while (++i < length) {
        const next = table[text.charCodeAt(i)]!;
        end = next & MASK;
        if (end !== LETTER) break;
        const folded = next >> SHIFT;
        letters[(i - start) & (LONGEST - 1)] = folded;
        hash = (Math.imul(hash, 31) + folded) | 0;
        allUpper &= next;
      }
    }
    const size = i - start;
    if (kind !== LETTER || (i < length && (CLOSER >> end) & 1) || (size === 6 && isCannot(text, start))) {
      draft.before = before;
      draft.count = count;
      i = kind === LETTER ? closerWord(draft, start) : notALetter(draft, start, code);
      before = draft.before;
      count = draft.count;
      continue;
    }
    let found = UNKNOWN;
    const mixed = mix(hash);
    for (let slot = mixed & mask; size <= LONGEST; slot = (slot + 1) & mask) {
      const value = slots[slot]!;
      if (value === UNKNOWN) break;
      if ((value ^ mixed) & ~VALUE) continue;
      const candidate = value & (EXACT - 1);
      const place = candidate - lengthFirst[size]!;
      if (place < 0 || candidate >= lengthFirst[size + 1]!) continue;
      const at = lengthChars[size]! + place * size;
      let unit = 0;
      while (unit < size && chars[at + unit] === letters[unit]) unit++;
      if (unit < size) continue;
      found = value & EXACT ? exactVariant(vocabulary, candidate, text, start, i) : candidate;
      break;
    }
    if (found === UNKNOWN && prefixes && size <= LONGEST) found = findPrefix(vocabulary, size);
    let flag = before | WORD;
    if (cell & CAPITAL_LETTER) flag |= allUpper && size > 1 ? CAPITAL | ALL_CAPITALS : CAPITAL;
    from[count] = start;
    to[count] = i;
    word[count] = found;
    flags[count++] = flag;
    // Nearly every word has one space after it.
    before = 0;
    if (end === SPACE) {
      before = SPACE_BEFORE;
      i++;
    }
  }
  draft.count = count;
  return draft.finish();
}
