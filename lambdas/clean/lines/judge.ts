import type { PackFile } from '#shared/rules/codec.ts';
import { layForest, marginAt, type WrittenForest } from '../forest.ts';
import { placeOf, rowStart, setContext } from './features.ts';
import type { Line } from './lines.ts';
import model from './model.generated.json' with { type: 'json' };
import { type Rows, rowsOf } from './rows.ts';

/**
 * The line model: two readings by boosted trees. The first looks at a line and its neighbours, the second also at what
 * the first said of them, which smooths the verdicts. Fitted by scripts/fit-lines/fit.ts; docs/decisions/036.
 */
const line = layForest(model.line as WrittenForest, placeOf);
const context = layForest(model.context as WrittenForest, placeOf);

export interface Judged extends Rows {
  /** By line: how likely it is the article's, 0…1. */
  p: Float32Array;
}

/** Lines at or above this are kept. */
export const THRESHOLD: number = model.threshold;

export function judgeLines(lines: Line[], packs: PackFile): Judged {
  const rows = rowsOf(lines, packs);
  const n = lines.length;
  const first = new Float32Array(n);
  for (let i = 0; i < n; i++) first[i] = chance(marginAt(line, rows.rows, rowStart(i)));
  setContext(rows.set, first, rows.measured.size);
  const p = new Float32Array(n);
  for (let i = 0; i < n; i++) p[i] = chance(marginAt(context, rows.rows, rowStart(i)));
  return { ...rows, p };
}

function chance(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
