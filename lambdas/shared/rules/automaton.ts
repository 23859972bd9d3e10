/**
 * Aho-Corasick over word numbers: one state a token, whatever the number of patterns.
 * Aho and Corasick, "Efficient string matching", CACM 18 (1975). The sequences are kept as a trie of few numbers, which is
 * what a compiled pack holds; what matching reads is laid out from it in one pass when the pack is loaded. All that a token
 * asks of a state lies in one cell of 16 bytes, since it is memory, not work, that matching waits for.
 */
import { powerOfTwo } from '../text/vocabulary.ts';

/**
 * The sequences as a tree. State 0 is the root; the states from 1 to `words - 1` stand for one word alone and bear its
 * number; then come the children of each state in turn.
 */
export interface Trie {
  /** How many words there are. */
  words: number;
  /** By state: how many children it has. */
  children: Int32Array;
  /** The children's words, state by state, in rising order; the child at place `i` is state `words + i`. */
  childWord: Int32Array;
  /** By state: how many sequences end there. */
  endings: Int32Array;
  /** What ends there, state by state: a goal's number, or below zero a piece's complement. */
  ends: Int32Array;
}

/** What matching reads. */
export interface Automaton {
  /**
   * Four numbers a state: the word of its only child (0: it has none; below zero: how long its row is); that child, or where
   * its row begins; the longest proper suffix that has children; the list of what ends here, of the nearest suffix with one.
   */
  states: Int32Array;
  /** Rows of states with several children: hashed by word, two numbers an entry, word and state. */
  rows: Int32Array;
  /** Three numbers a list: length of its sequences in tokens, where it begins in `ends`, the list of the next suffix or 0. */
  lists: Int32Array;
  /** As in the trie; list 1 is the first that holds anything. */
  ends: Int32Array;
}

/** Numbers a state, and numbers a list. */
export const CELL = 4;
export const LIST = 3;

/** Collects sequences of word numbers. */
export class TrieBuilder {
  private readonly edges = new Map<number, number>();
  private readonly ends: number[][] = [[]];

  constructor(private readonly words: number) {}

  /** Adds a sequence at whose end `what` is found; the same again adds nothing. */
  add(sequence: ArrayLike<number>, what: number): void {
    let state = 0;
    for (let i = 0; i < sequence.length; i++) {
      const key = state * this.words + sequence[i]!;
      let next = this.edges.get(key);
      if (next === undefined) {
        next = this.ends.push([]) - 1;
        this.edges.set(key, next);
      }
      state = next;
    }
    const ends = this.ends[state]!;
    if (!ends.includes(what)) ends.push(what);
  }

  build(): Trie {
    const { words } = this;
    const childrenOf: [word: number, built: number][][] = this.ends.map(() => []);
    for (const [key, next] of this.edges) childrenOf[Math.floor(key / words)]!.push([key % words, next]);
    /** By state of the trie: the state as it was built; none for a word that begins nothing. */
    const order: (number | undefined)[] = new Array(words);
    for (const [word, built] of childrenOf[0]!) order[word] = built;
    childrenOf[0] = [];
    const children: number[] = [];
    const childWord: number[] = [];
    const endings: number[] = [];
    const ends: number[] = [];
    for (let state = 0; state < order.length; state++) {
      const built = order[state];
      const own = built === undefined ? [] : childrenOf[built]!.sort(([one], [other]) => one - other);
      children.push(own.length);
      for (const [word, next] of own) {
        childWord.push(word);
        order.push(next);
      }
      const here = built === undefined ? [] : this.ends[built]!;
      endings.push(here.length);
      ends.push(...here);
    }
    return {
      words,
      children: Int32Array.from(children),
      childWord: Int32Array.from(childWord),
      endings: Int32Array.from(endings),
      ends: Int32Array.from(ends),
    };
  }
}

