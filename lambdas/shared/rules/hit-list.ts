/** A growing list of hits while a text is being matched, and the orders it is brought to. All of it is linear. */

const NONE = new Int32Array(0);
/** Numbers a hit: what, first token, last token, how many words its last stretch without a gap has. */
export const HIT = 4;

export class HitList {
  count = 0;
  /** `HIT` numbers each. */
  cells = NONE;
  /** Where what is no longer in order with what came before begins; 0: nowhere. */
  private run = 0;

  push(what: number, first: number, last: number, tail: number): void {
    const cell = this.count++ * HIT;
    if (cell === this.cells.length) this.cells = grown(this.cells);
    const { cells } = this;
    cells[cell] = what;
    cells[cell + 1] = first;
    cells[cell + 2] = last;
    cells[cell + 3] = tail;
  }

  what(at: number): number {
    return this.cells[at * HIT]!;
  }

  first(at: number): number {
    return this.cells[at * HIT + 1]!;
  }

  last(at: number): number {
    return this.cells[at * HIT + 2]!;
  }

  /** What comes now is no longer in order with what came before. */
  beginRun(): void {
    this.run = this.count;
  }

  clear(): void {
    this.count = 0;
    this.run = 0;
  }

  /**
   * By first token, longer hits first; of the same tokens those that say more at their end, then by what they are.
   * @param tokens how many tokens the text has
   */
  sort(tokens: number): void {
    const { run, count } = this;
    const middle = run === 0 ? count : run;
    if (this.insertionSorted(0, middle) && this.insertionSorted(middle, count)) this.merge(middle);
    else this.countingSort(tokens);
    this.run = 0;
  }

  /** By last token, those that begin earlier first. */
  sortByLast(tokens: number): void {
    const { cells, count } = this;
    let cell = HIT;
    while (
      cell < count * HIT &&
      (cells[cell + 2 - HIT]! < cells[cell + 2]! ||
        (cells[cell + 2 - HIT] === cells[cell + 2] && cells[cell + 1 - HIT]! <= cells[cell + 1]!))
    )
      cell += HIT;
    if (cell < count * HIT) this.arrange(this.ordered(2, this.ordered(1, undefined, tokens), tokens));
  }

  /** Whether the hit at one cell of some memory stands before the one at a cell of another. */
  private isBefore(one: Int32Array, at: number, other: Int32Array, cell: number): boolean {
    if (one[at + 1] !== other[cell + 1]) return one[at + 1]! < other[cell + 1]!;
    if (one[at + 2] !== other[cell + 2]) return one[at + 2]! > other[cell + 2]!;
    if (one[at + 3] !== other[cell + 3]) return one[at + 3]! > other[cell + 3]!;
    return one[at]! < other[cell]!;
  }

  /** Sorts a stretch that comes nearly in order; where it does not, gives up after a bounded number of moves and says so. */
  private insertionSorted(from: number, until: number): boolean {
    const { cells } = this;
    let moves = (until - from) * 8 + 64;
    for (let at = from * HIT + HIT; at < until * HIT; at += HIT) {
      if (!this.isBefore(cells, at, cells, at - HIT)) continue;
      copyHit(cells, at, held, 0);
      let to = at;
      do {
        copyHit(cells, to - HIT, cells, to);
        to -= HIT;
        moves--;
      } while (to > from * HIT && this.isBefore(held, 0, cells, to - HIT));
      copyHit(held, 0, cells, to);
      if (moves < 0) return false;
    }
    return true;
  }

  /** Merges the sorted stretches before and after a place. */
  private merge(middle: number): void {
    if (middle === this.count) return;
    const { cells } = this;
    const later = cells.slice(middle * HIT, this.count * HIT);
    let left = (middle - 1) * HIT;
    let right = later.length - HIT;
    for (let to = (this.count - 1) * HIT; right >= 0; to -= HIT)
      if (left >= 0 && this.isBefore(later, right, cells, left)) {
        copyHit(cells, left, cells, to);
        left -= HIT;
      } else {
        copyHit(later, right, cells, to);
        right -= HIT;
      }
  }

  private countingSort(tokens: number): void {
    this.arrange(this.ordered(1, this.ordered(2, undefined, tokens).reverse(), tokens));
    // Only hits of the same tokens are still out of order, no more of them in a row than there are rules.
    const { count } = this;
    for (let from = 0, to = 1; to <= count; to++)
      if (to === count || this.first(to) !== this.first(from) || this.last(to) !== this.last(from)) {
        if (to - from > 1) this.sortSame(from, to);
        from = to;
      }
  }

  /** Sorts hits of the same tokens. */
  private sortSame(from: number, to: number): void {
    const { cells } = this;
    const same = Array.from({ length: to - from }, (_, at) => cells.slice((from + at) * HIT, (from + at + 1) * HIT));
    same.sort((one, other) => other[3]! - one[3]! || one[0]! - other[0]!);
    same.forEach((hit, at) => {
      cells.set(hit, (from + at) * HIT);
    });
  }

  private arrange(order: Int32Array): void {
    const { cells } = this;
    const arranged = new Int32Array(cells.length);
    order.forEach((hit, at) => {
      arranged.set(cells.subarray(hit * HIT, hit * HIT + HIT), at * HIT);
    });
    this.cells = arranged;
  }

  /** Stable counting sort of `order` (default: as they stand) by one of a hit's two tokens. */
  private ordered(field: 1 | 2, order: Int32Array | undefined, tokens: number): Int32Array {
    const { cells, count } = this;
    const starts = new Int32Array(tokens + 1);
    for (let at = 0; at < count; at++) starts[cells[at * HIT + field]! + 1]!++;
    for (let token = 0; token < tokens; token++) starts[token + 1]! += starts[token]!;
    const sorted = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const hit = order ? order[at]! : at;
      sorted[starts[cells[hit * HIT + field]!]!++] = hit;
    }
    return sorted;
  }
}

function copyHit(from: Int32Array, at: number, to: Int32Array, cell: number): void {
  to[cell] = from[at]!;
  to[cell + 1] = from[at + 1]!;
  to[cell + 2] = from[at + 2]!;
  to[cell + 3] = from[at + 3]!;
}

/** A hit on its way to its place. */
const held = new Int32Array(HIT);

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, HIT << 6));
  larger.set(array);
  return larger;
}
