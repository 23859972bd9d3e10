/**
 * Fits the weights of rules/portrayal/weights-*.yaml on labelled sentences:
 *
 *   npx tsx scripts/fit-portrayal.ts DATA [model …]
 *
 * DATA holds <set>/dev.jsonl.gz. Rows whose id's SHA-1 begins with a byte divisible by five are left out ("check") and only
 * scored. Multinomial logistic regression with an L2 penalty, full batches, Adam; no randomness, so a rerun gives the same file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tablesOf } from '../lambdas/classify/packs.ts';
import { type PortrayalTables, portrayalFamily } from '../lambdas/classify/stance/portrayal/family.ts';
import { bearingsOf, roleFeatures, shapeFeatures } from '../lambdas/classify/stance/portrayal/features.ts';
import { placeOf } from '../lambdas/classify/stance/portrayal/reading.ts';
import { anchor } from '../lambdas/classify/stance/portrayal/roles.ts';
import { readForPortrayal } from '../lambdas/classify/stance/portrayal.ts';
import { match } from '../lambdas/shared/rules/match.ts';
import { splitSentences } from '../lambdas/shared/text/sentences.ts';
import { tokenize } from '../lambdas/shared/text/tokens.ts';
import { loadPacks } from '../local/packs.ts';
import { type Example, fitWeights, macroF1, predict, type Space } from './fit/regression.ts';

interface Row {
  id: string;
  text: string;
  label: string;
  [field: string]: unknown;
}

const [data, ...wanted] = process.argv.slice(2);
if (!data) throw new Error('usage: fit-portrayal DATA [model …]');
const packs = await loadPacks();
const { rules } = tablesOf<PortrayalTables>(packs, portrayalFamily);

/** A model: its rows, its classes in the order of the weights, and its features. */
interface Task {
  model: string;
  rows: Row[];
  classes: string[];
  /** L2 penalty, and how many rows must show a feature before it gets a weight. */
  penalty: number;
  least: number;
  features(row: Row): string[];
}

const tasks: Record<string, () => Task> = {
  portray: () => ({
    model: 'portray',
    rows: read('newsmtsc'),
    classes: ['negative', 'neutral', 'positive'],
    penalty: 30,
    least: 6,
    features(row) {
      const reading = readForPortrayal(readText(row.text), packs);
      const place = placeOf(reading, { from: row.from as number, to: row.to as number });
      if (!place) return ['bias'];
      const target = anchor(reading, place);
      const features = shapeFeatures(reading, target, rules);
      for (const { expression, role } of bearingsOf(reading, target)) {
        const { rule, negated } = reading.expressions[expression]!;
        features.push(...roleFeatures(rules[rule]!, role, negated));
      }
      return features;
    },
  }),
};

for (const name of wanted.length ? wanted : Object.keys(tasks)) fitTask(tasks[name]!());

function fitTask({ model, rows, classes, penalty, least, features }: Task): void {
  const found = rows.map((row) => ({
    counts: countsOf(features(row)),
    gold: classes.indexOf(row.label),
    check: isCheck(row.id),
  }));
  const seen = new Map<string, number>();
  for (const { counts, check } of found)
    if (!check) for (const feature of counts.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen]
    .filter(([, rows]) => rows >= least)
    .map(([name]) => name)
    .sort();
  const space: Space = new Map(names.map((name, at) => [name, at]));
  const examples = found.map(({ counts, gold, check }) => ({ ...vectorOf(counts, space), gold, check }));
  const tune = examples.filter(({ check }) => !check);
  const weights = fitWeights(tune, names.length, classes.length, penalty);
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

function readText(text: string) {
  const tokens = tokenize(text, packs.rules.vocabulary);
  return { tokens, hits: match(tokens, splitSentences(tokens), packs.rules) };
}

function isCheck(id: string): boolean {
  return createHash('sha1').update(id).digest()[0]! % 5 === 0;
}

function read(set: string): Row[] {
  const text = gunzipSync(readFileSync(join(data!, set, 'dev.jsonl.gz'))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}
