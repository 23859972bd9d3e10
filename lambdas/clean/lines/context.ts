import { COLUMN, rowStart, WIDTH } from './columns.ts';
import { bestStretch, within } from './series.ts';

/** Size a line counts with at most, and what the shortest counts. */
const MOST_WEIGHT = 500;
const LEAST_WEIGHT = 10;
/** Chance at which a line neither adds to the best stretch nor takes from it. */
const FAIR = 0.4;
const FAR = 40;

/** Fills the columns of the second reading: what the first one said of a line's neighbours (`p`, 0…1 by line). */
export function setContext(rows: Float32Array, p: readonly number[], size: readonly number[]): void {
  const n = p.length;
  const masses = [0];
  const weights = [0];
  const gains: number[] = [];
  for (let i = 0; i < n; i++) {
    const weight = Math.min(MOST_WEIGHT, size[i]!) + LEAST_WEIGHT;
    masses.push(masses[i]! + p[i]! * weight);
    weights.push(weights[i]! + weight);
    gains.push((p[i]! - FAIR) * weight);
  }
  const mean = (from: number, to: number) => {
    const a = within(from, 0, n);
    const b = within(to, 0, n);
    return (masses[b]! - masses[a]!) / (weights[b]! - weights[a]! + 1);
  };
  const most = (from: number, to: number) => {
    let high = 0;
    for (let i = Math.max(0, from); i < to && i < n; i++) if (p[i]! > high) high = p[i]!;
    return high;
  };
  const all = masses[n]! + 1;
  const [from, to] = bestStretch(gains);
  for (let i = 0, row = rowStart(0); i < n; i++, row += WIDTH) {
    rows[row + COLUMN.p] = p[i]!;
    rows[row + COLUMN.mass5] = mean(i - 5, i + 6);
    rows[row + COLUMN.mass15] = mean(i - 15, i + 16);
    rows[row + COLUMN.mass3Before] = mean(i - 3, i);
    rows[row + COLUMN.mass3After] = mean(i + 1, i + 4);
    rows[row + COLUMN.pBefore] = masses[i]! / all;
    rows[row + COLUMN.pAfter] = (masses[n]! - masses[i + 1]!) / all;
    rows[row + COLUMN.maxBefore] = most(i - 5, i);
    rows[row + COLUMN.maxAfter] = most(i + 1, i + 6);
    rows[row + COLUMN.inBest] = i < from ? 0 : i > to ? 2 : 1;
    rows[row + COLUMN.fromBestStart] = within(i - from, -FAR, FAR);
    rows[row + COLUMN.toBestEnd] = within(to - i, -FAR, FAR);
  }
}
