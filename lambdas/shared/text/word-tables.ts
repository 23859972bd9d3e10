/**
 * The vocabulary's tables, laid out from the spellings when packs are compiled; vocabulary.ts says what is where.
 */
import { fold } from './characters.ts';
import { foursOf, hashOfScratch, putWord, Size, scratch } from './letters.ts';
import { systemWords } from './lexicon.ts';
import { HEADS, headOf, numberOf, powerOfTwo, spread, type Vocabulary, Word } from './vocabulary.ts';

/** The spellings in the order of their numbers, first the words. */
export interface Spellings {
  /** Folded, those that take fewer fours of bytes first (letters.ts), none twice. */
  words: string[];
  /** As written; each one's folded form is a word. */
  exact: string[];
  /** Folded. */
  prefixes: string[];
}

/** Lays out what the tokeniser reads. Linear in the letters. */
export function vocabularyOf({ words, exact, prefixes }: Spellings): Vocabulary {
  const firstExact = Word.first + words.length;
  const size = firstExact + exact.length + prefixes.length;
  const vocabulary: Vocabulary = {
    traits: new Uint16Array(size),
    variants: new Int32Array(size),
    firstExact,
    strings: new Array(firstExact),
    exact,
    exactWord: new Int32Array(exact.length),
    ...wordTables(words),
    ...prefixTables(firstExact + exact.length, prefixes),
  };
  const { traits, variants, exactWord } = vocabulary;
  for (const [word, bits] of systemWords()) traits[numberOf(vocabulary, word)] = bits;
  /** By word: its last exact spelling so far. */
  const latest = new Map<number, number>();
  /** Words that have a spelling which does not begin with a capital. */
  const small = new Set<number>();
  exact.forEach((spelling, at) => {
    const number = firstExact + at;
    const word = numberOf(vocabulary, fold(spelling));
    variants[latest.get(word) ?? word] = number;
    latest.set(word, number);
    exactWord[at] = word;
    if (!/^\p{Lu}/u.test(spelling)) small.add(word);
    traits[number] = traits[word]!;
  });
  for (const [word, variant] of latest)
    markSpelled(vocabulary, word, fold(exact[variant - firstExact]!), small.has(word) ? Word.spelled : Word.spellings);
  return vocabulary;
}

function wordTables(words: string[]): Pick<Vocabulary, 'slots' | 'foursFirst' | 'foursStart' | 'letters'> {
  const letters: number[] = [];
  const slots = new Int32Array(powerOfTwo(Math.ceil(words.length * SLOTS_A_WORD)));
  const mask = slots.length - 1;
  const foursFirst = [Word.first, Word.first, Word.first];
  const foursStart = [0, 0, 0];
  words.forEach((word, index) => {
    const number = Word.first + index;
    const size = putWord(word);
    const hash = spread(hashOfScratch(size));
    while (foursFirst.length <= foursOf(size)) {
      foursFirst.push(number);
      foursStart.push(letters.length);
    }
    for (let four = 0; four < foursOf(size); four++) letters.push(scratch.view.getInt32(four * 4, true));
    // A longer one is no token.
    if (word.length > Size.longest) return;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  });
  return {
    slots,
    foursFirst: Int32Array.from([...foursFirst, Word.first + words.length]),
    foursStart: Int32Array.from([...foursStart, letters.length]),
    letters: Int32Array.from(letters),
  };
}

/** Slots for each word at least: fewer make longer ways, more make more memory to wait for. */
const SLOTS_A_WORD = 1.5;

/** @param firstPrefix the first prefix's number */
function prefixTables(
  firstPrefix: number,
  prefixes: string[],
): Pick<Vocabulary, 'prefixSlots' | 'prefixWord' | 'prefixHeads'> {
  const edges = new Map<number, number>();
  const numbers = [0, 0];
  const prefixHeads = new Int32Array(HEADS / 32);
  prefixes.forEach((prefix, index) => {
    const size = putWord(prefix);
    const four = scratch.view.getInt32(0, true);
    const head = headOf(size === 3 ? four & 0xffffff : four);
    if (size < 3) prefixHeads.fill(-1);
    else prefixHeads[head >>> 5]! |= 1 << head;
    let node = 1;
    for (let i = 0; i < size; i++) {
      const key = node * 256 + scratch.bytes[i]!;
      let next = edges.get(key);
      if (next === undefined) {
        next = numbers.push(0) - 1;
        edges.set(key, next);
      }
      node = next;
    }
    numbers[node] = firstPrefix + index;
  });
  const prefixSlots = new Int32Array(powerOfTwo(edges.size * 2 + 1) * 3);
  const mask = prefixSlots.length / 3 - 1;
  for (const [key, next] of edges) {
    const node = key >> 8;
    const byte = key & 255;
    let slot = spread(Math.imul(node, 0x9e3779b1) + byte) & mask;
    while (prefixSlots[slot * 3] !== 0) slot = (slot + 1) & mask;
    prefixSlots.set([node, byte, next], slot * 3);
  }
  return { prefixSlots, prefixWord: Int32Array.from(numbers), prefixHeads };
}

/** Notes on a word's slot that it has exact spellings. */
function markSpelled({ slots }: Vocabulary, word: number, folded: string, bits: number): void {
  const mask = slots.length - 1;
  let slot = spread(hashOfScratch(putWord(folded))) & mask;
  while (slots[slot] !== 0 && slots[slot] !== word) slot = (slot + 1) & mask;
  if (slots[slot] !== 0) slots[slot]! |= bits;
}
