/** Fitted forests as the cleaner reads them (lambdas/clean/forest.ts). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sure, WrittenForest, WrittenTree } from '../../lambdas/clean/forest.ts';
import type { Forest, Tree } from './boost.ts';

/** A forest with the names of the features it asks for, numbers rounded to four digits. */
export function writtenForest(forest: Forest, features: string[], sure: Sure): WrittenForest {
  const used = [...new Set(forest.trees.flatMap((tree) => tree.feature.filter((feature) => feature >= 0)))];
  const round = (value: number) => Number(value.toPrecision(4));
  const nest = (tree: Tree, node: number): WrittenTree =>
    tree.feature[node]! < 0
      ? round(tree.value[node]!)
      : [
          used.indexOf(tree.feature[node]!),
          round(tree.threshold[node]!),
          nest(tree, tree.left[node]!),
          nest(tree, tree.right[node]!),
        ];
  return {
    base: round(forest.base),
    sure,
    features: used.map((feature) => features[feature]!),
    trees: forest.trees.map((tree) => nest(tree, 0)),
  };
}

/** Writes a model, a tree a line. @param path from the project's root */
export function writeModel(path: string, model: object): void {
  const lines = JSON.stringify(model).replaceAll('"trees":[', '"trees":[\n').replaceAll(']]],[', ']]],\n[');
  writeFileSync(join(import.meta.dirname, '../..', path), `${lines}\n`);
}
