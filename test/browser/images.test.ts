import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTab, type Tab } from './chromium.ts';
import { packPng } from './png.ts';
import { openWorld, type World } from './world.ts';

/** `npm run browser -- --images` renews the readme's pictures; any other run only sees that they can be made. */
const folder = process.env.READER_IMAGES
  ? resolve(import.meta.dirname, '../../docs/images')
  : mkdtempSync(join(tmpdir(), 'stancewire-images-'));
const MOST_BYTES = 200_000;

let world: World;
let tab: Tab;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  world = await openWorld();
  tab = await openTab();
});
afterAll(async () => {
  await tab?.close();
  await world?.close();
});

describe('pictures of the page', () => {
  it('shows the coverage, and an article with its evidence, in small files', async () => {
    const { page } = tab;
    await page.setViewportSize({ width: 960, height: 980 });
    await page.goto(`${world.address}/#/coverage?target=us-russia-reset&from=2026-01-01&to=2026-06-30`);
    await page.getByText('By outlet').waitFor();
    await page.waitForLoadState('networkidle');
    await picture('coverage');

    const { articles } = await world.get('/articles?limit=100');
    const { id } = articles.find(({ title }: { title: string }) => title?.startsWith('Moscow wants'));
    await page.setViewportSize({ width: 900, height: 590 });
    await page.goto(`${world.address}/#/articles/${id}?show=removed`);
    await page.locator('.sheet .words[role=button]', { hasText: 'wrecked' }).click();
    await page.evaluate(() => document.querySelector('.legend')?.scrollIntoView());
    await page.waitForLoadState('networkidle');
    await picture('article');

    for (const name of ['coverage', 'article'])
      expect(statSync(join(folder, `${name}.png`)).size).toBeLessThan(MOST_BYTES);
  });
});

async function picture(name: string): Promise<void> {
  writeFileSync(join(folder, `${name}.png`), packPng(await tab.page.screenshot()));
}
