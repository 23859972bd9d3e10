/** Sequences of word numbers as a tree, and the automaton that is laid out from it when packs are compiled. */
import { type Automaton, childOf, hashOf, Width } from './automaton.ts';

/** Most children whose slots lie in the state's own cell; half of them stay empty. */
const NARROW = 8;

/** Slots of a wide row for each child at least: the more, the more often one bit tells that a word leads nowhere. */
const SLOTS_A_CHILD = 12;

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
    const order = this.statesInOrder();
    const lists = new ListCollector(use);
    const automaton: Automaton = {
      states: new Int32Array(order.nodes.length * Width.state),
      wide: Int32Array.from(order.wide),
      childWord: Int32Array.from(order.childWord),
      lists: NO_LISTS,
    };
    order.cells.forEach(([bits, first], state) => {
      automaton.states[state * Width.state] = bits;
      automaton.states[state * Width.state + 1] = first;
    });
    this.linkSuffixes(automaton, order, lists);
    return { ...automaton, lists: lists.table() };
  }

  /** States from shorter sequences to longer ones, the children of each in the order of their slots. */
  private statesInOrder(): States {
    const { words } = this;
    /** No node for a word that begins nothing. */
    const nodes: (Node | undefined)[] = new Array(words).fill(undefined);
    for (const [word, next] of this.nodes[0]!.children) nodes[word] = this.nodes[next];
    const states: States = { nodes, cells: [], wide: [], childWord: [] };
    for (let state = 0; state < nodes.length; state++) {
      const children = nodes[state]?.children;
      if (!children?.size) {
        states.cells.push([0, 0]);
        continue;
      }
      const first = nodes.length;
      const slots = slotsOf([...children.keys()]);
      for (const word of slots.words)
        if (word > 0) {
          states.childWord.push(word);
          nodes.push(this.nodes[children.get(word)!]);
        }
      if (slots.words.length === 32) states.cells.push([slots.bits[0]!, first]);
      else {
        states.cells.push([-1, ~((states.wide.length << 5) | slots.shift)]);
        states.wide.push(first);
        let before = 0;
        slots.bits.forEach((bits, group) => {
          states.wide.push(bits, before);
          before += slots.words.slice(group * 32, group * 32 + 32).filter((word) => word > 0).length;
        });
      }
    }
    return states;
  }

  /** The longest suffix of each state that has children, and what ends in the state and in its suffixes. */
  private linkSuffixes(automaton: Automaton, { nodes, childWord }: States, lists: ListCollector): void {
    const { words } = this;
    const { states } = automaton;
    const depth = new Int32Array(nodes.length).fill(1, 0, words);
    for (let word = 0; word < words; word++) states[word * Width.state + 3] = lists.place(1, nodes[word]?.ends, 0);
    let child = words;
    for (let state = 0; state < nodes.length; state++)
      for (const last = child + (nodes[state]?.children.size ?? 0); child < last; child++) {
        depth[child] = depth[state]! + 1;
        const suffix = this.stepFrom(automaton, states[state * Width.state + 2]!, childWord[child - words]!);
        states[child * Width.state + 2] =
          states[suffix * Width.state] === 0 ? states[suffix * Width.state + 2]! : suffix;
        states[child * Width.state + 3] = lists.place(
          depth[child]!,
          nodes[child]!.ends,
          states[suffix * Width.state + 3]!,
        );
      }
  }

  /** The state after a word, from a state that has children (or the root) and then from its suffixes. */
  private stepFrom(automaton: Automaton, from: number, word: number): number {
    for (let state = from; state !== 0; state = automaton.states[state * Width.state + 2]!) {
      const found = childOf(automaton, this.words, state, word);
      if (found !== 0) return found;
    }
    return word;
  }
}

/** What pieces are for. */
export interface PieceUse {
  /** The anchors by which paths are looked for when a piece is met. */
  anchors(piece: number): readonly number[];
  /** Whether it is asked for beside other pieces. */
  asked(piece: number): boolean;
}

interface States {
  nodes: (Node | undefined)[];
  /** By state: bits and first child, as in `Automaton.states`. */
  cells: [bits: number, first: number][];
  wide: number[];
  childWord: number[];
}

const NO_LISTS = new Int32Array(0);

function emptyNode(): Node {
  return { children: new Map(), ends: new Set() };
}

/** Words in slots by their hash, each in its own or the next free one; 0 for a slot that is free. */
function slotsOf(words: number[]): { words: number[]; bits: number[]; shift: number } {
  let size = 32;
  let shift = 27;
  if (words.length > NARROW)
    while (size < words.length * SLOTS_A_CHILD) {
      size *= 2;
      shift--;
    }
  const slots: number[] = new Array(size).fill(0);
  for (const word of words.sort((one, other) => one - other)) {
    let slot = hashOf(word) >>> shift;
    while (slots[slot]! > 0) slot = (slot + 1) % size;
    slots[slot] = word;
  }
  const bits = Array.from({ length: size / 32 }, (_, group) =>
    slots.slice(group * 32, group * 32 + 32).reduce((set, word, slot) => (word > 0 ? set | (1 << slot) : set), 0),
  );
  return { words: slots, bits, shift };
}

/** Lists of what ends in a state: states in which the same ends share one. */
class ListCollector {
  private readonly numbers = new Map<string, number>();
  private readonly lists: number[] = new Array(Width.list).fill(0);

  constructor(private readonly use: PieceUse) {}

  /** The signed place of the list of what ends in a state, and behind it of what ends in its suffixes. */
  place(length: number, ends: ReadonlySet<number> | undefined, next: number): number {
    if (!ends?.size) return next;
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
