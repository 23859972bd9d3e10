import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Quiet and alone: no sandbox where the tests run as root, nothing asked of the network in the background. */
const FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];

/** The browser's program: what CHROMIUM names, or Debian's. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
}

export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Whatever the page complained of: errors of its own, refusals of the policy, requests that failed. */
  complaints: string[];
  close(): Promise<void>;
}

/** A browser with an empty profile and one page in it. */
export async function openTab(options: BrowserContextOptions = {}): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'stancewire-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: FLAGS,
    headless: true,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  return {
    page,
    context,
    complaints,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
