/** Values over the lines of a text, from values of each line. */

/** Lines to the nearest other line that `is`, before or after, at most `far`. */
export function distances(is: readonly number[], far: number, after: boolean): number[] {
  const n = is.length;
  const out: number[] = new Array(n).fill(0);
  let distance = far;
  for (let k = 0; k < n; k++) {
    const i = after ? n - 1 - k : k;
    out[i] = distance;
    distance = is[i] ? 1 : Math.min(far, distance + 1);
  }
  return out;
}

/** Sums up to before each line; one entry more than lines. */
export function sumsOf(values: readonly number[]): number[] {
  const sums = [0];
  for (let i = 0, sum = 0; i < values.length; i++) {
    sum += values[i]!;
    sums.push(sum);
  }
  return sums;
}

/** Sum of a value over the lines around a line, that line aside. */
export function around(values: readonly number[], before: number, after: number): number[] {
  const n = values.length;
  const sums = sumsOf(values);
  const out: number[] = [];
  for (let i = 0; i < n; i++)
    out.push(sums[Math.min(n, i + after + 1)]! - sums[Math.max(0, i - before)]! - (sums[i + 1]! - sums[i]!));
  return out;
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
