/**
 * What the records cost on the local engine (dynalite, in memory), as ratios to a bare read of the same engine, so that
 * they mean the same on a slow machine: `npx tsx bench/records.ts [pages|clients|ingest] [--articles N]`.
 */
import '../local/environment.ts';
import { parseArgs } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { createClassifyHandler } from '../lambdas/classify/stage.ts';
import { createCleanHandler } from '../lambdas/clean/stage.ts';
import { Records } from '../lambdas/shared/records/records.ts';
import { loadPacks } from '../local/packs.ts';
import { MemoryBucket } from '../test/records/bucket.ts';
import { apiOver, bareQuery, counting, fill, quiet, TABLE, TOPIC, withTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' } },
});
const benches = { pages, clients, ingest };
for (const [name, bench] of Object.entries(benches))
  if (!positionals.length || positionals.includes(name)) await bench();

/** A page's requests, entries read and time, as the table grows: neither may. */
async function pages(): Promise<void> {
  const sizes = values.articles ? [Number(values.articles)] : [1_000, 10_000, 100_000];
  await withTable(async (client) => {
    console.log(
      'pages: /articles?topic=&target=&limit=20, first page and one from the middle; bare = one Query of 20 items',
    );
    let filled = 0;
    for (const size of sizes) {
      await fill(client, filled, size);
      filled = size;
      const counted = counting(client);
      const api = apiOver(counted.client);
      const first = await api(`topic=${TOPIC}&limit=20`);
      const both = await api(`topic=${TOPIC}&target=reset&limit=20`);
      for (const [what, query] of [
        ['topic, first page', `topic=${TOPIC}&limit=20`],
        ['topic, next page', `topic=${TOPIC}&limit=20&cursor=${first.next}`],
        ['topic and target', `topic=${TOPIC}&target=reset&limit=20`],
        ['topic and target, next', `topic=${TOPIC}&target=reset&limit=20&cursor=${both.next}`],
      ] as const) {
        counted.reset();
        await api(query);
        const { requests, items } = counted;
        const ratio = (await median(() => api(query))) / (await median(() => bareQuery(client)));
        const cost = `${requests} requests, ${items} items read`;
        console.log(
          `  ${String(size).padStart(7)} articles  ${what.padEnd(24)} ${cost.padEnd(34)} ${ratio.toFixed(1)} x bare`,
        );
      }
    }
  });
}

/** Pages a second with many clients at once. */
async function clients(): Promise<void> {
  await withTable(async (client) => {
    await fill(client, 0, 1_000);
    const api = apiOver(client);
    console.log('clients: pages a second (topic, 20 entries) beside bare queries a second');
    for (const atOnce of [1, 8, 32]) {
      const page = await perSecond(atOnce, () => api(`topic=${TOPIC}&limit=20`));
      const bare = await perSecond(atOnce, () => bareQuery(client));
      console.log(
        `  ${String(atOnce).padStart(3)} clients  ${(page / bare).toFixed(2)} of bare  (${page.toFixed(0)}/s, ${bare.toFixed(0)}/s)`,
      );
    }
  });
}

/** Articles through both stages, every tenth event twice, every twentieth run killed at some call; then all must be there. */
async function ingest(): Promise<void> {
  const count = Number(values.articles ?? 10_000);
  await withTable(async (client) => {
    const queue: { stage: 'clean' | 'classify'; body: string }[] = [];
    const articles = new MemoryBucket('articles', (body) => queue.push({ stage: 'clean', body }));
    const clean = new MemoryBucket('clean', (body) => queue.push({ stage: 'classify', body }));
    const [boilerplate, packs] = [await loadPacks({ stage: 'clean' }), await loadPacks()];
    const counted = counting(client);
    const records = new Records(counted.client, TABLE, clean);
    let killed = 0;
    const dying = {
      send: (command: never) => (Math.random() < 0.15 ? Promise.reject(new Error('killed')) : client.send(command)),
    };
    const stages = (through: Records) => ({
      clean: createCleanHandler({ articles, clean, records: through, packs: boilerplate, logger: quiet }),
      classify: createClassifyHandler({ clean, records: through, packs, logger: quiet }),
    });
    const [sound, deadly] = [stages(records), stages(new Records(dying as unknown as DynamoDBClient, TABLE, clean))];
    for (let i = 0; i < count; i++) await articles.put(`${i}.txt`, articleText(i));
    // Bare queries are asked for in between, so that both meet the same load of the machine.
    const spent = { work: 0, bare: 0, bares: 0 };
    const timed = async <T>(what: 'work' | 'bare', work: () => Promise<T>) => {
      const began = performance.now();
      const result = await work();
      spent[what] += performance.now() - began;
      return result;
    };
    let taken = 0;
    const worker = async () => {
      for (let message = queue.shift(); message; message = queue.shift()) {
        if (Math.random() < 0.1) queue.push(message);
        if (++taken % 10 === 0) {
          await timed('bare', () => bareQuery(client));
          spent.bares++;
        }
        const { stage, body } = message;
        const handlers = Math.random() < 0.05 ? deadly : sound;
        const event = { Records: [{ messageId: '1', body }] } as SQSEvent;
        const { batchItemFailures } = await timed('work', () => handlers[stage](event));
        if (!batchItemFailures.length) continue;
        killed++;
        queue.push(message);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    let found = 0;
    for await (const _ of records.listings.walk([{ kind: 'all', values: [] }], {})) found++;
    console.log(`ingest: ${count} articles, ${killed} runs killed, ${found} listed, ${count - found} lost`);
    console.log(
      `  ${(counted.requests / count).toFixed(1)} requests, ${(counted.writeUnits / count).toFixed(1)} write units, ${(counted.readUnits / count).toFixed(1)} read units an article`,
    );
    const ratio = spent.work / count / (spent.bare / spent.bares);
    console.log(`  one article takes the time of ${ratio.toFixed(0)} bare queries`);
  });
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 30; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[15]!;
}

async function perSecond(atOnce: number, work: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + 3000;
  let done = 0;
  const client = async () => {
    while (performance.now() < until) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return done / 3;
}

function articleText(i: number): string {
  const ministers = ['foreign minister', 'prime minister', 'president', 'defence minister'];
  return [
    `Ministers meet for the ${i}th time`,
    `The Russian ${ministers[i % 4]} accused the United States on Monday of breaking the agreement number ${i}, and said that Moscow would answer.`,
    `Washington rejected the accusation. "We want better relations with Russia," a spokeswoman of the State Department said, "but not at any price."`,
    `The European Union welcomed talks between the two governments and called for an end to the tariffs on grain and steel.`,
  ].join('\n\n');
}
