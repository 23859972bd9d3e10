/**
 * Where parts of patterns lie: a single stretch as sequences of the automaton that end in its goal, a pattern of several
 * pieces as a path, whose pieces are sequences that end in their numbers. A path is looked for where its rarest piece, its
 * anchor, is met.
 */
import type { Numbering } from '../text/numbering.ts';
import { timesOfWord } from '../text/rarity.ts';
import type { Automaton } from './automaton.ts';
import type { Language, Piece } from './expand.ts';
import { type Part, Parts, type Stretch } from './parts.ts';
import { Name, type Paths } from './rules.ts';
import { SequenceTree } from './tree.ts';

interface Step {
  piece: number;
  /** Tokens that may lie before it. */
  min: number;
  max: number;
}

interface Path {
  steps: Step[];
  goals: Set<number>;
}

/** What is known of a piece: how often it is met in ten thousand words, roughly; tokens of its shortest and longest sequence. */
interface PieceKind {
  times: number;
  shortest: number;
  longest: number;
}

/** A piece beside an anchor: see `Paths.anchors`. */
interface Beside {
  piece: number;
  nearest: number;
  farthest: number;
}

/** More than any other piece is met. */
const TIMES_OF_NAME = 5_000;

/** Of words that follow each other: not often what the rarest of them alone would be. */
function timesOfSequence(times: number[]): number {
  return Math.min(...times) * TOGETHER ** (times.length - 1);
}

const TOGETHER = 0.2;

export class Layout {
  private readonly tree: SequenceTree;
  private readonly parts: Parts;
  private readonly kinds: PieceKind[] = [{ times: TIMES_OF_NAME, shortest: 1, longest: Name.longest }];
  private readonly pieces = new Map<string, number>();
  private readonly pieceOfList = new Map<Language, number>();
  private readonly paths = new Map<string, Path>();

  constructor(private readonly numbering: Numbering) {
    this.tree = new SequenceTree(numbering.size);
    this.parts = new Parts(numbering);
  }

  add(form: Piece[], goal: number): void {
    for (const parts of this.parts.of(form)) this.addParts(parts, goal);
  }

  private addParts(parts: Part[], goal: number): void {
    if (parts.length === 1 && 'size' in parts[0]!) {
      this.addSequences(parts[0], goal);
      return;
    }
    const steps: Step[] = [];
    let min = 0;
    let max = 0;
    for (const part of parts) {
      if ('gap' in part) {
        min += part.min;
        max += part.max;
        continue;
      }
      steps.push({ piece: 'name' in part ? Name.piece : this.pieceOf(part), min, max });
      min = 0;
      max = 0;
    }
    const key = steps.map((step) => `${step.min} ${step.max} ${step.piece}`).join(';');
    const path = this.paths.get(key) ?? { steps, goals: new Set() };
    this.paths.set(key, path);
    path.goals.add(goal);
  }

  /** Pieces stand below zero in the automaton, goals from zero up. */
  private pieceOf(part: Stretch): number {
    const known = part.source && this.pieceOfList.get(part.source);
    if (known !== undefined) return known;
    const key = part.sequences
      .map((sequence) => sequence.map((set) => set.join('/')).join(' '))
      .sort()
      .join('|');
    let piece = this.pieces.get(key);
    if (piece === undefined) {
      piece = this.kinds.push(this.kindOf(part)) - 1;
      this.pieces.set(key, piece);
      this.addSequences(part, ~piece);
    }
    if (part.source) this.pieceOfList.set(part.source, piece);
    return piece;
  }

  private addSequences(part: Stretch, end: number): void {
    for (const sets of part.sequences) {
      let sequences: number[][] = [[]];
      for (const set of sets) sequences = sequences.flatMap((head) => set.map((number) => [...head, number]));
      for (const sequence of sequences) this.tree.add(sequence, end);
    }
  }

  private kindOf({ sequences }: Stretch): PieceKind {
    const kind = { times: 0, shortest: Number.POSITIVE_INFINITY, longest: 0 };
    for (const sets of sequences) {
      const times = sets.map((set) => set.reduce((sum, number) => sum + this.timesOf(number), 0));
      kind.times += timesOfSequence(times);
      kind.shortest = Math.min(kind.shortest, sets.length);
      kind.longest = Math.max(kind.longest, sets.length);
    }
    return kind;
  }

