/** What `match` writes to, between texts all empty; kept from text to text, since memory costs more than matching. */
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { Ending, sign, Width } from './automaton.ts';
import { conditionHits } from './conditions.ts';
import { Endings } from './endings.ts';
import { HitList } from './hit-list.ts';
import { type Hits, settle } from './hits.ts';
import { Masks } from './masks.ts';
import { PathWalk } from './paths.ts';
import { GoalKind, type Rules } from './rules.ts';

/** What is being read: conditions with `in: title` hold in a title only. */
export type Where = 'text' | 'title';

export class Workspace {
  private readonly endings: Endings;
  private readonly walk: PathWalk;
  /** By family its hits, by entry; then by entry the spans that mask, and by goal the hits of conditions' patterns. */
  private readonly lists: HitList[];
  private readonly masks: HitList;
  private readonly covering: Masks;
  private readonly slots: HitList;
  /** By goal: its list, and what is put there. */
  private readonly listOf: Int32Array;
  private readonly whatOf: Int32Array;

  constructor(private readonly rules: Rules) {
    const { families, goalKind, goalOwner, entryFamily } = rules;
    this.masks = new HitList();
    this.covering = new Masks(rules.entryFamily.length);
    this.slots = new HitList();
    const masks = families.length;
    this.lists = [...families.map(() => new HitList()), this.masks, this.slots];
    this.listOf = goalKind.map((kind, goal) =>
      kind === GoalKind.hit ? entryFamily[goalOwner[goal]!]! : kind === GoalKind.mask ? masks : masks + 1,
    );
    this.whatOf = goalKind.map((kind, goal) => (kind === GoalKind.slot ? goal : goalOwner[goal]!));
    sign(rules.automaton);
    this.endings = new Endings(rules.automaton, rules.paths.piece.length > 0);
    this.walk = new PathWalk(rules, this.endings, this);
  }

  /** Finds what ends at each token, goals and paths. */
  find(tokens: Tokens, sentences: Sentences): void {
    this.endings.read(tokens);
    this.walk.open(tokens, sentences.of);
    this.hear(tokens.count);
  }

  /** @param tail how many words the last stretch without a gap has */
  goalHit(goal: number, first: number, last: number, tail: number): void {
    this.lists[this.listOf[goal]!]!.push(this.whatOf[goal]!, first, last, tail);
  }

  /** Puts the goals that end at the tokens where they belong, and looks for paths where their anchors stand. */
  private hear(tokens: number): void {
    const { walk } = this;
    const { endingAt } = this.endings;
    const { lists } = this.rules.automaton;
    for (let last = 0; last < tokens; last++) {
      const ending = endingAt[last]!;
      if (ending >= Ending.alone) {
        const length = (ending >>> Ending.length) & Ending.longest;
        this.goalHit(ending & Ending.goal, last - length + 1, last, length);
        continue;
      }
      for (let list = ending; list > 0; list = lists[list]!) {
        const length = lists[list + 3]!;
        const first = last - length + 1;
        const end = list + Width.list + lists[list + 4]!;
        for (let at = list + Width.list; at < end; at++) {
          const what = lists[at]!;
          if (what >= 0) this.goalHit(what, first, last, length);
          else walk.met(~what, first, last);
        }
      }
    }
    if (this.rules.paths.nameAnchors > 0) this.findNamePaths(tokens);
  }

  /** Paths of nothing but names have no other anchor. */
  private findNamePaths(tokens: number): void {
    const { walk } = this;
    const { nameAnchors } = this.rules.paths;
    for (const list of this.lists) list.beginRun();
    for (let at = 0; at < tokens; at++) {
      const longest = walk.nameAt(at);
      for (let length = 1; length <= longest; length++)
        for (let anchor = 0; anchor < nameAnchors; anchor++) walk.met(anchor, at - length + 1, at);
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
    this.covering.read(this.masks);
    const hits = settle(rules, lists, this.covering, tokens);
    this.covering.clear();
    for (const list of lists) list.clear();
    return hits;
  }
}
