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
import { CELL, inRow, LIST } from './automaton.ts';
import { GoalKind, NAME_PIECE, type Rules } from './compile.ts';
import { conditionHits } from './conditions.ts';
import { HitList, type Hits, settle } from './hits.ts';
import { PieceWalk } from './pieces.ts';

/** Longest run of capitalised words that `<name>` stands for, in tokens. */
const LONGEST_NAME = 5;

/** What is being read: conditions with `in: title` hold in a title only. */
export type Where = 'text' | 'title';

// Read at every token: constants of this module's own (see text/tokens.ts).
const UNKNOWN = OTHER;
const STATE = CELL;
const LIST_CELL = LIST;
const childInRow = inRow;

export function match(tokens: Tokens, sentences: Sentences, rules: Rules, where: Where = 'text'): Hits {
  const { states, rows, lists, ends } = rules.automaton;
  const { word, count, flags } = tokens;
  const workspace = workspaceOf(rules);
  const { walk } = workspace;
  const { reach } = walk;
  const hasNames = rules.pieceStart[NAME_PIECE + 1]! > 0;

  walk.open(sentences);
  let state = 0;
  let run = 0;
  for (let at = 0; at < count; at++) {
    if (hasNames) {
      run = (flags[at]! & (Flag.word | Flag.capital | Flag.clitic)) === (Flag.word | Flag.capital) ? run + 1 : 0;
      for (let length = 1; length <= run && length <= LONGEST_NAME; length++)
        if (at - length < reach[NAME_PIECE]!) walk.pieceHit(NAME_PIECE, at - length + 1, at);
    }
    const number = word[at]!;
    if (number === UNKNOWN) {
      state = 0;
      continue;
    }
    // Where nothing goes on, the state is that of the word alone.
    let next = number;
    while (state !== 0) {
      const cell = state * STATE;
      const key = states[cell]!;
      if (key === number) {
        next = states[cell + 1]!;
        break;
      }
      if (key < 0) {
        const found = childInRow(rows, states[cell + 1]!, -key, number);
        if (found !== 0) {
          next = found;
          break;
        }
      }
      state = states[cell + 2]!;
    }
    state = next;
    for (let list = states[state * STATE + 3]! * LIST_CELL; list !== 0; list = lists[list + 2]! * LIST_CELL) {
      const first = at - lists[list]! + 1;
      const last = lists[list + LIST_CELL + 1]!;
      for (let end = lists[list + 1]!; end < last; end++) {
        const what = ends[end]!;
        if (what >= 0) workspace.goalHit(what, first, at);
        else if (first < reach[~what]!) walk.pieceHit(~what, first, at);
      }
    }
  }
  walk.close();
  return workspace.settled(tokens, sentences, where);
}

/** What `match` writes to, between texts all empty; kept from text to text, since memory costs more than matching. */
class Workspace {
  readonly walk: PieceWalk;
  /** By family its hits; then by entry hits that wait for their masks, the masks, and by goal hits of conditions' patterns. */
  private readonly lists: HitList[];
  private readonly masked: HitList;
  private readonly masks: HitList;
  private readonly slots: HitList;
  /** By goal: its list, and what is put there. */
  private readonly listOf: Int32Array;
  private readonly whatOf: Int32Array;

  constructor(private readonly rules: Rules) {
    const { families, goalKind, goalOwner, entryFamily, entryPayload, entryMasked } = rules;
    this.lists = Array.from({ length: families.length + 3 }, () => new HitList());
    const [masked, masks, slots] = [0, 1, 2].map((more) => families.length + more) as [number, number, number];
    this.masked = this.lists[masked]!;
    this.masks = this.lists[masks]!;
    this.slots = this.lists[slots]!;
    this.listOf = goalKind.map((kind, goal) => {
      const entry = goalOwner[goal]!;
      if (kind !== GoalKind.hit) return kind === GoalKind.mask ? masks : slots;
      return entryMasked[entry] ? masked : entryFamily[entry]!;
    });
    this.whatOf = goalKind.map((kind, goal) => {
      const entry = goalOwner[goal]!;
      if (kind !== GoalKind.hit) return kind === GoalKind.mask ? entry : goal;
      return entryMasked[entry] ? entry : entryPayload[entry]!;
    });
    this.walk = new PieceWalk(rules, this);
  }

  goalHit(goal: number, first: number, last: number): void {
    const list = this.lists[this.listOf[goal]!]!;
    // Of a condition's pattern that ends in one place twice the longer reading counts.
    if (list === this.slots && list.has(goal, first, last)) return;
    list.push(this.whatOf[goal]!, first, last);
  }

  /** Asks conditions and masks, gives the hits and leaves everything empty for the next text. */
  settled(tokens: Tokens, sentences: Sentences, where: Where): Hits {
    const { rules, lists, masked, masks, slots } = this;
    const { entryFamily, entryPayload, entryMasked, families } = rules;
    const keep = (entry: number, first: number, last: number): void =>
      lists[entryFamily[entry]!]!.push(entryPayload[entry]!, first, last);
    if (slots.count)
      conditionHits(rules, slots, sentences, where, (entry, first, last) => {
        if (entryMasked[entry]) masked.push(entry, first, last);
        else keep(entry, first, last);
      });
    if (masked.count) unmasked(masked, masks, keep);
    masked.count = 0;
    masks.count = 0;
    slots.count = 0;
    return settle(families, lists, tokens.count);
  }
}

const workspaces = new WeakMap<Rules, Workspace>();

function workspaceOf(rules: Rules): Workspace {
  let workspace = workspaces.get(rules);
  if (!workspace) {
    workspace = new Workspace(rules);
    workspaces.set(rules, workspace);
  }
  return workspace;
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
