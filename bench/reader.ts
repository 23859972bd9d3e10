/**
 * How long the reader's views take to stand as the archive grows, in a real browser over the laptop host:
 * `npx tsx bench/reader.ts [--articles N]`. The records are generated, 15 holders by 12 targets over two years. Needs Chromium.
 */
import '../local/environment.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import type { StanceLabel } from '../lambdas/shared/labels.ts';
import { Records } from '../lambdas/shared/records/records.ts';
import { createTableInput } from '../lambdas/shared/records/table.ts';
import { openDatabase } from '../local/database.ts';
import { openReaderHost } from '../local/reader/host.ts';
import { openTab, type Tab } from '../test/browser/chromium.ts';
import { labelled } from '../test/query/api.ts';
import { MemoryBucket } from '../test/records/bucket.ts';

/** As the laptop host names it. */
const TABLE = 'stancewire';
const AT_ONCE = 32;
const RUNS = 5;
const DAYS = 730;
const SIDES: StanceLabel[] = ['support', 'oppose', 'neutral'];

/** View, its address, and what stands there once it is whole. */
const VIEWS = [
  ['coverage', '#/coverage?target=target-1', 'section > .outlets .mark'],
  ['coverage of a month', '#/coverage?target=target-1&from=2026-01-01&to=2026-01-31', 'section > .outlets .mark'],
  ['articles', '#/articles', '.list li'],
  ['statements', '#/statements?holder=holder-1&target=target-1', '.statement'],
] as const;

const { values } = parseArgs({ options: { articles: { type: 'string' } } });
for (const size of values.articles ? [Number(values.articles)] : [100, 10_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'stancewire-bench-reader-'));
  const data = join(place, 'data');
  await fill(data, size);
  const host = await openReaderHost({ inbox: join(place, 'inbox'), data, port: 0 });
  const tab = await openTab();
  try {
    console.log(`${size} articles: milliseconds until the view stands, median of ${RUNS}`);
    for (const [name, hash, whole] of VIEWS) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) times.push(await timeOf(tab, `${host.address}/${hash}`, whole));
      console.log(`  ${name.padEnd(22)} ${Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!)}`);
    }
  } finally {
    await tab.close();
    await host.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** From the first request of an empty tab. */
async function timeOf({ page }: Tab, url: string, whole: string): Promise<number> {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(url);
  await page.locator(whole).first().waitFor();
  return performance.now() - began;
}

async function fill(data: string, size: number): Promise<void> {
  const database = await openDatabase(join(data, 'table'));
  await database.client.send(new CreateTableCommand(createTableInput(TABLE)));
  await waitUntilTableExists({ client: database.client, maxWaitTime: 10, minDelay: 1 }, { TableName: TABLE });
  const records = new Records(database.client, TABLE, new MemoryBucket('clean'));
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < size; index = next++) {
      const record = recordOf(index);
      await records.apply({ id: record.id, sequencer: record.source.sequencer, to: 'record', record });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await database.close();
}

function recordOf(index: number) {
  const day = new Date(Date.UTC(2024, 5, 1) + ((index * 37) % DAYS) * 86_400_000);
  const stances = [0, 1, 2].map((at): [string, string, StanceLabel] => [
    `holder-${(index * 7 + at) % 15}`,
    `target-${(index * 5 + at * 3) % 12}`,
    SIDES[(index + at) % 3]!,
  ]);
  return labelled({
    key: `generated/${index}.txt`,
    title: `Generated article ${index}`,
    outlet: `outlet-${index % 25}`,
    published: day.toISOString(),
    topics: [['medtop:11000000', `medtop:${20000000 + (index % 80)}`]],
    stances,
    text: `This text was generated for article ${index}.`,
  });
}
