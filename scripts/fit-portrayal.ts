/**
 * Fits the weights of rules/portrayal/weights-*.yaml on labelled sentences:
 *
 *   npx tsx scripts/fit-portrayal.ts DATA [model …]
 *
 * DATA holds <set>/dev.jsonl.gz. Rows whose text's (of an article: event's) SHA-1 begins with a byte divisible by five are
 * left out ("check") and only scored, so that no sentence lies in both parts. Nothing is drawn at random: a rerun gives the
 * same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPacks } from '../local/packs.ts';
import { isCheck, type Labelled, PortrayalRows, SIGNS } from './fit/portrayal-rows.ts';
import { type Example, fitWeights, macroF1, predict, type Space } from './fit/regression.ts';

const [data, ...wanted] = process.argv.slice(2);
if (!data) throw new Error('usage: fit-portrayal DATA [model …]');
const labelled = new PortrayalRows(data, await loadPacks());

/** A model: its rows, its classes in the order of the weights. */
interface Task {
  model: string;
  classes: string[];
  /** L2 penalty of a feature, and how many rows must show one before it gets a weight. */
  penalty(feature: string): number;
  least: number;
  rows(): Labelled[];
}

const tasks: Task[] = [
  { model: 'portray', classes: SIGNS, penalty: portrayPenalty, least: 8, rows: () => labelled.portray() },
  { model: 'directed', classes: SIGNS, penalty: directedPenalty, least: 30, rows: () => labelled.directed() },
  { model: 'pointed', classes: ['passed', 'pointed'], penalty: () => 20, least: 4, rows: () => labelled.pointed() },
  { model: 'asked', classes: SIGNS, penalty: () => 100, least: 5, rows: () => labelled.asked() },
  { model: 'named', classes: ['negative', 'positive'], penalty: () => 80, least: 6, rows: () => labelled.named() },
];

/** A rule in a role is particular: what it adds to the rule alone and to its polarity in that role must be worth it. */
function portrayPenalty(feature: string): number {
  return feature.includes('/') && !feature.startsWith('=') ? 100 : 40;
}

function directedPenalty(feature: string): number {
  return /^(?!deed|judged|source|target)\S+ (?:source|target) /.test(feature) ? 60 : 30;
}

for (const task of tasks) if (!wanted.length || wanted.includes(task.model)) fitTask(task);

function fitTask({ model, rows, classes, penalty, least }: Task): void {
  const found = rows().map(({ id, check = isCheck(id), features, ...row }) => ({
    ...row,
    counts: countsOf(features),
    check,
  }));
  const seen = new Map<string, number>();
  for (const { counts, check } of found)
    if (!check) for (const feature of counts.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen]
    .filter(([, rows]) => rows >= least)
    .map(([name]) => name)
    .sort();
  const space: Space = new Map(names.map((name, at) => [name, at]));
  const examples = found.map(({ counts, ...row }) => ({ ...vectorOf(counts, space), ...row }));
  const tune = examples.filter(({ check }) => !check);
  const weights = fitWeights(tune, names.length, classes.length, names.map(penalty));
  for (const [part, some] of [
    ['tune', tune],
    ['check', examples.filter(({ check }) => check)],
  ] as const) {
    const guesses = some.map((example) => predict(weights, example, classes.length));
    const { macro, each, accuracy } = macroF1(
      some.map(({ gold }) => gold),
      guesses,
      classes.length,
    );
    const shown = classes.map((label, at) => `${label} ${(100 * each[at]!).toFixed(1)}`).join(', ');
    console.log(
      `${model} ${part} (${some.length} rows): macro-F1 ${(100 * macro).toFixed(1)}, accuracy ${(100 * accuracy).toFixed(1)} (${shown})`,
    );
  }
  const lines = names.map((name, at) => {
    const row = Array.from(
      weights.subarray(at * classes.length, (at + 1) * classes.length),
      (x) => Math.round(x * 100) / 100,
    );
    return row.some((weight) => Math.abs(weight) >= 0.02) ? `    ${JSON.stringify(name)}: [${row.join(', ')}]` : '';
  });
  const head = [
    `# Written by scripts/fit-portrayal.ts; how and on what: docs/decisions/045-portrayal-by-weighed-roles.md.`,
    `# Feature to one weight a class: ${classes.join(', ')}.`,
    `pack: portrayal-weights-${model}`,
    'family: portrayal',
    'weights:',
    `  ${model}:`,
  ];
  writeFileSync(
    join(import.meta.dirname, '..', 'rules', 'portrayal', `weights-${model}.yaml`),
    `${[...head, ...lines.filter(Boolean)].join('\n')}\n`,
  );
}

function countsOf(features: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function vectorOf(counts: Map<string, number>, space: Space): Omit<Example, 'gold'> {
  const known = [...counts].filter(([name]) => space.has(name));
  return {
    features: Int32Array.from(known, ([name]) => space.get(name)!),
    values: Float64Array.from(known, ([, count]) => count),
  };
}
