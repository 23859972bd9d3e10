/** A growing list of hits while a text is being matched, and the orders it is brought to. All of it is linear. */

const NONE = new Int32Array(0);
/** A hit's numbers: what, first token, last token, how many words its last stretch without a gap has. */
export enum Hit {
  width = 4,
}

export class HitList {
  count = 0;
  /** `Hit.width` numbers each. */
  cells = NONE;
  /** Where what is no longer in order with what came before begins; 0: nowhere. */
  private run = 0;

  push(what: number, first: number, last: number, tail: number): void {
    const cell = this.count++ * Hit.width;
    if (cell === this.cells.length) this.cells = grown(this.cells);
    const { cells } = this;
    cells[cell] = what;
    cells[cell + 1] = first;
    cells[cell + 2] = last;
    cells[cell + 3] = tail;
  }

  what(at: number): number {
    return this.cells[at * Hit.width]!;
  }

  first(at: number): number {
    return this.cells[at * Hit.width + 1]!;
  }

  last(at: number): number {
    return this.cells[at * Hit.width + 2]!;
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
    let cell = Hit.width;
    while (
      cell < count * Hit.width &&
      (cells[cell + 2 - Hit.width]! < cells[cell + 2]! ||
        (cells[cell + 2 - Hit.width] === cells[cell + 2] && cells[cell + 1 - Hit.width]! <= cells[cell + 1]!))
    )
      cell += Hit.width;
    if (cell < count * Hit.width) this.arrange(this.ordered(2, this.ordered(1, undefined, tokens), tokens));
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
    for (let at = from * Hit.width + Hit.width; at < until * Hit.width; at += Hit.width) {
      if (!this.isBefore(cells, at, cells, at - Hit.width)) continue;
      copyHit(cells, at, held, 0);
      let to = at;
      do {
        copyHit(cells, to - Hit.width, cells, to);
        to -= Hit.width;
        moves--;
      } while (to > from * Hit.width && this.isBefore(held, 0, cells, to - Hit.width));
      copyHit(held, 0, cells, to);
      if (moves < 0) return false;
    }
    return true;
  }

  /** Merges the sorted stretches before and after a place. */
  private merge(middle: number): void {
    if (middle === this.count) return;
    const { cells } = this;
    const later = cells.slice(middle * Hit.width, this.count * Hit.width);
    let left = (middle - 1) * Hit.width;
    let right = later.length - Hit.width;
    for (let to = (this.count - 1) * Hit.width; right >= 0; to -= Hit.width)
      if (left >= 0 && this.isBefore(later, right, cells, left)) {
        copyHit(cells, left, cells, to);
        left -= Hit.width;
      } else {
        copyHit(later, right, cells, to);
        right -= Hit.width;
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
    const same = Array.from({ length: to - from }, (_, at) =>
      cells.slice((from + at) * Hit.width, (from + at + 1) * Hit.width),
    );
    same.sort((one, other) => other[3]! - one[3]! || one[0]! - other[0]!);
    same.forEach((hit, at) => {
      cells.set(hit, (from + at) * Hit.width);
    });
  }

  private arrange(order: Int32Array): void {
    const { cells } = this;
    const arranged = new Int32Array(cells.length);
    order.forEach((hit, at) => {
      arranged.set(cells.subarray(hit * Hit.width, hit * Hit.width + Hit.width), at * Hit.width);
    });
    this.cells = arranged;
  }

  /** Stable counting sort of `order` (default: as they stand) by one of a hit's two tokens. */
  private ordered(field: 1 | 2, order: Int32Array | undefined, tokens: number): Int32Array {
    const { cells, count } = this;
    const starts = new Int32Array(tokens + 1);
    for (let at = 0; at < count; at++) starts[cells[at * Hit.width + field]! + 1]!++;
    for (let token = 0; token < tokens; token++) starts[token + 1]! += starts[token]!;
    const sorted = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const hit = order ? order[at]! : at;
      sorted[starts[cells[hit * Hit.width + field]!]!++] = hit;
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
const held = new Int32Array(Hit.width);

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, Hit.width << 6));
  larger.set(array);
  return larger;
}
