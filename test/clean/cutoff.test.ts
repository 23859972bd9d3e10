import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutoffOf, expectedScore } from '../../lambdas/clean/cutoff.ts';

describe('cutoffOf', () => {
  it('asks for even odds where the page is plain', () => {
    expect(cutoffOf([9, 9, 9, -9, -9], [40, 40, 40, 40, 40])).toBeCloseTo(0, 1);
  });

  it('asks for less where the page is doubtful throughout', () => {
    expect(cutoffOf([9, -0.5, -0.5, -0.5, -9], [40, 40, 40, 40, 40])).toBeLessThan(-0.5);
  });

  it('keeps nothing where nothing is likely', () => {
    expect(cutoffOf([-2], [40])).toBeGreaterThan(-2);
  });

  it('says nothing of a page without words', () => {
    expect(Number.isFinite(cutoffOf([], []))).toBe(true);
    expect(Number.isFinite(cutoffOf([1], [0]))).toBe(true);
  });
});

describe('expectedScore', () => {
  const block = fc.record({
    odds: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    words: fc.integer({ min: 1, max: 80 }),
  });

  it('is the best of all cuts through the blocks in the order of their odds', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
        const sorted = [...blocks].sort((one, other) => other.odds - one.odds);
        const article = sorted.reduce((sum, { odds, words }) => sum + odds * words, 0);
        let kept = 0;
        let right = 0;
        let best = 0;
        for (const { odds, words } of sorted) {
          kept += words;
          right += odds * words;
          best = Math.max(best, (2 * right) / (kept + article));
        }
        const found = expectedScore(
          blocks.map(({ odds }) => odds),
          blocks.map(({ words }) => words),
        );
        expect(found).toBeCloseTo(best, 3);
      }),
    );
  });
});
