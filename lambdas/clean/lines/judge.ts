import type { PackFile } from '#shared/rules/codec.ts';
import { bitsOf, type Forest, layForest, marginsOf, toOrdinals, type WrittenForest } from '../forest.ts';
import { COLUMN, MARGIN, placeOf, rowStart, WIDTH } from './columns.ts';
import { setContext } from './context.ts';
import type { Line } from './lines.ts';
import model from './model.generated.json' with { type: 'json' };
import { type Rows, rowsOf } from './rows.ts';

/**
 * The line model: two readings by boosted trees. The first looks at a line and its neighbours, the second also at what
 * the first said of them, of the lines of its shape and of the whole text, which makes the verdicts agree. Fitted by scripts/fit-lines/fit.ts; docs/decisions/036.
 */
let forests: { line: Forest; context: Forest } | null = null;

/** Laid out when the first text comes: a start of the function need not wait for it. */
function laid(): { line: Forest; context: Forest } {
  return {
    line: layForest(model.line as WrittenForest, placeOf),
    context: layForest(model.context as WrittenForest, placeOf),
  };
}

export interface Judged extends Rows {
  /** By line: how likely it is the article's, 0…1. */
  p: number[];
}

/** Lines at or above this are kept. */
export const THRESHOLD: number = model.threshold;
/** Log odds beyond which the second reading asks no more trees of a line. */
export const DECIDED: number = model.context.sure.margin;

/** The rows of the text at hand as the forests read them; kept from text to text. */
let cells = new Int32Array(WIDTH << 6);

export function judgeLines(lines: Line[], packs: PackFile): Judged {
  forests ??= laid();
  const { rows, measured, phrases, credits } = rowsOf(lines, packs);
  const end = rowStart(lines.length + MARGIN);
  if (cells.length < end) cells = new Int32Array(end * 2);
  const bits = bitsOf(rows);
  toOrdinals(bits, cells, 0, end);
  setContext(rows, chances(forests.line, lines.length), measured);
  for (let i = 0; i < lines.length; i++) toOrdinals(bits, cells, rowStart(i) + COLUMN.p, rowStart(i + 1));
  return { rows, measured, phrases, credits, p: chances(forests.context, lines.length) };
}

function chances(forest: Forest, n: number): number[] {
  const margins = marginsOf(forest, cells, rowStart(0), WIDTH, n);
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(1 / (1 + Math.exp(-margins[i]!)));
  return out;
}
