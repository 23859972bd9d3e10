import { chooseRuns } from '../chain.ts';
import { cutoffOf } from '../cutoff.ts';
import { bitsOf, type Forest, layForest, marginsOf, toOrdinals, type WrittenForest } from '../forest.ts';
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

/** Rows judged at a time: a page may have many, and each is long. */
const BATCH = 64;
const WIDTH = FEATURES.length;
const batch = new Float32Array(BATCH * WIDTH);
const cells = bitsOf(batch);

/**
 * Log odds of each row.
 *
 * @param eachRow hands the rows on one by one; they may all be the same array
 */
export function marginsOfEach(eachRow: (use: (row: Float32Array) => void) => void): number[] {
  forest ??= laid();
  const model = forest;
  const out: number[] = [];
  let count = 0;
  const judge = () => {
    toOrdinals(cells, cells, 0, count * WIDTH);
    const margins = marginsOf(model, cells, 0, WIDTH, count);
    for (let row = 0; row < count; row++) out.push(margins[row]!);
    count = 0;
  };
  eachRow((row) => {
    batch.set(row, count++ * WIDTH);
    if (count === BATCH) judge();
  });
  judge();
  return out;
}

/** Log odds that a block must gain for the choice to turn at it: one in doubt goes with its neighbours. */
const TURN = 0.4;

/**
 * Which blocks are kept, 1 for each.
 *
 * @param margins by block: its log odds of being the article's
 * @param favour by block: what its list or table adds to them
 * @param words by block: how many it has
 */
export function keepBlocks(
  margins: readonly number[],
  favour: readonly number[],
  words: readonly number[],
  threshold: number = model.threshold,
): number[] {
  const gains = margins.map((margin, index) => margin + favour[index]! - threshold);
  const cutoff = cutoffOf(gains, words);
  return chooseRuns(
    gains.map((gain) => gain - cutoff),
    TURN,
  );
}
