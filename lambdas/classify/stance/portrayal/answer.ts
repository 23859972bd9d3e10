import type { Relation, StanceLabel } from '#shared/labels.ts';

/** A relation and how sure it is. */
export interface Portrayal extends Relation {
  /** Probability of the label, 0…1, by the model's own lights. */
  confidence: number;
}

/** In the order of the models' probabilities. */
export const LABELS: readonly StanceLabel[] = ['oppose', 'neutral', 'support'];

/** An answer that nothing speaks for. */
export const NOTHING: Portrayal = {
  label: 'neutral',
  score: 0,
  confidence: 0,
  quad: null,
  event: null,
  channel: 'narrator',
  evidence: [],
};
