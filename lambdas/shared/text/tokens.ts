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
import { Draft } from './draft.ts';
import { ByteKind, byteKinds, hashStep, LONGEST_WORD, packText, SMALL, SMALL_LETTERS } from './letters.ts';
import { LONGEST_STOPPED } from './lexicon.ts';
import { notALetter } from './marks.ts';
import { OTHER, type Vocabulary } from './vocabulary.ts';
import { afterHyphen, closerWord, isCannot, mayTakeStop, numberWords } from './words.ts';

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
const { space: SPACE, mark: MARK, hyphen: HYPHEN, stop: STOP, closer: CLOSER } = ByteKind;
const { word: WORD, punctuation: PUNCTUATION, capital: CAPITAL, allCapitals: ALL_CAPITALS } = Flag;
const SPACE_BEFORE = Flag.spaceBefore;
const kinds = byteKinds;
const step = hashStep;
const SMALL_ONE = SMALL;
const SMALL_FOUR = SMALL_LETTERS;
const LONGEST = LONGEST_WORD;
const LONGEST_BEFORE_STOP = LONGEST_STOPPED;
const UNKNOWN = OTHER;
const DOT = 0x2e;
/** The last letters of "cannot", as four bytes. */
const OT = 0x746f;

/**
 * Splits a text into tokens. Linear in the text. Words of letters alone, by far the most frequent case, are read four letters
 * at a time and numbered when all are found, since looking up is waiting for memory and many can be waited for at once.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const draft = new Draft(text, vocabulary);
  const { from, to, word, flags, pending, known } = draft;
  const packed = packText(text);
  const { bytes, view } = packed;
  const length = text.length;
  let before: number = Flag.lineStart;
  let count = 0;
  let waiting = 0;
  let i = 0;
  while (i < length) {
    let four = view.getInt32(i, true);
    let others = notLetters(four);
    if (others & 0x80) {
      const byte = bytes[i]!;
      const kind = kinds[byte]!;
      if (kind === SPACE) {
        before |= SPACE_BEFORE;
        i++;
      } else if (kind === MARK || (kind === STOP && bytes[i + 1] !== DOT)) {
        from[count] = i;
        to[count] = ++i;
        word[count] = known.marks[byte]!;
        flags[count++] = before | PUNCTUATION;
        before = 0;
      } else {
        draft.before = before;
        draft.count = count;
        i = notALetter(draft, i, text.charCodeAt(i));
        before = draft.before;
        count = draft.count;
      }
      continue;
    }
    const start = i;
    const capital = (four & SMALL_ONE) === 0;
    let cases = 0;
    let hash = 0;
    while (others === 0) {
      hash = step(hash, four | SMALL_FOUR);
      cases |= four;
      i += 4;
      four = view.getInt32(i, true);
      others = notLetters(four);
    }
    const lowest = others & -others;
    const rest = (lowest >>> 7) - 1;
    cases |= four & rest;
    four = (four | SMALL_FOUR) & rest;
    hash = step(hash, four);
    i += (31 - Math.clz32(lowest)) >> 3;
    const size = i - start;
    const end = kinds[bytes[i]!]!;
    if (
      end === CLOSER ||
      (end === STOP && size <= LONGEST_BEFORE_STOP && mayTakeStop(vocabulary, view, start, size, hash)) ||
      (four === OT && size === 6 && isCannot(text, start))
    ) {
      draft.before = before;
      draft.count = count;
      i = closerWord(draft, start);
      before = draft.before;
      count = draft.count;
      continue;
    }
    let flag = before | WORD;
    if (capital) flag |= size > 1 && (cases & SMALL_FOUR) === 0 ? CAPITAL | ALL_CAPITALS : CAPITAL;
    if (size <= LONGEST) pending[waiting++] = count;
    from[count] = start;
    to[count] = i;
    word[count] = size <= LONGEST ? hash : UNKNOWN;
    flags[count++] = flag;
    // Nearly every word has one space after it.
    before = 0;
    if (end === SPACE) {
      before = SPACE_BEFORE;
      i++;
    } else if (end === HYPHEN) {
      draft.before = 0;
      i = afterHyphen(draft, i);
      before = draft.before;
    }
  }
  draft.count = count;
  numberWords(draft, packed, waiting);
  return draft.finish();
}

/** The highest bit of each of four bytes that is no letter of ASCII. */
function notLetters(four: number): number {
  const small = (four | SMALL_FOUR) & 0x7f7f7f7f;
  // From "a" on the first sum reaches the highest bit, after "z" the second.
  const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505) & ~four;
  return ~letters & HIGHEST;
}

const HIGHEST = 0x80808080 | 0;
