import { COLUMN, rowStart, WIDTH } from './columns.ts';
import type { Measured } from './measure.ts';
import { bestStretch, within } from './series.ts';

/** Size a line counts with at most, and what the shortest counts. */
const MOST_WEIGHT = 500;
const LEAST_WEIGHT = 10;
/** Chance at which a line neither adds to the best stretch nor takes from it. */
const FAIR = 0.4;
/** Chance above which the first reading is sure of a line. */
const SURE = 0.9;
const FAR = 40;

/** Fills the columns of the second reading: what the first one (`p`, 0…1 by line) said of a line's neighbours, its like and the text. */
export function setContext(rows: Float32Array, p: readonly number[], measured: Measured): void {
  const weights = measured.size.map((size) => Math.min(MOST_WEIGHT, size) + LEAST_WEIGHT);
  setAround(rows, p, weights);
  setLike(rows, p, measured);
  setWhole(rows, p, weights);
}

/** What the first reading said of the lines around each line. */
function setAround(rows: Float32Array, p: readonly number[], weights: readonly number[]): void {
  const n = p.length;
  const masses = [0];
  const sums = [0];
  for (let i = 0; i < n; i++) {
    masses.push(masses[i]! + p[i]! * weights[i]!);
    sums.push(sums[i]! + weights[i]!);
  }
  const mean = (from: number, to: number) => {
    const a = within(from, 0, n);
    const b = within(to, 0, n);
    return (masses[b]! - masses[a]!) / (sums[b]! - sums[a]! + 1);
  };
  const most = (from: number, to: number) => {
    let high = 0;
    for (let i = Math.max(0, from); i < to && i < n; i++) if (p[i]! > high) high = p[i]!;
    return high;
  };
  const all = masses[n]! + 1;
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
  }
}

/** Lines of one shape begin alike, end alike and are about as long. */
const SIZES = 7;
const SHAPES = SIZES * 64;
/** By shape, between texts all 0: the sum of the chances of its lines, and their number. */
const mass = new Float64Array(SHAPES);
const count = new Int32Array(SHAPES);

/**
 * What the first reading said of the other lines of one shape: cross-heads, captions and entries of a list look alike
 * within a text, and are the article's together or not at all. -1 for a line that is alone in its shape.
 */
function setLike(rows: Float32Array, p: readonly number[], { size, starts, ends }: Measured): void {
  const n = p.length;
  const shapes: number[] = [];
  for (let i = 0; i < n; i++) {
    // The logarithm of the size to base 2, in steps, as shifts: 20, 60, 140, 300 …
    const length = Math.min(SIZES - 1, 31 - Math.clz32(1 + size[i]! / 20));
    const shape = (length * 8 + ends[i]!) * 8 + starts[i]!;
    shapes.push(shape);
    mass[shape]! += p[i]!;
    count[shape]!++;
  }
  for (let i = 0, row = rowStart(0); i < n; i++, row += WIDTH) {
    const shape = shapes[i]!;
    rows[row + COLUMN.like] = count[shape]! > 1 ? (mass[shape]! - p[i]!) / (count[shape]! - 1) : -1;
  }
  for (const shape of shapes) {
    mass[shape] = 0;
    count[shape] = 0;
  }
}

/** Where each line stands to the best stretch and to the sure lines, and how sure the first reading is of the text. */
function setWhole(rows: Float32Array, p: readonly number[], weights: readonly number[]): void {
  const n = p.length;
  const gains: number[] = [];
  let sureFrom = -1;
  let sureTo = -1;
  let all = 1;
  let mass = 0;
  let doubt = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights[i]!;
    gains.push((p[i]! - FAIR) * weight);
    if (p[i]! > SURE) {
      if (sureFrom < 0) sureFrom = i;
      sureTo = i;
    }
    all += weight;
    mass += p[i]! * weight;
    doubt += Math.min(p[i]!, 1 - p[i]!) * weight;
  }
  const [from, to] = bestStretch(gains);
  let stretchAll = 1;
  let stretchMass = 0;
  for (let i = from; i <= to && i < n; i++) {
    stretchAll += weights[i]!;
    stretchMass += p[i]! * weights[i]!;
  }
  if (sureFrom < 0) [sureFrom, sureTo] = [from, to];
  for (let i = 0, row = rowStart(0); i < n; i++, row += WIDTH) {
    rows[row + COLUMN.inBest] = i < from ? 0 : i > to ? 2 : 1;
    rows[row + COLUMN.fromBestStart] = within(i - from, -FAR, FAR);
    rows[row + COLUMN.toBestEnd] = within(to - i, -FAR, FAR);
    rows[row + COLUMN.fromSure] = within(i - sureFrom, -FAR, FAR);
    rows[row + COLUMN.toSure] = within(sureTo - i, -FAR, FAR);
    rows[row + COLUMN.doubt] = doubt / all;
    rows[row + COLUMN.pMean] = mass / all;
    rows[row + COLUMN.stretch] = to - from + 1;
    rows[row + COLUMN.stretchMean] = stretchMass / stretchAll;
  }
}
