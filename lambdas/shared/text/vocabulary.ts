/**
 * The words the rules know, as flat tables: a token becomes the number of its word without a string being made.
 * One token has one number. Where several patterns can mean it (a word, a prefix, an exact spelling) the number is the most
 * particular one and the compiler has put it wherever a wider one is meant.
 */
import { fold } from './characters.ts';
import { SYSTEM_SPELLINGS, systemWords, Trait } from './lexicon.ts';

/** No pattern knows the token. */
export const OTHER = 0;
/** A token of digits that is no word of its own. */
export const NUMBER = 1;

/** Bit on a slot's number: the word has exact spellings to be told apart. */
export const SPELLED = 1 << 30;

/** Flat tables, as they lie in a compiled pack. Arrays `…Start` have one more element than there are rows. */
export interface Vocabulary {
  /** Open addressing, two cells an entry: hash of the folded spelling; word number (0: empty), with `SPELLED`. */
  slots: Int32Array;
  /** By word number: where its folded spelling lies in `chars`. */
  charStart: Int32Array;
  chars: Uint16Array;
  /** By word number: `Trait` bits. */
  traits: Int32Array;
  /** By word number: the first exact-case variant of the word, or 0; then by variant: the next one. */
  variants: Int32Array;
  /** By word number: the word without regard to case (itself, for all but variants). */
  base: Int32Array;
  /** Prefix tree over code units, node 1 the root: hashed (node, code unit) to node, three cells an entry. */
  prefixSlots: Int32Array;
  /** By prefix node: the prefix's word number, or 0. */
  prefixWord: Int32Array;
}

/** Hash step shared by the builder and the tokeniser. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Spreads a hash over a table: the step above leaves similar words close to each other. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Collects words, then lays them out. */
export class VocabularyBuilder {
  /** Spelling by number; the first two numbers are no words. */
  private readonly words: string[] = ['', ''];
  private readonly numbers = new Map<string, number>();
  private readonly variantsOf = new Map<number, { exact: string; number: number }[]>();
  private readonly baseOf = new Map<number, number>();
  private readonly prefixes = new Map<string, number>();
  private readonly traits: Map<string, number>;

  constructor() {
    this.traits = systemWords();
    for (const word of [...this.traits.keys(), ...SYSTEM_SPELLINGS]) this.word(word);
  }

  /** Number of a folded word. */
  word(folded: string): number {
    let number = this.numbers.get(folded);
    if (number === undefined) {
      number = this.words.push(folded) - 1;
      this.numbers.set(folded, number);
    }
    return number;
  }

  /** Number of a word in one exact spelling. */
  exact(spelling: string): number {
    const base = this.word(fold(spelling));
    const known = this.variantsOf.get(base) ?? [];
    this.variantsOf.set(base, known);
    const found = known.find((variant) => variant.exact === spelling);
    if (found) return found.number;
    const number = this.words.push(spelling) - 1;
    this.baseOf.set(number, base);
    known.push({ exact: spelling, number });
    return number;
  }

  /** Number of what starts with a folded prefix and is no word of its own. */
  prefix(folded: string): number {
    let number = this.prefixes.get(folded);
    if (number === undefined) {
      number = this.words.push(`${folded}*`) - 1;
      this.prefixes.set(folded, number);
    }
    return number;
  }

  /** All numbers a folded word can come as: itself and its exact spellings. */
  numbersOfWord(folded: string): number[] {
    const number = this.word(folded);
    return [number, ...(this.variantsOf.get(number) ?? []).map((variant) => variant.number)];
  }

  /** All numbers a prefix can come as. Ask only when every word is known. */
  numbersOfPrefix(folded: string): number[] {
    const out: number[] = [];
    for (const [prefix, number] of this.prefixes) if (prefix.startsWith(folded)) out.push(number);
    for (const word of this.numbers.keys()) if (word.startsWith(folded)) out.push(...this.numbersOfWord(word));
    return out;
  }

  /** All numbers a count can come as: digits and words for numbers. Ask only when every word is known. */
  numbersOfNumber(): number[] {
    const out = [NUMBER];
    for (const word of this.numbers.keys())
      if ((this.traits.get(word) ?? 0) & Trait.numeral || /^[0-9][0-9.,]*$/.test(word))
        out.push(...this.numbersOfWord(word));
    return out;
  }

