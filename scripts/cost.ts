/**
 * `npm run cost [FILE.jsonl]`: what a million articles and a month at 1,000 a day cost on AWS.
 * Measured: sends articles (the samples of seeds/, or the `text` of each line of a file) through the real stages over an
 * embedded DynamoDB that counts capacity units, and counts requests and bytes. Stated: prices (prices.json) and how long AWS's
 * services let a function wait (below). Nothing is fetched.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createClassifyHandler } from '../lambdas/classify/stage.ts';
import { createCleanHandler } from '../lambdas/clean/stage.ts';
import { objectEventBody } from '../lambdas/shared/events.ts';
import { metricLines } from '../lambdas/shared/metrics.ts';
import type { ObjectStore } from '../lambdas/shared/objects/objects.ts';
import { Records } from '../lambdas/shared/records/records.ts';
import { createTableInput } from '../lambdas/shared/records/table.ts';
import { openDatabase } from '../local/database.ts';
import { loadPacks } from '../local/packs.ts';

const root = resolve(import.meta.dirname, '..');
const price = JSON.parse(readFileSync(join(root, 'scripts', 'prices.json'), 'utf8')) as Record<string, number>;

/** What a function waits for a request within its region, ms: usual medians, rounded up. */
const WAIT = { s3: 30, dynamo: 6 };
/** Memory of both stages, GB (lib/stack.ts). At 1.77 GB a function has one whole processor. */
const MEMORY_GB = 1769 / 1024;
/** Messages of a full batch (lib/constructs/stage.ts), all worked on at once (lambdas/shared/batch.ts). */
const BATCH = 10;
/** What Lambda itself logs of a run: START, END, REPORT. */
const LAMBDA_LOG_BYTES = 450;
const STAGES = ['clean', 'classify'] as const;
type Stage = (typeof STAGES)[number];

interface Use {
  gets: number;
  puts: number;
  putBytes: number;
  readUnits: number;
  writeUnits: number;
  dynamoCalls: number;
  cpuMs: number;
  logBytes: number;
}

const nothing = (): Use => ({
  gets: 0,
  puts: 0,
  putBytes: 0,
  readUnits: 0,
  writeUnits: 0,
  dynamoCalls: 0,
  cpuMs: 0,
  logBytes: 0,
});

/** A bucket in memory that counts what is asked of it. */
function bucket(count: () => Use): ObjectStore & { keys: string[]; place(key: string, text: string): void } {
  const objects = new Map<string, Uint8Array>();
  const keys: string[] = [];
  return {
    keys,
    place: (key, text) => void objects.set(key, new TextEncoder().encode(text)),
    async get(key) {
      count().gets++;
      const bytes = objects.get(key);
      return bytes ? { bytes, metadata: {}, etag: 'e', version: 'v' } : null;
    },
    async put(key, bytes) {
      count().puts++;
      count().putBytes += bytes.length;
      objects.set(key, bytes);
      keys.push(key);
    },
    async delete() {},
    async *list() {},
  };
}

function readTexts(file: string | undefined): string[] {
  if (file)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => String(JSON.parse(line).text));
  const seeds = join(root, 'seeds');
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join(seeds, name), 'utf8'));
}

