/**
 * Aho-Corasick over word numbers: one state a token, whatever the number of patterns.
 * Aho and Corasick, "Efficient string matching", CACM 18 (1975). All that a token asks of a state lies in one cell of 16
 * bytes, and most questions end there, since it is memory, not work, that matching waits for.
 *
 * State 0 is the root; the states from 1 to the number of words less one stand for one word alone and bear its number; the
 * children of a state follow each other. Which child a word leads to: bits, one a slot, say which slots of the row are
 * taken, and as many bits as are set below a slot are the children before it (Bagwell, "Ideal hash trees", 2001).
 */

/** What matching reads. */
export interface Automaton {
  /**
   * Four numbers a state: bits of the taken slots; the first child, or below zero the complement of a wide row, which is where
   * it lies in `wide` and, in the lowest five bits, how far a hash is shifted to give a slot; the longest proper suffix that
   * has children; the list of what ends here, below zero where neither it nor those behind it hold anything to be told at once.
   */
  states: Int32Array;
  /** Wide rows: for 32 slots each, their bits and how many are set before; the first number of a row is its first child. */
  wide: Int32Array;
  /** By child, from the number of words on: its word. */
  childWord: Int32Array;
  /**
   * Lists one after the other, each named by its place: `Width.list` numbers, then what `match` hears of at once (a goal's number, or
   * below zero the complement of an anchor's), then the pieces that may be asked for beside others, rising. The numbers: the
   * list of the next suffix, signed as above, or 0, which comes before it; two of bits, its signs (see `sign`); the length of
   * its sequences in tokens; how much is told; how many pieces follow.
   */
  lists: Int32Array;
}

/** How many numbers a state has, and a list begins with. */
export enum Width {
  state = 4,
  list = 6,
}

/** Spreads word numbers; a slot of 32 is its five highest bits. */
export function hashOf(word: number): number {
  return Math.imul(word, 0x9e3779b1);
}

/** Whether a word's slot is taken in a state: if not, none of its children is by that word. Asked at nearly every token. */
export function isTaken(states: Int32Array, wide: Int32Array, state: number, hash: number): boolean {
  const first = states[state * Width.state + 1]!;
  if (first >= 0) return ((states[state * Width.state]! >>> (hash >>> 27)) & 1) === 1;
  const slot = hash >>> (~first & 31);
  return ((wide[(~first >>> 5) + 1 + (slot >>> 5) * 2]! >>> (slot & 31)) & 1) === 1;
}

/** The child of a state by a word, or 0; `words` is the number of words. */
export function childOf(automaton: Automaton, words: number, state: number, word: number): number {
  const first = automaton.states[state * Width.state + 1]!;
  return first < 0 ? childInWide(automaton, words, ~first, word) : childInCell(automaton, words, state, word);
}

function childInCell({ states, childWord }: Automaton, words: number, state: number, word: number): number {
  const bits = states[state * Width.state]!;
  const first = states[state * Width.state + 1]!;
  for (let slot = hashOf(word) >>> 27; ; slot = (slot + 1) & 31) {
    if (((bits >>> slot) & 1) === 0) return 0;
    const child = first + bitsSet(bits & ((1 << slot) - 1));
    if (childWord[child - words] === word) return child;
  }
}

function childInWide({ wide, childWord }: Automaton, words: number, row: number, word: number): number {
  const shift = row & 31;
  const first = wide[row >>> 5]!;
  const groups = (row >>> 5) + 1;
  for (let slot = hashOf(word) >>> shift; ; slot = (slot + 1) & (-1 >>> shift)) {
    const group = groups + (slot >>> 5) * 2;
    const bits = wide[group]!;
    const bit = slot & 31;
    if (((bits >>> bit) & 1) === 0) return 0;
    const child = first + wide[group + 1]! + bitsSet(bits & ((1 << bit) - 1));
    if (childWord[child - words] === word) return child;
  }
}

function bitsSet(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Gives the lists their signs: each piece of a list and of those behind it sets a bit in either number by its own. Most questions
 * for a piece end there. They follow from the rest and are left out of what is shipped.
 */
export function sign({ lists }: Automaton): void {
  for (let list: number = Width.list; list < lists.length; ) {
    const next = Math.abs(lists[list]!);
    const pieces = list + Width.list + lists[list + 4]!;
    const end = pieces + lists[list + 5]!;
    let low = lists[next + 1]!;
    let high = lists[next + 2]!;
    for (let at = pieces; at < end; at++) {
      low |= 1 << lists[at]!;
      high |= 1 << (lists[at]! >>> 5);
    }
    lists[list + 1] = low;
    lists[list + 2] = high;
    list = end;
  }
}

/** Whether a piece may be in a list or in one behind it, by its signs; those of several tokens stand one after the other. */
export function mayHold(signs: Int32Array, at: number, piece: number): boolean {
  return ((signs[at * 2]! >>> piece) & (signs[at * 2 + 1]! >>> (piece >>> 5)) & 1) === 1;
}

/** Whether a piece is among a list's own. */
export function holds({ lists }: Automaton, list: number, piece: number): boolean {
  let low = list + Width.list + lists[list + 4]!;
  let high = low + lists[list + 5]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = lists[middle]!;
    if (found === piece) return true;
    if (found < piece) low = middle + 1;
    else high = middle;
  }
  return false;
}
