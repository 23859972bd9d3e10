/**
 * What cleaning plain text costs, in passes of one word-finding regular expression over the same text.
 *
 *   npx tsx bench/clean-text.ts [TEXTS.jsonl[.gz]]     a text a line in `text`; without a file, the seeds repeated
 */
import { readFileSync } from 'node:fs';
import { clean } from '../lambdas/clean/clean.ts';
import { decodePacks } from '../lambdas/shared/rules/codec.ts';
import { readRows } from '../scripts/rows.ts';
import { readArticles } from './articles.ts';
import { milliseconds } from './race.ts';

/** Both take turns, so that their ratio holds on a noisy machine; the fastest round of each counts. */
const ROUNDS = 30;
/** Texts taken of a file. */
const MOST = 200;

function textsOf(path: string | undefined): string[] {
  if (!path) return readArticles().texts;
  return readRows<{ text: string }>(path)
    .slice(0, MOST)
    .map(({ text }) => text);
}

/** Prints the table; resolves to the ratio of cleaning to one pass. */
export async function bench(path?: string): Promise<number> {
  // As shipped: `npm run packs` writes it.
  const packs = decodePacks(readFileSync('dist/packs/clean.bin'));
  const texts = textsOf(path);
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const megabytes = bytes.reduce((sum, each) => sum + each.length, 0) / 1e6;
  let pass = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const words = /[\p{L}\p{N}]+/gu;
    pass = Math.min(
      pass,
      milliseconds(() => {
        for (const text of texts) while (words.test(text));
      }),
    );
    whole = Math.min(
      whole,
      milliseconds(() => {
        for (const each of bytes) clean({ name: 'article.txt', bytes: each }, packs);
      }),
    );
  }
  const row = (name: string, ms: number) =>
    console.log(
      `${name.padEnd(34)}${(megabytes / (ms / 1000)).toFixed(1).padStart(8)} MB/s${(ms / pass).toFixed(1).padStart(8)} passes`,
    );
  console.log(`cleaning plain text: ${texts.length} texts, ${megabytes.toFixed(2)} MB`);
  row('one /[\\p{L}\\p{N}]+/gu pass', pass);
  row('clean, bytes to article', whole);
  return whole / pass;
}

// Not where bench/run.ts has bundled it and calls it itself.
if (process.argv[1]?.endsWith('clean-text.ts')) await bench(process.argv[2]);
