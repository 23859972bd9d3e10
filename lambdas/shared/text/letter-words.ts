/** Words of nothing but letters, by far the most: read four letters at a time, numbered when all are found. */
import type { Draft } from './draft.ts';
import {
  Bits,
  ByteKind,
  byteKinds,
  bytesIn,
  hashOfPair,
  hashStep,
  lettersBefore,
  notLetters,
  type Packed,
  Size,
  scratch,
} from './letters.ts';
import { Flag } from './tokens.ts';
import { spelled } from './variants.ts';
import { findPrefix, longWordAt, mayBeginPrefix, shortWord, type Vocabulary, Word } from './vocabulary.ts';
import { afterHyphen, closerWord } from './words.ts';

/**
 * `Flag.capital` and `Flag.allCapitals` of a word of letters, without a branch.
 * @param four its first bytes
 * @param cases the bits that any of its letters has
 */
export function capitals(four: number, cases: number, size: number): number {
  const small = cases & Bits.smallFour;
  // A capital lacks one bit, which is moved to the flag's place; where none has it and there are two letters, both are below zero.
  return ((~four & Bits.small) >> 2) | ((((small - 1) & (1 - size)) >>> 31) << 4);
}

/** A word that begins with eight letters. The place after it. */
export function longWord(draft: Draft, { bytes, view }: Packed, start: number): number {
  const first = view.getInt32(start, true);
  const second = view.getInt32(start + 4, true);
  let cases = first | second;
  let hash = hashOfPair(first | Bits.smallFour, second | Bits.smallFour);
  let i = start + Size.short;
  for (;;) {
    const four = view.getInt32(i, true);
    const others = notLetters(four);
    const own = lettersBefore(others);
    cases |= four & own;
    // A word that ends with its fours has no empty one behind them.
    if (own !== 0) hash = hashStep(hash, (four | Bits.smallFour) & own);
    if (others !== 0) {
      i += bytesIn(own, 0);
      break;
    }
    i += 4;
  }
  const end = byteKinds[bytes[i]!]!;
  if (end === ByteKind.closer) return closerWord(draft, start);
  const size = i - start;
  if (size <= Size.longest) draft.pendingLong[draft.waitingLong++] = draft.count;
  draft.push(start, i, size <= Size.longest ? hash : Word.other, Flag.word | capitals(first, cases, size));
  if (end === ByteKind.space) {
    draft.before = Flag.spaceBefore;
    return i + 1;
  }
  return end === ByteKind.hyphen ? afterHyphen(draft, i) : i;
}

/**
 * Numbers the words of letters that wait for it: short ones have two fours each, the bytes of the others stand in the packed text.
 * @param waiting how many short ones
 */
export function numberWords(draft: Draft, { view }: Packed, waiting: number): void {
  const { text, vocabulary, from, to, word, flags, pending, pairs, pendingLong, waitingLong } = draft;
  for (let at = 0; at < waiting; at++) {
    const token = pending[at]!;
    const first = pairs[at * 2]!;
    const second = pairs[at * 2 + 1]!;
    const value = shortWord(vocabulary, first, second);
    if (value !== Word.other) {
      if (value < Word.spelled) word[token] = value;
      else word[token] = spelled(vocabulary, value, flags[token]!, text, from[token]!, to[token]!);
    } else if (mayBeginPrefix(vocabulary, first)) {
      scratch.view.setInt32(0, first, true);
      scratch.view.setInt32(4, second, true);
      word[token] = findPrefix(vocabulary, to[token]! - from[token]!);
    } else word[token] = Word.other;
  }
  for (let at = 0; at < waitingLong; at++) {
    const token = pendingLong[at]!;
    const start = from[token]!;
    const end = to[token]!;
    const first = view.getInt32(start, true) | Bits.smallFour;
    const value =
      end - start === Size.short
        ? shortWord(vocabulary, first, view.getInt32(start + 4, true) | Bits.smallFour)
        : longWordAt(vocabulary, view, start, end - start, Bits.smallFour, word[token]!);
    if (value !== Word.other) word[token] = spelled(vocabulary, value, flags[token]!, text, start, end);
    else if (mayBeginPrefix(vocabulary, first)) word[token] = prefixAt(vocabulary, view, start, end - start);
    else word[token] = Word.other;
  }
}

/** The longest prefix that a word of letters in a packed text begins with. */
function prefixAt(vocabulary: Vocabulary, view: DataView, start: number, size: number): number {
  for (let at = 0; at < size; at += 4)
    scratch.view.setInt32(at, view.getInt32(start + at, true) | Bits.smallFour, true);
  return findPrefix(vocabulary, size);
}
