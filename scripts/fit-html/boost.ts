/**
 * Gradient boosting of small regression trees on the logistic loss, with histograms of binned features
 * (Friedman 2001; Ke et al. 2017 for the leaf-wise growth). Deterministic for a seed.
 */

import type { Sure } from '../../lambdas/clean/forest.ts';

export interface Options {
  trees: number;
  leaves: number;
  rate: number;
  /** L2 penalty on a leaf's value. */
  lambda: number;
  /** Least sum of second derivatives in a leaf. */
  minHessian: number;
  /** Share of the features each tree may use, and of the rows it is grown on. */
  features: number;
  rows: number;
  seed: number;
}

/** A tree as flat arrays: node n splits feature[n] at threshold[n] (left if below), or is a leaf (feature -1). */
export interface Tree {
  feature: number[];
  threshold: number[];
  left: number[];
  right: number[];
  value: number[];
}

export interface Forest {
  base: number;
  trees: Tree[];
}

const BINS = 48;
/** No feature has more bins. */
const MOST_BINS = 256;

export interface Binned {
  edges: number[][];
  columns: Uint8Array[];
  length: number;
}

/** Bins each feature at quantiles of its distinct values. */
export function binRows(rows: Float32Array[], features: number): Binned {
  const edges: number[][] = [];
  const columns: Uint8Array[] = [];
  for (let feature = 0; feature < features; feature++) {
    const values = Float32Array.from(rows, (row) => row[feature]!).sort();
    const distinct: number[] = [];
    for (const value of values) if (distinct.at(-1) !== value) distinct.push(value);
    let cuts: number[] = [];
    if (distinct.length <= BINS) cuts = distinct.slice(1).map((value, at) => (value + distinct[at]!) / 2);
    else {
      for (let bin = 1; bin < BINS; bin++) {
        const value = values[Math.floor((bin * values.length) / BINS)]!;
        if (value > (cuts.at(-1) ?? distinct[0]!)) cuts.push(value);
      }
      for (let bin = 1; bin < 8; bin++) cuts.push(distinct[Math.floor((bin * distinct.length) / 8)]!);
      cuts = [...new Set(cuts)].sort((a, b) => a - b).slice(0, 250);
    }
    edges.push(cuts);
    const column = new Uint8Array(rows.length);
    for (let at = 0; at < rows.length; at++) column[at] = binOf(cuts, rows[at]![feature]!);
    columns.push(column);
  }
  return { edges, columns, length: rows.length };
}

function binOf(cuts: number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sums of first and second derivatives by usable feature and bin, `MOST_BINS` cells a feature. */
interface Sums {
  g: Float64Array;
  h: Float64Array;
}

interface Leaf {
  rows: Int32Array;
  node: number;
  sums: Sums;
  best: { gain: number; feature: number; bin: number } | null;
}

export function fitForest(data: Binned, labels: Float32Array, weights: Float32Array, options: Options): Forest {
  const random = randomOf(options.seed);
  const margin = new Float64Array(data.length);
  let positive = 0;
  let total = 0;
  for (let at = 0; at < data.length; at++) {
    positive += labels[at]! * weights[at]!;
    total += weights[at]!;
  }
  const base = Math.log(positive / (total - positive));
  margin.fill(base);
  const gradient = new Float64Array(data.length);
  const hessian = new Float64Array(data.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let at = 0; at < data.length; at++) {
      const p = 1 / (1 + Math.exp(-margin[at]!));
      gradient[at] = (p - labels[at]!) * weights[at]!;
      hessian[at] = Math.max(1e-9, p * (1 - p) * weights[at]!);
    }
    const rows: number[] = [];
    for (let at = 0; at < data.length; at++) if (random() < options.rows) rows.push(at);
    const usable: number[] = [];
    for (let feature = 0; feature < data.columns.length; feature++)
      if (data.edges[feature]!.length && random() < options.features) usable.push(feature);
    const tree = growTree(data, Int32Array.from(rows), gradient, hessian, usable, options);
    trees.push(tree);
    addTree(tree, data, margin);
  }
  return { base, trees };
}

