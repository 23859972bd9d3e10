import type { PackFile } from '#shared/rules/codec.ts';
import { type Forest, layForest, marginAt, type WrittenForest } from '../forest.ts';
import { placeOf, rowStart } from './columns.ts';
import { setContext } from './context.ts';
import type { Line } from './lines.ts';
import model from './model.generated.json' with { type: 'json' };
import { type Rows, rowsOf } from './rows.ts';

/**
 * The line model: two readings by boosted trees. The first looks at a line and its neighbours, the second also at what
 * the first said of them, of the lines of its shape and of the whole text, which makes the verdicts agree. Fitted by scripts/fit-lines/fit.ts; docs/decisions/036.
 */
const line = layForest(model.line as WrittenForest, placeOf);
const context = layForest(model.context as WrittenForest, placeOf);

export interface Judged extends Rows {
  /** By line: how likely it is the article's, 0…1. */
  p: number[];
}

/** Lines at or above this are kept. */
export const THRESHOLD: number = model.threshold;

export function judgeLines(lines: Line[], packs: PackFile): Judged {
  const { rows, measured, phrases, credits } = rowsOf(lines, packs);
  setContext(rows, chances(line, rows, lines.length), measured);
  return { rows, measured, phrases, credits, p: chances(context, rows, lines.length) };
}

function chances(forest: Forest, rows: Float32Array, n: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(1 / (1 + Math.exp(-marginAt(forest, rows, rowStart(i)))));
  return out;
}
