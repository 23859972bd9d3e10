/**
 * Fits the block model of the HTML extractor and writes lambdas/clean/html/model.generated.json.
 *
 *   npx tsx scripts/fit-html/fit.ts PAGES.jsonl.gz             cross-validate by site, then fit on all pages
 *   npx tsx scripts/fit-html/fit.ts PAGES.jsonl.gz --tune      fit on four fifths, score the fifth kept apart; writes nothing
 *
 * PAGES has a page a line: {id, html, gold, meta: {url}}, gold being the article's text. Pages of one site are never on
 * both sides of a cut, so a figure speaks of sites not seen.
 */
import { createHash } from 'node:crypto';
import type { Sure } from '../../lambdas/clean/forest.ts';
import { factsOf, type PageFacts } from '../../lambdas/clean/html/facts.ts';
import { FEATURES } from '../../lambdas/clean/html/feature-names.ts';
import { eachFeatures } from '../../lambdas/clean/html/features.ts';
import { type Outline, outline } from '../../lambdas/clean/html/outline.ts';
import type { Page } from '../../lambdas/clean/html/page.ts';
import { readPage } from '../../lambdas/clean/html/read.ts';
import { verdictsOf } from '../../lambdas/clean/html/verdicts.ts';
import { thingsOf } from '../../lambdas/clean/metadata/jsonld.ts';
import { readRows } from '../rows.ts';
import { binRows, type Forest, fitForest, marginOf, type Options, randomOf } from './boost.ts';
import { type Label, labelBlocks } from './labels.ts';
import { scoreBodies } from './score.ts';
import { writeModel, writtenForest } from './write.ts';

const OPTIONS: Options = {
  trees: 200,
  leaves: 10,
  rate: 0.06,
  lambda: 0.02,
  minHessian: 0.02,
  features: 0.4,
  rows: 0.8,
  seed: 1,
};
/** Blocks beyond this margin after every twenty trees are decided: most are. */
const SURE: Sure = { every: 20, margin: 3.5 };
const FOLDS = 5;
/** A block's weight is its share of the article to this power: long blocks matter most, as they do in the score. */
const WEIGHT_POWER = 0.7;
/** Blocks outside the container are many and alike: one in this many is kept, at as many times the weight. */
const THIN = 4;
const INSIDE = FEATURES.indexOf('inside');

interface Sample {
  id: string;
  gold: string;
  page: Page;
  view: Outline;
  facts: PageFacts;
  rows: Float32Array[];
  labels: Label[];
  fold: number;
  check: boolean;
}

function readSamples(path: string): Sample[] {
  return readRows<{ id: string; html: string; gold: string; meta: { url: string } }>(path).map((row) => {
    const { id, html, gold, meta } = row;
    const page = readPage(html);
    const texts = page.blocks.map((block) => block.text);
    const rows: Float32Array[] = [];
    const view = outline(page);
    const facts = factsOf(page, thingsOf(page.head.jsonLd));
    eachFeatures(page, facts, view, (row) => rows.push(row.slice()));
    return {
      id,
      gold,
      page,
      view,
      facts,
      rows,
      labels: labelBlocks(texts, gold),
      fold: firstByte('md5', new URL(meta.url).hostname) % FOLDS,
      check: firstByte('sha1', id) % 5 === 0,
    };
  });
}

function firstByte(algorithm: string, text: string): number {
  return createHash(algorithm).update(text).digest()[0]!;
}

function fitModel(samples: Sample[]): Forest {
  const random = randomOf(7);
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const sample of samples) {
    const gold = sample.labels.reduce((sum, label) => sum + (label.share >= 0.5 ? label.tokens : 0), 0) || 1;
    sample.rows.forEach((row, index) => {
      const { share, tokens } = sample.labels[index]!;
      if (!tokens) return;
      const thin = share < 0.5 && !row[INSIDE];
      if (thin && random() >= 1 / THIN) return;
      rows.push(row);
      labels.push(share >= 0.5 ? 1 : 0);
      const sure = Math.abs(share - 0.5) * 2;
      weights.push((tokens / gold) ** WEIGHT_POWER * sure * (thin ? THIN : 1) + 1e-5);
    });
  }
  // Weights are scaled to a mean of 0.1, which the penalty and the least Hessian are meant for.
  const scale = (0.1 * rows.length) / weights.reduce((sum, weight) => sum + weight, 0);
  return fitForest(
    binRows(rows, FEATURES.length),
    Float32Array.from(labels),
    Float32Array.from(weights, (weight) => weight * scale),
    OPTIONS,
  );
}

function marginsOf(forest: Forest, { rows }: Sample): number[] {
  return rows.map((row) => marginOf(forest, row, SURE));
}

/** The body as the cleaner chooses it, by the model and the rules beside it. */
function bodyOf({ page, view, facts }: Sample, margins: number[], threshold: number): string {
  const verdicts = verdictsOf(page, view, facts, margins, threshold);
  return page.blocks
    .filter((_, index) => verdicts[index] === null)
    .map(({ text }) => text)
    .join('\n\n');
}

function report(name: string, forests: { forest: Forest; samples: Sample[] }[]): number {
  let best = { threshold: 0, f1: 0 };
  const margins = forests.map(({ forest, samples }) => samples.map((sample) => marginsOf(forest, sample)));
  for (const threshold of [-0.5, -0.25, 0, 0.25, 0.5]) {
    const pairs = forests.flatMap(({ samples }, n) =>
      samples.map((sample, at) => ({
        gold: sample.gold,
        got: bodyOf(sample, margins[n]![at]!, threshold),
      })),
    );
    const { f1, precision, recall } = scoreBodies(pairs);
    console.log(`${name} threshold ${threshold}: F1 ${f1.toFixed(4)} P ${precision.toFixed(4)} R ${recall.toFixed(4)}`);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}

/** The pages that come out worst, those kept apart left out: what to read next. */
function showWorst(forests: { forest: Forest; samples: Sample[] }[], threshold: number): void {
  forests
    .flatMap(({ forest, samples }) =>
      samples
        .filter(({ check }) => !check)
        .map((sample) => {
          const got = bodyOf(sample, marginsOf(forest, sample), threshold);
          return { id: sample.id, f1: scoreBodies([{ gold: sample.gold, got }]).f1 };
        }),
    )
    .sort((one, other) => one.f1 - other.f1)
    .slice(0, 12)
    .forEach(({ id, f1 }) => {
      console.log(`  ${f1.toFixed(2)} ${id}`);
    });
}

const [path, mode] = process.argv.slice(2);
if (!path) throw new Error('name the file of labelled pages');
const samples = readSamples(path);
if (mode === '--tune') {
  const forest = fitModel(samples.filter((sample) => !sample.check));
  report('tune', [{ forest, samples: samples.filter((sample) => !sample.check) }]);
  report('check', [{ forest, samples: samples.filter((sample) => sample.check) }]);
} else {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    forest: fitModel(samples.filter((sample) => sample.fold !== fold)),
    samples: samples.filter((sample) => sample.fold === fold),
  }));
  const threshold = report('cross-validated', folds);
  showWorst(folds, threshold);
  writeModel('lambdas/clean/html/model.generated.json', {
    fitted: `scripts/fit-html/fit.ts on ${samples.length} pages`,
    threshold,
    ...writtenForest(fitModel(samples), FEATURES, SURE),
  });
}
