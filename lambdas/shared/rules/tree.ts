/** Sequences of word numbers as a tree, and the automaton that is laid out from it when packs are compiled. */
import { powerOfTwo } from '../text/vocabulary.ts';
import { type Automaton, Cell, childOf, Ending, hashOf, hashOfBefore, Row, shiftOf, Width } from './automaton.ts';

/** Slots of a row for each child at least, in a row of 32 and in longer ones: the fewer, the more steps to a child. */
const SLOTS_A_CHILD = 4;

/** Bits for each two words that sequences begin with, at least: by fewer more are asked for in vain, more are more memory. */
const BITS_A_PAIR = 9;

interface Node {
  children: Map<number, number>;
  ends: Set<number>;
}

/** Collects sequences. */
export class SequenceTree {
  private readonly nodes: Node[] = [emptyNode()];

  /** @param words how many word numbers there are */
  constructor(private readonly words: number) {}

  /** Adds a sequence at whose end `what` is found, a goal or below zero a piece's complement; the same again adds nothing. */
  add(sequence: ArrayLike<number>, what: number): void {
    let node = this.nodes[0]!;
    for (let i = 0; i < sequence.length; i++) {
      let next = node.children.get(sequence[i]!);
      if (next === undefined) {
        next = this.nodes.push(emptyNode()) - 1;
        node.children.set(sequence[i]!, next);
      }
      node = this.nodes[next]!;
    }
    node.ends.add(what);
  }

  automaton(use: PieceUse): Automaton {
    const states = this.statesInOrder();
    const lists = new ListCollector(use);
    const { words } = this;
    const cells = new Int32Array((states.nodes.length - words + 1) * Cell.width);
    const automaton: Automaton = {
      pairs: this.pairsOf(states),
      wordEnding: Int32Array.from({ length: words }, (_, word) => lists.ending(1, states.nodes[word]?.ends, 0)),
      wordRow: Int32Array.from(states.row.slice(0, words)),
      cells,
      rows: Int32Array.from(states.rows),
      lists: NO_LISTS,
    };
    states.word.forEach((word, child) => {
      const cell = (child + 1) * Cell.width;
      cells[cell + Cell.word] = word;
      cells[cell + Cell.row] = states.row[words + child]!;
    });
    this.linkSuffixes(automaton, states, lists);
    return { ...automaton, lists: lists.table() };
  }

  /** States from shorter sequences to longer ones, the children of each in the order of their slots. */
  private statesInOrder(): States {
    const { words } = this;
    /** No node for a word that begins nothing. */
    const nodes: (Node | undefined)[] = new Array(words).fill(undefined);
    for (const [word, next] of this.nodes[0]!.children) nodes[word] = this.nodes[next];
    const states: States = { nodes, row: [], rows: [0, 0], word: [] };
    for (let state = 0; state < nodes.length; state++) {
      const children = nodes[state]?.children;
      if (!children?.size) {
        states.row.push(Row.empty);
        continue;
      }
      const slots = slotsOf([...children.keys()]);
      states.row.push((states.rows.length << 5) | slots.shift);
      for (let from = 0; from < slots.words.length; from += 32) {
        const taken = slots.words.slice(from, from + 32);
        const bits = taken.reduce((set, word, slot) => (word > 0 ? set | (1 << slot) : set), 0);
        states.rows.push(bits, (nodes.length - words + 1) * Cell.width);
        for (const word of taken)
          if (word > 0) {
            states.word.push(word);
            nodes.push(this.nodes[children.get(word)!]);
          }
      }
    }
    return states;
  }

  /** The bits of all pairs, see `Automaton.pairs`. */
  private pairsOf({ nodes, word }: States): Int32Array {
    const begun = nodes.slice(0, this.words);
    const count = begun.reduce((sum, node) => sum + (node?.children.size ?? 0), 0);
    const bits = new Int32Array(powerOfTwo((count * BITS_A_PAIR) / 32));
    const shift = shiftOf(bits);
    let child = 0;
    begun.forEach((node, before) => {
      for (const last = child + (node?.children.size ?? 0); child < last; child++) {
        const hash = hashOfBefore(before) ^ hashOf(word[child]!);
        bits[hash >>> shift]! |= (1 << hash) | (1 << (hash >>> 5));
      }
    });
    return bits;
  }

