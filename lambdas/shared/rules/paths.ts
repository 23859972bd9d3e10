/**
 * Patterns of several pieces. A path is looked for only where its rarest piece was met, from its possible ends backwards: of
 * the places that the gap before a piece allows the nearest counts. Small words, which stand in most patterns and nearly
 * everywhere in a text, are asked for only beside words that are rarer.
 */
import { Flag, type Tokens } from '../text/tokens.ts';
import { powerOfTwo } from '../text/vocabulary.ts';
import { holds, mayHold } from './automaton.ts';
import type { Endings } from './endings.ts';
import { Anchor, Name, type Rules } from './rules.ts';

/** What a token of a name is, and is not. */
const NAME_FLAGS = Flag.word | Flag.capital | Flag.clitic;
const NAME = Flag.word | Flag.capital;
/** Where tokens are counted from 0 again. */
const FARTHEST = 2 ** 30;
const NOTHING = new Int32Array(0);
const NO_FLAGS = new Uint16Array(0);

export class PathWalk {
  private flags: Uint16Array = NO_FLAGS;
  private sentenceOf: Int32Array = NOTHING;
  private count = 0;
  /** Where this text's tokens begin in `tried` and `done`: what stands there of other texts lies below. */
  private origin = 0;
  /** By path: tokens below this one need not be tried again as its end. */
  private readonly tried: Int32Array;
  /** By path: one more than the start of its last hit, so that one start gives one hit, the shortest. */
  private readonly done: Int32Array;
  private readonly memory: PlaceMemory;

  constructor(
    private readonly rules: Rules,
    private readonly endings: Endings,
    private readonly goals: { goalHit(goal: number, first: number, last: number, tail: number): void },
  ) {
    const { stepStart } = rules.paths;
    this.tried = new Int32Array(stepStart.length - 1);
    this.done = new Int32Array(stepStart.length - 1);
    this.memory = new PlaceMemory(rules.paths);
  }

  /** @param sentenceOf by token: the number of its sentence */
  open({ count, flags }: Tokens, sentenceOf: Int32Array): void {
    this.origin += this.count + 1;
    if (this.origin + count > FARTHEST) {
      this.origin = 0;
      this.tried.fill(0);
      this.done.fill(0);
    }
    this.count = count;
    this.flags = flags;
    this.sentenceOf = sentenceOf;
  }

  /**
   * Finds the path whose anchor was met at some tokens, both inclusive. Anchors come in order of their last token. Nearly always
   * a look at the signs of the tokens where the piece beside it may end is all.
   */
  met(anchor: number, first: number, last: number): void {
    const { anchors, stepStart } = this.rules.paths;
    const cell = anchor * Anchor.width;
    const path = anchors[cell]!;
    const from = anchors[cell + 1]!;
    const to = anchors[cell + 2]!;
    const beside = anchors[cell + 3]!;
    const nearest = anchors[cell + 4]!;
    const farthest = anchors[cell + 5]!;
    const step = stepStart[path + 1]! - 1;
    if (nearest < 0) {
      const at = this.lastMaybe(beside, first + farthest, first + nearest);
      if (at < 0) return;
      if (to === 0) this.ends(path, step, first, last, at);
      else this.tryEnds(path, step, last + from, last + to);
    } else if (nearest > 0) {
      const at = this.firstMaybe(beside, last + nearest, last + farthest);
      // The piece beside it is the path's last one where both may lie in the same places.
      if (at >= 0) this.tryEnds(path, step, nearest === from ? at : last + from, last + to);
    } else if (to === 0) this.ends(path, step, first, last, first - 1 - this.rules.paths.min[step]!);
    else this.tryEnds(path, step, last + from, last + to);
  }

  /** The last of some tokens at which a piece may end, or -1. */
  private lastMaybe(piece: number, from: number, to: number): number {
    const { signsAt } = this.endings;
    const until = Math.max(0, from);
    for (let at = to; at >= until; at--) if (mayHold(signsAt, at, piece)) return at;
    return -1;
  }

  /** The first of some tokens at which a piece may end, or -1. */
  private firstMaybe(piece: number, from: number, to: number): number {
    const { signsAt } = this.endings;
    const until = Math.min(this.count - 1, to);
    for (let at = from; at <= until; at++) if (mayHold(signsAt, at, piece)) return at;
    return -1;
  }

  /** How many capitalised words stand up to a token, so far as a name may reach. */
  nameAt(at: number): number {
    let length = 0;
    while (length < Name.longest && at >= length && (this.flags[at - length]! & NAME_FLAGS) === NAME) length++;
    return length;
  }

