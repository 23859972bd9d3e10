/**
 * The words the rules know: a token becomes the number of its word without a string being made.
 * One token has one number. Where several patterns can mean it (a word, a prefix, an exact spelling) the number is the most
 * particular one and the compiler has put it wherever a wider one is meant.
 *
 * Looking up is waiting for memory, so little of it is touched: a slot of four bytes and the word's letters, four to a number.
 * Numbers rise with how many fours a word takes; where a word's letters lie follows from its number, and short words, nine
 * tokens in ten, lie together and are told by two numbers at once.
 */
import { foursOf, hashOfPair, hashOfScratch, putWord, Size, scratch, unpacked } from './letters.ts';

/** The numbers of tokens, and the bits that slots have beside them. */
export enum Word {
  /** No pattern knows the token. */
  other = 0,
  /** A token of digits that is no word of its own. */
  digits = 1,
  /** The first number of a word. */
  first = 2,
  /** All numbers are below this one. On a slot's number: the word has exact spellings to be told apart. */
  spelled = 1 << 20,
  /** Beside it: all of them begin with a capital. */
  capitalised = 1 << 21,
  /** Both. */
  spellings = 3 << 20,
}

/** What the tokeniser reads. Numbers rise from words to exact spellings to prefixes. */
export interface Vocabulary {
  /** Open addressing: number, `SPELLINGS`; 0: empty. */
  slots: Int32Array;
  /** By fours: the first number of the words that take so many, and where their letters begin; one more than there are, and that of three at least. */
  foursFirst: Int32Array;
  foursStart: Int32Array;
  /** The folded words' letters, four bytes to a number, each word filled up with zeros (letters.ts). */
  letters: Int32Array;
  /** By number: `Trait` bits. */
  traits: Uint16Array;
  /** By number: the first exact spelling of the word, or 0; of an exact spelling the next one. */
  variants: Int32Array;
  /** Where the numbers of words end. */
  firstExact: number;
  /** By number: the words' spellings, so far as they have been asked for. */
  strings: (string | undefined)[];
  /** The exact spellings as written, and each one's word without regard to case. */
  exact: string[];
  exactWord: Int32Array;
  /** Prefix tree over bytes, node 1 the root: hashed (node, byte) to node, three cells an entry. */
  prefixSlots: Int32Array;
  /** By prefix node: the prefix's number, or 0. */
  prefixWord: Int32Array;
  /** Bits by the hash of a prefix's first bytes, four or the three it has: where neither of a word's is set, no prefix begins so. */
  prefixHeads: Int32Array;
}

/** Spreads a hash over a table: the steps leave similar words close to each other. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

export function powerOfTwo(atLeast: number): number {
  let size = 4;
  while (size < atLeast) size *= 2;
  return size;
}

/** Number, perhaps with `SPELLINGS`, of the word whose folded spelling is the first `size` bytes of `scratch`; or `OTHER`. */
export function findWord(vocabulary: Vocabulary, size: number): number {
  const { view } = scratch;
  const hash = hashOfScratch(size);
  if (size > Size.short) return longWordAt(vocabulary, view, 0, size, 0, hash);
  return shortWord(vocabulary, view.getInt32(0, true), view.getInt32(4, true));
}

/** Number, perhaps with `SPELLINGS`, of the word of two fours, or `OTHER`. */
export function shortWord({ slots, foursFirst, letters }: Vocabulary, first: number, second: number): number {
  const mask = slots.length - 1;
  const long = foursFirst[3]!;
  for (let slot = spread(hashOfPair(first, second)) & mask; ; slot = (slot + 1) & mask) {
    const value = slots[slot]!;
    if (value === Word.other) return Word.other;
    const word = value & (Word.spelled - 1);
    const at = (word - Word.first) * 2;
    if (word < long && ((letters[at]! ^ first) | (letters[at + 1]! ^ second)) === 0) return value;
  }
}

