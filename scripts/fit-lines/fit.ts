/**
 * Fits the line model of the plain-text cleaner and writes lambdas/clean/lines/model.generated.json.
 *
 *   npx tsx scripts/fit-lines/fit.ts TEXTS.jsonl.gz           cross-validate, then fit on all texts
 *   npx tsx scripts/fit-lines/fit.ts TEXTS.jsonl.gz --tune    cross-validate on four fifths, score the fifth kept apart
 *
 * TEXTS has a copied text a line: {id: "kind/page", kind, text, gold}, gold being the article's text. Texts of one outlet
 * are never on both sides of a cut. The second reading is fitted on verdicts of first readings that had not seen the page.
 */
import type { Sure } from '../../lambdas/clean/forest.ts';
import { takeArticle } from '../../lambdas/clean/lines/clean-lines.ts';
import { CONTEXT_FEATURES, LINE_FEATURES, MARGIN, placeOf, rowStart } from '../../lambdas/clean/lines/columns.ts';
import { setContext } from '../../lambdas/clean/lines/context.ts';
import { rowsOf } from '../../lambdas/clean/lines/rows.ts';
import { loadPacks } from '../../local/packs.ts';
import { binRows, type Forest, fitForest, marginOf, type Options } from '../fit-html/boost.ts';
import { type Score, scoreBodies } from '../fit-html/score.ts';
import { writeModel, writtenForest } from '../fit-html/write.ts';
import { FOLDS, type Page, readPages } from './labels.ts';

const FIRST: Options = {
  trees: 60,
  leaves: 12,
  rate: 0.16,
  lambda: 3,
  minHessian: 2,
  features: 0.4,
  rows: 0.8,
  seed: 1,
};
/** The second reading has more to go by: more trees, and larger ones. */
const SECOND: Options = { ...FIRST, trees: 150, leaves: 31, rate: 0.12 };
/**
 * Lines beyond these margins after so many trees are decided: most are, and the cost of a text is mostly trees. What the
 * first reading says is weighed with what it says of the neighbours, so it may be less rash than the second.
 */
const SURE: Sure = { every: 12, margin: 3 };
const SURE_SECOND: Sure = { every: 4, margin: 2 };
/** Lines far from all prose are many and alike: one in this many is kept, at as many times the weight. */
const THIN = 5;

interface Sample extends Page {
  rows: ReturnType<typeof rowsOf>;
  /** Chance by the first reading, then by the second. */
  p: number[];
}

function vector({ rows }: ReturnType<typeof rowsOf>, places: number[], line: number): Float32Array {
  const start = rowStart(line);
  return Float32Array.from(places, (place) => rows[start + place]!);
}

function fitModel(samples: Sample[], features: string[]): Forest {
  const places = features.map((name) => placeOf(name)!);
  const before = placeOf('toProseBefore')!;
  const after = placeOf('toProseAfter')!;
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const sample of samples) {
    const gold = sample.sizes.reduce((sum, size, i) => sum + size * sample.labels[i]!, 0);
    for (let i = 0; i < sample.lines.length; i++) {
      const start = rowStart(i);
      const far = sample.rows.rows[start + before]! > 8 && sample.rows.rows[start + after]! > 8;
      if (far && i % THIN) continue;
      rows.push(vector(sample.rows, places, i));
      labels.push(sample.labels[i]!);
      // The score counts four-word runs as shares of the article, so a line weighs its share.
      weights.push(((sample.sizes[i]! + 4) / (Math.max(50, gold) + 200)) * 100 * (far ? THIN : 1));
    }
  }
  const options = features === LINE_FEATURES ? FIRST : SECOND;
  return fitForest(binRows(rows, features.length), Float32Array.from(labels), Float32Array.from(weights), options);
}

function judge(forest: Forest, features: string[], samples: Sample[]): number[][] {
  const places = features.map((name) => placeOf(name)!);
  const sure = features === LINE_FEATURES ? SURE : SURE_SECOND;
  return samples.map((sample) =>
    sample.lines.map((_, i) => 1 / (1 + Math.exp(-marginOf(forest, vector(sample.rows, places, i), sure)))),
  );
}

/** Verdicts on each fold by a model of the other folds. */
function crossJudge(samples: Sample[], features: string[]): void {
  for (let fold = 0; fold < FOLDS; fold++) {
    const unseen = samples.filter((sample) => sample.fold === fold);
    const forest = fitModel(
      samples.filter((sample) => sample.fold !== fold),
      features,
    );
    judge(forest, features, unseen).forEach((p, i) => {
      unseen[i]!.p = p;
    });
  }
}

