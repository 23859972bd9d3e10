/** What `match` gives back: per family, parallel arrays of payload, first and last token. */

/** Most lists stay empty: they share this. */
const NONE = new Int32Array(0);

/** A growing list of (what, first token, last token). */
export class HitList {
  count = 0;
  what = NONE;
  first = NONE;
  last = NONE;

  /** Whether the latest hits, those that end at the token `last`, hold one that begins no later. */
  has(what: number, first: number, last: number): boolean {
    for (let at = this.count - 1; at >= 0 && this.last[at] === last; at--)
      if (this.what[at] === what && this.first[at]! <= first) return true;
    return false;
  }

  push(what: number, first: number, last: number): void {
    if (this.count === this.what.length) {
      this.what = grown(this.what, 0);
      this.first = grown(this.first, 0);
      this.last = grown(this.last, 0);
    }
    this.what[this.count] = what;
    this.first[this.count] = first;
    this.last[this.count++] = last;
  }
}

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

/** Every family's hits of a text of so many tokens; its lists are emptied. */
export function settle(families: readonly string[], lists: readonly HitList[], tokens: number): Hits {
  const sorted = families.map((_, family) => sortedWithout(lists[family]!, tokens));
  // One piece of memory for all: each piece costs more than what it holds.
  let size = 0;
  for (const { count } of sorted) size += count * 3;
  const memory = new Int32Array(size);
  let from = 0;
  const settled = sorted.map(({ count, what, first, last }, family) => {
    lists[family]!.count = 0;
    if (count === 0) return EMPTY;
    const out = new FamilyHits(
      count,
      memory.subarray(from, from + count),
      memory.subarray(from + count, from + count * 2),
      memory.subarray(from + count * 2, from + count * 3),
    );
    copy(what, out.payload, count);
    copy(first, out.first, count);
    copy(last, out.last, count);
    from += count * 3;
    return out;
  });
  return new Hits(families, settled);
}

function copy(from: Int32Array, to: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) to[at] = from[at]!;
}

/** Sorts a list and drops hits that lie inside another of the same payload. Linear in hits and tokens. */
function sortedWithout(list: HitList, tokens: number): HitList {
  if (list.count === 0) return list;
  const sorted = insertionSorted(list) ? list : countingSorted(list, tokens);
  const { what, first, last, count } = sorted;
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const payload = what[at]!;
    if (payload >= reach.length) reach = grown(reach, payload + 1);
    // One more than the last token covered; 0 for a payload not seen.
    if (reach[payload]! > last[at]!) continue;
    reach[payload] = last[at]! + 1;
    what[kept] = payload;
    first[kept] = first[at]!;
    last[kept++] = last[at]!;
  }
  for (let at = 0; at < kept; at++) reach[what[at]!] = 0;
  sorted.count = kept;
  return sorted;
}

/** By payload, between calls all 0: how far its last hit reaches. */
let reach = new Int32Array(1 << 12);

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
 * Sorts by first token, longer hits first. Hits come almost in order; where they do not, this gives up after a bounded
 * number of moves and says so.
 */
function insertionSorted({ what, first, last, count }: HitList): boolean {
  let moves = count * 8 + 64;
  for (let at = 1; at < count; at++) {
    const w = what[at]!;
    const f = first[at]!;
    const l = last[at]!;
    let to = at;
    while (to > 0 && (first[to - 1]! > f || (first[to - 1] === f && last[to - 1]! < l))) {
      what[to] = what[to - 1]!;
      first[to] = first[to - 1]!;
      last[to] = last[to - 1]!;
      to--;
    }
    what[to] = w;
    first[to] = f;
    last[to] = l;
    moves -= at - to;
    if (moves < 0) return false;
  }
  return true;
}

function countingSorted(list: HitList, tokens: number): HitList {
  const byLast = sortedBy(list.last, undefined, list.count, tokens).reverse();
  const sorted = new HitList();
  for (const at of sortedBy(list.first, byLast, list.count, tokens))
    sorted.push(list.what[at]!, list.first[at]!, list.last[at]!);
  return sorted;
}

/** Stable counting sort of `order` by a token index. */
function sortedBy(key: Int32Array, order: Int32Array | undefined, count: number, tokens: number): Int32Array {
  const starts = new Int32Array(tokens + 1);
  for (let at = 0; at < count; at++) starts[key[at]! + 1]!++;
  for (let token = 0; token < tokens; token++) starts[token + 1]! += starts[token]!;
  const sorted = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const hit = order ? order[at]! : at;
    sorted[starts[key[hit]!]!++] = hit;
  }
  return sorted;
}

function grown(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, array.length * 2, 64));
  larger.set(array);
  return larger;
}
