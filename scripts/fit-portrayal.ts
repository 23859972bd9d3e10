/**
 * Fits the weights of rules/portrayal/weights-*.yaml on labelled sentences:
 *
 *   npx tsx scripts/fit-portrayal.ts DATA [model …]                          on all rows: what is shipped
 *   npx tsx scripts/fit-portrayal.ts DATA --kept-apart [--write] [model …]
 *   npx tsx scripts/fit-portrayal.ts DATA --folds N [model …]
 *
 * DATA holds <set>/dev.jsonl.gz. How well weights do on rows they have not seen is said by the two others: `--kept-apart` leaves
 * out the rows whose text's (of an article: event's) SHA-1 begins with a byte divisible by five and our own rows `D-…` ("check"),
 * and scores them; it writes only if told to, for a run of the scorer. `--folds` fits on four fifths of the rest and scores on the
 * fifth, five times, for N divisions into fifths that cut no text, article or event. A model whose features are the answers of
 * others sees those fitted before it in the same run. Nothing is drawn at random: a rerun gives the same files.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Packs } from '../lambdas/classify/packs.ts';
import type { Weights } from '../lambdas/classify/stance/portrayal/family.ts';
import { loadPacks } from '../local/packs.ts';
import { fifthOf } from './fit/parts.ts';
import { guessesBy, weightsOf, withWeights } from './fit/portrayal-model.ts';
import { type Labelled, PortrayalRows } from './fit/portrayal-rows.ts';
import { type Task, tasks } from './fit/portrayal-tasks.ts';
import { macroF1 } from './fit/regression.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'kept-apart': { type: 'boolean' }, write: { type: 'boolean' }, folds: { type: 'string' } },
});
const [data, ...models] = positionals;
if (!data) throw new Error('usage: fit-portrayal DATA [--kept-apart [--write] | --folds N] [model …]');
const wanted = tasks.filter(({ model }) => !models.length || models.includes(model));

const packs = await loadPacks();
if (values.folds) for (let division = 0; division < Number(values.folds); division++) foldsOf(division);
else if (values['kept-apart'])
  fitAll(
    packs,
    ({ check }) => !check,
    (task, rows, weights) => {
      show(task, 'tune', scored(task, rows, weights, false));
      show(task, 'check', scored(task, rows, weights, true));
      if (values.write) write(task, weights);
    },
  );
else
  fitAll(
    packs,
    () => true,
    (task, rows, weights) => {
      show(task, 'all', [...scored(task, rows, weights, false), ...scored(task, rows, weights, true)]);
      write(task, weights);
    },
  );

/** Fits the wanted models one after another on the rows that are seen. @param hear is told each model's rows and weights */
function fitAll(
  given: Packs,
  isSeen: (row: Labelled) => boolean,
  hear: (task: Task, rows: Labelled[], weights: Weights) => void,
): void {
  let known = given;
  for (const task of wanted) {
    const rows = task.rows(new PortrayalRows(data!, known));
    const weights = weightsOf(rows.filter(isSeen), task);
    known = withWeights(known, task.model, weights);
    hear(task, rows, weights);
  }
}

/** A true class, and the one that was guessed. */
type Guess = [gold: number, guess: number];

/** The rows of a part that somebody asked about, guessed. */
function scored({ classes }: Task, rows: Labelled[], weights: Weights, check: boolean): Guess[] {
  const part = rows.filter((row) => row.check === check && row.weight === undefined);
  const guesses = guessesBy(weights, part, classes.length);
  return part.map(({ gold }, at) => [gold, guesses[at]!]);
}

/** Prints how well each wanted model does on fifths of the rows not kept apart that it was not fitted on. */
function foldsOf(division: number): void {
  const guesses = new Map<Task, Guess[]>(wanted.map((task) => [task, []]));
  for (let fifth = 0; fifth < 5; fifth++) {
    const isSeen = ({ check, group }: Labelled) => !check && fifthOf(group, division) !== fifth;
    fitAll(packs, isSeen, (task, rows, weights) => {
      const unseen = rows.filter((row) => fifthOf(row.group, division) === fifth);
      guesses.get(task)!.push(...scored(task, unseen, weights, false));
    });
  }
  for (const [task, some] of guesses) show(task, `folds ${division}`, some);
}

function show({ model, classes }: Task, part: string, guesses: Guess[]): void {
  const { macro, each, accuracy } = macroF1(
    guesses.map(([gold]) => gold),
    guesses.map(([, guess]) => guess),
    classes.length,
  );
  const shown = classes.map((label, at) => `${label} ${(100 * each[at]!).toFixed(1)}`).join(', ');
  console.log(
    `${model} ${part} (${guesses.length} rows): macro-F1 ${(100 * macro).toFixed(1)}, accuracy ${(100 * accuracy).toFixed(1)} (${shown})`,
  );
}

function write({ model, classes }: Task, weights: Weights): void {
  const head = [
    `# Written by scripts/fit-portrayal.ts; how and on what: docs/decisions/045-portrayal-by-weighed-roles.md.`,
    `# Feature to one weight a class: ${classes.join(', ')}.`,
    `pack: portrayal-weights-${model}`,
    'family: portrayal',
    'weights:',
    `  ${model}:`,
  ];
  const lines = Object.entries(weights).map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`);
  writeFileSync(
    join(import.meta.dirname, '..', 'rules', 'portrayal', `weights-${model}.yaml`),
    `${[...head, ...lines].join('\n')}\n`,
  );
}