/** Scores the bodies of the whole pages and of the columns, prints both and returns the sum of their F1. */
function score(name: string, samples: Sample[], bodyOf: (sample: Sample) => string): number {
  const [page, column] = ['page', 'column'].map((kind) =>
    scoreBodies(
      samples.filter((sample) => sample.kind === kind).map((sample) => ({ gold: sample.gold, got: bodyOf(sample) })),
    ),
  );
  const show = ({ f1, precision, recall }: Score) =>
    `${f1.toFixed(4)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`;
  console.log(`${name}: page ${show(page!)} column ${show(column!)}`);
  return page!.f1 + column!.f1;
}

/** Scores the lines at or above some thresholds, and returns the best one. */
function report(name: string, samples: Sample[]): number {
  const tried = [0.4, 0.45, 0.5, 0.55].map((threshold) => ({
    threshold,
    f1: score(`${name} at ${threshold}`, samples, ({ lines, p }) =>
      lines
        .filter((_, i) => p[i]! >= threshold)
        .map((line) => line.text)
        .join('\n\n'),
    ),
  }));
  // A lost paragraph is lost evidence: of thresholds that are about as good, the lowest.
  const best = Math.max(...tried.map(({ f1 }) => f1));
  return tried.find(({ f1 }) => f1 >= best - 0.002)!.threshold;
}

/** What the cleaner makes of the verdicts by its chain and its rules, at the threshold of the model as it is. */
const cleaned = ({ lines, p }: Sample) => takeArticle(lines, { ...rowsOf(lines, packs), p }).body;

/** The texts that come out worst, those kept apart left out: what to read next. */
function showWorst(samples: Sample[]): void {
  samples
    .filter(({ check }) => !check)
    .map((sample) => ({ id: sample.id, ...scoreBodies([{ gold: sample.gold, got: cleaned(sample) }]) }))
    .sort((one, other) => one.f1 - other.f1)
    .slice(0, 20)
    .forEach(({ id, f1, precision, recall }) => {
      console.log(`  ${f1.toFixed(2)} P ${precision.toFixed(2)} R ${recall.toFixed(2)} ${id}`);
    });
}

function setContexts(samples: Sample[]): void {
  for (const sample of samples) setContext(sample.rows.rows, sample.p, sample.rows.measured);
}

const [path, mode] = process.argv.slice(2);
if (!path) throw new Error('name the file of labelled texts');
const packs = await loadPacks({ stage: 'clean' });
/** A text's rows for good: the cleaner writes the next text's over them. */
function ownRowsOf({ lines }: Page): ReturnType<typeof rowsOf> {
  const made = rowsOf(lines, packs);
  return { ...made, rows: made.rows.slice(0, rowStart(lines.length + MARGIN)) };
}
const all: Sample[] = readPages(path).map((page) => ({
  ...page,
  rows: ownRowsOf(page),
  p: [],
}));
const tuned = mode === '--tune' ? all.filter((sample) => !sample.check) : all;
crossJudge(tuned, LINE_FEATURES);
report('first reading, cross-validated', tuned);
setContexts(tuned);
const line = fitModel(tuned, LINE_FEATURES);
const context = fitModel(tuned, CONTEXT_FEATURES);
if (mode === '--tune') {
  const check = all.filter((sample) => sample.check);
  for (const features of [LINE_FEATURES, CONTEXT_FEATURES]) {
    judge(features === LINE_FEATURES ? line : context, features, check).forEach((p, i) => {
      check[i]!.p = p;
    });
    report(features === LINE_FEATURES ? 'first reading, kept apart' : 'second reading, kept apart', check);
    if (features === LINE_FEATURES) setContexts(check);
    else score('cleaner, kept apart', check, cleaned);
  }
}
crossJudge(tuned, CONTEXT_FEATURES);
const threshold = report('second reading, cross-validated', tuned);
score('cleaner, cross-validated', tuned, cleaned);
showWorst(tuned);
if (mode !== '--tune')
  writeModel('lambdas/clean/lines/model.generated.json', {
    fitted: `scripts/fit-lines/fit.ts on ${all.length} texts`,
    threshold,
    line: writtenForest(line, LINE_FEATURES, SURE),
    context: writtenForest(context, CONTEXT_FEATURES, SURE_SECOND),
  });
