/**
 * The whole classification and its parts, with the packs as shipped (`npm run packs` first), as multiples of one
 * `/[\\p{L}\\p{N}]+/gu` pass over the same articles; then how its time grows with the length of one text.
 */
import { readFileSync } from 'node:fs';
import { classify } from '../lambdas/classify/classify.ts';
import type { Packs } from '../lambdas/classify/packs.ts';
import { findStatements } from '../lambdas/classify/stance/article.ts';
import { topicsOf } from '../lambdas/classify/topics/topics.ts';
import { decodePacks } from '../lambdas/shared/rules/codec.ts';
import { read } from '../lambdas/shared/rules/read.ts';
import { readArticles } from './articles.ts';
import { type Contender, milliseconds, race } from './race.ts';

const PACKS = 'dist/packs/classify.bin';

export function bench(): void {
  const { from, texts } = readArticles();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = readFileSync(PACKS);
  let packs = decodePacks(bytes) as Packs;
  const loading = milliseconds(() => {
    packs = decodePacks(bytes);
  });
  const word = /[\p{L}\p{N}]+/gu;
  const contenders: Contender[] = [
    { name: 'one /[\\p{L}\\p{N}]+/gu pass', run: (text) => text.match(word)?.length ?? 0 },
    { name: 'tokens, sentences, all packs', run: (text) => read(text, packs.rules).tokens.count },
    { name: 'the same, topics', run: (text) => topicsOf(undefined, read(text, packs.rules), packs).length },
    { name: 'the same, statements', run: (text) => findStatements(read(text, packs.rules), {}, packs).length },
    { name: 'classification, whole', run: (text) => classify({ text }, packs).statements.length },
  ];
  console.log(`${texts.length} articles of ${from}, ${(characters / 1e6).toFixed(2)} M characters`);
  race(texts, characters, contenders);
  console.log(`loading the packs: ${loading.toFixed(1)} ms, ${(bytes.length / 1e6).toFixed(2)} MB`);
  const long = texts.join('\n\n').repeat(2).slice(0, 1_000_000);
  for (const length of [250_000, 500_000, 1_000_000]) {
    const text = long.slice(0, length);
    classify({ text }, packs);
    console.log(`one text of ${length} characters: ${milliseconds(() => classify({ text }, packs)).toFixed(0)} ms`);
  }
}
