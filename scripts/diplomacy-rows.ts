/**
 * Writes our own labelled sentences of diplomacy that were kept apart as rows that the scorer of `diplo_gold` reads:
 *
 *   npx tsx scripts/diplomacy-rows.ts DATA OUT
 *   node ../shared/eval/score.mjs diplo_gold --data OUT
 *
 * What is shipped is fitted on them too: count after `fit-portrayal.ts DATA --kept-apart --write`, then put the weights back.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { diplomacyRows } from './fit/diplomacy.ts';

const [data, out] = process.argv.slice(2);
if (!data || !out) throw new Error('usage: diplomacy-rows DATA OUT');
const rows = diplomacyRows(data)
  .filter(({ keptApart }) => keptApart)
  .map(({ id, text, source, target, label, channel, evidence }) =>
    JSON.stringify({ id, text, source_span: source, target_span: target, label, channel, evidence_span: evidence }),
  );
mkdirSync(join(out, 'diplo_gold'), { recursive: true });
writeFileSync(join(out, 'diplo_gold', 'dev.jsonl.gz'), gzipSync(`${rows.join('\n')}\n`));
console.log(`${rows.length} rows in ${out}`);