/**
 * Number, perhaps with `SPELLINGS`, of the word of more than two fours at a place of some bytes, or `OTHER`.
 * @param small bits that its letters get, four at a time: `Bits.smallFour` where they stand with their case
 */
export function longWordAt(
  { slots, foursFirst, foursStart, letters }: Vocabulary,
  view: DataView,
  start: number,
  size: number,
  small: number,
  hash: number,
): number {
  const mask = slots.length - 1;
  const fours = foursOf(size);
  if (fours + 1 >= foursFirst.length) return Word.other;
  const first = foursFirst[fours]!;
  const end = foursFirst[fours + 1]!;
  const begin = foursStart[fours]!;
  const tail = fours - 1;
  const lastFour = (view.getInt32(start + tail * 4, true) | small) & (-1 >>> ((fours * 4 - size) * 8));
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const value = slots[slot]!;
    if (value === Word.other) return Word.other;
    const word = value & (Word.spelled - 1);
    if (word < first || word >= end) continue;
    const at = begin + (word - first) * fours;
    if (letters[at + tail] !== lastFour) continue;
    let four = 0;
    while (four < tail && letters[at + four] === (view.getInt32(start + four * 4, true) | small)) four++;
    if (four === tail) return value;
  }
}

/** Number of a folded word, or `OTHER`. */
export function numberOf(vocabulary: Vocabulary, folded: string): number {
  return folded.length > Size.longest ? Word.other : findWord(vocabulary, putWord(folded)) & ~Word.spellings;
}

/** Bits of `prefixHeads`. */
export const HEADS = 1 << 14;

/** Where the bit of a prefix's first bytes stands in `prefixHeads`, of three with a zero behind them. */
export function headOf(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> 18;
}

/** Whether a prefix may begin as a word does, by its first bytes. */
export function mayBeginPrefix({ prefixHeads }: Vocabulary, four: number): boolean {
  const head = headOf(four);
  const short = headOf(four & 0xffffff);
  return (((prefixHeads[head >>> 5]! >>> head) | (prefixHeads[short >>> 5]! >>> short)) & 1) === 1;
}

/** Number of the longest prefix pattern that the word in the first `size` bytes of `scratch` begins with, or `OTHER`. */
export function findPrefix(vocabulary: Vocabulary, size: number): number {
  if (!mayBeginPrefix(vocabulary, scratch.view.getInt32(0, true))) return Word.other;
  const { prefixSlots, prefixWord } = vocabulary;
  const mask = prefixSlots.length / 3 - 1;
  let node = 1;
  let found = Word.other;
  for (let i = 0; i < size; i++) {
    const byte = scratch.bytes[i]!;
    let slot = spread(Math.imul(node, 0x9e3779b1) + byte) & mask;
    while (prefixSlots[slot * 3] !== 0 && (prefixSlots[slot * 3] !== node || prefixSlots[slot * 3 + 1] !== byte))
      slot = (slot + 1) & mask;
    if (prefixSlots[slot * 3] === 0) return found;
    node = prefixSlots[slot * 3 + 2]!;
    if (prefixWord[node] !== 0) found = prefixWord[node]!;
  }
  return found;
}

/** The folded spelling of a word by its number, whatever its case; undefined for a prefix, which says only how a word begins. */
export function spellingOf(vocabulary: Vocabulary, number: number): string | undefined {
  const { strings, firstExact, exactWord } = vocabulary;
  const word = number < firstExact ? number : exactWord[number - firstExact];
  if (word === undefined) return undefined;
  const known = strings[word];
  if (known !== undefined) return known;
  const spelling = spelledOut(vocabulary, word);
  strings[word] = spelling;
  return spelling;
}

function spelledOut({ foursFirst, foursStart, letters }: Vocabulary, word: number): string {
  let fours = 1;
  while (foursFirst[fours + 1]! <= word) fours++;
  const start = foursStart[fours]! + (word - foursFirst[fours]!) * fours;
  return unpacked(new Uint8Array(letters.buffer, letters.byteOffset + start * 4, fours * 4));
}
