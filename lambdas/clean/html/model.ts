import { FEATURES } from './features.ts';
import model from './model.generated.json' with { type: 'json' };

/**
 * The block model: boosted regression trees whose sum is the log odds that a block is the article's.
 * Fitted by scripts/fit-html/fit.ts; docs/decisions/031 says how and on what.
 */
interface TreeNode {
  feature: number;
  below: number;
  /** Indexes of the nodes for values below and not below; a leaf has feature -1 and its value in `below`. */
  low: number;
  high: number;
}

const FEATURE_AT = new Map(FEATURES.map((name, at) => [name, at]));

/** A tree is written `[feature, below, low, high]`, a leaf as its value; feature is an index into the file's names. */
type Written = number | [number, number, Written, Written];

const indexes = model.features.map((name) => {
  const at = FEATURE_AT.get(name);
  if (at === undefined)
    throw new Error(`model.generated.json names the feature "${name}", which is not computed: refit`);
  return at;
});
const trees = (model.trees as Written[]).map((written) => {
  const nodes: TreeNode[] = [];
  lay(written, nodes);
  return nodes;
});

function lay(written: Written, nodes: TreeNode[]): number {
  const at = nodes.length;
  if (typeof written === 'number') {
    nodes.push({ feature: -1, below: written, low: 0, high: 0 });
    return at;
  }
  const [feature, below, low, high] = written;
  const node = { feature: indexes[feature]!, below, low: 0, high: 0 };
  nodes.push(node);
  node.low = lay(low, nodes);
  node.high = lay(high, nodes);
  return at;
}

/** Log odds, above the model's threshold where the block is kept. */
export function marginOf(row: Float32Array): number {
  let margin = model.base;
  for (const nodes of trees) {
    let node = nodes[0]!;
    while (node.feature >= 0) node = nodes[row[node.feature]! < node.below ? node.low : node.high]!;
    margin += node.below;
  }
  return margin;
}

export const THRESHOLD: number = model.threshold;
