import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The rows of a labelled set: DATA/<set>/dev.jsonl.gz. */
export function readRows<Row>(data: string, set: string): Row[] {
  const text = gunzipSync(readFileSync(join(data, set, 'dev.jsonl.gz'))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}
