/** What goes wrong at the edge of the clients, and that no article is lost by it. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createClassifyHandler } from '../../lambdas/classify/stage.ts';
import { createCleanHandler } from '../../lambdas/clean/stage.ts';
import { patience } from '../../lambdas/shared/aws/patience.ts';
import { articleId } from '../../lambdas/shared/events.ts';
import type { ObjectStore } from '../../lambdas/shared/objects/objects.ts';
import { Records } from '../../lambdas/shared/records/records.ts';
import { loadPacks } from '../../local/packs.ts';
import { MemoryBucket } from '../records/bucket.ts';
import { type Engine, openEngine } from '../records/engine.ts';

const ARTICLES = 4;
const quiet = { info() {}, warn() {}, error() {} };
let engine: Engine;
let tableName: string;
let packs: { clean: Awaited<ReturnType<typeof loadPacks>>; classify: Awaited<ReturnType<typeof loadPacks>> };
let run = 0;

beforeAll(async () => {
  engine = await openEngine();
  tableName = await engine.createTable();
  packs = { clean: await loadPacks({ stage: 'clean' }), classify: await loadPacks() };
});
afterAll(() => engine.close());

/** Says, before each call of a client, whether it fails: by an error, or not at all. */
let fault: (call: string) => Error | undefined;
beforeEach(() => {
  fault = () => undefined;
});

const named = (name: string) => Object.assign(new Error(name), { name });

/** An object whose methods fail as `fault` says, before they do anything (`before`) or after they did it (`after`). */
function breakable<Client extends object>(client: Client, kind: string, when: 'before' | 'after'): Client {
  return new Proxy(client, {
    get(target, property) {
      const method = Reflect.get(target, property);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        const call = `${kind} ${property === 'send' ? (args[0] as object).constructor.name : String(property)}`;
        const error = fault(call);
        if (error && when === 'before') throw error;
        const answer = await method.apply(target, args);
        if (error) throw error;
        return answer;
      };
    },
  });
}

/** A pipeline with queues that hand a failed message out again, each message `copies` times. */
async function pipeline({
  when = 'before',
  copies = 1,
  client = engine.client,
}: {
  when?: 'before' | 'after';
  copies?: number;
  client?: DynamoDBClient;
} = {}) {
  const queues: Record<'clean' | 'classify', string[]> = { clean: [], classify: [] };
  const name = `articles-${++run}`;
  const add = (queue: string[]) => (body: string) => void queue.push(...Array.from({ length: copies }, () => body));
  const articles = new MemoryBucket(name, add(queues.clean));
  const clean = new MemoryBucket(`clean-${run}`, add(queues.classify));
  const edge = (bucket: MemoryBucket): ObjectStore => breakable(bucket, 's3', when);
  const records = new Records(breakable(client, 'dynamodb', when), tableName, edge(clean));
  const common = { records, logger: quiet };
  const handlers = {
    clean: createCleanHandler({ ...common, articles: edge(articles), clean: edge(clean), packs: packs.clean }),
    classify: createClassifyHandler({ ...common, clean: edge(clean), packs: packs.classify }),
  };
  for (let n = 0; n < ARTICLES; n++)
    await articles.put(
      `${n}.txt`,
      `The council of port ${n} welcomed the agreement on ferries. Its mayor condemned the delay.`,
    );
  let deliveries = 0;
  const settle = async (until: () => boolean = () => false) => {
    for (let round = 0; round < 60 && queues.clean.length + queues.classify.length && !until(); round++)
      for (const stage of ['clean', 'classify'] as const) {
        const batch = queues[stage].splice(0, 10);
        if (!batch.length) continue;
        deliveries += batch.length;
        const event = { Records: batch.map((body, n) => ({ messageId: String(n), body })) } as unknown as SQSEvent;
        const { batchItemFailures } = await handlers[stage](event);
        queues[stage].push(...batchItemFailures.map(({ itemIdentifier }) => batch[Number(itemIdentifier)]!));
      }
  };
  const plain = new Records(engine.client, tableName, clean);
  /** Keys without their record: the figure that must be zero. */
  const lost = async () => {
    const keys: string[] = [];
    for (let n = 0; n < ARTICLES; n++)
      if ((await plain.get(articleId(name, `${n}.txt`)))?.status !== 'labelled') keys.push(`${n}.txt`);
    return keys;
  };
  return { queues, settle, lost, deliveries: () => deliveries };
}

it.each([
  ['DynamoDB throttles every third call', 'dynamodb', 'ThrottlingException'],
  ['S3 answers every third call with a 500', 's3', 'InternalError'],
])('%s: nothing is lost', async (_name, client, error) => {
  const { settle, lost } = await pipeline();
  let calls = 0;
  let failed = 0;
  // Every call of a long row fails now and then; a retried message makes fewer calls each time.
  fault = (call) => {
    if (!call.startsWith(client) || ++calls % 3 || failed >= 40) return undefined;
    failed++;
    return named(error);
  };
  await settle();
  expect(failed).toBeGreaterThanOrEqual(4);
  expect(await lost()).toEqual([]);
});

it('calls that were carried out although they failed (a lost answer, a function that dies after a write): nothing is lost', async () => {
  const { settle, lost } = await pipeline({ when: 'after' });
  let calls = 0;
  let failed = 0;
  fault = (call) => {
    if (!/Put|put|Delete/.test(call) || ++calls % 4 || failed >= 30) return undefined;
    failed++;
    return named('TimeoutError');
  };
  await settle();
  expect(failed).toBeGreaterThanOrEqual(4);
  expect(await lost()).toEqual([]);
});

it('a queue that delivers everything twice: nothing is lost', async () => {
  const { settle, lost, deliveries } = await pipeline({ copies: 2 });
  await settle();
  expect(deliveries()).toBeGreaterThanOrEqual(ARTICLES * 4);
  expect(await lost()).toEqual([]);
});

it('poison in a batch goes back alone, the rest comes through', async () => {
  const { queues, settle, lost } = await pipeline();
  const poison = ['no JSON at all', '{"Records":[{"eventName":"ObjectCreated:Put"}]}'];
  queues.clean.splice(3, 0, ...poison);
  await settle();
  expect(await lost()).toEqual([]);
  expect(queues.clean.sort()).toEqual(poison.sort());
});

/** A server before the engine that never answers the requests which `hangs` names by their number, from 1. */
async function slowEngine(hangs: (request: number) => boolean) {
  const { hostname, port } = await engine.client.config.endpoint!();
  let requests = 0;
  const server = createServer((asked, answer) => {
    if (hangs(++requests)) return;
    const { method, url, headers } = asked;
    const passed = request({ hostname, port, method, path: url, headers }, (came) => {
      answer.writeHead(came.statusCode!, came.headers);
      came.pipe(answer);
    });
    asked.pipe(passed);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const client = new DynamoDBClient({
    ...patience(300),
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    client,
    close: () => {
      client.destroy();
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

it('a table that hangs, now and then for a call and once for all tries of several: nothing is lost', async () => {
  let hung = 0;
  const slow = await slowEngine((number) => {
    const hangs = number % 25 === 0 || (number > 30 && number <= 110);
    if (hangs) hung++;
    return hangs;
  });
  const { settle, lost, deliveries } = await pipeline({ client: slow.client });
  await settle();
  await slow.close();
  expect(hung).toBeGreaterThanOrEqual(80);
  // Some messages ran out of tries and came again.
  expect(deliveries()).toBeGreaterThan(ARTICLES * 2);
  expect(await lost()).toEqual([]);
});
