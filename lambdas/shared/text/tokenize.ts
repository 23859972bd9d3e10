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
import { capitals, longWord, numberWords } from './letter-words.ts';
import { Bits, ByteKind, byteKinds, bytesIn, lettersBefore, notLetters, packText, Size } from './letters.ts';
import { notALetter } from './marks.ts';
import { mayTakeStop } from './stops.ts';
import { Flag, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { afterHyphen, closerWord } from './words.ts';

/**
 * Splits a text into tokens. Linear in the text. Words of less than eight letters and nothing else, by far the most frequent
 * case, are read as two fours: how long they are, their flags and their letters follow without a branch, since a branch
 * that words take now so, now so costs more than all of it. They are numbered when all are found: looking up is waiting for
 * memory, and many can be waited for at once.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const draft = new Draft(text, vocabulary);
  const { from, to, word, flags, pending, pairs, known } = draft;
  const packed = packText(text);
  const { bytes, view } = packed;
  const kinds = byteKinds;
  const length = text.length;
  let before: number = Flag.lineStart;
  let count = 0;
  let waiting = 0;
  let i = 0;
  while (i < length) {
    const four = view.getInt32(i, true);
    const others = notLetters(four);
    if (others & 0x80) {
      const byte = bytes[i]!;
      const kind = kinds[byte]!;
      if (kind === ByteKind.space) {
        before |= Flag.spaceBefore;
        i++;
      } else if (kind === ByteKind.mark || (kind === ByteKind.stop && bytes[i + 1] !== 0x2e)) {
        from[count] = i;
        to[count] = ++i;
        word[count] = known.marks[byte]!;
        flags[count++] = before | Flag.punctuation;
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
    const next = view.getInt32(i + 4, true);
    const otherNext = notLetters(next);
    // Of either four the bytes before the first that is no letter; of the second only where all of the first are letters.
    const own = lettersBefore(others);
    const ownNext = lettersBefore(otherNext) & ~((others | (0 - others)) >> 31);
    const size = bytesIn(own, ownNext);
    if (size === Size.short) {
      draft.before = before;
      draft.count = count;
      i = longWord(draft, packed, start);
      before = draft.before;
      count = draft.count;
      continue;
    }
    const first = (four | Bits.smallFour) & own;
    const second = (next | Bits.smallFour) & ownNext;
    i += size;
    const end = kinds[bytes[i]!]!;
    if (
      end === ByteKind.closer ||
      (end === ByteKind.stop && mayTakeStop(vocabulary, first, second)) ||
      // "cannot", as two bytes and four.
      (second === 0x746f && first === 0x6e6e6163)
    ) {
      draft.before = before;
      draft.count = count;
      i = closerWord(draft, start);
      before = draft.before;
      count = draft.count;
      continue;
    }
    pending[waiting] = count;
    pairs[waiting * 2] = first;
    pairs[waiting++ * 2 + 1] = second;
    from[count] = start;
    to[count] = i;
    flags[count++] = before | Flag.word | capitals(four, (four & own) | (next & ownNext), size);
    // Nearly every word has one space after it.
    before = 0;
    if (end === ByteKind.space) {
      before = Flag.spaceBefore;
      i++;
    } else if (end === ByteKind.hyphen) {
      draft.before = 0;
      i = afterHyphen(draft, i);
      before = draft.before;
    }
  }
  draft.count = count;
  numberWords(draft, packed, waiting);
  return draft.finish();
}
