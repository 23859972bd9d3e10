/**
 * Aho-Corasick over word numbers: one state a token, whatever the number of patterns.
 * Aho and Corasick, "Efficient string matching", CACM 18 (1975). Transitions lie in one hashed table (state, word to
 * state); what ends in a state lies flat, longest first, suffixes' endings included, so that a hit costs no chase.
 */
import { powerOfTwo, spread } from '../text/vocabulary.ts';

/** Flat tables, as they lie in a compiled pack. State 0 is the root. */
export interface Automaton {
  /** By word number: the state after the root. */
  root: Int32Array;
  /** Three cells an entry: state, word, next state; an empty entry has state 0. */
  edges: Int32Array;
  fail: Int32Array;
  /** By state: where its endings begin in `ends`; one more element than states. */
  endStart: Int32Array;
  /** Two cells an ending: what ends (a goal's number, or below zero a piece's complement) and its length in tokens. */
  ends: Int32Array;
}

interface Ending {
  what: number;
  length: number;
}

/** Collects sequences of word numbers, then lays the automaton out. */
export class AutomatonBuilder {
  private readonly edges = new Map<number, number>();
  private readonly endings: Ending[][] = [[]];

  constructor(private readonly words: number) {}

  /** Adds a sequence at whose end `what` is found; the same again adds nothing. */
  add(sequence: ArrayLike<number>, what: number): void {
    let state = 0;
    for (let i = 0; i < sequence.length; i++) {
      const key = state * this.words + sequence[i]!;
      let next = this.edges.get(key);
      if (next === undefined) {
        next = this.endings.push([]) - 1;
        this.edges.set(key, next);
      }
      state = next;
    }
    const endings = this.endings[state]!;
    if (!endings.some((ending) => ending.what === what)) endings.push({ what, length: sequence.length });
  }

  build(): Automaton {
    const states = this.endings.length;
    const root = new Int32Array(this.words);
    const table = new Int32Array(powerOfTwo(this.edges.size * 2) * 3);
    const children: [word: number, next: number][][] = Array.from({ length: states }, () => []);
    for (const [key, next] of this.edges) {
      const state = Math.floor(key / this.words);
      const word = key % this.words;
      children[state]!.push([word, next]);
      if (state === 0) root[word] = next;
      else insert(table, state, word, next);
    }

    const fail = new Int32Array(states);
    const merged = this.endings.map((endings) => [...endings]);
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      for (const [word, next] of children[state]!) {
        if (state !== 0) {
          let back = fail[state]!;
          while (back !== 0 && nextState(table, back, word) === 0) back = fail[back]!;
          fail[next] = back === 0 ? root[word]! : nextState(table, back, word);
        }
        // A whole pattern that ends here twice counts once, in its longest reading; of a piece every reading may fit.
        const own = merged[next]!.length;
        for (const ending of merged[fail[next]!]!)
          if (ending.what < 0 || !merged[next]!.some((known, at) => at < own && known.what === ending.what))
            merged[next]!.push(ending);
        queue.push(next);
      }
    }

    const endStart = new Int32Array(states + 1);
    const ends: number[] = [];
    merged.forEach((endings, state) => {
      for (const { what, length } of endings.sort((a, b) => b.length - a.length)) ends.push(what, length);
      endStart[state + 1] = ends.length;
    });
    return { root, edges: table, fail, endStart, ends: Int32Array.from(ends) };
  }
}

function slotOf(state: number, word: number): number {
  return spread(Math.imul(state, 0x9e3779b1) + Math.imul(word, 0x85ebca6b));
}

function insert(table: Int32Array, state: number, word: number, next: number): void {
  const mask = table.length / 3 - 1;
  let slot = slotOf(state, word) & mask;
  while (table[slot * 3] !== 0) slot = (slot + 1) & mask;
  table[slot * 3] = state;
  table[slot * 3 + 1] = word;
  table[slot * 3 + 2] = next;
}

/** The state after `state` on `word`, or 0. */
export function nextState(table: Int32Array, state: number, word: number): number {
  const mask = table.length / 3 - 1;
  for (let slot = slotOf(state, word) & mask; ; slot = (slot + 1) & mask) {
    const at = table[slot * 3]!;
    if (at === 0) return 0;
    if (at === state && table[slot * 3 + 1] === word) return table[slot * 3 + 2]!;
  }
}
