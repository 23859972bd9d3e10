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
import { cells, FOLD_SHIFT, isWordKind, KIND_MASK, Kind, kindAt, learn, UPPER } from './characters.ts';
import { Draft, markNumber } from './draft.ts';
import { findPrefix, LONGEST_WORD, OTHER, SPELLED, scratch, spread, type Vocabulary } from './vocabulary.ts';
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

/** Splits a text into tokens. Linear in the text. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const draft = new Draft(text, vocabulary);
  const { from, to, word, flags } = draft;
  const { slots, charStart, chars } = vocabulary;
  const mask = (slots.length >> 1) - 1;
  const prefixes = vocabulary.prefixWord.length > 2;
  const length = text.length;
  draft.before = Flag.lineStart;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const cell = cells[code] || learn(code);
    const kind = cell & KIND_MASK;
    if (kind === Kind.space) {
      draft.before |= Flag.spaceBefore;
      i++;
      continue;
    }
    if (kind !== Kind.letter) {
      i = notALetter(draft, i, kind, code);
      continue;
    }

    // A word of letters alone, by far the most frequent case; the hash step is that of `hashStep`.
    const start = i;
    let hash = cell >> FOLD_SHIFT;
    let allUpper = cell & UPPER;
    let end: number = Kind.space;
    while (++i < length) {
      const next = cells[text.charCodeAt(i)]!;
      end = next & KIND_MASK;
      if (end !== Kind.letter) break;
      hash = (Math.imul(hash, 31) + (next >> FOLD_SHIFT)) | 0;
      allUpper &= next;
    }
    const size = i - start;
    if (i < length && (end <= Kind.apostrophe || end === Kind.dot || end === Kind.hyphen || end === Kind.dash)) {
      i = closerWord(draft, start);
      continue;
    }
    if (size === 6 && isCannot(text, start)) {
      draft.push(start, start + 3, draft.known.can, cell & UPPER ? Flag.word | Flag.capital : Flag.word);
      draft.push(start + 3, i, draft.known.not, Flag.word);
      continue;
    }
    let found = OTHER;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const value = slots[slot * 2 + 1]!;
      if (value === OTHER) break;
      if (slots[slot * 2] !== hash) continue;
      const candidate = value & ~SPELLED;
      let at = charStart[candidate]!;
      if (charStart[candidate + 1]! - at !== size) continue;
      let unit = start;
      while (unit < i && chars[at] === cells[text.charCodeAt(unit)]! >> FOLD_SHIFT) {
        unit++;
        at++;
      }
      if (unit < i) continue;
      found = value & SPELLED ? exactVariant(vocabulary, candidate, text, start, i) : candidate;
      break;
    }
    if (found === OTHER && prefixes && size <= LONGEST_WORD) {
      for (let at = 0; at < size; at++) scratch[at] = cells[text.charCodeAt(start + at)]! >> FOLD_SHIFT;
      found = findPrefix(vocabulary, size);
    }
    let flag = draft.before | Flag.word;
    if (cell & UPPER) flag |= allUpper && size > 1 ? Flag.capital | Flag.allCapitals : Flag.capital;
    draft.before = 0;
    const at = draft.count++;
    from[at] = start;
    to[at] = i;
    word[at] = found;
    flags[at] = flag;
  }
  const { count } = draft;
  return {
    text,
    count,
    from: from.slice(0, count),
    to: to.slice(0, count),
    word: word.slice(0, count),
    flags: flags.slice(0, count),
    vocabulary,
  };
}

/** Whatever does not begin with a letter. The place after it. */
function notALetter(draft: Draft, start: number, kind: number, code: number): number {
  const { text, known, vocabulary } = draft;
  const { length } = text;
  let i = start + 1;
  switch (kind) {
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

/** The token as the text spells it. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.from[index], tokens.to[index]);
}
