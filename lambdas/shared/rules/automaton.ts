/**
 * Aho-Corasick over word numbers: one state a token, whatever the number of patterns.
 * Aho and Corasick, "Efficient string matching", CACM 18 (1975). Transitions lie in one hashed table. Most questions to it
 * are for transitions that do not exist, so a filter of bits that fits the processor's cache answers those first (Bloom,
 * CACM 13, 1970). What ends in a state lies flat, longest first, suffixes' endings included, so that a hit costs no chase.
 */
import { powerOfTwo } from '../text/vocabulary.ts';

/** Flat tables, as they lie in a compiled pack. State 0 is the root. */
export interface Automaton {
  /** By word number: the state after the root. */
  root: Int32Array;
  /** Four cells an entry: state, word, next state, unused; an empty entry has state 0. A power of two of entries. */
  edges: Int32Array;
  /** Bits, a power of two: unset where no transition has this hash. */
  filter: Int32Array;
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
    const children: [word: number, built: number][][] = Array.from({ length: states }, () => []);
    for (const [key, next] of this.edges) children[Math.floor(key / this.words)]!.push([key % this.words, next]);

    const root = new Int32Array(this.words);
    const edges = new Int32Array(powerOfTwo(this.edges.size * 2) * 4);
    const filter = new Int32Array(powerOfTwo(Math.max(32, this.edges.size * FILTER_BITS)) / 32);
    const transitions = { edges, filter };
    const fail = new Int32Array(states);
    const endings = this.endings.map((own) => own);
    const queue = [0];
    for (let head = 0; head < queue.length; head++)
      for (const [word, next] of children[queue[head]!]!) {
        const state = queue[head]!;
        if (state === 0) root[word] = next;
        else {
          insert(transitions, state, word, next);
          let back = fail[state]!;
          while (back !== 0 && nextState(transitions.edges, transitions.filter, back, word) === 0) back = fail[back]!;
          fail[next] = back === 0 ? root[word]! : nextState(transitions.edges, transitions.filter, back, word);
        }
        endings[next] = merged(endings[next]!, endings[fail[next]!]!);
        queue.push(next);
      }

    const endStart = new Int32Array(states + 1);
    const ends: number[] = [];
    endings.forEach((here, state) => {
      for (const { what, length } of here) ends.push(what, length);
      endStart[state + 1] = ends.length;
    });
    return { root, ...transitions, fail, endStart, ends: Int32Array.from(ends) };
  }
}

/** Bits of the filter for each transition: one answer in sixteen or so is a false alarm. */
const FILTER_BITS = 16;

/** A whole pattern that ends here twice counts once, in its longest reading; of a piece every reading may fit. */
function merged(own: Ending[], inherited: Ending[]): Ending[] {
  if (!inherited.length) return own;
  const out = [...own];
  for (const ending of inherited)
    if (ending.what < 0 || !own.some((known) => known.what === ending.what)) out.push(ending);
  return out.sort((a, b) => b.length - a.length);
}

function hashOf(state: number, word: number): number {
  const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

function insert(
  { edges, filter }: Pick<Automaton, 'edges' | 'filter'>,
  state: number,
  word: number,
  next: number,
): void {
  const hash = hashOf(state, word);
  filter[(hash >>> 5) & (filter.length - 1)]! |= 1 << hash;
  const mask = (edges.length >> 2) - 1;
  let slot = (hash >>> 9) & mask;
  while (edges[slot * 4] !== 0) slot = (slot + 1) & mask;
  edges[slot * 4] = state;
  edges[slot * 4 + 1] = word;
  edges[slot * 4 + 2] = next;
}

/** The state after `state` on `word`, or 0. */
export function nextState(edges: Int32Array, filter: Int32Array, state: number, word: number): number {
  const hash = hashOf(state, word);
  if ((filter[(hash >>> 5) & (filter.length - 1)]! & (1 << hash)) === 0) return 0;
  const mask = (edges.length >> 2) - 1;
  for (let slot = (hash >>> 9) & mask; ; slot = (slot + 1) & mask) {
    const at = edges[slot * 4]!;
    if (at === 0) return 0;
    if (at === state && edges[slot * 4 + 1] === word) return edges[slot * 4 + 2]!;
  }
}
