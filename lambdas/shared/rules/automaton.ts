/**
 * Aho-Corasick over word numbers: one state a token, whatever the number of patterns.
 * Aho and Corasick, "Efficient string matching", CACM 18 (1975). States are numbered breadth first with children in order of
 * their words, so that a state's children are a range and need no table of transitions; news repeats its words, and the few
 * ranges it keeps asking for stay in the processor's cache. What ends in a state lies flat, longest first, suffixes'
 * endings included, so that a hit costs no chase.
 */

/** Flat tables, as they lie in a compiled pack. State 0 is the root. */
export interface Automaton {
  /** By word number: the state after the root. */
  root: Int32Array;
  /** By state: its first child; children end where the next state's begin. One more element than states. */
  childStart: Int32Array;
  /** By state: the word that leads to it. */
  wordOf: Int32Array;
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

    /** As they were built, in their final order. */
    const order = [0];
    const parent = [0];
    const childStart = new Int32Array(states + 1);
    const wordOf = new Int32Array(states);
    for (let state = 0; state < order.length; state++) {
      childStart[state] = order.length;
      for (const [word, built] of children[order[state]!]!.sort((a, b) => a[0] - b[0])) {
        wordOf[order.length] = word;
        parent.push(state);
        order.push(built);
      }
    }
    childStart[states] = states;

    const root = new Int32Array(this.words);
    for (let state = childStart[0]!; state < childStart[1]!; state++) root[wordOf[state]!] = state;

    const fail = new Int32Array(states);
    const endings = order.map((built) => this.endings[built]!);
    const endStart = new Int32Array(states + 1);
    const ends: number[] = [];
    for (let state = 0; state < states; state++) {
      const word = wordOf[state]!;
      if (parent[state] !== 0) {
        let back = fail[parent[state]!]!;
        while (back !== 0 && nextState(childStart, wordOf, back, word) === 0) back = fail[back]!;
        fail[state] = back === 0 ? root[word]! : nextState(childStart, wordOf, back, word);
      }
      endings[state] = state === 0 ? [] : merged(endings[state]!, endings[fail[state]!]!);
      for (const { what, length } of endings[state]!) ends.push(what, length);
      endStart[state + 1] = ends.length;
    }
    return { root, childStart, wordOf, fail, endStart, ends: Int32Array.from(ends) };
  }
}

/** A whole pattern that ends here twice counts once, in its longest reading; of a piece every reading may fit. */
function merged(own: Ending[], inherited: Ending[]): Ending[] {
  if (!inherited.length) return own;
  const out = [...own];
  for (const ending of inherited)
    if (ending.what < 0 || !own.some((known) => known.what === ending.what)) out.push(ending);
  return out.sort((a, b) => b.length - a.length);
}

/** The state after `state` on `word`, or 0: binary search among its children. */
export function nextState(childStart: Int32Array, wordOf: Int32Array, state: number, word: number): number {
  let low = childStart[state]!;
  let high = childStart[state + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = wordOf[middle]!;
    if (at === word) return middle;
    if (at < word) low = middle + 1;
    else high = middle;
  }
  return 0;
}
