/** Labelled rows and articles as files hold them: JSON Lines, gzipped or not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The rows of a file. */
export function readRows<Row>(path: string): Row[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** The rows of a labelled set: `<data>/<set>/dev.jsonl.gz`. */
export function readSet<Row>(data: string, set: string): Row[] {
  return readRows(join(data, set, 'dev.jsonl.gz'));
}
