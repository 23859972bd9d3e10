/** A model of portrayals from labelled rows: features that enough rows show, each with one weight a class, as packs hold them. */
import { type Packs, tablesOf } from '../../lambdas/classify/packs.ts';
import { type PortrayalTables, portrayalFamily, type Weights } from '../../lambdas/classify/stance/portrayal/family.ts';
import { Model } from '../../lambdas/classify/stance/portrayal/model.ts';
import type { Labelled } from './portrayal-rows.ts';
import type { Task } from './portrayal-tasks.ts';
import { fitWeights, type Space } from './regression.ts';

/** What is less than this in every class is left out. */
const FAINT = 0.02;

export function weightsOf(rows: Labelled[], { classes, penalty, least }: Task): Weights {
  const counted = rows.map(({ features, ...row }) => ({ ...row, counts: countsOf(features) }));
  const seen = countsOf(counted.flatMap(({ counts }) => [...counts.keys()]));
  const names = [...seen]
    .filter(([, rows]) => rows >= least)
    .map(([name]) => name)
    .sort();
  const space: Space = new Map(names.map((name, at) => [name, at]));
  const examples = counted.map(({ counts, gold, weight }) => {
    const known = [...counts].filter(([name]) => space.has(name));
    return {
      features: Int32Array.from(known, ([name]) => space.get(name)!),
      values: Float64Array.from(known, ([, count]) => count),
      gold,
      ...(weight !== undefined && { weight }),
    };
  });
  const fitted = fitWeights(examples, names.length, classes.length, names.map(penalty));
  const all = names.map((name, at): [string, number[]] => [
    name,
    Array.from(fitted.subarray(at * classes.length, (at + 1) * classes.length), (x) => Math.round(x * 100) / 100),
  ]);
  return Object.fromEntries(all.filter(([, row]) => row.some((weight) => Math.abs(weight) >= FAINT)));
}

function countsOf(features: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** The likeliest class of each row. */
export function guessesBy(weights: Weights, rows: Labelled[], classes: number): number[] {
  const model = new Model(classes, weights);
  return rows.map(({ features }) => {
    const { chance } = model.weigh([{ features, shown: [], telling: false }]);
    return chance.indexOf(Math.max(...chance));
  });
}

/** Packs that differ in the weights of one model. */
export function withWeights(packs: Packs, model: string, weights: Weights): Packs {
  const tables = tablesOf<PortrayalTables>(packs, portrayalFamily);
  const changed = { ...tables, weights: { ...tables.weights, [model]: weights } };
  return { ...packs, tables: { ...packs.tables, [portrayalFamily.name]: changed } };
}
