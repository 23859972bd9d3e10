/**
 * From entries to flat tables. Every gapless stretch of a pattern becomes sequences in one automaton; a pattern of several
 * stretches becomes a path in a tree of pieces parted by gaps, which `match` walks on the pieces' hits. Sequences multiply
 * out only up to `PRODUCT`: beyond it a stretch is cut and its parts follow each other with a gap of no token.
 */
import { type Numbering, WordCollector } from '../text/numbering.ts';
import { type Spellings, type Vocabulary, vocabularyOf } from '../text/vocabulary.ts';
import { type Automaton, automatonOf, type Trie, TrieBuilder } from './automaton.ts';
import type { Condition, Entry, Fault, Scope } from './entry.ts';
import { expandPattern, hasEmpty, type Language, type Lists, type Piece, type WordSpec } from './expand.ts';

/** Largest product of alternatives that is written out in the automaton. */
const PRODUCT = 96;

/** The piece that a run of capitalised words hits; other pieces follow. */
export const NAME_PIECE = 0;

/** What becomes of a pattern that matched. */
export const GoalKind = { hit: 0, mask: 1, slot: 2 } as const;

/** A condition as `match` asks for it. Its patterns are slots, numbered `all` first, then `any`, `none`, `near`. */
export interface CompiledCondition {
  entry: number;
  all: number;
  any: number;
  none: number;
  near: number;
  /** Tokens, first to last; 0 where there is no `near`. */
  within: number;
  in: Scope;
}

/** Everything `match` reads. Arrays `…Start` have one more element than there are rows. */
export interface Rules {
  /** The words that patterns ask for, as a compiled pack keeps them, and laid out for the tokeniser. */
  spellings: Spellings;
  vocabulary: Vocabulary;
  /** The sequences that hit goals and pieces, as a compiled pack keeps them, and laid out for matching. */
  trie: Trie;
  automaton: Automaton;
  /** By goal: kind; entry (hit, mask) or condition (slot); slot number. */
  goalKind: Int32Array;
  goalOwner: Int32Array;
  goalSlot: Int32Array;
  /** By entry: family, payload, 1 where masks must be asked. */
  entryFamily: Int32Array;
  entryPayload: Int32Array;
  entryMasked: Int32Array;
  /** By piece: which nodes it may complete. */
  pieceStart: Int32Array;
  pieceNodes: Int32Array;
  /** By node: the node before it (or -1), the gap between them, its goals. */
  nodeParent: Int32Array;
  nodeMin: Int32Array;
  nodeMax: Int32Array;
  nodeGoalStart: Int32Array;
  nodeGoals: Int32Array;
  conditions: CompiledCondition[];
  /** Family names; a hit's family is an index into them. */
  families: string[];
}

export interface Compiled {
  rules: Rules;
  faults: Fault[];
}

interface Goal {
  kind: number;
  owner: number;
  slot: number;
}

interface Pending {
  goal: number;
  forms: Piece[][];
}

/** Compiles the entries of all families into one set of tables. Entries with faults are left out and named. */
export function compileRules(families: { name: string; entries: Entry[] }[], lists: Lists): Compiled {
  const compiler = new Compiler(lists);
  families.forEach((family, index) => {
    for (const entry of family.entries) compiler.addEntry(entry, index);
  });
  return { rules: compiler.finish(families.map((family) => family.name)), faults: compiler.faults };
}

class Compiler {
  readonly faults: Fault[] = [];
  private readonly words = new WordCollector();
  private readonly goals: Goal[] = [];
  private readonly pending: Pending[] = [];
  private readonly conditions: CompiledCondition[] = [];
  private readonly entryFamily: number[] = [];
  private readonly entryPayload: number[] = [];
  private readonly entryMasked: number[] = [];

  constructor(private readonly lists: Lists) {}

  addEntry(entry: Entry, family: number): void {
    const number = this.entryFamily.push(family) - 1;
    this.entryPayload.push(entry.payload);
    this.entryMasked.push(entry.not?.length ? 1 : 0);
    const patterns = entry.match.filter((match): match is string => typeof match === 'string');
    if (patterns.length) this.addGoal({ kind: GoalKind.hit, owner: number, slot: 0 }, patterns, entry);
    for (const match of entry.match) if (typeof match !== 'string') this.addCondition(match, number, entry);
    if (entry.not?.length) this.addGoal({ kind: GoalKind.mask, owner: number, slot: 0 }, entry.not, entry);
  }

