import { describe, expect, it } from 'vitest';
import { DECIDED } from '../../../lambdas/clean/lines/judge.ts';
import { keep, wholeOdds } from '../../../lambdas/clean/lines/keep.ts';
import { splitLines } from '../../../lambdas/clean/lines/lines.ts';
import { rowsOf } from '../../../lambdas/clean/lines/rows.ts';
import { PARAGRAPHS, packs } from '../texts.ts';

const chanceOf = (odds: number) => 1 / (1 + Math.exp(-odds));

describe('the log odds of a line', () => {
  it('are what all trees would have said of one that is decided, on either side', () => {
    expect(wholeOdds(chanceOf(DECIDED + 0.1))).toBeCloseTo(DECIDED + 2.1);
    expect(wholeOdds(chanceOf(-DECIDED - 0.1))).toBeCloseTo(-DECIDED - 2.1);
  });

  it('are its own where it is in doubt, and bounded where it is certain', () => {
    expect(wholeOdds(chanceOf(1.5))).toBeCloseTo(1.5);
    expect(wholeOdds(chanceOf(-1.5))).toBeCloseTo(-1.5);
    expect([wholeOdds(1), wholeOdds(0)]).toEqual([9, -9]);
  });

  it('do not let in doubtful lines where the article is decided', () => {
    const doubtful = ['one', 'two', 'three'].map((pier) => `Passengers came aboard at the new pier ${pier}`);
    const lines = splitLines([...PARAGRAPHS, 'Menu', 'Sport', ...doubtful].join('\n\n'));
    const p = lines.map(({ text }) => (PARAGRAPHS.includes(text) ? 0.89 : text.length > 9 ? 0.4 : 0.11));
    const kept = keep(lines, { ...rowsOf(lines, packs), p });
    expect(lines.filter((_, i) => kept[i]).map(({ text }) => text)).toEqual(PARAGRAPHS);
  });
});
