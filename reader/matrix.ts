/** Holders against targets: who stands where, with the busiest of both. */
import type { Pair } from './api.ts';

export interface Named {
  id: string;
  name: string;
}

export interface Matrix {
  holders: Named[];
  targets: Named[];
  /** The pair of a holder and a target, where there is one. */
  at(holder: string, target: string): Pair | undefined;
}

/**
 * The matrix of the holders that have a stance toward the target, and of what else they have one toward.
 * @param toward the pairs of the target, most articles first
 * @param all pairs of anyone, most articles first
 */
export function matrixOf(toward: Pair[], all: Pair[], most: { holders: number; targets: number }): Matrix {
  const rows = toward.slice(0, most.holders);
  const holders = rows.map(({ holder, holderName }) => ({ id: holder, name: holderName }));
  const known = new Set(holders.map(({ id }) => id));
  const cells = new Map(rows.map((pair) => [keyOf(pair.holder, pair.target), pair]));
  const totals = new Map<string, Named & { articles: number }>();
  for (const pair of all) {
    if (!known.has(pair.holder)) continue;
    cells.set(keyOf(pair.holder, pair.target), pair);
    const total = totals.get(pair.target) ?? { id: pair.target, name: pair.targetName, articles: 0 };
    total.articles += pair.articles;
    totals.set(pair.target, total);
  }
  const own = rows[0] && { id: rows[0].target, name: rows[0].targetName };
  const others = [...totals.values()].filter(({ id }) => id !== own?.id).sort((a, b) => b.articles - a.articles);
  const targets = [...(own ? [own] : []), ...others.slice(0, most.targets - 1).map(({ id, name }) => ({ id, name }))];
  return { holders, targets, at: (holder, target) => cells.get(keyOf(holder, target)) };
}

function keyOf(holder: string, target: string): string {
  return JSON.stringify([holder, target]);
}
