/** Hosts over temporary folders, closed after each test. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { articleId } from '#shared/events.ts';
import { type Host, type HostOptions, openHost } from '../../local/host.ts';

const open: Host[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});

export interface Place {
  inbox: string;
  data: string;
}

export function place(): Place {
  const root = mkdtempSync(join(tmpdir(), 'host-'));
  return { inbox: join(root, 'inbox'), data: join(root, 'data') };
}

export async function start(where: Place, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await openHost({ ...where, port: 0, ...options });
  open.push(host);
  return host;
}

export async function stop(host: Host): Promise<void> {
  open.splice(open.indexOf(host), 1);
  await host.close();
}

/** Waits until it is as wanted: files are noticed a moment after they are dropped. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export const idOf = (key: string) => articleId('inbox', key);

export const article = (topic: string) =>
  `${topic} makes the news\n\nThe government in Berlin said on Monday that it would talk about ${topic} with its neighbours.\n\n` +
  `"We welcome every step that helps ${topic}," the chancellor told reporters after a long meeting of her cabinet.\n`;

export const FISH = `pack: fish
family: topics
rules:
  - id: lanternfish
    label: medtop:20000213
    weight: 3
    match: [lanternfish]
    examples:
      match: [The lanternfish came back.]
      noMatch: [The herring came back.]
`;
