/**
 * Fits the `weight:` of every topic rule on labelled articles, and says how well the rules do:
 *
 *   npx tsx scripts/fit-topics.ts DATA [--write] [--folds N] [--errors SET:N]
 *
 * DATA holds <set>/dev.jsonl.gz. Rows whose id's SHA-1 begins with a byte divisible by five are left out ("check") and only
 * scored. The words of the rules are people's; what is fitted is one number a rule: a softmax over the 17 top-level topics,
 * whose logits are the topics' strengths, gives the accepted topics of a row as much probability as it can, while each weight
 * is held near one common value. Full batches, Adam, no randomness, a common start: a rerun gives the same weights.
 * `--folds` fits on four fifths of the tuning rows and scores on the fifth, five times; it does so for N divisions into fifths
 * and writes nothing. Divisions differ by a point and more: a change counts if it is larger than what lies between them.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tablesOf } from '../lambdas/classify/packs.ts';
import { topicFamily, voicesOf } from '../lambdas/classify/topics/family.ts';
import { Findings } from '../lambdas/classify/topics/findings.ts';
import { mediaTopic, mediaTopics } from '../lambdas/shared/media-topics.ts';
import type { RuleTable } from '../lambdas/shared/rules/family.ts';
import { read } from '../lambdas/shared/rules/read.ts';
import { loadPacks, packFiles } from '../local/packs.ts';
import { describe, type Figures, figuresOf, type Guess } from './fit/topic-figures.ts';
import { fitTopicWeights, type Labelled, predict } from './fit/topic-weights.ts';
import { readSet } from './rows.ts';

/** How much a row of a set counts, and a row that accepts one topic only. */
const SETS: Record<string, number> = { allsides_topics: 1.5, bbc: 2, agnews: 0.7 };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, folds: { type: 'string' }, errors: { type: 'string' } },
});
const [data] = positionals;
if (!data) throw new Error('usage: fit-topics DATA [--write] [--folds N] [--errors SET:N]');

const packs = await loadPacks();
const { rules } = tablesOf<RuleTable>(packs, topicFamily);
const tops = [...mediaTopics()].filter(({ path }) => path.length === 1).map(({ id }) => id);
/** What is weighed: a rule's own topic, and each topic it speaks for `also`. */
const voices = rules.flatMap((rule, at) => voicesOf(rule).map(({ label }, place) => ({ rule: at, label, place })));
/** By voice: its top-level topic's place in `tops`; -1 for a mask or an own scheme. */
const topOf = voices.map(({ label }) => tops.indexOf(mediaTopic(label)?.path[0] ?? ''));
const priors = voices.map(({ place }) => (place === 0 ? 0.6 : 0.2));
const voicesOfRule = rules.map((_, at) => voices.flatMap(({ rule }, voice) => (rule === at ? [voice] : [])));

const rows = Object.keys(SETS).flatMap(labelledOf);
const tune = rows.filter(({ check }) => !check);
const check = rows.filter((row) => row.check);

if (values.folds) {
  const runs = Array.from({ length: Number(values.folds) }, (_, division) => keptApart(division));
  for (const run of runs) console.log('folds', describe([run]));
  console.log('mean ', describe(runs));
} else {
  const weights = weightsBy(tune);
  console.log('tune ', describe([figuresOf(guessed(tune, weights), tops)]));
  console.log('check', describe([figuresOf(guessed(check, weights), tops)]));
  if (values.errors) showErrors(guessed(tune, weights), weights, values.errors);
  if (values.write) write(weights);
}

function weightsBy(some: Labelled[]): Float64Array {
  return fitTopicWeights(some, topOf, tops.length, priors);
}

function guessed(some: Labelled[], weights: Float64Array): Guess[] {
  return some.map((row) => ({ row, guess: predict(row, weights, topOf, tops.length) }));
}

/** Figures of the tuning rows, each guessed by weights that were fitted without its fifth. */
function keptApart(division: number): Figures {
  const fifthOf = (row: Labelled) => createHash('sha1').update(`${division} ${row.id}`).digest()[0]! % 5;
  const fifths = tune.map(fifthOf);
  const guesses = [0, 1, 2, 3, 4].flatMap((fifth) => {
    const weights = weightsBy(tune.filter((_, at) => fifths[at] !== fifth));
    return guessed(
      tune.filter((_, at) => fifths[at] === fifth),
      weights,
    );
  });
  return figuresOf(guesses, tops);
}

