/** The fitting behind scripts/fit-topics.ts: one weight a voice (a rule's word for one topic), by the topics that a row accepts. */

/** A labelled row as the fit sees it. */
export interface Labelled {
  set: string;
  id: string;
  title: string;
  /** Left out of the fit. */
  check: boolean;
  /** One topic alone is right. */
  strict: boolean;
  /** The accepted top-level topics. */
  gold: number[];
  importance: number;
  /** The voices of the rules found, and by place in that list how strongly. */
  voices: number[];
  strengths: number[];
}

/** How firmly weights are held near their priors. */
const PENALTY = 0.01;
const STEPS = 300;
const STEP = 0.03;
/** No rule is silenced: what it finds is evidence, however faint. */
const LEAST = 0.02;

/** Weights by voice, none below `LEAST`; voices without a top-level topic keep 0. Deterministic. */
export function fitTopicWeights(rows: Labelled[], topOf: number[], topics: number, priors: number[]): Float64Array {
  const weights = Float64Array.from(topOf, (top, voice) => (top < 0 ? 0 : priors[voice]!));
  const slope = new Float64Array(weights.length);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    for (const row of rows) addSlope(row, weights, topOf, topics, slope);
    for (let voice = 0; voice < weights.length; voice++) {
      if (topOf[voice]! < 0) continue;
      const by = (10 * slope[voice]!) / rows.length + PENALTY * (weights[voice]! - priors[voice]!);
      mean[voice] = 0.9 * mean[voice]! + 0.1 * by;
      square[voice] = 0.99 * square[voice]! + 0.01 * by * by;
      const ahead = mean[voice]! / (1 - 0.9 ** step);
      const scale = Math.sqrt(square[voice]! / (1 - 0.99 ** step)) + 1e-6;
      weights[voice] = Math.max(LEAST, weights[voice]! - (STEP * ahead) / scale);
    }
  }
  return weights;
}

/** Adds the slope of -log(probability of the accepted topics) at a row. */
function addSlope(row: Labelled, weights: Float64Array, topOf: number[], topics: number, slope: Float64Array): void {
  const odds = logits(row, weights, topOf, topics);
  const highest = Math.max(...odds);
  let all = 0;
  for (let top = 0; top < topics; top++) {
    odds[top] = Math.exp(odds[top]! - highest);
    all += odds[top]!;
  }
  const accepted = row.gold.reduce((sum, top) => sum + odds[top]!, 0) || 1e-12;
  row.voices.forEach((voice, at) => {
    const top = topOf[voice]!;
    const wanted = row.gold.includes(top) ? odds[top]! / accepted : 0;
    slope[voice]! += row.importance * (odds[top]! / all - wanted) * row.strengths[at]!;
  });
}

function logits(row: Labelled, weights: Float64Array, topOf: number[], topics: number): Float64Array {
  const odds = new Float64Array(topics);
  row.voices.forEach((voice, at) => {
    odds[topOf[voice]!]! += weights[voice]! * row.strengths[at]!;
  });
  return odds;
}

/** The strongest topic, -1 where nothing was found. */
export function predict(row: Labelled, weights: Float64Array, topOf: number[], topics: number): number {
  const odds = logits(row, weights, topOf, topics);
  let best = -1;
  for (let top = 0; top < topics; top++) if (odds[top]! > (best < 0 ? 0 : odds[best]!)) best = top;
  return best;
}

/** The sets' figures in one line: acceptance by set, and of the strict rows accuracy and macro-F1. */
export function describe(guesses: { row: Labelled; guess: number }[], tops: string[]): string {
  const share = (some: typeof guesses) =>
    (100 * some.filter(({ row, guess }) => row.gold.includes(guess)).length) / Math.max(1, some.length);
  const strict = guesses.filter(({ row }) => row.strict);
  const each = [...new Set(strict.map(({ row }) => row.gold[0]!))]
    .sort((a, b) => a - b)
    .map((top) => {
      const right = strict.filter(({ row, guess }) => guess === top && row.gold[0] === top).length;
      const involved = strict.filter(({ row, guess }) => guess === top || row.gold[0] === top).length;
      return { top, f1: (200 * right) / (right + involved || 1) };
    });
  const macro = each.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, each.length);
  const sets = [...new Set(guesses.map(({ row }) => row.set))].map(
    (set) => `${set} ${share(guesses.filter(({ row }) => row.set === set)).toFixed(1)}`,
  );
  const detail = each.map(({ top, f1 }) => `${tops[top]!.slice(7, 9)} ${f1.toFixed(0)}`);
  return `strict ${share(strict).toFixed(1)} macro ${macro.toFixed(1)} | ${sets.join(', ')} | ${detail.join(', ')}`;
}