  /** The longest suffix of each deeper state that has children, and what ends in the state and in its suffixes. */
  private linkSuffixes(automaton: Automaton, { nodes }: States, lists: ListCollector): void {
    const { words } = this;
    const { cells, wordEnding } = automaton;
    const depth = new Int32Array(nodes.length).fill(1, 0, words);
    let child = words;
    for (let state = 0; state < nodes.length; state++)
      for (const last = child + (nodes[state]?.children.size ?? 0); child < last; child++) {
        depth[child] = depth[state]! + 1;
        const cell = (child - words + 1) * Cell.width;
        const longest = state < words ? 0 : suffixOf(automaton, (state - words + 1) * Cell.width, cell);
        const hasChildren = longest === 0 || cells[longest + Cell.row] !== Row.empty;
        cells[cell + Cell.suffix] = hasChildren ? longest : cells[longest + Cell.suffix]!;
        const next = longest === 0 ? wordEnding[cells[cell + Cell.word]!]! : cells[longest + Cell.ending]!;
        cells[cell + Cell.ending] = lists.ending(depth[child]!, nodes[child]!.ends, next);
      }
  }
}

/** The longest proper suffix of two words or more of a child of a deeper state, or 0. */
function suffixOf(automaton: Automaton, state: number, child: number): number {
  const { cells, wordRow } = automaton;
  const word = cells[child + Cell.word]!;
  for (let at = cells[state + Cell.suffix]!; at !== 0; at = cells[at + Cell.suffix]!) {
    const found = childOf(automaton, cells[at + Cell.row]!, word);
    if (found !== 0) return found;
  }
  return childOf(automaton, wordRow[cells[state + Cell.word]!]!, word);
}

/** What pieces are for. */
export interface PieceUse {
  /** The anchors by which paths are looked for when a piece is met. */
  anchors(piece: number): readonly number[];
  /** Whether it is asked for beside other pieces. */
  asked(piece: number): boolean;
}

/** By state, those of one word by their word, then the children of each. */
interface States {
  nodes: (Node | undefined)[];
  /** Its row, see `Cell.row`. */
  row: number[];
  /** By deeper state: its last word. */
  word: number[];
  /** As in `Automaton`. */
  rows: number[];
}

const NO_LISTS = new Int32Array(0);

function emptyNode(): Node {
  return { children: new Map(), ends: new Set() };
}

/** Words in slots by their hash, each in its own or the next free one; 0 for a slot that is free. */
function slotsOf(words: number[]): { words: number[]; shift: number } {
  const size = Math.max(32, powerOfTwo(words.length * SLOTS_A_CHILD));
  const shift = Math.clz32(size) + 1;
  const slots: number[] = new Array(size).fill(0);
  for (const word of words.sort((one, other) => one - other)) {
    let slot = hashOf(word) >>> shift;
    while (slots[slot]! > 0) slot = (slot + 1) % size;
    slots[slot] = word;
  }
  return { words: slots, shift };
}

/** What ends in states: lists, of which states in which the same ends share one, and goals alone. */
class ListCollector {
  private readonly numbers = new Map<string, number>();
  private readonly lists: number[] = new Array(Width.list).fill(0);

  constructor(private readonly use: PieceUse) {}

  /** What ends in a state, as an `Ending`, and behind it what ends in its suffixes. */
  ending(length: number, ends: ReadonlySet<number> | undefined, next: number): number {
    if (!ends?.size) return next;
    const [goal] = ends;
    const isAlone = ends.size === 1 && goal! >= 0 && next === 0;
    if (isAlone && goal! <= Ending.goal && length <= Ending.longest)
      return Ending.alone | (length << Ending.length) | goal!;
    const isGoal = next >= Ending.alone;
    return this.list(length, ends, isGoal ? this.listOfGoal(next) : next);
  }

  private listOfGoal(ending: number): number {
    return this.list((ending >>> Ending.length) & Ending.longest, new Set([ending & Ending.goal]), 0);
  }

  private list(length: number, ends: ReadonlySet<number>, next: number): number {
    const pieces = [...ends].filter((what) => what < 0).map((what) => ~what);
    pieces.sort((one, other) => one - other);
    const goals = [...ends].filter((what) => what >= 0).sort((one, other) => one - other);
    const told = [...goals, ...pieces.flatMap((piece) => this.use.anchors(piece)).map((anchor) => ~anchor)];
    const asked = pieces.filter(this.use.asked);
    const key = `${length};${next};${told};${asked}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const list = this.lists.length;
    this.lists.push(next, 0, 0, length, told.length, asked.length, ...told, ...asked);
    const number = told.length > 0 || next > 0 ? list : -list;
    this.numbers.set(key, number);
    return number;
  }

  table(): Int32Array {
    return Int32Array.from(this.lists);
  }
}
