/** Spans that mask an entry's hits. */
import type { HitList } from './hit-list.ts';

export class Masks {
  /** By entry: the last tokens of its masks, rising, and of each the leftmost beginning among it and all that end after it. */
  private readonly spans = new Map<number, { last: number[]; first: number[] }>();

  /** @param list entries and spans, in order of their last token */
  constructor(list: HitList) {
    for (let at = 0; at < list.count; at++) {
      const known = this.spans.get(list.what(at)) ?? { last: [], first: [] };
      this.spans.set(list.what(at), known);
      known.last.push(list.last(at));
      known.first.push(list.first(at));
    }
    for (const { first } of this.spans.values())
      for (let at = first.length - 2; at >= 0; at--) first[at] = Math.min(first[at]!, first[at + 1]!);
  }

  /** Whether a hit lies inside a mask of its entry. */
  cover(entry: number, first: number, last: number): boolean {
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