  private timesOf(number: number): number {
    return timesOfWord(this.numbering.wordOf(number));
  }

  build(): { automaton: Automaton; paths: Paths } {
    const paths = [...this.paths.values()];
    const steps = paths.flatMap((path) => path.steps);
    /** By piece its anchors, each as `Paths.anchors` has it. */
    const anchors: number[][][] = this.kinds.map(() => []);
    /** Pieces that are asked for beside others; the last one of a path is not where the path is looked for by it. */
    const asked = new Set<number>();
    paths.forEach((path, number) => {
      const { at, from, to } = this.anchorOf(path);
      const beside = this.besideOf(path, at);
      anchors[path.steps[at]!.piece]!.push([number, from, to, beside.piece, beside.nearest, beside.farthest]);
      for (const step of to > 0 ? path.steps : path.steps.slice(0, -1)) asked.add(step.piece);
    });
    const anchorStart = starts(anchors.map((own) => own.length));
    return {
      automaton: this.tree.automaton({
        anchors: (piece) => anchors[piece]!.map((_, at) => anchorStart[piece]! + at),
        asked: (piece) => asked.has(piece),
      }),
      paths: {
        stepStart: starts(paths.map((path) => path.steps.length)),
        goalStart: starts(paths.map((path) => path.goals.size)),
        goals: Int32Array.from(paths.flatMap((path) => [...path.goals])),
        piece: Int32Array.from(steps, (step) => step.piece),
        min: Int32Array.from(steps, (step) => step.min),
        max: Int32Array.from(steps, (step) => step.max),
        anchors: Int32Array.from(anchors.flat(2)),
        nameAnchors: anchors[Name.piece]!.length,
        reach: paths.reduce((longest, path) => Math.max(longest, this.reachOf(path)), 0),
      },
    };
  }

  private reachOf({ steps }: Path): number {
    return steps.reduce((sum, { piece, max }) => sum + max + this.kinds[piece]!.longest, 0);
  }

  /**
   * The step by which a path is looked for, the one whose piece costs the least: how often it is met, times how many tokens
   * must be looked at then. And how many tokens after that piece's end the path may end.
   */
  private anchorOf({ steps }: Path): { at: number; from: number; to: number } {
    let anchor = { at: -1, from: 0, to: 0, cost: Number.POSITIVE_INFINITY };
    let from = 0;
    let to = 0;
    for (let at = steps.length - 1; at >= 0; at--) {
      const { piece, min, max } = steps[at]!;
      const { times, shortest, longest } = this.kinds[piece]!;
      const cost = times * (1 + (to > 0 ? to - from : max - min));
      if (cost < anchor.cost) anchor = { at, from, to, cost };
      from += min + shortest;
      to += max + longest;
    }
    return anchor;
  }

  /** Of the pieces before and after an anchor the one that is likelier to be missing, and where its last token may lie. */
  private besideOf({ steps }: Path, anchor: number): Beside {
    const found: Beside[] = [];
    const { min, max } = steps[anchor]!;
    const [before, after] = [steps[anchor - 1], steps[anchor + 1]];
    if (before) found.push({ piece: before.piece, nearest: -1 - min, farthest: -1 - max });
    if (after) {
      const { shortest, longest } = this.kinds[after.piece]!;
      found.push({ piece: after.piece, nearest: after.min + shortest, farthest: after.max + longest });
    }
    const times = ({ piece, nearest, farthest }: Beside) =>
      this.kinds[piece]!.times * (1 + Math.abs(farthest - nearest));
    const [beside] = found.filter(({ piece }) => piece !== Name.piece).sort((one, other) => times(one) - times(other));
    return beside ?? { piece: Name.piece, nearest: 0, farthest: 0 };
  }
}

function starts(lengths: number[]): Int32Array {
  const out = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    out[at + 1] = out[at]! + length;
  });
  return out;
}
