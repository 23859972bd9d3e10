/**
 * Linear models over named features: a class's score is the sum of the weights of the features present (multinomial
 * logistic regression). Features come in terms, one for each thing the sentence says, so that a term's share can be shown.
 */
import type { Evidence } from '#shared/labels.ts';
import type { Weights } from './family.ts';

/** One thing a sentence says, as features. */
export interface Term {
  features: string[];
  /** The words that carry it; none where it is no matter of single words. */
  shown: Evidence[];
  /** Whether those words by themselves praise, blame or tell a deed: what a reader would point at. */
  telling: boolean;
}

/** A sum of terms. */
export interface Weighed {
  /** By class, adding up to 1. */
  chance: number[];
  terms: readonly Term[];
  /** By term: what it adds to each class. */
  parts: Float64Array[];
}

export class Model {
  constructor(
    private readonly classes: number,
    private readonly weights: Weights,
  ) {}

  weigh(terms: readonly Term[]): Weighed {
    const parts = terms.map(({ features }) => this.sum(features));
    const scores = new Float64Array(this.classes);
    for (const part of parts) for (let c = 0; c < this.classes; c++) scores[c]! += part[c]!;
    return { chance: softmax(scores), terms, parts };
  }

  private sum(features: readonly string[]): Float64Array {
    const out = new Float64Array(this.classes);
    for (const feature of features) {
      const weights = this.weights[feature];
      if (weights) for (let c = 0; c < this.classes; c++) out[c]! += weights[c]!;
    }
    return out;
  }
}

/** Probabilities from class scores. */
function softmax(scores: Float64Array): number[] {
  const most = Math.max(...scores);
  const raised = Array.from(scores, (score) => Math.exp(score - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** How many terms are shown for a label. */
const SHOWN = 3;

/** The words that speak most for a label, telling ones where there are any, in the order of the text, none of them twice. */
export function evidenceFor({ terms, parts }: Weighed, label: 'support' | 'oppose'): Evidence[] {
  const direction = label === 'support' ? 1 : -1;
  const gains = terms
    .map(({ shown, telling }, at) => ({ shown, telling, gain: direction * (parts[at]!.at(-1)! - parts[at]![0]!) }))
    .filter(({ shown, gain }) => shown.length > 0 && gain > 0)
    .sort((one, other) => other.gain - one.gain);
  const telling = gains.filter((one) => one.telling);
  return joined(...(telling.length ? telling : gains).map(({ shown }) => shown));
}

/** The first few stretches of several readings, the better ones first, none of them twice, in the order of the text. */
function joined(...readings: (readonly Evidence[])[]): Evidence[] {
  const chosen: Evidence[] = [];
  for (const shown of readings) {
    if (chosen.length >= SHOWN) break;
    const isNew = shown.every((one) => !chosen.some(({ from, to }) => from < one.to && to > one.from));
    if (isNew) chosen.push(...shown);
  }
  return chosen.sort((one, other) => one.from - other.from);
}

/**
 * The same, but for what would make more than the first of them longer than half of a text: who points at everything shows nothing.
 * @param length of the text, in UTF-16 code units
 */
export function joinedWithin(length: number, ...readings: (readonly Evidence[])[]): Evidence[] {
  let room = length / 2;
  const fitting = readings.filter((shown, at) => {
    const long = shown.reduce((sum, { from, to }) => sum + to - from, 0);
    if (at > 0 && long > room) return false;
    room -= long;
    return true;
  });
  return joined(...fitting);
}
