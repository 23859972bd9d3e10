/**
 * Fits the weights of rules/portrayal/weights-*.yaml on labelled sentences:
 *
 *   npx tsx scripts/fit-portrayal.ts DATA [model …]
 *
 * DATA holds <set>/dev.jsonl.gz. Rows whose text's (of an article: event's) SHA-1 begins with a byte divisible by five are
 * left out ("check") and only scored, so that no sentence lies in both parts. Nothing is drawn at random: a rerun gives the
 * same file.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pair, readPair } from '../lambdas/classify/stance/given/given-pair.ts';
import { knownOf } from '../lambdas/classify/stance/portrayal/camps.ts';
import { portrayTerms } from '../lambdas/classify/stance/portrayal/features.ts';
import type { Term } from '../lambdas/classify/stance/portrayal/model.ts';
import { namedTerms } from '../lambdas/classify/stance/portrayal/named-features.ts';
import { anchoredPair, pairTerms } from '../lambdas/classify/stance/portrayal/pair-features.ts';
import { areForeign, partyTerm } from '../lambdas/classify/stance/portrayal/parties.ts';
import { portrayalsOf } from '../lambdas/classify/stance/portrayal/portrayals.ts';
import type { Reading } from '../lambdas/classify/stance/portrayal/reading.ts';
import { isPickedOut } from '../lambdas/classify/stance/portrayal/trust.ts';
import {
  anchorOf,
  directedIn,
  namedPairOf,
  readForPortrayal,
  targetNameOf,
} from '../lambdas/classify/stance/portrayal.ts';
import { directed } from '../lambdas/classify/stance/relate.ts';
import { loadPacks } from '../local/packs.ts';
import { diplomacyRows } from './fit/diplomacy.ts';
import { type Example, fitWeights, macroF1, predict, type Space } from './fit/regression.ts';
import { readRows } from './fit/rows.ts';

/** One labelled example. */
interface Labelled {
  /** Decides the part it falls in, where `check` does not say. */
  id: string;
  check?: boolean;
  /** Index into the task's classes. */
  gold: number;
  features: string[];
  /** How much it counts; 1 where nothing is said. */
  weight?: number;
}

const [data, ...wanted] = process.argv.slice(2);
if (!data) throw new Error('usage: fit-portrayal DATA [model …]');
const packs = await loadPacks();
const models = portrayalsOf(packs);
const { rules } = models;

/** A model: its rows, its classes in the order of the weights. */
interface Task {
  model: string;
  classes: string[];
  /** L2 penalty of a feature, and how many rows must show one before it gets a weight. */
  penalty(feature: string): number;
  least: number;
  rows(): Labelled[];
}

const SIGNS = ['negative', 'neutral', 'positive'];
/** The same as answers. */
const STANCES = ['oppose', 'neutral', 'support'];

const tasks: Task[] = [
  { model: 'portray', classes: SIGNS, penalty: portrayPenalty, least: 8, rows: portrayRows },
  { model: 'directed', classes: SIGNS, penalty: directedPenalty, least: 30, rows: directedRows },
  { model: 'asked', classes: SIGNS, penalty: () => 100, least: 5, rows: askedRows },
  { model: 'named', classes: ['negative', 'positive'], penalty: () => 80, least: 6, rows: namedRows },
];

/** A rule in a role is particular: what it adds to the rule alone and to its polarity in that role must be worth it. */
function portrayPenalty(feature: string): number {
  return feature.includes('/') && !feature.startsWith('=') ? 100 : 40;
}

function directedPenalty(feature: string): number {
  return /^(?!deed|judged|source|target)\S+ (?:source|target) /.test(feature) ? 60 : 30;
}

function portrayRows(): Labelled[] {
  return readRows<{ id: string; text: string; label: string; from: number; to: number }>(data!, 'newsmtsc').map(
    (row) => {
      const pair = readPair({ text: row.text, source: null, target: [row.from, row.to] }, packs);
      const reading = readForPortrayal(pair, packs);
      const target = anchorOf(reading, pair.target)!;
      const features = featuresOf(portrayTerms(pair, reading, target, rules, knownOf(targetNameOf(pair), packs)));
      return { id: row.text, gold: SIGNS.indexOf(row.label), features };
    },
  );
}

