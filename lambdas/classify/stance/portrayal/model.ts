/**
 * Linear models over named features: a class's score is the sum of the weights of the features present (multinomial
 * logistic regression). The weights of an expression in a role never change, so they are summed once and kept.
 */
import type { PortrayalTables, Weights } from './family.ts';
import { type Bearing, roleFeatures } from './features.ts';
import type { Reading } from './reading.ts';

export class Model {
  private readonly cells = new Map<string, Float64Array>();

  constructor(
    readonly classes: number,
    private readonly weights: Weights,
    private readonly rules: PortrayalTables['rules'],
  ) {}

  /** What one expression in a role adds to each class. */
  contribution(reading: Reading, bearing: Bearing): Float64Array {
    const { rule, negated } = reading.expressions[bearing.expression]!;
    const key = `${rule} ${bearing.role} ${bearing.reach}${negated ? '!' : ''}`;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = this.sum(roleFeatures(this.rules[rule]!, bearing, negated));
      this.cells.set(key, cell);
    }
    return cell;
  }

  sum(features: readonly string[]): Float64Array {
    const out = new Float64Array(this.classes);
    for (const feature of features) {
      const weights = this.weights[feature];
      if (weights) for (let c = 0; c < this.classes; c++) out[c]! += weights[c]!;
    }
    return out;
  }
}

/** Probabilities from class scores. */
export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  let sum = 0;
  const out = scores.map((score) => {
    const value = Math.exp(score - most);
    sum += value;
    return value;
  });
  return out.map((value) => value / sum);
}