  private addCondition(condition: Condition, entry: number, source: Entry): void {
    const { all = [], any = [], none = [], near } = condition;
    const owner =
      this.conditions.push({
        entry,
        all: all.length,
        any: any.length,
        none: none.length,
        near: near?.of.length ?? 0,
        within: near?.within ?? 0,
        in: condition.in ?? 'sentence',
      }) - 1;
    if (!all.length && !any.length && !near)
      this.faults.push({ ...place(source), message: 'a condition needs all, any or near' });
    [...all, ...any, ...none, ...(near?.of ?? [])].forEach((pattern, slot) => {
      this.addGoal({ kind: GoalKind.slot, owner, slot }, [pattern], source);
    });
  }

  private addGoal(goal: Goal, patterns: string[], source: Entry): void {
    const number = this.goals.push(goal) - 1;
    for (const pattern of patterns) {
      const expanded = expandPattern(pattern, source.lists ?? this.lists);
      if (!expanded.ok) {
        this.faults.push({ ...place(source), pattern, message: expanded.message });
        continue;
      }
      for (const form of expanded.forms) for (const piece of form) if (piece.is === 'language') this.learnWords(piece);
      this.pending.push({ goal: number, forms: expanded.forms });
    }
  }

  private readonly learned = new WeakSet<Language>();

  private learnWords(language: Language): void {
    if (this.learned.has(language)) return;
    this.learned.add(language);
    for (const sequence of language.sequences)
      for (const word of sequence) {
        if (word.is === 'word') this.words.word(word.text);
        if (word.is === 'exact') this.words.exact(word.text);
        if (word.is === 'prefix') this.words.prefix(word.text);
      }
  }

  finish(families: string[]): Rules {
    const numbering = this.words.numbered();
    const layout = new Layout(numbering);
    for (const { goal, forms } of this.pending) for (const form of forms) layout.add(form, goal);
    return {
      spellings: numbering.spellings,
      vocabulary: vocabularyOf(numbering.spellings),
      goalKind: Int32Array.from(this.goals, (goal) => goal.kind),
      goalOwner: Int32Array.from(this.goals, (goal) => goal.owner),
      goalSlot: Int32Array.from(this.goals, (goal) => goal.slot),
      entryFamily: Int32Array.from(this.entryFamily),
      entryPayload: Int32Array.from(this.entryPayload),
      entryMasked: Int32Array.from(this.entryMasked),
      conditions: this.conditions,
      families,
      ...layout.build(),
    };
  }
}

function place(entry: Entry): { file: string; id: string } {
  return { file: entry.file ?? '', id: entry.id ?? String(entry.payload) };
}

/** A language in word numbers: sequences of sets. */
interface Resolved {
  source: Language | undefined;
  sequences: number[][][];
  /** Sequences of single numbers it stands for. */
  size: number;
}

type Part = Resolved | { gap: true; min: number; max: number } | { name: true };

/** Lays linear forms out in the automaton and the tree of pieces. */
class Layout {
  private readonly trie: TrieBuilder;
  private readonly resolved = new Map<Language, Resolved>();
  private readonly numbers = new Map<string, number[]>();
  private readonly pieces = new Map<string, number>();
  private readonly pieceOfList = new Map<Language, number>();
  private readonly pieceNodes: number[][] = [[]];
  private readonly nodes: { parent: number; min: number; max: number; goals: Set<number> }[] = [];
  private readonly nodeByKey = new Map<string, number>();

  constructor(private readonly numbering: Numbering) {
    this.trie = new TrieBuilder(numbering.size);
  }

  add(form: Piece[], goal: number): void {
    for (const parts of this.withoutEmpty(this.merged(form))) this.addParts(parts, goal);
  }

  /** Neighbouring languages multiplied out while the product stays small. */
  private merged(form: Piece[]): Part[] {
    const parts: Part[] = [];
    for (const piece of form) {
      const last = parts.at(-1);
      if (piece.is === 'gap') {
        if (last && 'gap' in last)
          parts[parts.length - 1] = { gap: true, min: last.min + piece.min, max: last.max + piece.max };
        else parts.push({ gap: true, min: piece.min, max: piece.max });
      } else if (piece.is === 'name') parts.push({ name: true });
      else {
        const next = this.resolve(piece);
        if (last && 'size' in last && last.size * next.size <= PRODUCT)
          parts[parts.length - 1] = {
            source: undefined,
            sequences: last.sequences.flatMap((head) => next.sequences.map((tail) => [...head, ...tail])),
            size: last.size * next.size,
          };
        else parts.push(next);
      }
    }
    return parts;
  }

  /** A part that may be empty gives two forms, one without it; a gap left at an end goes. */
  private withoutEmpty(parts: Part[]): Part[][] {
    const at = parts.findIndex((part) => 'size' in part && part.sequences.some((sequence) => sequence.length === 0));
    if (at < 0) return [trimGaps(parts)];
    const part = parts[at] as Resolved;
    const full = part.sequences.filter((sequence) => sequence.length > 0);
    const forms = [[...parts.slice(0, at), ...parts.slice(at + 1)]];
    if (full.length)
      forms.push([
        ...parts.slice(0, at),
        { source: undefined, sequences: full, size: part.size },
        ...parts.slice(at + 1),
      ]);
    return forms.flatMap((form) => this.withoutEmpty(form)).filter((form) => form.length > 0);
  }

