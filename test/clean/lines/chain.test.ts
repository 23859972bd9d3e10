import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLines } from '../../../lambdas/clean/lines/chain.ts';

const THRESHOLD = 0.4;

describe('choosing lines', () => {
  it('keeps the lines above the threshold where each is sure', () => {
    expect(chooseLines([0.01, 0.98, 0.02, 0.95], THRESHOLD)).toEqual([0, 1, 0, 1]);
  });

  it('lets a line in doubt go with its neighbours', () => {
    expect(chooseLines([0.9, 0.35, 0.9], THRESHOLD)).toEqual([1, 1, 1]);
    expect(chooseLines([0.1, 0.45, 0.1], THRESHOLD)).toEqual([0, 0, 0]);
    expect(chooseLines([0.1, 0.45, 0.9], THRESHOLD)).toEqual([0, 1, 1]);
  });

  it('chooses nothing of no lines', () => {
    expect(chooseLines([], THRESHOLD)).toEqual([]);
  });

  it('finds what trying every choice finds', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 8 }), (p) => {
        const worth = (kept: number[]) =>
          kept.reduce((sum, is, i) => {
            const odds = Math.log(p[i]! / (1 - p[i]!));
            const gain = Math.max(-9, Math.min(9, odds)) - Math.log(THRESHOLD / (1 - THRESHOLD));
            return sum + (is ? gain : 0) - (i && is !== kept[i - 1] ? 0.3 : 0);
          }, 0);
        const choices = Array.from({ length: 2 ** p.length }, (_, bits) => p.map((_, i) => (bits >> i) & 1));
        expect(worth(chooseLines(p, THRESHOLD))).toBeCloseTo(Math.max(...choices.map(worth)), 6);
      }),
    );
  });
});
