/**
 * Boosted regression trees as the fitting scripts write them: `[feature, below, low, high]` for a split, a number for a
 * leaf; a feature is an index into the model's list of names.
 */
export type WrittenTree = number | [feature: number, below: number, low: WrittenTree, high: WrittenTree];

export interface WrittenForest {
  base: number;
  features: string[];
  trees: WrittenTree[];
  sure?: Sure;
}

/**
 * Where a row is decided before all trees have spoken: after each `every` trees, if the log odds so far lie beyond
 * `margin` on either side (a soft cascade, Bourdev and Brandt 2005). The later trees only mend rows in doubt.
 */
export interface Sure {
  every: number;
  margin: number;
}

/** A forest laid out flat, for rows in one big array. */
export interface Forest {
  base: number;
  sure: Sure;
  /** By tree: the first cell of its root in `nodes`, and the steps to its deepest leaf. */
  roots: Int32Array;
  depths: Uint8Array;
  /**
   * Two cells a node, so that a forest stays in the nearest memory: the first cell of the node for values not below the bound and, in the
   * last bits, the place of the feature from the row's start; then the bound, as `toOrdinals` has it. The node for values below comes
   * right behind. A leaf leads to itself.
   */
  nodes: Int32Array;
  /** By node: the leaf's value. */
  values: Float32Array;
}

/** Bits of a place, which counts from so far before the row's start, since neighbours' values are features too. */
const PLACE_BITS = 13;
const BEFORE = 1 << (PLACE_BITS - 1);
const PLACE = (1 << PLACE_BITS) - 1;
/** No value is below it. */
const LOWEST = -(1 << 30);

/**
 * @param placeOf where a feature stands, from the start of a row; undefined for one that is not computed
 * @throws where the model names a feature that the code does not compute: the model is stale, refit it
 */
export function layForest(written: WrittenForest, placeOf: (feature: string) => number | undefined): Forest {
  const places = written.features.map((name) => {
    const place = placeOf(name);
    if (place === undefined) throw new Error(`the model names the feature "${name}", which is not computed: refit`);
    return place;
  });
  const nodes: number[] = [];
  const values: number[] = [];
  /** Lays a tree from the next node on; returns its depth. */
  const lay = (tree: WrittenTree): number => {
    const node = nodes.length;
    if (typeof tree === 'number') {
      nodes.push((node << PLACE_BITS) | BEFORE, LOWEST);
      values.push(tree);
      return 0;
    }
    const [feature, below, low, high] = tree;
    nodes.push(0, ordinalOf(below));
    values.push(0);
    const lowDepth = lay(low);
    nodes[node] = (nodes.length << PLACE_BITS) | (places[feature]! + BEFORE);
    return 1 + Math.max(lowDepth, lay(high));
  };
  const roots: number[] = [];
  const depths: number[] = [];
  for (const tree of written.trees) {
    roots.push(nodes.length);
    depths.push(lay(tree));
  }
  return {
    base: written.base,
    sure: written.sure ?? { every: roots.length, margin: Number.POSITIVE_INFINITY },
    roots: Int32Array.from(roots),
    depths: Uint8Array.from(depths),
    nodes: Int32Array.from(nodes),
    values: Float32Array.from(values),
  };
}

/** The bits of an array's 32-bit floats. */
export function bitsOf(values: Float32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

/**
 * Writes floats, given by their bits, as integers of 31 bits that order alike, so that the sign of a difference says which is
 * less: the bits do so themselves where those of negative floats are turned round. The last bit of the fraction falls away.
 */
export function toOrdinals(bits: Int32Array, into: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = (bits[at]! ^ ((bits[at]! >> 31) & 0x7fffffff)) >> 1;
}

/** One float and its bits. */
const float = new Float32Array(1);
const floatBits = bitsOf(float);

function ordinalOf(value: number): number {
  float[0] = value;
  toOrdinals(floatBits, floatBits, 0, 1);
  return floatBits[0]!;
}

/** The log odds that `marginsOf` gave last, and the rows that no trees have decided yet. */
let margins = new Float64Array(1 << 8);
let undecided = new Int32Array(1 << 8);

/**
 * Log odds of `count` rows that stand one after the other from `start` on, `width` cells each, as `toOrdinals` has them; good
 * until the next are asked for.
 *
 * Four rows at a time go down a tree side by side, to its full depth, and without a branch: which way a row goes nobody can
 * foretell, and to guess wrong costs more than the steps that a shorter way would spare.
 */
export function marginsOf(
  forest: Forest,
  cells: Int32Array,
  start: number,
  width: number,
  count: number,
): Float64Array {
  const { base, sure, roots, depths, nodes, values } = forest;
  if (margins.length < count) {
    margins = new Float64Array(count * 2);
    undecided = new Int32Array(count * 2);
  }
  const sums = margins;
  const rows = undecided;
  for (let row = 0; row < count; row++) {
    sums[row] = base;
    rows[row] = row;
  }
  let left = count;
  for (let first = 0; first < roots.length && left > 0; first += sure.every) {
    const end = Math.min(roots.length, first + sure.every);
    for (let at = 0; at < left; at += 4) {
      // Where fewer than four are left, the last one goes along as often as is needed.
      const a = rows[at]!;
      const b = rows[Math.min(at + 1, left - 1)]!;
      const c = rows[Math.min(at + 2, left - 1)]!;
      const d = rows[Math.min(at + 3, left - 1)]!;
      const rowA = start + a * width - BEFORE;
      const rowB = start + b * width - BEFORE;
      const rowC = start + c * width - BEFORE;
      const rowD = start + d * width - BEFORE;
      let sumA = sums[a]!;
      let sumB = sums[b]!;
      let sumC = sums[c]!;
      let sumD = sums[d]!;
      for (let tree = first; tree < end; tree++) {
        let nodeA = roots[tree]!;
        let nodeB = nodeA;
        let nodeC = nodeA;
        let nodeD = nodeA;
        for (let depth = depths[tree]!; depth > 0; depth--) {
          const atA = nodes[nodeA]!;
          const highA = atA >>> PLACE_BITS;
          nodeA = highA + ((nodeA + 2 - highA) & ((cells[rowA + (atA & PLACE)]! - nodes[nodeA + 1]!) >> 31));
          const atB = nodes[nodeB]!;
          const highB = atB >>> PLACE_BITS;
          nodeB = highB + ((nodeB + 2 - highB) & ((cells[rowB + (atB & PLACE)]! - nodes[nodeB + 1]!) >> 31));
          const atC = nodes[nodeC]!;
          const highC = atC >>> PLACE_BITS;
          nodeC = highC + ((nodeC + 2 - highC) & ((cells[rowC + (atC & PLACE)]! - nodes[nodeC + 1]!) >> 31));
          const atD = nodes[nodeD]!;
          const highD = atD >>> PLACE_BITS;
          nodeD = highD + ((nodeD + 2 - highD) & ((cells[rowD + (atD & PLACE)]! - nodes[nodeD + 1]!) >> 31));
        }
        sumA += values[nodeA >> 1]!;
        sumB += values[nodeB >> 1]!;
        sumC += values[nodeC >> 1]!;
        sumD += values[nodeD >> 1]!;
      }
      sums[a] = sumA;
      sums[b] = sumB;
      sums[c] = sumC;
      sums[d] = sumD;
    }
    let open = 0;
    for (let at = 0; at < left; at++) {
      const row = rows[at]!;
      if (sums[row]! <= sure.margin && sums[row]! >= -sure.margin) rows[open++] = row;
    }
    left = open;
  }
  return sums;
}
