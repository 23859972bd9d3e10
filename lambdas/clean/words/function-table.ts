import { HASH_START, hashStep } from './characters.ts';
import { ADDRESSING, FUNCTION_WORDS } from './function-words.ts';

/** The function words of all languages in one hashed table, so that a word is looked up without making a string of it. */

export const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** Longest function word looked for, in UTF-16 units. */
export const LONGEST_FUNCTION_WORD = 12;

/** Languages of each known word, as indexes into LANGUAGES; entry 0 stands for unknown words. */
export const LANGUAGES_OF: number[][] = [[]];

const SLOTS = 1 << 13;
/** By slot: a word's hash, and its entry in LANGUAGES_OF, 0 where the slot is free. */
const hashes = new Int32Array(SLOTS);
const entries = new Uint16Array(SLOTS);

LANGUAGES.forEach((language, index) => {
  for (const word of FUNCTION_WORDS[language]!.split(' ')) LANGUAGES_OF[enter(word)]!.push(index);
});
const addressing = ADDRESSING.split(' ').map(enter);
/** By entry: 1 for a word of some language's function words, and for one that speaks to the reader. */
export const isFunctionWord = Uint8Array.from(LANGUAGES_OF, (languages) => (languages.length ? 1 : 0));
export const isAddressing = new Uint8Array(LANGUAGES_OF.length);
for (const entry of addressing) isAddressing[entry] = 1;

/** A word's entry, new where it had none. */
function enter(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  const slot = slotOf(hash);
  if (!entries[slot]) {
    hashes[slot] = hash;
    entries[slot] = LANGUAGES_OF.push([]) - 1;
  }
  return entries[slot]!;
}

/** The slot that holds a hash, or the free one where it would stand. */
function slotOf(hash: number): number {
  let slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  while (entries[slot] !== 0 && hashes[slot] !== (hash | 0)) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** A word's entry in LANGUAGES_OF by its hash; 0 for a word of neither kind. */
export function entryOf(hash: number): number {
  return entries[slotOf(hash)]!;
}
