import { COLUMN, rowStart, setColumn, WIDTH } from './columns.ts';
import { setKinship } from './kinship.ts';
import { ENDS, type Measured } from './measure.ts';
import { bestStretch, runs, setAround, setDistance, sumsOf, within } from './series.ts';

/** Lines near enough to bear on a line's place. */
const FAR = 20;
/** Lines farther away than this from prose are all the same. */
const FAR_FROM_PROSE = 40;
/** A line below this size that ends no sentence is a scrap. */
const SCRAP = 60;
/** A line's size counts up to here. */
const MOST_SIZE = 400;
/** Size at which a line neither adds to the stretch of prose nor takes from it. */
const FAIR = 40;

/** Fills the columns that say where a line stands among the prose of the text. */
export function setPlace(rows: Float32Array, measured: Measured): void {
  const { size, prose, ends, functionShare } = measured;
  const n = size.length;
  const sums = sumsOf(prose);
  const total = sums[n]! + 1;
  const mass = (from: number, to: number) => sums[within(to, 0, n)]! - sums[within(from, 0, n)]!;
  const stops: number[] = [];
  const scraps: number[] = [];
  const shorts: number[] = [];
  const sizes: number[] = [];
  const gains: number[] = [];
  for (let i = 0; i < n; i++) {
    const isShort = size[i]! < SCRAP;
    const stop = ends[i] === ENDS.stop || ends[i] === ENDS.question;
    stops.push(stop ? 1 : 0);
    scraps.push(isShort && !stop ? 1 : 0);
    shorts.push(isShort && ends[i] !== ENDS.stop ? 1 : 0);
    sizes.push(Math.min(MOST_SIZE, size[i]!));
    gains.push(Math.min(MOST_SIZE, prose[i]!) - FAIR);
  }
  const [from, to] = bestStretch(gains);
  for (let i = 0, row = rowStart(0); i < n; i++, row += WIDTH) {
    rows[row + COLUMN.proseBefore] = sums[i]! / total;
    rows[row + COLUMN.proseAfter] = (sums[n]! - sums[i + 1]!) / total;
    rows[row + COLUMN.near2] = mass(i - 2, i + 3) - prose[i]!;
    rows[row + COLUMN.near6] = mass(i - 6, i + 7) - prose[i]!;
    rows[row + COLUMN.before4] = mass(i - 4, i);
    rows[row + COLUMN.after4] = mass(i + 1, i + 5);
    rows[row + COLUMN.inMain] = i < from ? 0 : i > to ? 2 : 1;
    rows[row + COLUMN.fromMainStart] = within(i - from, -FAR, FAR);
    rows[row + COLUMN.toMainEnd] = within(to - i, -FAR, FAR);
  }
  setDistance(rows, COLUMN.toProseBefore, prose, FAR_FROM_PROSE, false);
  setDistance(rows, COLUMN.toProseAfter, prose, FAR_FROM_PROSE, true);
  setAround(rows, COLUMN.stopNear, stops, 4, 4);
  setAround(rows, COLUMN.sizeNear, sizes, 4, 4);
  setAround(rows, COLUMN.shortBefore, scraps, 6, 0);
  setAround(rows, COLUMN.shortAfter, scraps, 0, 6);
  setAround(rows, COLUMN.functionNear, functionShare, 4, 4);
  setColumn(rows, COLUMN.shortRun, runs(shorts));
  setKinship(rows, measured, from, to, leadEnd(prose, from, to));
}

/** Lines of prose that make the lead. */
const LEAD = 6;

function leadEnd(prose: number[], from: number, to: number): number {
  let end = from;
  for (let i = from, seen = 0; i <= to && seen < LEAD; i++)
    if (prose[i]) {
      seen++;
      end = i;
    }
  return end;
}
