import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { articleId } from '#shared/events.ts';
import { openHost } from '../../local/host.ts';

const root = resolve(import.meta.dirname, '../..');
const FILES = 40;

const article = (name: string, version: number) =>
  `Notes on ${name}\n\nThe committee met for the ${version}th time and spoke at length about the state of the harbour.\n\n` +
  `Nothing was decided, the chairman of the committee said afterwards, and the next meeting takes place in a month.\n`;

/** Starts the host as a process of its own; resolves once it says that it runs. */
async function start(inbox: string, data: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bin/stancewire.ts', 'start', '--inbox', inbox, '--data', data, '--port', '0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((running, failed) => {
    child.stdout!.on('data', (chunk: Buffer) => chunk.includes('stancewire runs') && running());
    child.once('exit', (code) => failed(new Error(`the host ended with ${code}`)));
  });
  return child;
}

it('loses nothing to kill -9 at any moment', async () => {
  const place = mkdtempSync(join(tmpdir(), 'kill-'));
  const inbox = join(place, 'inbox');
  const data = join(place, 'data');
  mkdirSync(inbox);
  const versions = new Map<string, number>();
  const drop = (name: string, version: number) => {
    writeFileSync(join(inbox, name), article(name, version));
    versions.set(name, version);
  };
  const remove = (name: string) => {
    rmSync(join(inbox, name), { force: true });
    versions.delete(name);
  };

  for (let i = 0; i < FILES; i++) drop(`${i}.txt`, 1);
  for (const [round, delay] of [0, 150, 400, 900].entries()) {
    const child = await start(inbox, data);
    for (let i = round; i < FILES; i += 5) drop(`${i}.txt`, round + 2);
    for (let i = round * 2; i < FILES; i += 13) remove(`${i}.txt`);
    await sleep(delay);
    const gone = new Promise((end) => child.once('exit', end));
    child.kill('SIGKILL');
    await gone;
  }

  const host = await openHost({ inbox, data, port: 0 });
  try {
    await host.settled();
    for (let i = 0; i < FILES; i++) {
      const name = `${i}.txt`;
      const record = await host.records.get(articleId('inbox', name));
      const version = versions.get(name);
      if (version === undefined) expect([undefined, 'removed']).toContain(record?.status);
      else {
        expect(record, name).toMatchObject({ status: 'labelled' });
        const response = await fetch(`${host.address}/articles/${articleId('inbox', name)}/text`);
        expect(await response.text(), name).toContain(`${version}th time`);
      }
    }
    expect(await host.deadLetters()).toEqual([]);
  } finally {
    await host.close();
  }
});
