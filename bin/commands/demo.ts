import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openHost } from '../../local/host.ts';
import { lineOf, type News } from '../../local/log.ts';
import { printCoverage } from './demo-table.ts';
import { UsageError } from './usage.ts';

export const summary = 'demo [DIR]: the sample articles through the whole pipeline, what came out as a table, and end';

export const usage = `usage: stancewire demo [DIR]

  DIR  a folder of .txt and .html articles (default seeds/)`;

/** Runs the articles of a directory (default `seeds/`) through the real pipeline in a place of its own, and prints what the API says of them. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const from = resolve(positionals[0] ?? join(import.meta.dirname, '../../seeds'));
  if (!existsSync(from)) throw new UsageError(`demo: there is no folder ${from}`);
  const place = mkdtempSync(join(tmpdir(), 'stancewire-demo-'));
  const inbox = join(place, 'inbox');
  try {
    const names = readdirSync(from).filter((file) => /\.(txt|html?)$/.test(file));
    if (!names.length) throw new UsageError(`demo: ${from} holds no .txt and no .html`);
    for (const name of names) cpSync(join(from, name), join(inbox, name), { recursive: true });
    const host = await openHost({ inbox, data: join(place, 'data'), port: 0, report: complain });
    try {
      await host.settled();
      await printCoverage(host.address);
    } finally {
      await host.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return 0;
}

/** The table shows articles only: what became none is told apart from it. */
function complain(news: News): void {
  if (['rejected', 'failed', 'gave up'].includes(news.what)) console.error(lineOf(news));
}