/** Sends the texts through both stages, `batch` messages at a time. @returns what one article used on average, by stage */
async function measure(texts: string[], batch: number): Promise<Record<Stage, Use>> {
  const folder = mkdtempSync(join(tmpdir(), 'stancewire-cost-'));
  const database = await openDatabase(folder);
  await database.client.send(new CreateTableCommand(createTableInput('records')));
  let use: Record<Stage, Use> = { clean: nothing(), classify: nothing() };
  let stage: Stage = 'clean';
  const count = () => use[stage];
  const client = {
    // biome-ignore lint/suspicious/noExplicitAny: any command, its input widened by one field
    async send(command: any) {
      command.input.ReturnConsumedCapacity = 'TOTAL';
      count().dynamoCalls++;
      const answer = await database.client.send(command);
      const units = (answer as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0;
      const writes = /^(Put|Delete|Update)/.test(command.constructor.name);
      count()[writes ? 'writeUnits' : 'readUnits'] += units;
      return answer;
    },
  };
  const log = (message: string, fields: Record<string, unknown>) => {
    const usual = { level: 'INFO', timestamp: new Date().toISOString(), service: stage, sampling_rate: 0, message };
    count().logBytes += JSON.stringify({ ...usual, ...fields }).length;
  };
  const logger = { info: log, warn: log, error: (message: string) => Promise.reject(new Error(message)) };
  const report = (batch: Parameters<typeof metricLines>[2]) => {
    count().logBytes += JSON.stringify(metricLines('stancewire-dev', stage, batch, Date.now())).length;
  };
  const articles = bucket(count);
  const clean = bucket(count);
  const records = new Records(client as never, 'records', clean);
  const common = { clean, records, logger, report };
  const handlers = {
    clean: createCleanHandler({ ...common, articles, packs: await loadPacks({ stage: 'clean' }) }),
    classify: createClassifyHandler({ ...common, packs: await loadPacks() }),
  };
  const run = async (name: Stage, bucketName: string, keys: string[], n: number) => {
    stage = name;
    const Records = keys.map((key, index) => {
      const sequencer = (n + index).toString(16).padStart(16, '0');
      const time = new Date().toISOString();
      const body = objectEventBody({ kind: 'created', bucket: bucketName, key, sequencer, time, version: 'v' });
      return { messageId: key, body };
    });
    const began = process.cpuUsage();
    const { batchItemFailures } = await handlers[name]({ Records } as never);
    const { user, system } = process.cpuUsage(began);
    use[name].cpuMs += (user + system) / 1000;
    if (batchItemFailures.length) throw new Error(`${name} failed on ${batchItemFailures[0]!.itemIdentifier}`);
  };
  // The first round fills what a process remembers (catalogue entries, compiled code); the second is what counts.
  for (const round of [1, 2]) {
    use = { clean: nothing(), classify: nothing() };
    for (let n = 0; n < texts.length; n += batch) {
      const keys = texts.slice(n, n + batch).map((text, index) => {
        const key = `${round}/${n + index}.txt`;
        articles.place(key, text);
        return key;
      });
      const before = clean.keys.length;
      await run('clean', 'articles', keys, round * 1e6 + n);
      const cleaned = clean.keys.slice(before);
      if (cleaned.length) await run('classify', 'clean', cleaned, round * 1e6 + n);
    }
  }
  await database.close();
  rmSync(folder, { recursive: true });
  for (const name of STAGES) for (const key of Object.keys(use[name]) as (keyof Use)[]) use[name][key] /= texts.length;
  return use;
}

/** Bytes that a write unit's kilobyte really holds, on average: listing entries are a summary and two keys. */
const BYTES_PER_UNIT = 700;

/** Dollars for keeping one article for a month: both texts, the records, and their point-in-time recovery. */
function keepingOf(use: Record<Stage, Use>, articleBytes: number): Record<string, number> {
  const items = (use.classify.writeUnits * BYTES_PER_UNIT) / 1e9;
  return {
    'S3 storage': ((articleBytes + use.clean.putBytes) / 1e9) * price.s3GbMonth!,
    'DynamoDB storage': items * price.dynamoGbMonth!,
    'DynamoDB point-in-time recovery': items * price.dynamoBackupGbMonth!,
  };
}

/**
 * Dollars for taking one article in, by service.
 * @param batch messages a run takes
 * @param perFile articles in one dropped file: more than one in a JSON Lines file
 */
function priceOf(use: Record<Stage, Use>, batch: number, perFile = 1): Record<string, number> {
  const both = (key: keyof Use) => use.clean[key] + use.classify[key];
  const billedMs = STAGES.map((stage) => {
    const { cpuMs, gets, puts, dynamoCalls } = use[stage];
    // Calls of one article wait one after another, but for the listing entries, of which ten are written at once.
    const rounds = Math.min(dynamoCalls, 5) + Math.max(0, dynamoCalls - 5) / 10;
    const waiting = (gets + puts) * WAIT.s3 + rounds * WAIT.dynamo;
    return cpuMs + waiting / batch;
  });
  const events = 1 + 1 / perFile;
  const sqsRequests = events * (1 + 2 / batch);
  const logBytes = both('logBytes') + (2 * LAMBDA_LOG_BYTES) / batch;
  return {
    'S3 requests': (1 / perFile + both('puts')) * price.s3Put! + both('gets') * price.s3Get!,
    SQS: sqsRequests * price.sqsRequest!,
    Lambda:
      billedMs.reduce((sum, ms) => sum + (ms / 1000) * MEMORY_GB * price.lambdaGbSecondArm!, 0) +
      (2 / batch) * price.lambdaRequest!,
    'DynamoDB writes': both('writeUnits') * price.dynamoWriteUnit!,
    'DynamoDB reads': both('readUnits') * price.dynamoReadUnit!,
    Logs: (logBytes / 1e9) * price.logsGb!,
  };
}

function print(title: string, lines: Record<string, number>): void {
  console.log(`\n${title}`);
  const total = Object.values(lines).reduce((sum, dollars) => sum + dollars, 0);
  for (const [name, dollars] of Object.entries(lines).sort(([, a], [, b]) => b - a))
    console.log(`  ${name.padEnd(32)} ${dollars.toFixed(2).padStart(7)} $  ${Math.round((100 * dollars) / total)} %`);
  console.log(`  ${'total'.padEnd(32)} ${total.toFixed(2).padStart(7)} $`);
}

const scale = (lines: Record<string, number>, times: number) =>
  Object.fromEntries(Object.entries(lines).map(([name, dollars]) => [name, dollars * times]));

const texts = readTexts(process.argv[2]);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
const zipped = texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / texts.length;
const use = await measure(texts, BATCH);
const alone = await measure(texts, 1);
console.log(
  `measured on ${texts.length} articles of ${Math.round(bytes)} bytes (${Math.round(zipped)} zipped) on average; one article uses`,
);
for (const stage of STAGES) {
  const { gets, puts, readUnits, writeUnits, dynamoCalls, cpuMs, logBytes } = use[stage];
  const shown = { gets, puts, readUnits, writeUnits, dynamoCalls, cpuMs, logBytes };
  const words = Object.entries(shown).map(
    ([name, value]) => `${name} ${value.toFixed(name.endsWith('Bytes') ? 0 : 1)}`,
  );
  console.log(`  ${stage.padEnd(9)} ${words.join(', ')}`);
}
print('a million articles, a file each, ten messages a batch, $', scale(priceOf(use, BATCH), 1e6));
print('a million articles, a thousand in a JSON Lines file, $', scale(priceOf(use, BATCH, 1000), 1e6));
print('keeping a million articles, $ a month', scale(keepingOf(use, bytes), 1e6));
/** Alarms of lib/constructs/watch.ts. */
const alarms = 11;
/** Names and reasons of lambdas/shared/metrics.ts that show in a usual month. */
const metrics = 18;
print('a month at 1,000 a day, one message a batch, $', {
  ...scale(priceOf(alone, 1), 30_000),
  ...scale(keepingOf(use, bytes), 30_000),
  'CloudWatch metrics': Math.max(0, metrics - price.metricsFree!) * price.metricMonth!,
  'CloudWatch alarms': Math.max(0, alarms - price.alarmsFree!) * price.alarmMonth!,
  // Lambda polls a queue with five long polls of twenty seconds, around the clock.
  'SQS polling while idle': 2 * 5 * ((30 * 86_400) / 20) * price.sqsRequest!,
});
