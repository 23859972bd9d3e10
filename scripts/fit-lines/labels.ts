/**
 * Labelled lines for fitting the line model: which lines of a copied page belong to the article, told by aligning the
 * lines with the article's gold text.
 */
import { createHash } from 'node:crypto';
import { partInterruptions } from '../../lambdas/clean/lines/interruptions.ts';
import { type Line, splitLines } from '../../lambdas/clean/lines/lines.ts';
import { readRows } from '../rows.ts';

export interface Page {
  id: string;
  kind: 'page' | 'column';
  gold: string;
  lines: Line[];
  /** Share of each line that is article text, 0…1. */
  labels: Float64Array;
  /** Tokens of each line. */
  sizes: Int32Array;
  /** Rows that are only looked at, never fitted: a fifth of the pages, both kinds of a page together. */
  check: boolean;
  /** Cross-validation fold, below `FOLDS`; pages of one outlet share it. */
  fold: number;
}

export const FOLDS = 5;

const TOKEN = /[\p{L}\p{N}_]+/gu;
const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** What tells pages of one outlet apart in their ids: `-V1`, `-V2_1`. */
const VERSION = /-V\d[\d_]*$/;
const hashOf = (text: string) => createHash('sha1').update(text).digest();

export function readPages(path: string): Page[] {
  return readRows<{ id: string; kind: 'page' | 'column'; text: string; gold: string }>(path).map(
    ({ id, kind, text, gold }) => {
      const page = id.slice(id.indexOf('/') + 1);
      const lines = partInterruptions(splitLines(text)).rest;
      const tokens = lines.map((line) => tokensOf(line.text));
      const sizes = Int32Array.from(tokens, (list) => list.length);
      return {
        id,
        kind,
        gold,
        lines,
        sizes,
        labels: align(tokens, tokensOf(gold)),
        check: hashOf(page)[0]! % 5 === 0,
        fold: hashOf(page.replace(VERSION, ''))[1]! % FOLDS,
      };
    },
  );
}

/** Longest list of places tried for a line that occurs often in the gold. */
const MOST_PLACES = 40;

/**
 * Labels lines by the heaviest chain of lines whose tokens follow each other in the gold text: a navigation entry "Sport"
 * is not the article's because the word occurs in it. Lines that are in no chain get the share of their 4-grams
 * that the gold holds, where that is at least a half.
 */
function align(lines: string[][], gold: string[]): Float64Array {
  const grams = new Map<string, number[]>();
  const key = (list: string[], at: number, n: number) => list.slice(at, at + n).join(' ');
  for (let n = 1; n <= 4; n++)
    for (let at = 0; at + n <= gold.length; at++) {
      const gram = `${n} ${key(gold, at, n)}`;
      const places = grams.get(gram);
      if (places) places.push(at);
      else grams.set(gram, [at]);
    }
  // best[e]: the heaviest chain that ends before gold token e (a Fenwick tree for prefix maxima).
  const tree: { weight: number; link: Link | null }[] = Array.from({ length: gold.length + 2 }, () => ({
    weight: 0,
    link: null,
  }));
  const query = (end: number) => {
    let best = tree[0]!;
    for (let i = end; i > 0; i -= i & -i) if (tree[i]!.weight > best.weight) best = tree[i]!;
    return best;
  };
  lines.forEach((line, index) => {
    if (!line.length) return;
    const n = Math.min(4, line.length);
    const offers: { from: number; size: number }[] = [];
    const starts = grams.get(`${n} ${key(line, 0, n)}`) ?? [];
    for (const from of starts.slice(0, MOST_PLACES)) {
      let size = n;
      while (size < line.length && gold[from + size] === line[size]) size++;
      if (size === line.length) offers.push({ from, size });
    }
    const found = offers.map(({ from, size }) => {
      const before = query(from);
      return {
        end: from + size,
        weight: before.weight + size + (size > 3 ? 1 : 0),
        link: { index, before: before.link },
      };
    });
    for (const entry of found)
      for (let i = entry.end; i < tree.length; i += i & -i) if (entry.weight > tree[i]!.weight) tree[i] = entry;
  });
  const labels = new Float64Array(lines.length);
  lines.forEach((line, index) => {
    if (line.length < 8) return;
    let hit = 0;
    for (let at = 0; at + 4 <= line.length; at++) if (grams.has(`4 ${key(line, at, 4)}`)) hit++;
    const share = hit / (line.length - 3);
    labels[index] = share >= 0.5 ? share : 0;
  });
  for (
    let link = query(gold.length + 1 > tree.length - 1 ? tree.length - 1 : gold.length + 1).link;
    link;
    link = link.before
  )
    labels[link.index] = 1;
  return labels;
}

interface Link {
  index: number;
  before: Link | null;
}