interface PairRow {
  text: string;
  label: string;
  p: { from: number; to: number };
  q: { from: number; to: number };
}

/** Each row in both directions. */
function dsePairs(): { pair: Pair; id: string; gold: number }[] {
  return readRows<PairRow>(data!, 'dse').flatMap(({ text, label, p, q }) =>
    [
      { source: p, target: q, name: 'p_to_q' },
      { source: q, target: p, name: 'q_to_p' },
    ].map(({ source, target, name }) => ({
      pair: readPair({ text, source: [source.from, source.to], target: [target.from, target.to] }, packs),
      id: text,
      gold: label.endsWith(name) ? (label.startsWith('pos') ? 2 : 0) : 1,
    })),
  );
}

/** What the sentence says of a pair; null where it does not hold both. */
function termsOf(pair: Pair): { reading: Reading; terms: Term[] } | null {
  const reading = readForPortrayal(pair, packs);
  const one = anchorOf(reading, pair.source);
  const other = anchorOf(reading, pair.target);
  if (!one || !other || one.first === other.first) return null;
  return { reading, terms: pairTerms(pair, reading, anchoredPair(one, other), rules, directed(pair)) };
}

function directedRows(): Labelled[] {
  return dsePairs().flatMap(({ pair, id, gold }) => {
    const found = termsOf(pair);
    return found ? [{ id, gold, features: featuresOf(found.terms) }] : [];
  });
}

/** How much a pair of dse counts beside one that somebody picked out: nobody asked about it. */
const UNASKED = 0.1;

/** Our own rows of diplomacy, the gold ones, and of dse the pairs that look like them. Parts by what was kept apart. */
function askedRows(): Labelled[] {
  const own = diplomacyRows(data!).flatMap(({ text, source, target, label, keptApart }) =>
    source ? [{ text, source, target, label, check: keptApart }] : [],
  );
  const gold = readRows<GoldRow>(data!, 'diplo_gold').map((row) => {
    const { id, text, source_span: source, target_span: target, label } = row;
    return { text, source, target, label, check: isCheck(id) };
  });
  const asked = [...own, ...gold].flatMap(({ text, source, target, label, check }) => {
    const pair = readPair({ text, source, target }, packs);
    const found = termsOf(pair);
    const features = found && featuresOf([...found.terms, partyTerm(pair, packs)]);
    return features ? [{ id: text, check, gold: STANCES.indexOf(label), features }] : [];
  });
  const unasked = dsePairs().flatMap(({ pair, id, gold }) => {
    const found = isCheck(id) ? null : termsOf(pair);
    if (!found || !(isPickedOut(pair, found.reading) || areForeign(pair, packs))) return [];
    return [{ id, gold, features: featuresOf([...found.terms, partyTerm(pair, packs)]), weight: UNASKED }];
  });
  return [...asked, ...unasked];
}

interface GoldRow {
  id: string;
  text: string;
  source_span: [number, number];
  target_span: [number, number];
  label: string;
}

interface Article {
  id: string;
  sentences: string[];
  stances: { sent: number; source: string; target: string; label: string }[];
}

/** Needs the weights of the other two models: their scores are features. Parts by event, of which each has three articles. */
function namedRows(): Labelled[] {
  return readRows<Article>(data!, 'seesaw').flatMap((article) =>
    article.stances.map(({ sent, source, target, label }) => {
      const text = article.sentences[sent]!;
      const pair = readPair({ text, source: source === 'None' ? null : source, target }, packs);
      const reading = readForPortrayal(pair, packs);
      const one = anchorOf(reading, pair.source);
      const other = anchorOf(reading, pair.target);
      const link =
        one && other && one.first !== other.first
          ? directedIn(pair, reading, anchoredPair(one, other), directed(pair), models)
          : null;
      const features = featuresOf(namedTerms(pair, reading, namedPairOf(pair, reading, other, link, packs), rules));
      return { id: article.id.replace(/_DOCUMENT.*/, ''), gold: label === 'positive' ? 1 : 0, features };
    }),
  );
}

const featuresOf = (terms: Term[]): string[] => terms.flatMap(({ features }) => features);

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

function isCheck(id: string): boolean {
  return createHash('sha1').update(id).digest()[0]! % 5 === 0;
}
