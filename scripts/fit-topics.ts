/**
 * Fits the `weight:` of every topic rule on labelled articles and puts the weights into the packs:
 *
 *   npx tsx scripts/fit-topics.ts DATA                                      on all rows: what is shipped
 *   npx tsx scripts/fit-topics.ts DATA --kept-apart [--write] [--errors SET:N]
 *   npx tsx scripts/fit-topics.ts DATA --folds N
 *
 * DATA holds <set>/dev.jsonl.gz. How well weights do on rows they have not seen is said by the two others: `--kept-apart` leaves
 * out the rows whose id's SHA-1 begins with a byte divisible by five ("check") and scores them; it writes only if told to, for
 * a run of the scorer. `--folds` fits on four fifths of the rest and scores on the fifth, five times, for N divisions into
 * fifths. Divisions differ by a point and more: a change counts if it is larger than what lies between them.
 *
 * The words of the rules are people's; what is fitted is one number a rule: a softmax over the 17 top-level topics,
 * whose logits are the topics' strengths, gives the accepted topics of a row as much probability as it can, while each weight
 * is held near one common value. Full batches, Adam, no randomness, a common start: a rerun gives the same weights.
 */
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
import { fifthOf, isCheck } from './fit/parts.ts';
import { describe, type Figures, figuresOf, type Guess } from './fit/topic-figures.ts';
import { fitTopicWeights, type Labelled, predict } from './fit/topic-weights.ts';
import { readSet } from './rows.ts';

/** How much a row of a set counts. */
const SETS: Record<string, number> = { allsides_topics: 1.5, bbc: 2.5, agnews: 0.7 };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'kept-apart': { type: 'boolean' },
    write: { type: 'boolean' },
    folds: { type: 'string' },
    errors: { type: 'string' },
  },
});
const [data] = positionals;
if (!data) throw new Error('usage: fit-topics DATA [--kept-apart [--write] [--errors SET:N] | --folds N]');

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
} else if (values['kept-apart']) {
  const weights = weightsBy(tune);
  console.log('tune ', describe([figuresOf(guessed(tune, weights), tops)]));
  console.log('check', describe([figuresOf(guessed(check, weights), tops)]));
  if (values.errors) showErrors(guessed(tune, weights), weights, values.errors);
  if (values.write) write(weights);
} else {
  const weights = weightsBy(rows);
  console.log('all  ', describe([figuresOf(guessed(rows, weights), tops)]));
  write(weights);
}

function weightsBy(some: Labelled[]): Float64Array {
  return fitTopicWeights(balanced(some), topOf, tops.length, priors);
}

/** Rows that accept one topic only count more, and those of rare topics more still, so that macro-F1 is not the large topics' alone. */
function balanced(some: Labelled[]): Labelled[] {
  const strict = some.filter((row) => row.strict);
  const sizes = new Map<number, number>();
  for (const { gold } of strict) sizes.set(gold[0]!, (sizes.get(gold[0]!) ?? 0) + 1);
  const rarity = (topic: number) => Math.min(2.5, ((0.2 * strict.length) / sizes.get(topic)!) ** 0.4);
  return some.map((row) => (row.strict ? { ...row, importance: row.importance * 2.5 * rarity(row.gold[0]!) } : row));
}

function guessed(some: Labelled[], weights: Float64Array): Guess[] {
  return some.map((row) => ({ row, guess: predict(row, weights, topOf, tops.length) }));
}

/** Figures of the tuning rows, each guessed by weights that were fitted without its fifth. */
function keptApart(division: number): Figures {
  const fifths = tune.map(({ id }) => fifthOf(id, division));
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
  return readSet<TopicRow>(data!, set).map((row) => {
    const title = row.title ? read(row.title, packs.rules, 'title') : undefined;
    const found = new Findings();
    found.read(title, read(row.text, packs.rules));
    const heard = [...found.rule.subarray(0, found.count)].flatMap((rule, at) =>
      voicesOfRule[rule]!.filter((voice) => topOf[voice]! >= 0).map((voice) => ({
        voice,
        strength: found.strength[at]!,
      })),
    );
    return {
      set,
      id: row.id,
      title: row.title ?? '',
      check: isCheck(row.id),
      strict: Boolean(row.strict),
      gold: row.iptc.map((id: string) => tops.indexOf(id)),
      importance: SETS[set]!,
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
