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
  roots: Int32Array;
  /** Two cells a node: place of the feature from the row's start, or `LEAF`; the node for values not below. The next one is for those below. */
  nodes: Int32Array;
  /** By node: the bound, or the leaf's value. */
  values: Float32Array;
}

const LEAF = 0x7fffffff;

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
  const lay = (tree: WrittenTree): number => {
    const node = values.length;
    if (typeof tree === 'number') {
      nodes.push(LEAF, 0);
      values.push(tree);
      return node;
    }
    nodes.push(places[tree[0]]!, 0);
    values.push(tree[1]);
    lay(tree[2]);
    nodes[node * 2 + 1] = lay(tree[3]);
    return node;
  };
  const roots = Int32Array.from(written.trees, lay);
  const sure = written.sure ?? { every: roots.length, margin: Number.POSITIVE_INFINITY };
  return { base: written.base, sure, roots, nodes: Int32Array.from(nodes), values: Float32Array.from(values) };
}

/** Log odds of the row that starts at `start`. */
export function marginAt({ base, sure, roots, nodes, values }: Forest, rows: Float32Array, start: number): number {
  let margin = base;
  let tree = 0;
  while (tree < roots.length) {
    const until = Math.min(roots.length, tree + sure.every);
    for (; tree < until; tree++) {
      let node = roots[tree]!;
      for (let place = nodes[node * 2]!; place !== LEAF; place = nodes[node * 2]!)
        node = rows[start + place]! < values[node]! ? node + 1 : nodes[node * 2 + 1]!;
      margin += values[node]!;
    }
    if (margin > sure.margin || margin < -sure.margin) break;
  }
  return margin;
}
