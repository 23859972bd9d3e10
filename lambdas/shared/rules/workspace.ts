/** What `match` writes to, between texts all empty; kept from text to text, since memory costs more than matching. */
import type { Sentences } from '../text/sentences.ts';
import { conditionHits } from './conditions.ts';
import { HitList } from './hit-list.ts';
import { type Hits, settle } from './hits.ts';
import { Masks } from './masks.ts';
import { PathWalk } from './paths.ts';
import { GoalKind, NAME_PIECE, type Rules } from './rules.ts';

/** What is being read: conditions with `in: title` hold in a title only. */
export type Where = 'text' | 'title';

/** Numbers of what is found: what (see `Automaton.told`), first token, last token. */
export const FOUND = 3;

export class Workspace {
  readonly walk: PathWalk;
  /** What was told, in order of its last token, and how many numbers of it there are. */
  found = new Int32Array(FOUND << 10);
  size = 0;
  /** By family its hits, by entry; then by entry the spans that mask, and by goal the hits of conditions' patterns. */
  private readonly lists: HitList[];
  private readonly masks: HitList;
  private readonly slots: HitList;
  /** By goal: its list, and what is put there. */
  private readonly listOf: Int32Array;
  private readonly whatOf: Int32Array;
  private readonly hasNamePaths: boolean;

  constructor(private readonly rules: Rules) {
    const { families, goalKind, goalOwner, entryFamily, paths } = rules;
    this.masks = new HitList();
    this.slots = new HitList();
    const masks = families.length;
    this.lists = [...families.map(() => new HitList()), this.masks, this.slots];
    this.listOf = goalKind.map((kind, goal) =>
      kind === GoalKind.hit ? entryFamily[goalOwner[goal]!]! : kind === GoalKind.mask ? masks : masks + 1,
    );
    this.whatOf = goalKind.map((kind, goal) => (kind === GoalKind.slot ? goal : goalOwner[goal]!));
    this.walk = new PathWalk(rules, this);
    this.hasNamePaths = paths.anchorStart[NAME_PIECE + 1]! > 0;
  }

  /** Makes room for more to be told. */
  widen(): Int32Array<ArrayBuffer> {
    const wider = new Int32Array(this.found.length * 2);
    wider.set(this.found);
    this.found = wider;
    return wider;
  }

  /** @param tail how many words the last stretch without a gap has */
  goalHit(goal: number, first: number, last: number, tail: number): void {
    this.lists[this.listOf[goal]!]!.push(this.whatOf[goal]!, first, last, tail);
  }

  /** Puts the goals that were told where they belong, and looks for paths where their anchors were met. */
  hear(tokens: number): void {
    const { walk, found, size } = this;
    for (let at = 0; at < size; at += FOUND) {
      const what = found[at]!;
      const first = found[at + 1]!;
      const last = found[at + 2]!;
      if (what >= 0) this.goalHit(what, first, last, last - first + 1);
      else walk.met(~what, first, last);
    }
    if (this.hasNamePaths) this.findNamePaths(tokens);
  }

  /** Paths of nothing but names have no other anchor. */
  private findNamePaths(tokens: number): void {
    const { walk } = this;
    for (const list of this.lists) list.beginRun();
    for (let at = 0; at < tokens; at++) {
      const longest = walk.nameAt(at);
      for (let length = 1; length <= longest; length++) walk.met(NAME_PIECE, at - length + 1, at);
    }
  }

  /** Asks conditions and masks, gives the hits and leaves everything empty for the next text. */
  settled(tokens: number, sentences: Sentences, where: Where): Hits {
    const { rules, lists, slots } = this;
    if (slots.count) {
      for (const list of lists) list.beginRun();
      slots.sortByLast(tokens);
      conditionHits(rules, slots, sentences, where, (entry, first, last) => {
        lists[rules.entryFamily[entry]!]!.push(entry, first, last, 0);
      });
    }
    this.masks.sortByLast(tokens);
    const hits = settle(rules, lists, new Masks(this.masks), tokens);
    for (const list of lists) list.clear();
    return hits;
  }
}
