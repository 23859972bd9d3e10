/** Multinomial logistic regression with an L2 penalty, by Adam over full batches. Deterministic. */

/** Feature name to its index. */
export type Space = ReadonlyMap<string, number>;

export interface Example {
  features: Int32Array;
  values: Float64Array;
  /** Index of the true class. */
  gold: number;
  /** How much it counts; 1 where nothing is said. */
  weight?: number;
}

const ROUNDS = 120;
const STEP = 0.08;

/** Weights, feature by feature, one a class. @param penalties L2, by feature */
export function fitWeights(
  examples: readonly Example[],
  features: number,
  classes: number,
  penalties: readonly number[],
): Float64Array {
  const size = features * classes;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const slope = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    slope.fill(0);
    for (const example of examples) addSlope(example, weights, classes, slope);
    const step = (STEP * Math.min(1, round / 5)) / (1 + round / 60);
    for (let at = 0; at < size; at++) {
      const g = (slope[at]! + penalties[Math.floor(at / classes)]! * weights[at]!) / examples.length;
      mean[at] = 0.9 * mean[at]! + 0.1 * g;
      square[at] = 0.99 * square[at]! + 0.01 * g * g;
      weights[at]! -= (step * (mean[at]! / (1 - 0.9 ** round))) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

function addSlope(example: Example, weights: Float64Array, classes: number, slope: Float64Array): void {
  const { features, values, gold, weight = 1 } = example;
  const scores = scoresOf(weights, example, classes);
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    scores[c] = Math.exp(scores[c]! - most);
    sum += scores[c]!;
  }
  for (let c = 0; c < classes; c++) scores[c] = weight * (scores[c]! / sum - (c === gold ? 1 : 0));
  for (let k = 0; k < features.length; k++)
    for (let c = 0; c < classes; c++) slope[features[k]! * classes + c]! += scores[c]! * values[k]!;
}

function scoresOf(weights: Float64Array, { features, values }: Example, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let k = 0; k < features.length; k++)
    for (let c = 0; c < classes; c++) scores[c]! += weights[features[k]! * classes + c]! * values[k]!;
  return scores;
}

export function macroF1(gold: number[], guesses: number[], classes: number) {
  const each = Array.from({ length: classes }, (_, c) => {
    const right = gold.filter((g, at) => g === c && guesses[at] === c).length;
    const given = guesses.filter((guess) => guess === c).length;
    const true_ = gold.filter((g) => g === c).length;
    return right ? (2 * right) / (given + true_) : 0;
  });
  return {
    each,
    macro: each.reduce((sum, f1) => sum + f1, 0) / classes,
    accuracy: gold.filter((g, at) => g === guesses[at]).length / gold.length,
  };
}