  /** Tries tokens as the last of a path, both inclusive, so far as they have not been tried. */
  private tryEnds(path: number, step: number, first: number, last: number): void {
    const { tried, origin } = this;
    const { signsAt } = this.endings;
    const from = Math.max(tried[path]! - origin, first);
    const until = Math.min(last, this.count - 1) + 1;
    tried[path] = until + origin;
    const { automaton, paths } = this.rules;
    const piece = paths.piece[step]!;
    for (let at = from; at < until; at++) {
      if (piece === Name.piece) {
        const longest = this.nameAt(at);
        for (let length = 1; length <= longest; length++) this.endsAt(path, step, at - length + 1, at);
      } else if (mayHold(signsAt, at, piece)) {
        const { lists } = automaton;
        for (let list = Math.abs(this.endings.endingAt[at]!); list !== 0; list = Math.abs(lists[list]!))
          if (holds(automaton, list, piece)) this.endsAt(path, step, at - lists[list + 3]! + 1, at);
      }
    }
  }

  /** The last piece of a path stands here. */
  private endsAt(path: number, step: number, first: number, last: number): void {
    this.ends(path, step, first, last, first - 1 - this.rules.paths.min[step]!);
  }

  /** The same, where the piece before it is known not to end behind a token. */
  private ends(path: number, step: number, first: number, last: number, before: number): void {
    const { stepStart, goalStart, goals } = this.rules.paths;
    const begin = stepStart[path]!;
    this.memory.open();
    const start = step === begin ? first : this.startBefore(step, begin, first, before);
    if (start < 0 || start + this.origin < this.done[path]!) return;
    this.done[path] = start + 1 + this.origin;
    for (let goal = goalStart[path]!; goal < goalStart[path + 1]!; goal++)
      this.goals.goalHit(goals[goal]!, start, last, last - first + 1);
  }

  /** The start of a path whose next piece begins at a token, or -1: by the nearest place of the step before it. */
  private startBefore(step: number, begin: number, first: number, before: number): number {
    const { max, piece } = this.rules.paths;
    const { sentenceOf } = this;
    const { signsAt } = this.endings;
    const wanted = piece[step - 1]!;
    const sentence = sentenceOf[first];
    const earliest = Math.max(0, first - 1 - max[step]!);
    for (let at = before; at >= earliest && sentenceOf[at] === sentence; at--) {
      if (wanted !== Name.piece && !mayHold(signsAt, at, wanted)) continue;
      const start = this.startAt(step - 1, begin, at);
      if (start >= 0) return start;
    }
    return -1;
  }

  /** The start of a path up to a step that ends at a token, or -1; of several the one of the last reading. */
  private startAt(step: number, begin: number, at: number): number {
    if (step > begin && this.memory.knows(step - begin, at)) return this.memory.start;
    const { paths, automaton } = this.rules;
    const piece = paths.piece[step]!;
    let start = -1;
    if (piece === Name.piece) {
      const longest = this.nameAt(at);
      for (let length = 1; length <= longest; length++) start = this.startOf(step, begin, at - length + 1, start);
    } else {
      const { lists } = automaton;
      for (let list = Math.abs(this.endings.endingAt[at]!); list !== 0; list = Math.abs(lists[list]!))
        if (holds(automaton, list, piece)) start = this.startOf(step, begin, at - lists[list + 3]! + 1, start);
    }
    if (step > begin) this.memory.keep(step - begin, at, start);
    return start;
  }

  /** The start of a path up to a step whose piece begins at a token, or what was found before. */
  private startOf(step: number, begin: number, first: number, before: number): number {
    if (step === begin) return first;
    const start = this.startBefore(step, begin, first, first - 1 - this.rules.paths.min[step]!);
    return start >= 0 ? start : before;
  }
}

/**
 * What has been found of steps between the first and the last, while one end of a path is being tried: without it a path of
 * many gaps would ask for the same place again and again.
 */
class PlaceMemory {
  /** What `knows` has found. */
  start = -1;
  private now = 0;
  private readonly width: number;
  /** By step of a path and token, as far as a path may reach: when it was kept, and what. */
  private readonly cells: Int32Array;

  constructor({ stepStart, reach }: Rules['paths']) {
    let steps = 0;
    for (let path = 0; path + 1 < stepStart.length; path++)
      steps = Math.max(steps, stepStart[path + 1]! - stepStart[path]!);
    this.width = powerOfTwo(reach + 1);
    this.cells = new Int32Array(steps > 2 ? steps * this.width * 2 : 0);
  }

  /** Forgets. */
  open(): void {
    this.now = (this.now + 1) | 0;
  }

  knows(step: number, at: number): boolean {
    const cell = this.cellOf(step, at);
    this.start = this.cells[cell + 1]!;
    return this.cells[cell] === this.now;
  }

  keep(step: number, at: number, start: number): void {
    const cell = this.cellOf(step, at);
    this.cells[cell] = this.now;
    this.cells[cell + 1] = start;
  }

  private cellOf(step: number, at: number): number {
    return (step * this.width + (at & (this.width - 1))) * 2;
  }
}
