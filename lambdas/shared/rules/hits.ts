/** What `match` gives back: per family, parallel arrays of payload, first and last token. */

/** A growing list of (what, first token, last token). */
export class HitList {
  count = 0;
  what = new Int32Array(64);
  first = new Int32Array(64);
  last = new Int32Array(64);

  push(what: number, first: number, last: number): void {
    if (this.count === this.what.length) {
      this.what = doubled(this.what);
      this.first = doubled(this.first);
      this.last = doubled(this.last);
    }
    this.what[this.count] = what;
    this.first[this.count] = first;
    this.last[this.count++] = last;
  }
}

/** One family's hits, in order of their first token, the longer one first; only the first `count` cells hold hits. */
export class FamilyHits {
  private list = new HitList();

  get count(): number {
    return this.list.count;
  }
  /** By hit: the payload its entry was given. */
  get payload(): Int32Array {
    return this.list.what;
  }
  /** By hit: first and last token, both inclusive. */
  get first(): Int32Array {
    return this.list.first;
  }
  get last(): Int32Array {
    return this.list.last;
  }

  push(payload: number, first: number, last: number): void {
    this.list.push(payload, first, last);
  }

  /** Sorts, and drops a hit that lies inside another of the same payload. Linear in hits and tokens. */
  finish(tokens: number): void {
    const { list } = this;
    if (list.count === 0) return;
    const order = sortedBy(
      list.first,
      sortedBy(list.last, undefined, list.count, tokens).reverse(),
      list.count,
      tokens,
    );
    const kept = new HitList();
    const reach = new Map<number, number>();
    for (const at of order) {
      const payload = list.what[at]!;
      const last = list.last[at]!;
      if ((reach.get(payload) ?? -1) >= last) continue;
      reach.set(payload, last);
      kept.push(payload, list.first[at]!, last);
    }
    this.list = kept;
  }
}

/** All families' hits of one text. */
export class Hits {
  constructor(
    private readonly names: readonly string[],
    private readonly families: readonly FamilyHits[],
  ) {}

  /** The hits of a family; none where the rules hold no such family. */
  of(family: string): FamilyHits {
    return this.families[this.names.indexOf(family)] ?? new FamilyHits();
  }
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

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
