import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRuns } from '../../lambdas/clean/chain.ts';

const TURN = 0.3;

describe('choosing runs', () => {
  it('keeps what gains where each is sure', () => {
    expect(chooseRuns([-4, 4, -3, 3], TURN)).toEqual([0, 1, 0, 1]);
  });

  it('lets one in doubt go with its neighbours', () => {
    expect(chooseRuns([2, -0.2, 2], TURN)).toEqual([1, 1, 1]);
    expect(chooseRuns([-2, 0.2, -2], TURN)).toEqual([0, 0, 0]);
    expect(chooseRuns([-2, 0.2, 2], TURN)).toEqual([0, 1, 1]);
  });

  it('chooses nothing of nothing', () => {
    expect(chooseRuns([], TURN)).toEqual([]);
  });

  it('finds what trying every choice finds', () => {
    const gain = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.array(gain, { maxLength: 8 }), (gains) => {
        const worth = (kept: number[]) =>
          kept.reduce((sum, is, i) => sum + (is ? gains[i]! : 0) - (i && is !== kept[i - 1] ? TURN : 0), 0);
        const choices = Array.from({ length: 2 ** gains.length }, (_, bits) => gains.map((_, i) => (bits >> i) & 1));
        expect(worth(chooseRuns(gains, TURN))).toBeCloseTo(Math.max(...choices.map(worth)), 6);
      }),
    );
  });
});
