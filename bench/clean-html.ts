/**
 * HTML extraction beside Readability on linkedom, in one run and turn by turn, so that the ratio holds on a noisy machine.
 *
 *   npx tsx bench/clean-html.ts [PAGES.jsonl.gz] [LIMIT]
 *
 * PAGES has a page a line with its source in `html`; without it the labelled ones where they are at hand, else pages of our own making.
 */
import { existsSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractHtml } from '../lambdas/clean/html/extract.ts';
import { readRows } from '../scripts/rows.ts';

const LABELLED = '../shared/eval/data/pages/dev.jsonl.gz';

function readPages(path: string | undefined, limit: number): string[] {
  if (!path) return Array.from({ length: 40 }, (_, seed) => madePage(seed));
  const rows = readRows<{ html: string }>(path);
  // Every nth page, so that a small sample spans the file.
  const step = Math.max(1, Math.floor(rows.length / limit));
  return rows.filter((_, at) => at % step === 0).map(({ html }) => html);
}

function madePage(seed: number): string {
  const menu = Array.from(
    { length: 120 },
    (_, n) => `<li class="menu-item"><a href="/s/${n}">Section ${n}</a></li>`,
  ).join('');
  const text = Array.from(
    { length: 30 + seed },
    (_, n) =>
      `<p class="body-text">Paragraph ${n}: the board met again, <a href="/x">as agreed</a>, and put off the vote on the harbour once more.</p>`,
  ).join('\n');
  const cards = Array.from(
    { length: 60 },
    (_, n) => `<div class="card"><h3><a href="/a/${n}">Another story ${n}</a></h3></div>`,
  ).join('');
  const script = `<script>window.state = ${JSON.stringify({ filler: 'x'.repeat(60_000) })}</script>`;
  return `<!doctype html><html lang="en"><head><title>Harbour vote</title>${script}</head><body><nav><ul>${menu}</ul></nav><main><article><h1>Harbour vote</h1>${text}</article></main><aside>${cards}</aside></body></html>`;
}

/** Processor time of this process in milliseconds: other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Readability throws on some pages; what it cost until then counts all the same. */
function readability(html: string): number {
  try {
    return new Readability(parseHTML(html).document as never).parse()?.textContent?.length ?? 0;
  } catch {
    return 0;
  }
}

/** @param file pages as JSON Lines with `html`, gzipped or not; without one, pages of our own making */
export function bench(file = existsSync(LABELLED) ? LABELLED : undefined, most = 100): void {
  const pages = readPages(file, most);
  const characters = pages.reduce((sum, page) => sum + page.length, 0);
  const contenders = { stancewire: (html: string) => extractHtml(html).body.length, readability };
  const spent = { stancewire: 0, readability: 0 };
  // The first round warms both up and is not counted.
  for (let round = 0; round < 3; round++)
    for (const html of pages)
      for (const name of ['stancewire', 'readability'] as const) {
        const began = processorTime();
        contenders[name](html);
        if (round) spent[name] += processorTime() - began;
      }
  for (const name of ['stancewire', 'readability'] as const) {
    const each = spent[name] / 2 / pages.length;
    console.log(
      `${name.padEnd(12)} ${each.toFixed(2)} ms/page  ${(characters / pages.length / 1000 / each).toFixed(1)} MB/s`,
    );
  }
  console.log(`ratio        ${(spent.readability / spent.stancewire).toFixed(2)}`);
}

// Not where bench/run.ts has bundled it and calls it itself.
if (process.argv[1]?.endsWith('clean-html.ts')) bench(process.argv[2], Number(process.argv[3] ?? 100));
