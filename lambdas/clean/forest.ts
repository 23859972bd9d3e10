/**
 * Boosted regression trees as the fitting scripts write them: `[feature, below, low, high]` for a split, a number for a
 * leaf; a feature is an index into the model's list of names.
 */
export type WrittenTree = number | [feature: number, below: number, low: WrittenTree, high: WrittenTree];

export interface WrittenForest {
  base: number;
  features: string[];
  trees: WrittenTree[];
}

/** A forest laid out flat, for rows in one big array. */
export interface Forest {
  base: number;
  roots: Int32Array;
  /** By node: place of the feature from the row's start, or the leaf's mark. */
  place: Int32Array;
  below: Float32Array;
  low: Int32Array;
  high: Int32Array;
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
  const nodes: [place: number, below: number, low: number, high: number][] = [];
  const lay = (tree: WrittenTree): number => {
    const at = nodes.push([LEAF, 0, 0, 0]) - 1;
    if (typeof tree === 'number') nodes[at]![1] = tree;
    else nodes[at] = [places[tree[0]]!, tree[1], lay(tree[2]), lay(tree[3])];
    return at;
  };
  const roots = Int32Array.from(written.trees, lay);
  return {
    base: written.base,
    roots,
    place: Int32Array.from(nodes, (node) => node[0]),
    below: Float32Array.from(nodes, (node) => node[1]),
    low: Int32Array.from(nodes, (node) => node[2]),
    high: Int32Array.from(nodes, (node) => node[3]),
  };
}

/** Log odds of the row that starts at `start`. */
export function marginAt(forest: Forest, rows: Float32Array, start: number): number {
  const { roots, place, below, low, high } = forest;
  let margin = forest.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let at = place[node]!; at !== LEAF; at = place[node]!)
      node = rows[start + at]! < below[node]! ? low[node]! : high[node]!;
    margin += below[node]!;
  }
  return margin;
}