  private addParts(parts: Part[], goal: number): void {
    if (parts.length === 1 && 'size' in parts[0]!) {
      this.addSequences(parts[0], goal);
      return;
    }
    let node = -1;
    let min = 0;
    let max = 0;
    for (const part of parts) {
      if ('gap' in part) {
        min += part.min;
        max += part.max;
        continue;
      }
      const piece = 'name' in part ? NAME_PIECE : this.pieceOf(part);
      node = this.nodeOf(node, min, max, piece);
      min = 0;
      max = 0;
    }
    this.nodes[node]!.goals.add(goal);
  }

  private nodeOf(parent: number, min: number, max: number, piece: number): number {
    const key = `${parent} ${min} ${max} ${piece}`;
    let node = this.nodeByKey.get(key);
    if (node === undefined) {
      node = this.nodes.push({ parent, min, max, goals: new Set() }) - 1;
      this.nodeByKey.set(key, node);
      this.pieceNodes[piece]!.push(node);
    }
    return node;
  }

  /** Pieces stand below zero in the automaton, goals from zero up. */
  private pieceOf(part: Resolved): number {
    const known = part.source && this.pieceOfList.get(part.source);
    if (known !== undefined) return known;
    const key = part.sequences
      .map((sequence) => sequence.map((set) => set.join('/')).join(' '))
      .sort()
      .join('|');
    let piece = this.pieces.get(key);
    if (piece === undefined) {
      piece = this.pieceNodes.push([]) - 1;
      this.pieces.set(key, piece);
      this.addSequences(part, ~piece);
    }
    if (part.source) this.pieceOfList.set(part.source, piece);
    return piece;
  }

  private addSequences(part: Resolved, end: number): void {
    for (const sets of part.sequences) {
      let sequences: number[][] = [[]];
      for (const set of sets) sequences = sequences.flatMap((head) => set.map((number) => [...head, number]));
      for (const sequence of sequences) this.trie.add(sequence, end);
    }
  }

  private resolve(language: Language): Resolved {
    let resolved = this.resolved.get(language);
    if (!resolved) {
      const sequences = language.sequences.map((sequence) => sequence.map((word) => this.numbersOf(word)));
      let size = 0;
      for (const sets of sequences) size += sets.reduce((product, set) => product * set.length, 1);
      resolved = { source: hasEmpty(language) ? undefined : language, sequences, size };
      this.resolved.set(language, resolved);
    }
    return resolved;
  }

  private numbersOf(word: WordSpec): number[] {
    const key = word.is === 'number' ? '<number>' : `${word.is} ${word.text}`;
    let numbers = this.numbers.get(key);
    if (!numbers) {
      numbers =
        word.is === 'word'
          ? this.numbering.ofWord(word.text)
          : word.is === 'exact'
            ? this.numbering.ofExact(word.text)
            : word.is === 'prefix'
              ? this.numbering.ofPrefix(word.text)
              : this.numbering.ofNumber();
      this.numbers.set(key, numbers);
    }
    return numbers;
  }

  build() {
    const nodeGoalStart = new Int32Array(this.nodes.length + 1);
    const nodeGoals = this.nodes.flatMap((node) => [...node.goals]);
    this.nodes.forEach((node, index) => {
      nodeGoalStart[index + 1] = nodeGoalStart[index]! + node.goals.size;
    });
    const pieceStart = new Int32Array(this.pieceNodes.length + 1);
    this.pieceNodes.forEach((nodes, index) => {
      pieceStart[index + 1] = pieceStart[index]! + nodes.length;
    });
    const trie = this.trie.build();
    return {
      trie,
      automaton: automatonOf(trie),
      pieceStart,
      pieceNodes: Int32Array.from(this.pieceNodes.flat()),
      nodeParent: Int32Array.from(this.nodes, (node) => node.parent),
      nodeMin: Int32Array.from(this.nodes, (node) => node.min),
      nodeMax: Int32Array.from(this.nodes, (node) => node.max),
      nodeGoalStart,
      nodeGoals: Int32Array.from(nodeGoals),
    };
  }
}

function trimGaps(parts: Part[]): Part[] {
  let from = 0;
  let to = parts.length;
  while (from < to && 'gap' in parts[from]!) from++;
  while (to > from && 'gap' in parts[to - 1]!) to--;
  return parts.slice(from, to);
}
