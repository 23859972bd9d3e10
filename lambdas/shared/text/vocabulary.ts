/**
 * The words the rules know: a token becomes the number of its word without a string being made.
 * One token has one number. Where several patterns can mean it (a word, a prefix, an exact spelling) the number is the most
 * particular one and the compiler has put it wherever a wider one is meant.
 *
 * Looking up is waiting for memory, so little of it is touched: a slot of four bytes and the word's letters. Numbers rise
 * with the length of the words; where a word's letters lie follows from its number, and short words, which are frequent,
 * lie together.
 */
/** No pattern knows the token. */
export const OTHER = 0;
/** A token of digits that is no word of its own. */
export const NUMBER = 1;
/** The first number of a word. */
export const FIRST_WORD = 2;

/** Most words and other spellings that can be numbered. */
export const MOST_NUMBERS = 1 << 20;
/** Bit on a slot's number: the word has exact spellings to be told apart. */
export const SPELLED = MOST_NUMBERS;
/** Bits of a slot that hold the number and `SPELLED`; those above it are the hash's. */
export const VALUE_MASK = (SPELLED << 1) - 1;

/** Longest word looked up, in code units; a longer one is `OTHER`. */
export const LONGEST_WORD = 64;

/** What the tokeniser reads. Numbers rise from words to exact spellings to prefixes. */
export interface Vocabulary {
  /** Open addressing: number, `SPELLED`, upper bits of the hash; 0: empty. */
  slots: Int32Array;
  /** By length: the first number of its words, and where their letters begin in `chars`; one length more than there are. */
  lengthFirst: Int32Array;
  lengthChars: Int32Array;
  /** The folded words' letters, word by word. */
  chars: Uint16Array;
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
  /** Prefix tree over code units, node 1 the root: hashed (node, code unit) to node, three cells an entry. */
  prefixSlots: Int32Array;
  /** By prefix node: the prefix's number, or 0. */
  prefixWord: Int32Array;
}

/** Hash step shared with the tokeniser. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Spreads a hash over a table: the step above leaves similar words close to each other. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

export function powerOfTwo(atLeast: number): number {
  let size = 4;
  while (size < atLeast) size *= 2;
  return size;
}

/** A folded word being looked up. */
export const scratch = new Uint16Array(LONGEST_WORD);

/** Number, perhaps with `SPELLED`, of the word whose folded spelling is the first `size` units of `scratch`; or `OTHER`. */
export function findWord({ slots, lengthFirst, lengthChars, chars }: Vocabulary, hash: number, size: number): number {
  if (size > LONGEST_WORD) return OTHER;
  const mixed = spread(hash);
  const mask = slots.length - 1;
  for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot]!;
    if (found === 0) return OTHER;
    if ((found ^ mixed) & ~VALUE_MASK) continue;
    const place = (found & (SPELLED - 1)) - lengthFirst[size]!;
    if (place < 0 || place >= lengthFirst[size + 1]! - lengthFirst[size]!) continue;
    const start = lengthChars[size]! + place * size;
    let i = 0;
    while (i < size && chars[start + i] === scratch[i]) i++;
    if (i === size) return found & VALUE_MASK;
  }
}

/** Number of a folded word, or `OTHER`. */
export function numberOf(vocabulary: Vocabulary, folded: string): number {
  return findWord(vocabulary, intoScratch(folded), folded.length) & ~SPELLED;
}

/** Number of the longest prefix pattern that the word in `scratch` begins with, or `OTHER`. */
export function findPrefix(vocabulary: Vocabulary, length: number): number {
  const { prefixSlots, prefixWord } = vocabulary;
  const mask = prefixSlots.length / 3 - 1;
  let node = 1;
  let found = OTHER;
  for (let i = 0; i < length; i++) {
    const code = scratch[i]!;
    let slot = spread(Math.imul(node, 0x9e3779b1) + code) & mask;
    while (prefixSlots[slot * 3] !== 0 && (prefixSlots[slot * 3] !== node || prefixSlots[slot * 3 + 1] !== code))
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

function spelledOut({ lengthFirst, lengthChars, chars }: Vocabulary, word: number): string {
  let length = 1;
  while (lengthFirst[length + 1]! <= word) length++;
  const start = lengthChars[length]! + (word - lengthFirst[length]!) * length;
  return String.fromCharCode(...chars.subarray(start, start + length));
}

/** Hash of the folded word, which is left in `scratch`. */
export function intoScratch(folded: string): number {
  let hash = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (at < LONGEST_WORD) scratch[at] = code;
    hash = hashStep(hash, code);
  }
  return hash;
}
