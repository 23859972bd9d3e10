import { HASH_START, hashStep } from './characters.ts';
import { ADDRESSING, FUNCTION_WORDS } from './function-words.ts';

/**
 * The function words of all languages in one hashed table, so that a word is looked up without making a string of it. Each
 * word stands in one of the two slots that its hash names (Pagh and Rodler, "Cuckoo hashing", 2004): two looks answer, and
 * none of them has to wait for what another has found.
 */

export const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** Longest function word looked for, in UTF-16 units. */
export const LONGEST_FUNCTION_WORD = 12;

/** Languages of each known word, as indexes into LANGUAGES; entry 0 stands for unknown words. Filled by `prepareWords`. */
export const LANGUAGES_OF: number[][] = [[]];

const SLOTS = 1 << 13;
/** More words than the table has room for. */
export const MOST_WORDS: number = SLOTS;
/** Moves that an insertion may take before the table counts as full. */
const MOST_MOVES = 100;
/** Bits of a mark. */
export const FUNCTION_WORD = 1;
const ADDRESSES_READER = 2;
const MARKS = FUNCTION_WORD | ADDRESSES_READER;
/** By slot: a word's hash with its marks in place of the lowest bits, and its entry in LANGUAGES_OF, 0 where the slot is free. */
const hashes = new Int32Array(SLOTS);
const entries = new Uint16Array(SLOTS);

let prepared = false;

/** Enters all words, once; whoever looks words up calls it first. A start of the function need not wait for it. */
export function prepareWords(): void {
  if (prepared) return;
  prepared = true;
  LANGUAGES.forEach((language, index) => {
    for (const word of FUNCTION_WORDS[language]!.split(' ')) LANGUAGES_OF[enter(word, FUNCTION_WORD)]!.push(index);
  });
  for (const word of ADDRESSING.split(' ')) enter(word, ADDRESSES_READER);
}

/** A word's entry, new where it had none. */
function enter(word: string, mark: number): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  if (!entryOf(hash)) place(hash & ~MARKS, LANGUAGES_OF.push([]) - 1);
  const slot = slotOf(hash);
  hashes[slot]! |= mark;
  return entries[slot]!;
}

/** Puts a hash into one of its slots; what stands there moves to its other one. */
function place(hash: number, entry: number): void {
  let slot = firstSlot(hash);
  for (let move = 0; move < MOST_MOVES; move++) {
    const movedHash = hashes[slot]!;
    const movedEntry = entries[slot]!;
    hashes[slot] = hash;
    entries[slot] = entry;
    if (!movedEntry) return;
    hash = movedHash;
    entry = movedEntry;
    slot = firstSlot(hash) ^ secondSlot(hash) ^ slot;
  }
  throw new Error(`no room for all function words in ${SLOTS} slots`);
}

function firstSlot(hash: number): number {
  return (hash >>> 2) & (SLOTS - 1);
}

function secondSlot(hash: number): number {
  return hash >>> 19;
}

/** The slot that holds a hash; its first one where none does. */
function slotOf(hash: number): number {
  const slot = secondSlot(hash);
  return (hashes[slot]! ^ hash) >>> 2 === 0 && entries[slot] ? slot : firstSlot(hash);
}

/** A word's entry in LANGUAGES_OF by its hash; 0 for a word of neither kind. */
export function entryOf(hash: number): number {
  const slot = slotOf(hash);
  return (hashes[slot]! ^ hash) >>> 2 === 0 ? entries[slot]! : 0;
}

/** What a word is, as bits; without a branch, since every other word is one and nobody can tell which. */
export function marksOf(hash: number): number {
  const first = hashes[firstSlot(hash)]!;
  const second = hashes[secondSlot(hash)]!;
  // All ones where the hashes are the same but for their lowest bits.
  const isFirst = (((first ^ hash) >>> 2) - 1) >> 31;
  const isSecond = (((second ^ hash) >>> 2) - 1) >> 31;
  return ((first & isFirst) | (second & isSecond)) & MARKS;
}
