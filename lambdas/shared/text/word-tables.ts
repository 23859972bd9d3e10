/**
 * The vocabulary's tables, laid out from the spellings when packs are compiled; vocabulary.ts says what is where.
 */
import { fold } from './characters.ts';
import { systemWords } from './lexicon.ts';
import {
  FIRST_WORD,
  hashStep,
  intoScratch,
  LONGEST_WORD,
  numberOf,
  powerOfTwo,
  SPELLED,
  spread,
  VALUE_MASK,
  type Vocabulary,
} from './vocabulary.ts';

/** The spellings in the order of their numbers, first the words. */
export interface Spellings {
  /** Folded, the shorter ones first, none twice. */
  words: string[];
  /** As written; each one's folded form is a word. */
  exact: string[];
  /** Folded. */
  prefixes: string[];
}

/** Lays out what the tokeniser reads. Linear in the letters. */
export function vocabularyOf({ words, exact, prefixes }: Spellings): Vocabulary {
  const firstExact = FIRST_WORD + words.length;
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
  exact.forEach((spelling, at) => {
    const number = firstExact + at;
    const word = numberOf(vocabulary, fold(spelling));
    variants[latest.get(word) ?? word] = number;
    latest.set(word, number);
    exactWord[at] = word;
    traits[number] = traits[word]!;
  });
  for (const [word, variant] of latest) markSpelled(vocabulary, word, fold(exact[variant - firstExact]!));
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

/** @param firstPrefix the first prefix's number */
function prefixTables(firstPrefix: number, prefixes: string[]): Pick<Vocabulary, 'prefixSlots' | 'prefixWord'> {
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
    numbers[node] = firstPrefix + index;
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

/** Notes on a word's slot that it has exact spellings. */
function markSpelled({ slots }: Vocabulary, word: number, folded: string): void {
  const mask = slots.length - 1;
  let slot = spread(intoScratch(folded)) & mask;
  while (slots[slot] !== 0 && (slots[slot]! & VALUE_MASK) !== word) slot = (slot + 1) & mask;
  if (slots[slot] !== 0) slots[slot]! |= SPELLED;
}