function growTree(
  data: Binned,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  usable: number[],
  options: Options,
): Tree {
  const tree: Tree = { feature: [-1], threshold: [0], left: [0], right: [0], value: [0] };
  const leafOf = (some: Int32Array, node: number, sums: Sums): Leaf => ({
    rows: some,
    node,
    sums,
    best: bestSplit(data, sums, usable, options),
  });
  const leaves: Leaf[] = [leafOf(rows, 0, sumRows(data, rows, gradient, hessian, usable))];
  while (leaves.length < options.leaves) {
    let pick = -1;
    leaves.forEach((leaf, at) => {
      if (leaf.best && (pick < 0 || leaf.best.gain > leaves[pick]!.best!.gain)) pick = at;
    });
    if (pick < 0) break;
    const [leaf] = leaves.splice(pick, 1) as [Leaf];
    const { feature, bin } = leaf.best!;
    const column = data.columns[feature]!;
    const low = leaf.rows.filter((row) => column[row]! < bin);
    const high = leaf.rows.filter((row) => column[row]! >= bin);
    tree.feature[leaf.node] = feature;
    tree.threshold[leaf.node] = data.edges[feature]![bin - 1]!;
    // Only the smaller side is summed; the larger one is what it leaves of the whole.
    const few = sumRows(data, low.length < high.length ? low : high, gradient, hessian, usable);
    const many = without(leaf.sums, few);
    for (const [side, some] of [
      ['left', low],
      ['right', high],
    ] as const) {
      const node = tree.feature.push(-1) - 1;
      tree.threshold.push(0);
      tree.left.push(0);
      tree.right.push(0);
      tree.value.push(0);
      tree[side][leaf.node] = node;
      leaves.push(leafOf(some, node, (some === low) === low.length < high.length ? few : many));
    }
  }
  for (const leaf of leaves) {
    let g = 0;
    let h = 0;
    for (const row of leaf.rows) {
      g += gradient[row]!;
      h += hessian[row]!;
    }
    tree.value[leaf.node] = (-options.rate * g) / (h + options.lambda);
  }
  return tree;
}

function sumRows(
  data: Binned,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  usable: number[],
): Sums {
  const g = new Float64Array(usable.length * MOST_BINS);
  const h = new Float64Array(usable.length * MOST_BINS);
  const n = rows.length;
  // Gathered once, so that each feature reads them in order.
  const gs = new Float64Array(n);
  const hs = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    gs[at] = gradient[rows[at]!]!;
    hs[at] = hessian[rows[at]!]!;
  }
  for (let use = 0; use < usable.length; use++) {
    const column = data.columns[usable[use]!]!;
    const first = use * MOST_BINS;
    for (let at = 0; at < n; at++) {
      const cell = first + column[rows[at]!]!;
      g[cell]! += gs[at]!;
      h[cell]! += hs[at]!;
    }
  }
  return { g, h };
}

function without(all: Sums, part: Sums): Sums {
  return { g: all.g.map((sum, at) => sum - part.g[at]!), h: all.h.map((sum, at) => sum - part.h[at]!) };
}

function bestSplit(data: Binned, { g, h }: Sums, usable: number[], options: Options): Leaf['best'] {
  let gAll = 0;
  let hAll = 0;
  // Each feature's cells hold all rows.
  for (let cell = 0; usable.length > 0 && cell < MOST_BINS; cell++) {
    gAll += g[cell]!;
    hAll += h[cell]!;
  }
  if (hAll < 2 * options.minHessian) return null;
  const parent = (gAll * gAll) / (hAll + options.lambda);
  let best: Leaf['best'] = null;
  for (let use = 0; use < usable.length; use++) {
    const feature = usable[use]!;
    const first = use * MOST_BINS;
    const bins = data.edges[feature]!.length + 1;
    let gLow = 0;
    let hLow = 0;
    for (let bin = 1; bin < bins; bin++) {
      gLow += g[first + bin - 1]!;
      hLow += h[first + bin - 1]!;
      const hHigh = hAll - hLow;
      if (hLow < options.minHessian) continue;
      if (hHigh < options.minHessian) break;
      const gHigh = gAll - gLow;
      const gain = (gLow * gLow) / (hLow + options.lambda) + (gHigh * gHigh) / (hHigh + options.lambda) - parent;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** What a tree adds to the margin of each row. */
function addTree(tree: Tree, data: Binned, margin: Float64Array): void {
  const bins = tree.feature.map((feature, node) =>
    feature < 0 ? 0 : binOf(data.edges[feature]!, tree.threshold[node]!),
  );
  for (let row = 0; row < data.length; row++) {
    let node = 0;
    for (let feature = tree.feature[0]!; feature >= 0; feature = tree.feature[node]!)
      node = data.columns[feature]![row]! < bins[node]! ? tree.left[node]! : tree.right[node]!;
    margin[row]! += tree.value[node]!;
  }
}

/** A forest's margin (log odds) for one row of raw feature values; `sure` decides it early, as the cleaner does. */
export function marginOf(forest: Forest, row: ArrayLike<number>, sure?: Sure): number {
  let margin = forest.base;
  for (const [index, tree] of forest.trees.entries()) {
    if (sure && index && index % sure.every === 0 && Math.abs(margin) > sure.margin) break;
    let node = 0;
    while (tree.feature[node]! >= 0)
      node = row[tree.feature[node]!]! < tree.threshold[node]! ? tree.left[node]! : tree.right[node]!;
    margin += tree.value[node]!;
  }
  return margin;
}

/** Mulberry32: numbers in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
