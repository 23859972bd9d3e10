import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../local/host.ts';
import { lineOf } from '../../local/log.ts';
import { article, eventually, FISH, idOf, place, start, stop } from './hosts.ts';

async function ask<T>(host: Host, path: string): Promise<{ status: number; body: T }> {
  const response = await fetch(host.address + path);
  return { status: response.status, body: (await response.json()) as T };
}

describe('the laptop host', () => {
  it('says that the folder is in use where another one runs on it', async () => {
    const where = place();
    await start(where);
    await expect(start(where)).rejects.toThrow('open');
  });

  it('closes what it had opened where it cannot start', async () => {
    const first = await start(place());
    const where = place();
    const port = Number(new URL(first.address).port);
    await expect(start(where, { port })).rejects.toThrow('EADDRINUSE');
    expect((await ask(await start(where), '/articles')).status).toBe(200);
  });

  it('tells how many articles of a file came to something, and why a file is none', async () => {
    const where = place();
    const told: string[] = [];
    const host = await start(where, { report: (news) => told.push(lineOf(news)) });
    const lines = [JSON.stringify({ text: article('the harvest') }), JSON.stringify({ text: article('hail') }), 'torn'];
    writeFileSync(join(where.inbox, 'lines.jsonl'), lines.join('\n'));
    writeFileSync(join(where.inbox, 'nothing.txt'), '');
    await eventually(async () => {
      expect(told).toContainEqual(
        expect.stringMatching(
          /^cleaned {4}lines\.jsonl {2}2 articles, 1 rejected: Line 3 is no JSON.*one JSON object a line\.$/,
        ),
      );
      expect(told).toContain('rejected   nothing.txt  The file is empty. Put the article text in it.');
    });
    await host.settled();
  });

  it('follows the inbox: a dropped file, a changed one, a removed one', async () => {
    const where = place();
    const host = await start(where);
    const file = join(where.inbox, 'a.txt');
    writeFileSync(file, article('the harvest'));
    await eventually(async () => {
      expect(await ask(host, `/articles/${idOf('a.txt')}`)).toMatchObject({ status: 200 });
    });
    writeFileSync(file, article('the railway'));
    await eventually(async () => {
      expect(JSON.stringify(await ask(host, `/articles/${idOf('a.txt')}/text`))).toContain('railway');
    });
    rmSync(file);
    await eventually(async () => {
      const { status } = await ask(host, `/articles/${idOf('a.txt')}`);
      expect([404, 410]).toContain(status);
    });
  });

  it('catches up on start with what changed while it was down', async () => {
    const where = place();
    const before = await start(where);
    for (const name of ['stays', 'changes', 'goes']) writeFileSync(join(where.inbox, `${name}.txt`), article(name));
    await eventually(async () => {
      for (const name of ['stays', 'changes', 'goes'])
        expect(await ask(before, `/articles/${idOf(`${name}.txt`)}`)).toMatchObject({ status: 200 });
    });
    const staysSince = (await before.records.control(idOf('stays.txt')))?.sequencer;
    await stop(before);

    rmSync(join(where.inbox, 'goes.txt'));
    writeFileSync(join(where.inbox, 'changes.txt'), article('a comet'));
    writeFileSync(join(where.inbox, 'comes.txt'), article('a bridge'));
    const host = await start(where);
    await host.settled();

    expect(JSON.stringify(await ask(host, `/articles/${idOf('changes.txt')}/text`))).toContain('comet');
    expect(await ask(host, `/articles/${idOf('comes.txt')}`)).toMatchObject({ status: 200 });
    expect((await ask(host, `/articles/${idOf('goes.txt')}`)).status).toBeGreaterThanOrEqual(400);
    expect((await host.records.control(idOf('stays.txt')))?.sequencer).toBe(staysSince);
  });

  it('labels again what older packs labelled when it is asked, where it shall not on start', async () => {
    const where = place();
    const before = await start(where);
    writeFileSync(join(where.inbox, 'a.txt'), article('the lanternfish'));
    const topicsOf = async (host: Host) => JSON.stringify(await ask(host, `/articles/${idOf('a.txt')}`));
    await eventually(async () => expect(await topicsOf(before)).toContain('"pack"'));
    await stop(before);

    const rules = join(where.data, 'rules');
    mkdirSync(join(rules, 'topics'), { recursive: true });
    writeFileSync(join(rules, 'topics', 'fish.yaml'), FISH);
    const host = await start(where, { rules, labelAgain: 'when asked' });
    await host.settled();
    expect(await topicsOf(host)).not.toContain('medtop:20000213');
    // The first article that the new packs label makes them known; what older ones labelled is stale from then on.
    writeFileSync(join(where.inbox, 'b.txt'), article('the harvest'));
    const stale = async () => (await ask<{ articles: { id: string }[] }>(host, '/articles?stale=true')).body.articles;
    await eventually(async () => expect((await stale()).map(({ id }) => id)).toEqual([idOf('a.txt')]));
    await host.labelAgain();
    await host.settled();
    expect(await topicsOf(host)).toContain('medtop:20000213');
    expect(await stale()).toEqual([]);
  });

  it('ends every odd file as a record or a rejection with a reason', async () => {
    const where = place();
    const host = await start(where);
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 7)]);
    writeFileSync(join(where.inbox, 'empty.txt'), '');
    writeFileSync(join(where.inbox, 'picture.txt'), png);
    writeFileSync(join(where.inbox, 'huge.txt'), article('salt').repeat(100_000));
    const odd = [`a b.txt`, 'a+b.txt', 'a%20b.txt', 'é ü.txt', `"it's" so.txt`];
    for (const name of odd) writeFileSync(join(where.inbox, name), article(name));
    await eventually(async () => {
      for (const name of odd) expect(await ask(host, `/articles/${idOf(name)}`)).toMatchObject({ status: 200 });
      for (const [name, reason] of [
        ['empty.txt', 'empty'],
        ['picture.txt', 'binary'],
        ['huge.txt', 'too-large'],
      ] as const)
        expect(await host.records.get(idOf(name))).toMatchObject({
          status: 'rejected',
          reason,
          detail: expect.any(String),
        });
    });
    const { body } = await ask<unknown>(host, '/rejections');
    for (const name of ['empty.txt', 'picture.txt', 'huge.txt']) expect(JSON.stringify(body)).toContain(name);
    expect(await host.deadLetters()).toEqual([]);
  });

  it('takes a thousand files dropped at once', async () => {
    const where = place();
    const folder = join(where.inbox, 'archive');
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < 1000; i++) writeFileSync(join(folder, `${i}.txt`), article(`the road number ${i}`));
    const host = await start(where);
    await host.settled();
    for (let i = 0; i < 1000; i++)
      expect(await host.records.get(idOf(`archive/${i}.txt`))).toMatchObject({ status: 'labelled' });
    expect(await host.deadLetters()).toEqual([]);
  });

  it('answers on loopback names only', async () => {
    const host = await start(place());
    const status = await new Promise<number>((resolve, reject) => {
      request(`${host.address}/articles`, { headers: { host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode ?? 0),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
