import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../scripts/rows.ts';

const LABELLED = '../shared/eval/data/allsides_topics/dev.jsonl.gz';
const ARTICLES = 250;

/** News articles: labelled ones where they are at hand, else the samples of `seeds/` often enough to measure. */
export function readArticles(): { from: string; texts: string[] } {
  if (existsSync(LABELLED)) {
    const rows = readRows<{ text: string }>(LABELLED);
    return { from: LABELLED, texts: rows.slice(0, ARTICLES).map(({ text }) => text) };
  }
  const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  const texts = seeds.map((name) => readFileSync(join('seeds', name), 'utf8'));
  return { from: 'seeds', texts: Array.from({ length: ARTICLES }, (_, at) => texts[at % texts.length]!) };
}
