import { describe, expect, it } from 'vitest';
import { layForest, marginAt, type WrittenForest } from '../../lambdas/clean/forest.ts';

const places = new Map([
  ['size', 0],
  ['stops', 2],
]);
const written: WrittenForest = {
  base: 0.5,
  features: ['stops', 'size'],
  trees: [
    [0, 1, -2, [1, 60, 1, 2]],
    [1, 100, -0.25, 0.25],
    [0, 3, -0.5, 4],
  ],
};
const placeOf = (feature: string) => places.get(feature);

describe('a forest', () => {
  it('sums its base and a leaf of each tree, for the row that starts anywhere', () => {
    const rows = Float32Array.from([9, 9, 9, 80, 0, 3]);

    const margin = marginAt(layForest(written, placeOf), rows, 3);

    expect(margin).toBe(0.5 + 2 - 0.25 + 4);
  });

  it('stops at a row that is decided, on either side', () => {
    const forest = layForest({ ...written, sure: { every: 1, margin: 1 } }, placeOf);

    expect(marginAt(forest, Float32Array.from([80, 0, 3]), 0)).toBe(2.5);
    expect(marginAt(forest, Float32Array.from([80, 0, 0]), 0)).toBe(-1.5);
  });

  it('goes on with a row in doubt', () => {
    const forest = layForest({ ...written, sure: { every: 1, margin: 3 } }, placeOf);

    expect(marginAt(forest, Float32Array.from([80, 0, 3]), 0)).toBe(6.25);
  });

  it('refuses a model whose features the code does not know', () => {
    expect(() => layForest(written, () => undefined)).toThrow(/"stops", which is not computed: refit/);
  });
});
