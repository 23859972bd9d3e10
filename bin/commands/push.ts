import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../lambdas/shared/objects/objects.ts';
import { s3Objects } from '../../lambdas/shared/objects/s3.ts';
import { DirectoryObjects } from '../../local/directory.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE } from '../remote/target.ts';
import { eachOf } from './pool.ts';
import { progress } from './progress.ts';
import { UsageError } from './usage.ts';

/** Lines of a JSON Lines file in one object: the cleaner reads 1,000 at the most. */
const LINES = 500;
/** Objects put at once. */
const AT_ONCE = 16;

export const summary = 'push DIR|FILE: put articles into the bucket; what is there already is passed over';

export const usage = `usage: stancewire push DIR|FILE|FILE.jsonl [--prefix KEY] [--inbox DIR] [--stack NAME | --local]

  DIR           all files below it, hidden ones left out; a file's path is its key
  FILE.jsonl    one article a line, put as objects of ${LINES} lines
  --prefix KEY  put before every key
  --inbox DIR   with --local: where the pipeline looks for articles (default inbox)
${TARGET_USAGE}

An object that is there with the same content is left alone: after a break, run it again.`;

interface Upload {
  key: string;
  read(): Promise<Uint8Array>;
}

export async function run(args: string[]): Promise<number> {
  const options = {
    ...TARGET_OPTIONS,
    prefix: { type: 'string', default: '' },
    inbox: { type: 'string', default: 'inbox' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [from, ...more] = positionals;
  if (!from || more.length) throw new UsageError('push: name one folder or file');
  const store = values.stack
    ? s3Objects(new S3Client({ maxAttempts: 8 }), (await openTarget(values)).outputs!.articlesBucket)
    : new DirectoryObjects(resolve(values.inbox));
  const { put, same } = await push(store, from, values.prefix);
  console.log(`${put} put, ${same} already there`);
  return 0;
}

/** Puts what is not there yet. @throws UsageError where there is nothing to read */
export async function push(store: ObjectStore, from: string, prefix: string): Promise<{ put: number; same: number }> {
  const { shared, uploads } = await uploadsOf(from);
  const standing = new Map<string, string>();
  for await (const { key, etag } of store.list(prefix + shared)) standing.set(key, etag.replaceAll('"', ''));
  const counts = { put: 0, same: 0 };
  const line = progress('objects');
  await eachOf(uploads, AT_ONCE, async ({ key, read }) => {
    const bytes = await read();
    // S3's ETag is the content's MD5, but for objects under a KMS key: those are put again, which changes nothing.
    const etag = createHash('md5').update(bytes).digest('hex');
    if (standing.get(prefix + key) === etag) counts.same++;
    else {
      await store.put(prefix + key, bytes);
      counts.put++;
    }
    line.step();
  });
  line.done();
  return counts;
}

/** What there is to put, and what all its keys begin with: no more of the bucket is listed. */
async function uploadsOf(from: string): Promise<{ shared: string; uploads: Iterable<Upload> | AsyncIterable<Upload> }> {
  const found = await stat(from).catch(() => null);
  if (!found) throw new UsageError(`${from}: no such file or folder`);
  if (!found.isDirectory()) {
    if (/\.(jsonl|ndjson)$/i.test(from)) return { shared: `${stemOf(from)}/`, uploads: chunks(from) };
    const key = basename(from);
    return { shared: key, uploads: [{ key, read: () => readFile(from) }] };
  }
  const uploads = (await readdir(from, { recursive: true, withFileTypes: true }))
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name))
    .map((path) => ({ key: relative(from, path).split(sep).join('/'), read: () => readFile(path) }))
    .filter(({ key }) => !/(^|\/)\./.test(key));
  return { shared: sharedStart(uploads.map(({ key }) => key)), uploads };
}

function sharedStart([first = '', ...keys]: string[]): string {
  let shared = first;
  for (const key of keys) while (!key.startsWith(shared)) shared = shared.slice(0, -1);
  return shared;
}

function stemOf(file: string): string {
  return basename(file).replace(/\.[^.]+$/, '');
}

/** A JSON Lines file as objects of LINES lines each; the same file gives the same objects. */
async function* chunks(file: string): AsyncGenerator<Upload> {
  let lines: string[] = [];
  let number = 0;
  const chunk = (): Upload => {
    const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''));
    lines = [];
    number++;
    return { key: `${stemOf(file)}/${String(number).padStart(6, '0')}.jsonl`, read: async () => bytes };
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    lines.push(line);
    if (lines.length === LINES) yield chunk();
  }
  if (lines.length) yield chunk();
}