  get size(): number {
    return this.words.length;
  }

  build(): Vocabulary {
    const size = this.words.length;
    const spellings = this.words.map((word, number) => {
      const base = this.baseOf.get(number);
      return base === undefined ? word : this.words[number]!;
    });
    const charStart = new Int32Array(size + 1);
    for (let number = 0; number < size; number++)
      charStart[number + 1] = charStart[number]! + spellings[number]!.length;
    const chars = new Uint16Array(charStart[size]!);
    for (let number = 0; number < size; number++)
      for (let i = 0; i < spellings[number]!.length; i++)
        chars[charStart[number]! + i] = spellings[number]!.charCodeAt(i);

    const slots = new Int32Array(powerOfTwo(this.numbers.size * 2) * 2);
    const mask = slots.length / 2 - 1;
    const traits = new Int32Array(size);
    const base = Int32Array.from({ length: size }, (_, number) => number);
    const variants = new Int32Array(size);
    for (const [word, number] of this.numbers) {
      const hash = intoScratch(word);
      traits[number] = this.traits.get(word) ?? 0;
      let slot = spread(hash) & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = this.variantsOf.has(number) ? number | SPELLED : number;
    }
    for (const [number, known] of this.variantsOf) {
      let last = number;
      for (const variant of known) {
        variants[last] = variant.number;
        base[variant.number] = number;
        traits[variant.number] = traits[number]!;
        last = variant.number;
      }
    }
    return { slots, charStart, chars, traits, variants, base, ...this.buildPrefixes() };
  }

  private buildPrefixes(): Pick<Vocabulary, 'prefixSlots' | 'prefixWord'> {
    const edges = new Map<number, number>();
    const words = [0, 0];
    for (const [prefix, number] of this.prefixes) {
      let node = 1;
      for (let i = 0; i < prefix.length; i++) {
        const key = node * 65536 + prefix.charCodeAt(i);
        let next = edges.get(key);
        if (next === undefined) {
          next = words.push(0) - 1;
          edges.set(key, next);
        }
        node = next;
      }
      words[node] = number;
    }
    const prefixSlots = new Int32Array(powerOfTwo(edges.size * 2 + 1) * 3);
    const mask = prefixSlots.length / 3 - 1;
    for (const [key, next] of edges) {
      const node = Math.floor(key / 65536);
      const code = key % 65536;
      let slot = spread(Math.imul(node, 0x9e3779b1) + code) & mask;
      while (prefixSlots[slot * 3] !== 0) slot = (slot + 1) & mask;
      prefixSlots.set([node, code, next], slot * 3);
    }
    return { prefixSlots, prefixWord: Int32Array.from(words) };
  }
}

export function powerOfTwo(atLeast: number): number {
  let size = 4;
  while (size < atLeast) size *= 2;
  return size;
}

/** Longest word looked up, in code units; a longer one is `OTHER`. */
export const LONGEST_WORD = 64;

/** A folded word being looked up. */
export const scratch = new Uint16Array(LONGEST_WORD);

/** Slot value (number, perhaps `SPELLED`) of the word whose folded spelling is the first `length` units of `scratch`. */
export function findWord(vocabulary: Vocabulary, hash: number, length: number): number {
  const { slots, charStart, chars } = vocabulary;
  const mask = (slots.length >> 1) - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const value = slots[slot * 2 + 1]!;
    if (value === 0) return OTHER;
    if (slots[slot * 2] !== hash) continue;
    const number = value & ~SPELLED;
    const start = charStart[number]!;
    if (charStart[number + 1]! - start !== length) continue;
    let i = 0;
    while (i < length && chars[start + i] === scratch[i]) i++;
    if (i === length) return value;
  }
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

/** Spelling of a number: folded for words, `word*` for prefixes, as written for exact spellings. */
export function spellingOf(vocabulary: Vocabulary, number: number): string {
  return String.fromCharCode(
    ...vocabulary.chars.subarray(vocabulary.charStart[number]!, vocabulary.charStart[number + 1]!),
  );
}
