/**
 * Patterns of several pieces. A path is looked for only where its rarest piece was met, from its possible ends backwards: of
 * the places that the gap before a piece allows the nearest counts. Small words, which stand in most patterns and nearly
 * everywhere in a text, are asked for only beside words that are rarer.
 */
import { Flag, type Tokens } from '../text/tokens.ts';
import { powerOfTwo } from '../text/vocabulary.ts';
import { holds, LIST, mayHold, signsOf } from './automaton.ts';
import { ANCHOR, LONGEST_NAME, NAME_PIECE, type Rules } from './rules.ts';

/** What a token of a name is, and is not. */
const NAME_FLAGS = Flag.word | Flag.capital | Flag.clitic;
const NAME = Flag.word | Flag.capital;
/** Where tokens are counted from 0 again. */
const FARTHEST = 2 ** 30;
const NOTHING = new Int32Array(0);
const NO_FLAGS = new Uint16Array(0);

export class PathWalk {
  /** By token: the signed list of what ends there, see `Automaton`; `match` fills it before it asks for paths. */
  listAt = new Int32Array(1 << 10);
  /** By token: the signs of that list. */
  signsAt = new Int32Array(1 << 11);
  /** By list: its signs. */
  readonly signs: Int32Array;
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
    private readonly goals: { goalHit(goal: number, first: number, last: number, tail: number): void },
  ) {
    const { stepStart } = rules.paths;
    this.signs = signsOf(rules.automaton);
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
    if (count <= this.listAt.length) return;
    this.listAt = new Int32Array(count * 2);
    this.signsAt = new Int32Array(count * 4);
  }

  /** Finds the paths that hold a piece that was met at some tokens, both inclusive. Pieces come in order of their last token. */
  met(piece: number, first: number, last: number): void {
    const { anchorStart, anchors } = this.rules.paths;
    const { signsAt, count } = this;
    const end = anchorStart[piece + 1]! * ANCHOR;
    for (let anchor = anchorStart[piece]! * ANCHOR; anchor < end; anchor += ANCHOR) {
      const beside = anchors[anchor + 3]!;
      if (beside >= 0) {
        // Nearly always a look at the neighbours' signs ends it.
        const base = anchors[anchor + 4]! < 0 ? first : last;
        let at = Math.max(0, base + anchors[anchor + 4]!);
        const until = Math.min(count - 1, base + anchors[anchor + 5]!);
        while (at <= until && !mayHold(signsAt, at, beside)) at++;
        if (at > until) continue;
      }
      this.tryAnchor(anchors[anchor]!, anchors[anchor + 1]!, anchors[anchor + 2]!, first, last);
    }
  }

  /** Looks for a path whose anchor stands here and which may end so many tokens behind it. */
  private tryAnchor(path: number, from: number, to: number, first: number, last: number): void {
    const { tried, origin } = this;
    const step = this.rules.paths.stepStart[path + 1]! - 1;
    if (to === 0) {
      this.ends(path, step, first, last);
      return;
    }
    const start = Math.max(tried[path]! - origin, last + from);
    const until = Math.min(last + to, this.count - 1) + 1;
    tried[path] = until + origin;
    this.tryEnds(path, step, start, until);
  }

  /** How many capitalised words stand up to a token, so far as a name may reach. */
  nameAt(at: number): number {
    let length = 0;
    while (length < LONGEST_NAME && at >= length && (this.flags[at - length]! & NAME_FLAGS) === NAME) length++;
    return length;
  }

  /** Tries tokens as the last of a path. */
  private tryEnds(path: number, step: number, from: number, until: number): void {
    const { signsAt } = this;
    const { automaton, paths } = this.rules;
    const piece = paths.piece[step]!;
    for (let at = from; at < until; at++) {
      if (piece === NAME_PIECE) {
        const longest = this.nameAt(at);
        for (let length = 1; length <= longest; length++) this.ends(path, step, at - length + 1, at);
      } else if (mayHold(signsAt, at, piece)) {
        const { lists } = automaton;
        for (let list = Math.abs(this.listAt[at]!); list !== 0; list = Math.abs(lists[list * LIST + 2]!))
          if (holds(automaton, list, piece)) this.ends(path, step, at - lists[list * LIST]! + 1, at);
      }
    }
  }

  /** The last piece of a path stands here. */
  private ends(path: number, step: number, first: number, last: number): void {
    const { stepStart, goalStart, goals } = this.rules.paths;
    const begin = stepStart[path]!;
    this.memory.open();
    const start = step === begin ? first : this.startBefore(step, begin, first);
    if (start < 0 || start + this.origin < this.done[path]!) return;
    this.done[path] = start + 1 + this.origin;
    for (let goal = goalStart[path]!; goal < goalStart[path + 1]!; goal++)
      this.goals.goalHit(goals[goal]!, start, last, last - first + 1);
  }

  /** The start of a path whose next piece begins at a token, or -1: by the nearest place of the step before it. */
  private startBefore(step: number, begin: number, first: number): number {
    const { min, max, piece } = this.rules.paths;
    const { sentenceOf, signsAt } = this;
    const wanted = piece[step - 1]!;
    const sentence = sentenceOf[first];
    const earliest = Math.max(0, first - 1 - max[step]!);
    for (let at = first - 1 - min[step]!; at >= earliest && sentenceOf[at] === sentence; at--) {
      if (wanted !== NAME_PIECE && !mayHold(signsAt, at, wanted)) continue;
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
    if (piece === NAME_PIECE) {
      const longest = this.nameAt(at);
      for (let length = 1; length <= longest; length++) start = this.startOf(step, begin, at - length + 1, start);
    } else {
      const { lists } = automaton;
      for (let list = Math.abs(this.listAt[at]!); list !== 0; list = Math.abs(lists[list * LIST + 2]!))
        if (holds(automaton, list, piece)) start = this.startOf(step, begin, at - lists[list * LIST]! + 1, start);
    }
    if (step > begin) this.memory.keep(step - begin, at, start);
    return start;
  }

  /** The start of a path up to a step whose piece begins at a token, or what was found before. */
  private startOf(step: number, begin: number, first: number, before: number): number {
    if (step === begin) return first;
    const start = this.startBefore(step, begin, first);
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
