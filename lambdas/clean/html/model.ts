import { type Forest, layForest, marginAt, type WrittenForest } from '../forest.ts';
import { FEATURES } from './feature-names.ts';
import model from './model.generated.json' with { type: 'json' };

/**
 * The block model: boosted regression trees whose sum is the log odds that a block is the article's.
 * Fitted by scripts/fit-html/fit.ts; docs/decisions/031 says how and on what.
 */
let forest: Forest | null = null;

/** Laid out when the first page comes: a function that is given plain texts alone never needs it. */
function laid(): Forest {
  const place = new Map(FEATURES.map((name, at) => [name, at]));
  return layForest(model as unknown as WrittenForest, (name) => place.get(name));
}

/** Log odds, above the model's threshold where the block is kept. */
export function marginOf(row: Float32Array): number {
  forest ??= laid();
  return marginAt(forest, row, 0);
}

export const THRESHOLD: number = model.threshold;