/** Lays out what matching reads. Linear in the trie. */
export function automatonOf({ words, children, childWord, endings, ends }: Trie): Automaton {
  const count = children.length;
  let listCount = 1;
  let rowCells = 0;
  for (let state = 0; state < count; state++) {
    if (endings[state]! > 0) listCount++;
    if (children[state]! > 1) rowCells += powerOfTwo(children[state]! * 2) * 2;
  }
  const automaton = {
    states: new Int32Array(count * CELL),
    rows: new Int32Array(rowCells),
    lists: new Int32Array((listCount + 1) * 3),
    ends,
  };
  layOutChildren(automaton, words, children, childWord);
  layOutLists(automaton, endings);
  linkSuffixes(automaton, words, children, childWord);
  return automaton;
}

function layOutChildren({ states, rows }: Automaton, words: number, children: Int32Array, childWord: Int32Array): void {
  let child = 0;
  let row = 0;
  for (let state = 0; state < children.length; state++) {
    const count = children[state]!;
    const cell = state * CELL;
    if (count === 1) {
      states[cell] = childWord[child]!;
      states[cell + 1] = words + child++;
    } else if (count > 1) {
      const size = powerOfTwo(count * 2);
      states[cell] = -size;
      states[cell + 1] = row;
      for (const last = child + count; child < last; child++) {
        let at = row + (slotOf(childWord[child]!) & (size - 1)) * 2;
        while (rows[at] !== 0) at = at + 2 === row + size * 2 ? row : at + 2;
        rows[at] = childWord[child]!;
        rows[at + 1] = words + child;
      }
      row += size * 2;
    }
  }
}

/** Each state's own list; its length and what comes behind it are known when its parent is met. */
function layOutLists({ states, lists }: Automaton, endings: Int32Array): void {
  let list = 1;
  let end = 0;
  for (let state = 0; state < endings.length; state++) {
    if (endings[state] === 0) continue;
    states[state * CELL + 3] = list;
    lists[list * LIST] = 1;
    lists[list++ * LIST + 1] = end;
    end += endings[state]!;
  }
  lists[list * LIST + 1] = end;
}

/** From shorter sequences to longer ones: the longest suffix of each that has children, and what ends in its suffixes. */
function linkSuffixes(automaton: Automaton, words: number, children: Int32Array, childWord: Int32Array): void {
  const { states, lists } = automaton;
  const length = new Int32Array(children.length).fill(1, 0, words);
  let child = 0;
  for (let state = 0; state < children.length; state++)
    for (const last = child + children[state]!; child < last; child++) {
      const next = words + child;
      length[next] = length[state]! + 1;
      const suffix = stepFrom(automaton, states[state * CELL + 2]!, childWord[child]!) * CELL;
      states[next * CELL + 2] = states[suffix] === 0 ? states[suffix + 2]! : suffix / CELL;
      const own = states[next * CELL + 3]!;
      if (own === 0) states[next * CELL + 3] = states[suffix + 3]!;
      else {
        lists[own * LIST] = length[next]!;
        lists[own * LIST + 2] = states[suffix + 3]!;
      }
    }
}

function slotOf(word: number): number {
  const hash = Math.imul(word, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** The child of a state with several, or 0. */
export function inRow(rows: Int32Array, row: number, size: number, word: number): number {
  for (let slot = slotOf(word) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
    const found = rows[row + slot * 2]!;
    if (found === word) return rows[row + slot * 2 + 1]!;
    if (found === 0) return 0;
  }
}

/** The state after a word, from a state that has children (or the root) and then from its suffixes. */
function stepFrom({ states, rows }: Automaton, from: number, word: number): number {
  for (let state = from; state !== 0; state = states[state * CELL + 2]!) {
    const key = states[state * CELL]!;
    if (key === word) return states[state * CELL + 1]!;
    if (key < 0) {
      const found = inRow(rows, states[state * CELL + 1]!, -key, word);
      if (found !== 0) return found;
    }
  }
  return word;
}
