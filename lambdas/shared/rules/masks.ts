/** Spans that mask an entry's hits. */
import type { HitList } from './hit-list.ts';

/** The masks of an entry in a text: their last tokens, rising, and of each the leftmost beginning among it and all that end after it. */
interface Spans {
  last: number[];
  first: number[];
}

/** The masks of one text; kept from text to text, between them empty. */
export class Masks {
  /** By entry; most have none in a text, and each hit asks. */
  private readonly spans: (Spans | undefined)[];
  /** The entries that have some. */
  private readonly masked: number[] = [];

  constructor(entries: number) {
    this.spans = new Array(entries).fill(undefined);
  }

  /** @param list entries and spans, in order of their last token */
  read(list: HitList): void {
    const { spans, masked } = this;
    for (let at = 0; at < list.count; at++) {
      const entry = list.what(at);
      let known = spans[entry];
      if (!known) {
        known = { last: [], first: [] };
        spans[entry] = known;
        masked.push(entry);
      }
      known.last.push(list.last(at));
      known.first.push(list.first(at));
    }
    for (const entry of masked) {
      const { first } = spans[entry]!;
      for (let at = first.length - 2; at >= 0; at--) first[at] = Math.min(first[at]!, first[at + 1]!);
    }
  }

  clear(): void {
    for (const entry of this.masked) this.spans[entry] = undefined;
    this.masked.length = 0;
  }

  /** Whether a hit lies inside a mask of its entry. */
  cover(entry: number, first: number, last: number): boolean {
    const known = this.spans[entry];
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
