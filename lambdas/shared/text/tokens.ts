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
import { cells, FOLD_SHIFT, isWordKind, KIND_MASK, Kind, kindAt, UPPER } from './characters.ts';
import { Draft, markNumber } from './draft.ts';
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
import { closerWord, exactVariant, isCannot, number } from './words.ts';

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

/** Whatever does not begin with a letter. The place after it. */
function notALetter(draft: Draft, start: number, code: number): number {
  const { text, known, vocabulary } = draft;
  const kind = kindAt(text, start);
  const { length } = text;
  let i = start + 1;
  switch (kind) {
    case Kind.letter:
      return closerWord(draft, start);
    case Kind.space:
      draft.before |= SPACE_BEFORE;
      return i;
    case Kind.mark:
      return i;
    case Kind.newline:
      return newlines(draft, start);
    case Kind.digit:
      return number(draft, start);
    case Kind.apostrophe:
      return apostrophe(draft, start, code);
    case Kind.quote:
      draft.push(start, i, known.quote, Flag.punctuation | quoteSides(text, start, i));
      return i;
    case Kind.hyphen:
      while (i < length && kindAt(text, i) === Kind.hyphen) i++;
      // A minus or a bullet glued to its word is no dash.
      if (i - start === 1 && isWordKind(kindAt(text, i)) && !isWordKind(kindAt(text, start - 1)))
        draft.before |= Flag.spaceBefore;
      else draft.push(start, i, known.dash, Flag.punctuation);
      return i;
    case Kind.dash:
      while (i < length && kindAt(text, i) === Kind.dash) i++;
      draft.push(start, i, known.dash, Flag.punctuation);
      return i;
    case Kind.dot:
      while (i < length && kindAt(text, i) === Kind.dot) i++;
      draft.push(start, i, i - start > 1 ? known.ellipsis : known.stop, Flag.punctuation);
      return i;
    default: {
      if (kind === Kind.symbol && code >= 0xd800 && code < 0xdc00 && i < length) i++;
      const folded = cells[code]! >> FOLD_SHIFT;
      const mark = folded < 128 ? known.marks[folded]! : markNumber(vocabulary, folded);
      draft.push(start, i, mark, kind === Kind.ideograph ? Flag.word : Flag.punctuation);
      return i;
    }
  }
}

/** White space that begins with a line break; two breaks or more are a token. */
function newlines(draft: Draft, start: number): number {
  const { text } = draft;
  let breaks = 0;
  let i = start;
  for (; i < text.length; i++) {
    const kind = kindAt(text, i);
    if (kind === Kind.newline) {
      if (text.charCodeAt(i) !== 0x0d || text.charCodeAt(i + 1) !== 0x0a) breaks++;
    } else if (kind !== Kind.space && kind !== Kind.mark) break;
  }
  if (breaks > 1 && draft.count > 0 && i < text.length) {
    draft.push(start, i, OTHER, Flag.paragraphBreak);
    draft.singleOpen = false;
  }
  draft.before |= Flag.lineStart | Flag.spaceBefore;
  return i;
}

/** An apostrophe that is not inside of a word: a quotation mark, or the end of a plural possessive. */
function apostrophe(draft: Draft, start: number, code: number): number {
  const { text, known } = draft;
  const previous = kindAt(text, start - 1);
  let i = start + 1;
  if (code === 0x27 && text.charCodeAt(i) === 0x27) {
    // Two apostrophes typed for a quotation mark.
    i++;
    draft.push(start, i, known.quote, Flag.punctuation | quoteSides(text, start, i));
    return i;
  }
  const next = kindAt(text, i);
  const spaced = previous === Kind.space || previous === Kind.newline || previous === Kind.quote;
  if ((spaced && next !== Kind.space) || (!isWordKind(previous) && isWordKind(next) && !draft.singleOpen)) {
    // "’tis", "'90s": no mark.
    if (code === 0x2019 || next === Kind.digit) return i;
    draft.singleOpen = true;
    draft.push(start, i, known.apostrophe, Flag.punctuation | Flag.quoteOpen);
  } else if (draft.singleOpen) {
    draft.singleOpen = false;
    draft.push(start, i, known.apostrophe, Flag.punctuation | Flag.quoteClose);
  } else draft.before |= Flag.spaceBefore;
  return i;
}

/** Whether a quotation mark can open, close or both, by its shape and its neighbours. */
function quoteSides(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === 0x201c || code === 0x201e || code === 0xab || code === 0x300c || code === 0x300e) return Flag.quoteOpen;
  if (code === 0x201d || code === 0xbb || code === 0x300d || code === 0x300f) return Flag.quoteClose;
  const previous = kindAt(text, start - 1);
  const next = kindAt(text, end);
  const gapBefore = previous === Kind.space || previous === Kind.newline;
  const gapAfter = next === Kind.space || next === Kind.newline;
  if (gapBefore && !gapAfter) return Flag.quoteOpen;
  if (gapAfter && !gapBefore) return Flag.quoteClose;
  if (isWordKind(next) && !isWordKind(previous)) return Flag.quoteOpen;
  return Flag.quoteOpen | Flag.quoteClose;
}
