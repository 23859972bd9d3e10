/**
 * Aho-Corasick over word numbers: one state a token, whatever the number of patterns.
 * Aho and Corasick, "Efficient string matching", CACM 18 (1975).
 *
 * A state of one word alone is named by the word, a deeper one by its cell; the children of a state follow each other. Which
 * child a word leads to: bits, one a slot, say which slots of the row are taken, and as many bits as are set below a slot are
 * the children before it (Bagwell, "Ideal hash trees", 2001).
 *
 * It is memory and mispredicted branches, not work, that matching waits for. What every token asks for lies together: four
 * bytes a word and two bits a pair of words. Rows and cells are asked for only where two words stand together with which a
 * sequence begins, one token in six; of a pattern that is met one cell is touched, however many lie around it that are not.
 */

/** What matching reads. */
export interface Automaton {
  /** Two bits for each two words that some sequence begins with, in one number: see `mayBegin`. A power of two long. */
  pairs: Int32Array;
  /** By word: what ends in its state (`Ending`), and its row (`Cell.row`). */
  wordEnding: Int32Array;
  wordRow: Int32Array;
  /** Deeper states, `Cell.width` numbers each, the first of them empty. */
  cells: Int32Array;
  /** Rows: for 32 slots each, their bits and the cell of the lowest that is set. */
  rows: Int32Array;
  /**
   * Lists one after the other, each named by its place: `Width.list` numbers, then what `match` hears of at once (a goal's number, or
   * below zero the complement of an anchor's), then the pieces that may be asked for beside others, rising. The numbers: the
   * list of the next suffix, below zero as in `Ending`, or 0, which comes before it; two of bits, its signs (see `sign`); the
   * length of its sequences in tokens; how much is told; how many pieces follow.
   */
  lists: Int32Array;
}

/** What a cell holds. */
export enum Cell {
  /** The last word of its sequence. */
  word = 0,
  /** What ends here, see `Ending`. */
  ending = 1,
  /** Where its row lies in `rows`, and in the lowest five bits how far a hash is shifted to give a slot; see `Row`. */
  row = 2,
  /** The cell of the longest proper suffix of two words or more that has children, or 0. */
  suffix = 3,
  width = 4,
}

/**
 * What ends in a state: 0 where nothing does; the place of a list, below zero where neither it nor those behind it hold
 * anything to be told at once; or, from `alone` on, one goal and nothing else, with the length of its sequence.
 */
export enum Ending {
  alone = 1 << 30,
  /** How far the length is shifted. */
  length = 24,
  longest = 63,
  goal = 0xffffff,
}

/** Rows of slots, of which some lead to children. */
export enum Row {
  /** The first row, the one of all states without children: so nothing need be asked before a row is read. */
  empty = 27,
  /** How many numbers a group of 32 slots has. */
  group = 2,
}

/** How many numbers a list begins with. */
export enum Width {
  list = 6,
}

/** Spreads word numbers; a slot of 32 is its five highest bits. */
export function hashOf(word: number): number {
  return Math.imul(word, 0x9e3779b1);
}

/** Spreads the words before others. */
export function hashOfBefore(word: number): number {
  return Math.imul(word, 0x2c1b3c6d);
}

/** How far the hash of a pair is shifted to give its number in `pairs`. */
export function shiftOf(pairs: Int32Array): number {
  return Math.clz32(pairs.length) + 1;
}

/**
 * 1 where a sequence may begin with two words, 0 where none does, by the number of `pairs` in which their bits stand and their
 * hash.
 */
export function mayBegin(bits: number, hash: number): number {
  return (bits >>> hash) & (bits >>> (hash >>> 5)) & 1;
}

/** The cell to which a word leads from a state with some row, or 0. */
export function childOf({ rows, cells }: Automaton, row: number, word: number): number {
  for (let slot = hashOf(word) >>> row; ; slot = (slot + 1) & (-1 >>> row)) {
    const child = childIn(rows, row, slot);
    if (child === 0 || cells[child + Cell.word] === word) return child;
  }
}

/** The cell that a slot of a row leads to, by whatever word, or 0: without a branch. */
export function childIn(rows: Int32Array, row: number, slot: number): number {
  const group = (row >>> 5) + (slot >>> 5) * Row.group;
  const bits = rows[group]!;
  const bit = 1 << slot;
  const child = rows[group + 1]! + bitsSet(bits & (bit - 1)) * Cell.width;
  return child & -((bits >>> slot) & 1);
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
