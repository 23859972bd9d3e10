/** The bundles as they are deployed, each in a process of its own, under Lambda's Node where that is installed. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../lambdas/shared/events.ts';
import { encodePacks } from '../../lambdas/shared/rules/codec.ts';
import { loadPacks } from '../../local/packs.ts';
import { bundleFunction, functionNames } from '../../scripts/build.ts';
import { lambdaNode } from '../../scripts/lambda-node.ts';
import { MemoryBucket } from '../records/bucket.ts';
import { type Engine, openEngine } from '../records/engine.ts';
import { serveS3 } from './s3.ts';

const node = lambdaNode();
const waiting: Record<string, string[]> = { articles: [], clean: [] };
const buckets = ['articles', 'clean'].map((name) => new MemoryBucket(name, (body) => void waiting[name]!.push(body)));
const [articles] = buckets as [MemoryBucket, MemoryBucket];
const dist = mkdtempSync(join(tmpdir(), 'stancewire-test-'));
const running: ChildProcess[] = [];
let engine: Engine;
let tableName: string;
let s3: Awaited<ReturnType<typeof serveS3>>;

beforeAll(async () => {
  engine = await openEngine();
  tableName = await engine.createTable();
  s3 = await serveS3(buckets);
  await Promise.all(functionNames().map((name) => bundleFunction(name, dist)));
  for (const stage of ['clean', 'classify'] as const)
    writeFileSync(join(dist, stage, 'packs.bin'), encodePacks(await loadPacks({ stage })));
});

afterAll(async () => {
  for (const child of running) child.kill();
  await Promise.all([engine.close(), s3.close()]);
  rmSync(dist, { recursive: true });
});

/** Starts a bundle with the variables that the stack gives it, and the credentials that Lambda would. */
async function start(name: string, environment: Record<string, string> = {}) {
  const { hostname, port } = await engine.client.config.endpoint!();
  const child = fork(join(import.meta.dirname, 'runtime.mjs'), [join(dist, name, 'index.mjs')], {
    execPath: node.path,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      TABLE_NAME: tableName,
      CLEAN_BUCKET: 'clean',
      METRICS_NAMESPACE: 'test',
      ...environment,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
    },
  });
  running.push(child);
  const answer = () =>
    new Promise<{ loadMs?: number; result?: unknown; error?: string }>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name} ended with exit code ${code}`)));
    });
  await answer();
  return async (event: object) => {
    const answered = answer();
    child.send(event);
    const { result, error } = await answered;
    if (error) throw new Error(error);
    // biome-ignore lint/suspicious/noExplicitAny: either function's answer
    return result as any;
  };
}

const batch = (bodies: string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `${index}`, body })) });

describe(`bundles under Node ${node.isLambdas ? '24, as on Lambda' : process.version}`, () => {
  it('carry no source map and nothing but the module and its packs', () => {
    for (const name of functionNames())
      expect(readdirSync(join(dist, name)).filter((file) => file !== 'packs.bin')).toEqual(['index.mjs']);
  });

  it('take an article from the bucket to the API’s answer', async () => {
    const key = 'desk/talks+paper 100%.txt';
    await articles.put(
      key,
      'Talks on harbour tolls resume\n\nThe minister of transport welcomed the agreement on Tuesday. "We support the plan," she said. ' +
        'The ferry operators had condemned an earlier draft as unfair, and asked for a longer period of transition before it takes effect.\n',
    );

    const clean = await start('clean', { ARTICLES_BUCKET: 'articles' });
    expect(await clean(batch(waiting.articles!))).toEqual({ batchItemFailures: [] });
    expect(waiting.clean).toHaveLength(1);
    const classify = await start('classify');
    expect(await classify(batch(waiting.clean!))).toEqual({ batchItemFailures: [] });
    const query = await start('query');
    const response = await query({
      rawPath: `/articles/${articleId('articles', key)}`,
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'GET' } },
    });

    expect(response.statusCode).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({ status: 'labelled', source: { bucket: 'articles', key } });
  });

  it('say which variable is missing, and end', async () => {
    await expect(start('clean')).rejects.toThrow('exit code 1');
  });
});
