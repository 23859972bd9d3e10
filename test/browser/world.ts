import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openReaderHost } from '../../local/reader/host.ts';
import { demoArticles } from './demo.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');

export interface World {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  drop(name: string, content: string | Uint8Array): void;
  settled(): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the API says, and the tests look into it
  get(path: string): Promise<any>;
  close(): Promise<void>;
}

/** The host as `npm start` runs it, in a place of its own, with the samples and half a year of our own articles. */
export async function openWorld({ demo = true } = {}): Promise<World> {
  const place = mkdtempSync(join(tmpdir(), 'stancewire-reader-'));
  const inbox = join(place, 'inbox');
  const drop = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(inbox, name)), { recursive: true });
    writeFileSync(join(inbox, name), content);
  };
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt')))
    cpSync(join(seeds, name), join(inbox, name));
  if (demo) for (const { name, content } of demoArticles()) drop(name, content);
  drop('empty.txt', '');
  const host = await openReaderHost({ inbox, data: join(place, 'data'), port: 0 });
  await host.settled();
  return {
    address: host.address,
    drop,
    settled: host.settled,
    get: async (path) => (await fetch(`${host.address}${path}`)).json(),
    async close() {
      await host.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
