/** What becomes of files over removals, rule changes and restarts. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { News } from '../../local/log.ts';
import { article, eventually, FISH, idOf, place, start, stop } from './hosts.ts';

it('removes on start what was cleaned and never labelled, where its file went meanwhile', async () => {
  const where = place();
  const before = await start(where);
  writeFileSync(join(where.inbox, 'a.txt'), article('the harvest'));
  await eventually(async () => expect(await before.records.get(idOf('a.txt'))).not.toBeNull());
  await stop(before);
  // As a dead letter leaves it: a clean text, and a table that knows nothing of it.
  rmSync(join(where.data, 'table'), { recursive: true });
  rmSync(join(where.inbox, 'a.txt'));

  const host = await start(where);
  await host.settled();
  expect(await host.records.get(idOf('a.txt'))).toEqual({ status: 'removed' });
  expect(readdirSync(join(where.data, 'clean', idOf('a.txt')))).toEqual([]);
});

it('tells of a file that comes to nothing, and forgets it where it goes', async () => {
  const where = place();
  const news: News[] = [];
  const host = await start(where, { report: (one) => news.push(one) });
  // Where the clean text should go there is something else: every try fails.
  mkdirSync(join(where.data, 'clean'), { recursive: true });
  writeFileSync(join(where.data, 'clean', idOf('a.txt')), '');
  writeFileSync(join(where.inbox, 'a.txt'), article('the harvest'));
  await host.settled();
  const end = { name: 'a.txt', detail: expect.stringMatching(/^Error: .*dead-letters/) };
  await eventually(async () => expect(news.at(-1)).toMatchObject({ what: 'gave up', ...end }));
  expect(news.map(({ what }) => what)).toEqual(['received', ...Array(5).fill('failed'), 'gave up']);
  expect(await host.deadLetters()).toMatchObject([{ queue: 'clean', receives: 5, file: 'a.txt' }]);
  rmSync(join(where.inbox, 'a.txt'));
  await eventually(async () => expect(await host.records.get(idOf('a.txt'))).toEqual({ status: 'removed' }));
});

it('leaves the date of an undated article as it is when rules change', async () => {
  const where = place();
  const names = Array.from({ length: 40 }, (_, i) => `${i}.txt`);
  mkdirSync(where.inbox);
  for (const name of names) writeFileSync(join(where.inbox, name), article(`the lanternfish of ${name}`));
  const before = await start(where);
  await before.settled();
  const receivedOf = async (host: typeof before, name: string) => {
    const record = await host.records.get(idOf(name));
    return record && 'source' in record ? record.source.received : null;
  };
  const received = new Map<string, string | null>();
  for (const name of names) received.set(name, await receivedOf(before, name));
  expect([...received.values()]).not.toContain(null);
  await stop(before);

  const rules = join(where.data, 'rules');
  mkdirSync(join(rules, 'topics'), { recursive: true });
  writeFileSync(join(rules, 'topics', 'fish.yaml'), FISH);
  const host = await start(where, { rules });
  await host.settled();
  for (const name of names) {
    expect(await host.records.get(idOf(name))).toMatchObject({
      topics: expect.arrayContaining([expect.objectContaining({ id: 'medtop:20000213' })]),
    });
    expect(await receivedOf(host, name), name).toBe(received.get(name));
  }
});

it('tells of each article by its file, after a restart too', async () => {
  const where = place();
  const told = async (rules?: string) => {
    const news: News[] = [];
    const host = await start(where, { report: (one) => news.push(one), rules });
    writeFileSync(
      join(where.inbox, 'lines.jsonl'),
      [1, 2].map((n) => `${JSON.stringify({ title: `Day ${n}`, text: article(`road ${n}`) })}\n`).join(''),
    );
    await eventually(async () => expect(news.filter(({ what }) => what === 'labelled')).toHaveLength(2));
    await stop(host);
    return news
      .filter(({ what }) => what === 'labelled')
      .map(({ name }) => name)
      .sort();
  };
  expect(await told()).toEqual(['lines.jsonl (1)', 'lines.jsonl (2)']);
  const rules = join(where.data, 'rules');
  mkdirSync(join(rules, 'topics'), { recursive: true });
  writeFileSync(join(rules, 'topics', 'fish.yaml'), FISH);
  expect(await told(rules)).toEqual(['lines.jsonl (1)', 'lines.jsonl (2)']);
});
