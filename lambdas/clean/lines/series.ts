import { rowStart, WIDTH } from './columns.ts';

/** Values over the lines of a text, from values of each line. */

/** Fills a column with the lines from each line to the nearest other that `is`, before or after, at most `far`. */
export function setDistance(
  rows: Float32Array,
  column: number,
  is: readonly number[],
  far: number,
  after: boolean,
): void {
  const n = is.length;
  let distance = far;
  for (let k = 0; k < n; k++) {
    const i = after ? n - 1 - k : k;
    rows[rowStart(i) + column] = distance;
    distance = is[i] ? 1 : Math.min(far, distance + 1);
  }
}

/** What `sumsOf` gave last. */
let lastSums = new Float64Array(1 << 9);

/** Sums up to before each line, one entry more than lines, until the next are asked for. */
export function sumsOf(values: readonly number[]): Float64Array {
  if (lastSums.length <= values.length) lastSums = new Float64Array(values.length * 2);
  const sums = lastSums;
  sums[0] = 0;
  for (let i = 0, sum = 0; i < values.length; i++) {
    sum += values[i]!;
    sums[i + 1] = sum;
  }
  return sums;
}

/** Fills a column with the sum of a value over the lines around each line, that line aside. */
export function setAround(
  rows: Float32Array,
  column: number,
  values: readonly number[],
  before: number,
  after: number,
): void {
  const n = values.length;
  const sums = sumsOf(values);
  for (let i = 0, cell = rowStart(0) + column; i < n; i++, cell += WIDTH)
    rows[cell] = sums[Math.min(n, i + after + 1)]! - sums[Math.max(0, i - before)]! - (sums[i + 1]! - sums[i]!);
}

/** Length of the run of lines that `is`, 0 for a line that is not. */
export function runs(is: readonly number[]): number[] {
  const n = is.length;
  const out: number[] = new Array(n).fill(0);
  for (let i = 0; i < n; ) {
    let end = i;
    while (end < n && is[end]) end++;
    if (end > i) out.fill(end - i, i, end);
    i = Math.max(end, i + 1);
  }
  return out;
}

/** Bounds of the stretch of lines with the largest sum of values (Kadane's maximum subarray). */
export function bestStretch(values: readonly number[]): [from: number, to: number] {
  let best = 0;
  let sum = 0;
  let start = 0;
  let bounds: [number, number] = [0, Math.max(0, values.length - 1)];
  for (let i = 0; i < values.length; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += values[i]!;
    if (sum > best) {
      best = sum;
      bounds = [start, i];
    }
  }
  return bounds;
}

/** A value between two bounds. */
export function within(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}
