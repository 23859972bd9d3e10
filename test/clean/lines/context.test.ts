import { describe, expect, it } from 'vitest';
import { COLUMN, rowStart } from '../../../lambdas/clean/lines/columns.ts';
import { setContext } from '../../../lambdas/clean/lines/context.ts';
import { splitLines } from '../../../lambdas/clean/lines/lines.ts';
import { rowsOf } from '../../../lambdas/clean/lines/rows.ts';
import { packs } from '../texts.ts';

const SENTENCE = 'The council voted on Tuesday to keep the ferry running through the winter, at some cost.';

describe('what the second reading sees of a text', () => {
  const lines = splitLines([SENTENCE, 'The crew', SENTENCE, 'The cost', SENTENCE, 'Menu: home'].join('\n'));
  const rows = rowsOf(lines, packs);
  setContext(rows.rows, [0.95, 0.6, 0.9, 0.4, 0.92, 0.05], rows.measured);
  const value = (line: number, column: number) => rows.rows[rowStart(line) + column]!;

  it('is what the first said of the other lines of its shape, here of the other cross-head', () => {
    expect(value(1, COLUMN.like)).toBeCloseTo((0.4 + 0.05) / 2);
    expect(value(0, COLUMN.like)).toBeCloseTo((0.9 + 0.92) / 2);
  });

  it('is where the line stands to the sure ones, and how far the best stretch goes', () => {
    expect([0, 3, 5].map((line) => value(line, COLUMN.fromSure))).toEqual([0, 3, 5]);
    expect([0, 3, 5].map((line) => value(line, COLUMN.toSure))).toEqual([4, 1, -1]);
    expect(value(0, COLUMN.stretch)).toBe(5);
  });

  it('is how much of the text is in doubt, alike for every line', () => {
    expect(value(0, COLUMN.doubt)).toBeGreaterThan(0.05);
    expect(value(5, COLUMN.doubt)).toBe(value(0, COLUMN.doubt));
  });
});
