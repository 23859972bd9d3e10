/** What ends at each token of a text: the automaton's pass, and what is asked of it afterwards. */
import type { Tokens } from '../text/tokens.ts';
import { type Automaton, Cell, childIn, childOf, hashOf, hashOfBefore, mayBegin, shiftOf } from './automaton.ts';

/** The complement of no cell. */
const NONE = ~0;

export class Endings {
  /** By token: what ends there, see `Ending`. */
  endingAt = new Int32Array(1 << 10);
  /** By token: the signs of its list, where they are asked for. */
  signsAt = new Int32Array(1 << 11);
  /** The tokens that may be the second of some sequence. */
  private following = new Int32Array(1 << 10);
  /** And the cells to which they lead by their slot; where that is another word's, the complement, as of 0 where there is none. */
  private maybe = new Int32Array(1 << 10);

  constructor(
    private readonly automaton: Automaton,
    /** Whether signs are asked for. */
    private readonly signed: boolean,
  ) {}

  /** Reads a text: what ends at a token by itself, then what ends there after others, then the signs. */
  read(tokens: Tokens): void {
    if (tokens.count > this.endingAt.length) {
      this.endingAt = new Int32Array(tokens.count * 2);
      this.signsAt = new Int32Array(tokens.count * 4);
      this.following = new Int32Array(tokens.count * 2);
      this.maybe = new Int32Array(tokens.count * 2);
    }
    const found = this.readWords(tokens);
    this.readPairs(tokens, found);
    this.followSequences(tokens, found);
    if (this.signed) this.readSigns(tokens.count);
  }

  /**
   * Notes what ends at each token by itself, and which may be the second of a sequence. Nothing here depends on what was
   * found before, and there is no branch but the loop's, so that the memory of many tokens is waited for at once.
   * @returns how many may be
   */
  private readWords({ word, count }: Tokens): number {
    const { endingAt, following } = this;
    const { wordEnding, pairs } = this.automaton;
    const shift = shiftOf(pairs);
    if (count === 0) return 0;
    // The first one follows none.
    endingAt[0] = wordEnding[word[0]!]!;
    let before = hashOfBefore(word[0]!);
    let found = 0;
    for (let at = 1; at < count; at++) {
      const number = word[at]!;
      endingAt[at] = wordEnding[number]!;
      const hash = before ^ hashOf(number);
      before = hashOfBefore(number);
      following[found] = at;
      found += mayBegin(pairs[hash >>> shift]!, hash);
    }
    return found;
  }

  /** Notes where those second words lead: without a branch, for the same reason. */
  private readPairs({ word }: Tokens, found: number): void {
    const { following, maybe } = this;
    const { wordRow, rows, cells } = this.automaton;
    for (let next = 0; next < found; next++) {
      const at = following[next]!;
      const number = word[at]!;
      const row = wordRow[word[at - 1]!]!;
      const child = childIn(rows, row, hashOf(number) >>> row);
      const other = cells[child + Cell.word]! ^ number;
      maybe[next] = child ^ ((other | -other) >> 31);
    }
  }

  /** Follows sequences from their first two words on, as far as they go or lead to others. */
  private followSequences({ word, count }: Tokens, found: number): void {
    const { automaton, endingAt, following, maybe } = this;
    const { cells, wordRow } = automaton;
    /** The first token that has not been reached from those before it. */
    let reached = 0;
    for (let next = 0; next < found; next++) {
      let at = following[next]!;
      if (at < reached) continue;
      let cell = maybe[next]!;
      if (cell < 0) cell = cell === NONE ? 0 : childOf(automaton, wordRow[word[at - 1]!]!, word[at]!);
      while (cell !== 0) {
        endingAt[at++] = cells[cell + Cell.ending]!;
        reached = at;
        cell = at < count ? this.deeper(cell, word[at]!) : 0;
      }
    }
  }

  /** The cell of the longest sequence of three words or more that ends with a word after some cell, or 0. */
  private deeper(cell: number, word: number): number {
    const { cells } = this.automaton;
    let child = 0;
    for (let from = cell; from !== 0 && child === 0; from = cells[from + Cell.suffix]!)
      child = childOf(this.automaton, cells[from + Cell.row]!, word);
    return child;
  }

  private readSigns(count: number): void {
    const { endingAt, signsAt } = this;
    const { lists } = this.automaton;
    for (let at = 0; at < count; at++) {
      const ending = endingAt[at]!;
      // A list's place without its sign, 0 for a goal alone: all without a branch.
      const list = (ending ^ (ending >> 31)) - (ending >> 31);
      const place = list & ((list >> 30) - 1);
      signsAt[at * 2] = lists[place + 1]!;
      signsAt[at * 2 + 1] = lists[place + 2]!;
    }
  }
}