interface TopicRow {
  id: string;
  title?: string;
  text: string;
  /** The Media Topics that are accepted. */
  iptc: string[];
  /** Only one is. */
  strict?: boolean;
}

function labelledOf(set: string): Labelled[] {
  const all = readSet<TopicRow>(data!, set);
  const sizes = new Map<string, number>();
  const isCheck = (id: string) => createHash('sha1').update(id).digest()[0]! % 5 === 0;
  for (const row of all)
    if (row.strict && !isCheck(row.id)) sizes.set(row.iptc[0]!, (sizes.get(row.iptc[0]!) ?? 0) + 1);
  return all.map((row) => {
    const title = row.title ? read(row.title, packs.rules, 'title') : undefined;
    const found = new Findings();
    found.read(title, read(row.text, packs.rules));
    const heard = [...found.rule.subarray(0, found.count)].flatMap((rule, at) =>
      voicesOfRule[rule]!.filter((voice) => topOf[voice]! >= 0).map((voice) => ({
        voice,
        strength: found.strength[at]!,
      })),
    );
    // Rare topics count more, so that macro-F1 is not the large topics' alone.
    const balance = row.strict ? 1.5 * Math.min(2.5, (120 / sizes.get(row.iptc[0]!)!) ** 0.4) : 1;
    return {
      set,
      id: row.id,
      title: row.title ?? '',
      check: isCheck(row.id),
      strict: Boolean(row.strict),
      gold: row.iptc.map((id: string) => tops.indexOf(id)),
      importance: SETS[set]! * balance,
      voices: Int32Array.from(heard, ({ voice }) => voice),
      strengths: Float64Array.from(heard, ({ strength }) => strength),
    };
  });
}

/** The first N wrong rows of a set, with what spoke loudest, and which topics are taken for which. */
function showErrors(guesses: Guess[], weights: Float64Array, wanted: string): void {
  const [set, many, only] = wanted.split(':');
  const name = (top: number) => tops[top]?.slice(7, 9) ?? '--';
  const pairs = new Map<string, number>();
  let left = Number(many ?? 20);
  for (const { row, guess } of guesses) {
    if (row.set !== set || row.gold.includes(guess)) continue;
    const pair = `${row.gold.slice(0, 2).map(name).join('/')}>${name(guess)}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    if ((only && pair !== only) || left-- <= 0) continue;
    const loud = [...row.voices]
      .map((voice, at) => ({ voice, says: weights[voice]! * row.strengths[at]! }))
      .filter(({ voice }) => topOf[voice] === guess || row.gold.includes(topOf[voice]!))
      .sort((a, b) => b.says - a.says)
      .slice(0, 8)
      .map(
        ({ voice, says }) =>
          `${rules[voices[voice]!.rule]!.id.split('/')[1]}>${name(topOf[voice]!)}=${says.toFixed(1)}`,
      );
    console.log(`${pair}${row.strict ? '*' : ' '} ${row.title.slice(0, 90)} | ${loud.join(' ')}`);
  }
  const sorted = [...pairs].sort((a, b) => b[1] - a[1]).slice(0, 30);
  console.log(sorted.map(([pair, count]) => `${pair}:${count}`).join(' '));
}

/** Puts the weights into the pack files, each on its rule's own `weight:` and `also:` lines. */
function write(weights: Float64Array): void {
  const byVoice = new Map(
    voices.map(({ rule, label }, voice) => [`${rules[rule]!.id} ${label}`, Number(weights[voice]!.toFixed(2))]),
  );
  const folder = resolve(import.meta.dirname, '../rules');
  for (const { file, text } of packFiles(folder)) {
    if (!/^family: topics$/m.test(text)) continue;
    const pack = /^pack: (\S+)$/m.exec(text)?.[1];
    let id = '';
    let label = '';
    const lines = text.split('\n').map((line) => {
      id = /^ {2}- id: (\S+)$/.exec(line)?.[1] ?? id;
      label = /^ {4}label: (\S+)$/.exec(line)?.[1] ?? label;
      if (/^ {4}weight: /.test(line)) return `    weight: ${byVoice.get(`${pack}/${id} ${label}`)}`;
      if (!/^ {4}also: /.test(line)) return line;
      return line.replace(
        /'(medtop:\d+)': [\d.]+/g,
        (_, topic) => `'${topic}': ${byVoice.get(`${pack}/${id} ${topic}`)}`,
      );
    });
    writeFileSync(join(folder, file), lines.join('\n'));
  }
}
