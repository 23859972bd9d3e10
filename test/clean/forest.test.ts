import { describe, expect, it } from 'vitest';
import {
  bitsOf,
  type Forest,
  layForest,
  marginsOf,
  toOrdinals,
  type WrittenForest,
} from '../../lambdas/clean/forest.ts';

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

/** Log odds of rows of three cells, the first of which stands at `start`. */
function marginsAt(forest: Forest, cells: number[], start = 0): number[] {
  const ordinals = bitsOf(Float32Array.from(cells));
  toOrdinals(ordinals, ordinals, 0, cells.length);
  const count = (cells.length - start) / 3;
  return [...marginsOf(forest, ordinals, start, 3, count).subarray(0, count)];
}

describe('a forest', () => {
  it('sums its base and a leaf of each tree, for the row that starts anywhere', () => {
    const margins = marginsAt(layForest(written, placeOf), [9, 9, 9, 80, 0, 3], 3);

    expect(margins).toEqual([0.5 + 2 - 0.25 + 4]);
  });

  it('stops at a row that is decided, on either side', () => {
    const forest = layForest({ ...written, sure: { every: 1, margin: 1 } }, placeOf);

    expect(marginsAt(forest, [80, 0, 3])).toEqual([2.5]);
    expect(marginsAt(forest, [80, 0, 0])).toEqual([-1.5]);
  });

  it('goes on with a row in doubt', () => {
    const forest = layForest({ ...written, sure: { every: 1, margin: 3 } }, placeOf);

    expect(marginsAt(forest, [80, 0, 3])).toEqual([6.25]);
  });

  it('judges many rows as it does each of them', () => {
    const forest = layForest({ ...written, sure: { every: 1, margin: 2 } }, placeOf);
    const rows = [80, 0, 3, 20, 0, 1, 120, 0, 0, 59, 0, 2.5, 60, 0, 3, -1, 0, -2, 100, 0, 1];

    const alone = rows.flatMap((_, at) => (at % 3 ? [] : marginsAt(forest, rows.slice(at, at + 3))));

    expect(marginsAt(forest, rows)).toEqual(alone);
    expect(new Set(alone).size).toBeGreaterThan(3);
  });

  it('orders values of either sign, whole and broken, as floats do', () => {
    const values = [-4000, -2, -1.5, -1, -0.001, 0, 0.0001, 0.5, 1, 1.25, 562.1, 1e6];
    const bound = (below: number) => layForest({ base: 0, features: ['size'], trees: [[0, below, -1, 1]] }, placeOf);

    for (const below of values)
      expect(
        marginsAt(
          bound(below),
          values.flatMap((value) => [value, 0, 0]),
        ),
      ).toEqual(values.map((value) => (value < below ? -1 : 1)));
  });

  it('refuses a model whose features the code does not know', () => {
    expect(() => layForest(written, () => undefined)).toThrow(/"stops", which is not computed: refit/);
  });
});
