/** The models of portrayals in the order of fitting: later ones see the answers of those before. */
import { CHANNELS } from '../../lambdas/classify/stance/given/channel.ts';
import { type Labelled, type PortrayalRows, SIGNS } from './portrayal-rows.ts';

/** A model: its rows, its classes in the order of the weights. */
export interface Task {
  model: string;
  classes: string[];
  /** L2 penalty of a feature, and how many rows must show one before it gets a weight. */
  penalty(feature: string): number;
  least: number;
  rows(labelled: PortrayalRows): Labelled[];
}

export const tasks: Task[] = [
  { model: 'portray', classes: SIGNS, penalty: portrayPenalty, least: 8, rows: (labelled) => labelled.portray() },
  { model: 'directed', classes: SIGNS, penalty: directedPenalty, least: 30, rows: (labelled) => labelled.directed() },
  {
    model: 'pointed',
    classes: ['passed', 'pointed'],
    penalty: () => 20,
    least: 4,
    rows: (labelled) => labelled.pointed(),
  },
  { model: 'asked', classes: SIGNS, penalty: () => 100, least: 5, rows: (labelled) => labelled.asked() },
  { model: 'channel', classes: [...CHANNELS], penalty: () => 50, least: 8, rows: (labelled) => labelled.channel() },
  {
    model: 'named',
    classes: ['negative', 'positive'],
    penalty: () => 80,
    least: 6,
    rows: (labelled) => labelled.named(),
  },
];

/** A rule in a role is particular: what it adds to the rule alone and to its polarity in that role must be worth it. */
function portrayPenalty(feature: string): number {
  return feature.includes('/') && !feature.startsWith('=') ? 100 : 40;
}

function directedPenalty(feature: string): number {
  return /^(?!deed|judged|source|target)\S+ (?:source|target) /.test(feature) ? 60 : 30;
}
