/**
 * Finds every entry's hits in one pass over the tokens.
 * 1. The automaton gives, token by token, the goals and pieces that end there.
 * 2. A piece's hit may continue a pattern of several pieces: looked up by the gap it may leave to the piece before. Only
 *    hits within the gap are looked at, so the cost a hit is bounded by the pattern, never by the text.
 * 3. Conditions and masks are asked once, at the end, over the hits of their own patterns.
 */
import type { Sentences } from '../text/sentences.ts';
import { Flag, type Tokens } from '../text/tokens.ts';
import { OTHER } from '../text/vocabulary.ts';
import { nextState } from './automaton.ts';
import { GoalKind, NAME_PIECE, type Rules } from './compile.ts';
import { conditionHits } from './conditions.ts';
import { FamilyHits, HitList, Hits } from './hits.ts';

/** Longest run of capitalised words that `<name>` stands for, in tokens. */
const LONGEST_NAME = 5;

/** What is being read: conditions with `in: title` hold in a title only. */
export type Where = 'text' | 'title';

export function match(tokens: Tokens, sentences: Sentences, rules: Rules, where: Where = 'text'): Hits {
  const { automaton, goalKind, goalOwner, entryFamily, entryPayload, entryMasked, pieceStart } = rules;
  const { root, childStart, wordOf, fail, endStart, ends } = automaton;
  const { word, count, flags } = tokens;
  const families = rules.families.map(() => new FamilyHits());
  /** By entry: hits that wait for their masks, and the masks. */
  const masked = new HitList();
  const masks = new HitList();
  const slots = new HitList();

  const goalHit = (goal: number, first: number, last: number): void => {
    const kind = goalKind[goal]!;
    const owner = goalOwner[goal]!;
    if (kind === GoalKind.slot) slots.push(goal, first, last);
    else if (kind === GoalKind.mask) masks.push(owner, first, last);
    else if (entryMasked[owner]) masked.push(owner, first, last);
    else families[entryFamily[owner]!]!.push(entryPayload[owner]!, first, last);
  };

  const walk = new PieceWalk(rules, sentences, goalHit);
  const names = pieceStart[NAME_PIECE + 1]! > pieceStart[NAME_PIECE]!;
  let state = 0;
  let run = 0;
  for (let at = 0; at < count; at++) {
    if (names) {
      run = (flags[at]! & (Flag.word | Flag.capital | Flag.clitic)) === (Flag.word | Flag.capital) ? run + 1 : 0;
      for (let length = 1; length <= run && length <= LONGEST_NAME; length++)
        walk.pieceHit(NAME_PIECE, at - length + 1, at);
    }
    const number = word[at]!;
    if (number === OTHER) {
      state = 0;
      continue;
    }
    let next = 0;
    while (state !== 0) {
      next = nextState(childStart, wordOf, state, number);
      if (next !== 0) break;
      state = fail[state]!;
    }
    state = state === 0 ? root[number]! : next;
    if (state === 0) continue;
    const endsHere = endStart[state + 1]!;
    for (let end = endStart[state]!; end < endsHere; end += 2) {
      const what = ends[end]!;
      const first = at - ends[end + 1]! + 1;
      if (what >= 0) goalHit(what, first, at);
      else walk.pieceHit(~what, first, at);
    }
  }

  conditionHits(rules, slots, sentences, where, (entry, first, last) => {
    if (entryMasked[entry]) masked.push(entry, first, last);
    else families[entryFamily[entry]!]!.push(entryPayload[entry]!, first, last);
  });
  if (masked.count)
    unmasked(masked, masks, (entry, first, last) => {
      families[entryFamily[entry]!]!.push(entryPayload[entry]!, first, last);
    });
  for (const family of families) family.finish(count);
  return new Hits(rules.families, families);
}

/** Patterns of several pieces on their way. State is by node: the chain of places where the path up to it has ended. */
class PieceWalk {
  private readonly head: Int32Array;
  /** By node: the start of the last whole match, so that one start gives one hit, the shortest. */
  private readonly doneStart: Int32Array;
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  private readonly previous: number[] = [];

  constructor(
    private readonly rules: Rules,
    private readonly sentences: Sentences,
    private readonly goalHit: (goal: number, first: number, last: number) => void,
  ) {
    this.head = new Int32Array(rules.nodeParent.length).fill(-1);
    this.doneStart = new Int32Array(rules.nodeParent.length).fill(-1);
  }

  pieceHit(piece: number, first: number, last: number): void {
    const { pieceStart, pieceNodes, nodeParent } = this.rules;
    for (let use = pieceStart[piece]!; use < pieceStart[piece + 1]!; use++) {
      const node = pieceNodes[use]!;
      const parent = nodeParent[node]!;
      if (parent < 0) this.reach(node, first, last);
      else if (this.head[parent]! >= 0) {
        const start = this.startBefore(node, parent, first);
        if (start >= 0) this.reach(node, start, last);
      }
    }
  }

  /** The start of a path that ends at the parent node and leaves a gap this node allows, or -1. */
  private startBefore(node: number, parent: number, first: number): number {
    const latest = first - 1 - this.rules.nodeMin[node]!;
    const earliest = first - 1 - this.rules.nodeMax[node]!;
    const sentence = this.sentences.of[first]!;
    for (let place = this.head[parent]!; place >= 0; place = this.previous[place]!) {
      const end = this.last[place]!;
      if (end < earliest) return -1;
      if (end <= latest && this.sentences.of[end] === sentence) return this.first[place]!;
    }
    return -1;
  }

  private reach(node: number, first: number, last: number): void {
    const { nodeGoalStart, nodeGoals } = this.rules;
    const head = this.head[node]!;
    if (head >= 0 && this.last[head] === last) this.first[head] = first;
    else {
      this.previous.push(head);
      this.first.push(first);
      this.head[node] = this.last.push(last) - 1;
    }
    if (nodeGoalStart[node] === nodeGoalStart[node + 1] || this.doneStart[node]! >= first) return;
    this.doneStart[node] = first;
    for (let goal = nodeGoalStart[node]!; goal < nodeGoalStart[node + 1]!; goal++)
      this.goalHit(nodeGoals[goal]!, first, last);
  }
}

/**
 * Passes on the hits that lie inside no mask of their entry. Masks come in order of their last token: among those that end
 * at or after a hit, one covers it if any of them begins at or before it.
 */
function unmasked(hits: HitList, masks: HitList, keep: (entry: number, first: number, last: number) => void): void {
  const masksOf = new Map<number, { last: number[]; first: number[] }>();
  for (let at = 0; at < masks.count; at++) {
    const known = masksOf.get(masks.what[at]!) ?? { last: [], first: [] };
    masksOf.set(masks.what[at]!, known);
    known.last.push(masks.last[at]!);
    known.first.push(masks.first[at]!);
  }
  // From the right: the leftmost beginning among a mask and all that end after it.
  for (const { first } of masksOf.values())
    for (let at = first.length - 2; at >= 0; at--) first[at] = Math.min(first[at]!, first[at + 1]!);
  for (let at = 0; at < hits.count; at++) {
    const entry = hits.what[at]!;
    const known = masksOf.get(entry);
    const mask = known ? firstAtLeast(known.last, hits.last[at]!) : 0;
    const covered = known !== undefined && mask < known.last.length && known.first[mask]! <= hits.first[at]!;
    if (!covered) keep(entry, hits.first[at]!, hits.last[at]!);
  }
}

/** Index of the first number that is not below a bound, in a sorted list. */
function firstAtLeast(sorted: number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
