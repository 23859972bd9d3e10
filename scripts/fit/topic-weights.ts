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
  voices: Int32Array;
  strengths: Float64Array;
}

/** How firmly weights are held near their priors. */
const PENALTY = 0.01;
const STEPS = 300;
const STEP = 0.03;
/** How many labels are taken for wrong, any topic being as likely instead: of rows that accept one, of rows that accept several. */
const DOUBT = { one: 0.1, several: 0.03 };
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

/** Adds the slope of -log(probability of the label, right or wrong) at a row. */
function addSlope(row: Labelled, weights: Float64Array, topOf: number[], topics: number, slope: Float64Array): void {
  const { voices, strengths, gold, importance } = row;
  const odds = logits(row, weights, topOf, topics);
  let highest = 0;
  for (let top = 0; top < topics; top++) highest = Math.max(highest, odds[top]!);
  let all = 0;
  for (let top = 0; top < topics; top++) {
    odds[top] = Math.exp(odds[top]! - highest);
    all += odds[top]!;
  }
  const accepted = gold.reduce((sum, top) => sum + odds[top]!, 0) || 1e-12;
  const doubt = gold.length > 1 ? DOUBT.several : DOUBT.one;
  const likely = ((1 - doubt) * accepted) / all;
  /** How surely the label is right, by what the weights hold so far. */
  const trust = likely / (likely + (doubt * gold.length) / topics);
  /** By topic: how much likelier it is held than the accepted topics ask for. */
  const excess = odds.map((odd, top) => importance * trust * (odd / all - (gold.includes(top) ? odd / accepted : 0)));
  for (let at = 0; at < voices.length; at++) slope[voices[at]!]! += excess[topOf[voices[at]!]!]! * strengths[at]!;
}

function logits(row: Labelled, weights: Float64Array, topOf: number[], topics: number): Float64Array {
  const { voices, strengths } = row;
  const odds = new Float64Array(topics);
  for (let at = 0; at < voices.length; at++) odds[topOf[voices[at]!]!]! += weights[voices[at]!]! * strengths[at]!;
  return odds;
}

/** The strongest topic, -1 where nothing was found. */
export function predict(row: Labelled, weights: Float64Array, topOf: number[], topics: number): number {
  const odds = logits(row, weights, topOf, topics);
  let best = -1;
  for (let top = 0; top < topics; top++) if (odds[top]! > (best < 0 ? 0 : odds[best]!)) best = top;
  return best;
}
