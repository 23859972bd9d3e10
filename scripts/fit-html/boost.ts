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

interface Leaf {
  rows: Int32Array;
  node: number;
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
    for (let at = 0; at < data.length; at++) margin[at]! += descend(tree, data, at);
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
  const leaves: Leaf[] = [{ rows, node: 0, best: bestSplit(data, rows, gradient, hessian, usable, options) }];
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
      leaves.push({ rows: some, node, best: bestSplit(data, some, gradient, hessian, usable, options) });
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

function bestSplit(
  data: Binned,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  usable: number[],
  options: Options,
): Leaf['best'] {
  let gAll = 0;
  let hAll = 0;
  for (const row of rows) {
    gAll += gradient[row]!;
    hAll += hessian[row]!;
  }
  if (hAll < 2 * options.minHessian) return null;
  const parent = (gAll * gAll) / (hAll + options.lambda);
  let best: Leaf['best'] = null;
  const g = new Float64Array(256);
  const h = new Float64Array(256);
  for (const feature of usable) {
    const column = data.columns[feature]!;
    const bins = data.edges[feature]!.length + 1;
    g.fill(0, 0, bins);
    h.fill(0, 0, bins);
    for (const row of rows) {
      const bin = column[row]!;
      g[bin]! += gradient[row]!;
      h[bin]! += hessian[row]!;
    }
    let gLow = 0;
    let hLow = 0;
    for (let bin = 1; bin < bins; bin++) {
      gLow += g[bin - 1]!;
      hLow += h[bin - 1]!;
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

function descend(tree: Tree, data: Binned, row: number): number {
  let node = 0;
  while (tree.feature[node]! >= 0) {
    const feature = tree.feature[node]!;
    const below = data.columns[feature]![row]! < binOf(data.edges[feature]!, tree.threshold[node]!);
    node = below ? tree.left[node]! : tree.right[node]!;
  }
  return tree.value[node]!;
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
