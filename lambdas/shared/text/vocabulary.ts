/**
 * The words the rules know: a token becomes the number of its word without a string being made.
 * One token has one number. Where several patterns can mean it (a word, a prefix, an exact spelling) the number is the most
 * particular one and the compiler has put it wherever a wider one is meant.
 *
 * Looking up is waiting for memory, so little of it is touched: a slot of four bytes and the word's letters. Numbers rise
 * with the length of the words; where a word's letters lie follows from its number, and short words, which are frequent,
 * lie together.
 */
import { fold } from './characters.ts';
import { systemWords } from './lexicon.ts';

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

/** The spellings in the order of their numbers, first the words: what a compiled pack keeps. */
export interface Spellings {
  /** Folded, the shorter ones first, none twice. */
  words: string[];
  /** As written; each one's folded form is a word. */
  exact: string[];
  /** Folded. */
  prefixes: string[];
}

/** What the tokeniser reads. */
export interface Vocabulary {
  /** By number: folded for words, as written for exact spellings, `word*` for prefixes. */
  spellings: string[];
  /** Open addressing: number, `SPELLED`, upper bits of the hash; 0: empty. */
  slots: Int32Array;
  /** By length: the first number of its words, and where their letters begin in `chars`; one length more than there are. */
  lengthFirst: Int32Array;
  lengthChars: Int32Array;
  /** The folded words' letters, word by word. */
  chars: Uint16Array;
  /** By number: `Trait` bits. */
  traits: Int32Array;
  /** By number: the first exact spelling of the word, or 0; of an exact spelling the next one. */
  variants: Int32Array;
  /** By number: the word without regard to case (itself, for all but exact spellings). */
  base: Int32Array;
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

/** Lays out what the tokeniser reads. Linear in the letters. */
export function vocabularyOf({ words, exact, prefixes }: Spellings): Vocabulary {
  const spellings = ['', '', ...words, ...exact, ...prefixes.map((prefix) => `${prefix}*`)];
  const size = spellings.length;
  const traits = new Int32Array(size);
  const base = new Int32Array(size);
  for (let number = 0; number < size; number++) base[number] = number;
  const variants = new Int32Array(size);
  const vocabulary = {
    spellings,
    traits,
    base,
    variants,
    ...wordTables(words),
    ...prefixTables(words, exact, prefixes),
  };
  for (const [word, bits] of systemWords()) traits[numberOf(vocabulary, word)] = bits;
  traits[OTHER] = 0;
  /** By word: its last exact spelling so far. */
  const latest = new Map<number, number>();
  exact.forEach((spelling, at) => {
    const number = FIRST_WORD + words.length + at;
    const word = numberOf(vocabulary, fold(spelling));
    variants[latest.get(word) ?? word] = number;
    latest.set(word, number);
    base[number] = word;
    traits[number] = traits[word]!;
  });
  for (const word of latest.keys()) markSpelled(vocabulary, word);
  return vocabulary;
}

function wordTables(words: string[]): Pick<Vocabulary, 'slots' | 'lengthFirst' | 'lengthChars' | 'chars'> {
  let letters = 0;
  for (const word of words) letters += word.length;
  const chars = new Uint16Array(letters);
  const slots = new Int32Array(powerOfTwo(Math.ceil(words.length * SLOTS_A_WORD)));
  const mask = slots.length - 1;
  const lengthFirst = new Int32Array(LONGEST_WORD + 2).fill(FIRST_WORD + words.length);
  const lengthChars = new Int32Array(LONGEST_WORD + 2);
  let at = 0;
  let length = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const number = FIRST_WORD + index;
    while (length < word.length && length <= LONGEST_WORD) {
      lengthFirst[++length] = number;
      lengthChars[length] = at;
    }
    let hash = 0;
    for (let unit = 0; unit < word.length; unit++) {
      const code = word.charCodeAt(unit);
      chars[at++] = code;
      hash = hashStep(hash, code);
    }
    if (word.length > LONGEST_WORD) break;
    const mixed = spread(hash);
    let slot = mixed & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (mixed & ~VALUE_MASK) | number;
  }
  return { slots, lengthFirst, lengthChars, chars };
}

/** Slots for each word at least: fewer make longer ways, more make more memory to wait for. */
const SLOTS_A_WORD = 1.5;

function prefixTables(
  words: string[],
  exact: string[],
  prefixes: string[],
): Pick<Vocabulary, 'prefixSlots' | 'prefixWord'> {
  const edges = new Map<number, number>();
  const numbers = [0, 0];
  prefixes.forEach((prefix, index) => {
    let node = 1;
    for (let i = 0; i < prefix.length; i++) {
      const key = node * 65536 + prefix.charCodeAt(i);
      let next = edges.get(key);
      if (next === undefined) {
        next = numbers.push(0) - 1;
        edges.set(key, next);
      }
      node = next;
    }
    numbers[node] = FIRST_WORD + words.length + exact.length + index;
  });
  const prefixSlots = new Int32Array(powerOfTwo(edges.size * 2 + 1) * 3);
  const mask = prefixSlots.length / 3 - 1;
  for (const [key, next] of edges) {
    const node = Math.floor(key / 65536);
    const code = key % 65536;
    let slot = spread(Math.imul(node, 0x9e3779b1) + code) & mask;
    while (prefixSlots[slot * 3] !== 0) slot = (slot + 1) & mask;
    prefixSlots.set([node, code, next], slot * 3);
  }
  return { prefixSlots, prefixWord: Int32Array.from(numbers) };
}

function markSpelled(vocabulary: Vocabulary, word: number): void {
  const { slots, spellings } = vocabulary;
  const mask = slots.length - 1;
  let slot = spread(intoScratch(spellings[word]!)) & mask;
  while (slots[slot] !== 0 && (slots[slot]! & VALUE_MASK) !== word) slot = (slot + 1) & mask;
  if (slots[slot] !== 0) slots[slot]! |= SPELLED;
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
