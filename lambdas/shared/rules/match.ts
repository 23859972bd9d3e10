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
import { HitList, Hits, settle } from './hits.ts';

/** Longest run of capitalised words that `<name>` stands for, in tokens. */
const LONGEST_NAME = 5;

/** What is being read: conditions with `in: title` hold in a title only. */
export type Where = 'text' | 'title';

// Read at every token: constants of this module's own (see text/tokens.ts).
const UNKNOWN = OTHER;
const step = nextState;

export function match(tokens: Tokens, sentences: Sentences, rules: Rules, where: Where = 'text'): Hits {
  const { automaton, goalKind, goalOwner, entryFamily, entryPayload, entryMasked, pieceStart } = rules;
  const { root, edges, filter, fail, endStart, ends } = automaton;
  const { word, count, flags } = tokens;
  const workspace = workspaceOf(rules);
  const { families, masked, masks, slots } = workspace;

  const goalHit = (goal: number, first: number, last: number): void => {
    const kind = goalKind[goal]!;
    const owner = goalOwner[goal]!;
    if (kind === GoalKind.slot) slots.push(goal, first, last);
    else if (kind === GoalKind.mask) masks.push(owner, first, last);
    else if (entryMasked[owner]) masked.push(owner, first, last);
    else families[entryFamily[owner]!]!.push(entryPayload[owner]!, first, last);
  };

  const walk = new PieceWalk(rules, sentences, workspace, goalHit);
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
    if (number === UNKNOWN) {
      state = 0;
      continue;
    }
    let next = 0;
    while (state !== 0) {
      next = step(edges, filter, state, number);
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

  walk.close();

  conditionHits(rules, slots, sentences, where, (entry, first, last) => {
    if (entryMasked[entry]) masked.push(entry, first, last);
    else families[entryFamily[entry]!]!.push(entryPayload[entry]!, first, last);
  });
  if (masked.count)
    unmasked(masked, masks, (entry, first, last) => {
      families[entryFamily[entry]!]!.push(entryPayload[entry]!, first, last);
    });
  masked.count = 0;
  masks.count = 0;
  slots.count = 0;
  const settled = families.map((list) => settle(list, count));
  return new Hits(rules.families, settled);
}

/** What `match` writes to, between texts all empty; kept from text to text, since memory costs more than matching. */
interface Workspace {
  /** By family: its hits. */
  families: HitList[];
  /** By entry: hits that wait for their masks, and the masks. */
  masked: HitList;
  masks: HitList;
  /** By goal: hits of conditions' patterns. */
  slots: HitList;
  /** By node: index + 1 of the last place where the path up to it has ended; 0 for none. */
  head: Int32Array;
  /** By node: one more than the start of the last whole match, so that one start gives one hit, the shortest. */
  done: Int32Array;
}

const workspaces = new WeakMap<Rules, Workspace>();

function workspaceOf(rules: Rules): Workspace {
  let workspace = workspaces.get(rules);
  if (!workspace) {
    const nodes = rules.nodeMin.length;
    workspace = {
      families: rules.families.map(() => new HitList()),
      masked: new HitList(),
      masks: new HitList(),
      slots: new HitList(),
      head: new Int32Array(nodes),
      done: new Int32Array(nodes),
    };
    workspaces.set(rules, workspace);
  }
  return workspace;
}

/** Patterns of several pieces on their way: the chain of places where each node's path has ended. */
class PieceWalk {
  private readonly head: Int32Array;
  private readonly done: Int32Array;
  private readonly node: number[] = [];
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  private readonly previous: number[] = [];

  constructor(
    private readonly rules: Rules,
    private readonly sentences: Sentences,
    workspace: Workspace,
    private readonly goalHit: (goal: number, first: number, last: number) => void,
  ) {
    this.head = workspace.head;
    this.done = workspace.done;
  }

  /** Leaves the state empty for the next text. */
  close(): void {
    for (const node of this.node) {
      this.head[node] = 0;
      this.done[node] = 0;
    }
  }

  pieceHit(piece: number, first: number, last: number): void {
    const { pieceStart, pieceNodes, nodeParent } = this.rules;
    for (let use = pieceStart[piece]!; use < pieceStart[piece + 1]!; use++) {
      const node = pieceNodes[use]!;
      const parent = nodeParent[node]!;
      if (parent < 0) this.reach(node, first, last);
      else if (this.head[parent]! > 0) {
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
    for (let place = this.head[parent]! - 1; place >= 0; place = this.previous[place]!) {
      const end = this.last[place]!;
      if (end < earliest) return -1;
      if (end <= latest && this.sentences.of[end] === sentence) return this.first[place]!;
    }
    return -1;
  }

  private reach(node: number, first: number, last: number): void {
    const { nodeGoalStart, nodeGoals } = this.rules;
    const head = this.head[node]! - 1;
    if (head >= 0 && this.last[head] === last) this.first[head] = first;
    else {
      this.node.push(node);
      this.previous.push(head);
      this.first.push(first);
      this.head[node] = this.last.push(last);
    }
    if (nodeGoalStart[node] === nodeGoalStart[node + 1] || this.done[node]! > first) return;
    this.done[node] = first + 1;
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
