/** What `match` gives back: per family, parallel arrays of payload, first and last token. */
import { Hit, type HitList } from './hit-list.ts';
import type { Masks } from './masks.ts';
import type { Rules } from './rules.ts';

/** Most families have no hit: they share this. */
const NONE = new Int32Array(0);

/** One family's hits, in order of their first token, the longer one first. */
export class FamilyHits {
  constructor(
    readonly count = 0,
    /** By hit: the payload its entry was given. */
    readonly payload = NONE,
    /** By hit: first and last token, both inclusive. */
    readonly first = NONE,
    readonly last = NONE,
  ) {}
}

const EMPTY = new FamilyHits();

/** All families' hits of one text. */
export class Hits {
  constructor(
    private readonly names: readonly string[],
    private readonly families: readonly FamilyHits[],
  ) {}

  /** The hits of a family; none where the rules hold no such family. */
  of(family: string): FamilyHits {
    return this.families[this.names.indexOf(family)] ?? EMPTY;
  }
}

/**
 * Every family's hits of a text of so many tokens: those that lie in a mask are left out, and those that lie inside another
 * of the same payload.
 * @param lists by family: its hits, by entry
 */
export function settle(rules: Rules, lists: readonly HitList[], masks: Masks, tokens: number): Hits {
  const { families } = rules;
  let size = 0;
  for (let family = 0; family < families.length; family++) size += lists[family]!.count;
  // One piece of memory for all: each piece costs more than what it holds.
  const memory = new Int32Array(size * 3);
  let from = 0;
  const settled = families.map((_, family) => {
    const list = lists[family]!;
    if (list.count === 0) return EMPTY;
    list.sort(tokens);
    const room = list.count;
    const payload = memory.subarray(from, from + room);
    const first = memory.subarray(from + room, from + room * 2);
    const last = memory.subarray(from + room * 2, from + room * 3);
    from += room * 3;
    return new FamilyHits(keepOuter(rules, list, masks, payload, first, last), payload, first, last);
  });
  return new Hits(families, settled);
}

/** Writes what stays of a sorted list. @returns how many hits stay */
function keepOuter(
  { entryPayload, entryMasked }: Rules,
  { cells, count }: HitList,
  masks: Masks,
  payloads: Int32Array,
  firsts: Int32Array,
  lasts: Int32Array,
): number {
  let kept = 0;
  for (let cell = 0; cell < count * Hit.width; cell += Hit.width) {
    const entry = cells[cell]!;
    const first = cells[cell + 1]!;
    const last = cells[cell + 2]!;
    if (entryMasked[entry] === 1 && masks.cover(entry, first, last)) continue;
    const payload = entryPayload[entry]!;
    if (payload >= reach.length) widenReach(payload);
    // One more than the last token covered; 0 for a payload not seen.
    if (reach[payload]! > last) continue;
    reach[payload] = last + 1;
    payloads[kept] = payload;
    firsts[kept] = first;
    lasts[kept++] = last;
  }
  for (let at = 0; at < kept; at++) reach[payloads[at]!] = 0;
  return kept;
}

/** By payload, between calls all 0: how far its last hit reaches. */
let reach = new Int32Array(1 << 12);

function widenReach(payload: number): void {
  const wider = new Int32Array(payload * 2);
  wider.set(reach);
  reach = wider;
}
