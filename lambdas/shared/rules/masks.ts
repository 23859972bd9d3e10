/** Spans that mask an entry's hits. */
import type { HitList } from './hit-list.ts';

/** Bits by entry, for the text at hand: where an entry's is not set, it has no mask. Most entries have none, and each hit asks. */
const masked = new Int32Array(1 << 6);
const BITS = masked.length - 1;

/** The masks of one text; they hold until those of the next are made. */
export class Masks {
  /** By entry: the last tokens of its masks, rising, and of each the leftmost beginning among it and all that end after it. */
  private readonly spans = new Map<number, { last: number[]; first: number[] }>();

  /** @param list entries and spans, in order of their last token */
  constructor(list: HitList) {
    masked.fill(0);
    for (let at = 0; at < list.count; at++) {
      const entry = list.what(at);
      masked[(entry >>> 5) & BITS]! |= 1 << entry;
      const known = this.spans.get(entry) ?? { last: [], first: [] };
      this.spans.set(entry, known);
      known.last.push(list.last(at));
      known.first.push(list.first(at));
    }
    for (const { first } of this.spans.values())
      for (let at = first.length - 2; at >= 0; at--) first[at] = Math.min(first[at]!, first[at + 1]!);
  }

  /** Whether a hit lies inside a mask of its entry. */
  cover(entry: number, first: number, last: number): boolean {
    if (((masked[(entry >>> 5) & BITS]! >>> entry) & 1) === 0) return false;
    const known = this.spans.get(entry);
    if (!known) return false;
    const mask = firstAtLeast(known.last, last);
    return mask < known.last.length && known.first[mask]! <= first;
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
