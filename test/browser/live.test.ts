import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTab, type Tab } from './chromium.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let tab: Tab;

beforeAll(async () => {
  world = await openWorld({ demo: false });
  tab = await openTab();
});
afterAll(async () => {
  await tab?.close();
  await world?.close();
});

const article = `Ferry talks resume

Published 4 May 2026

The harbour office in Oslo said on Monday that talks about the ferry would go on until the summer, and that all sides had come with new numbers.

"Poland called for tougher sanctions against Moscow," a diplomat told reporters after the meeting, which lasted for most of the day.
`;

describe('what happens shows without a reload', () => {
  it('a dropped article appears in the list and in the inbox, step by step', async () => {
    const { page, complaints } = tab;
    await page.goto(`${world.address}/#/articles`);
    await page.locator('.list li').first().waitFor();
    await page.evaluate(() => {
      (window as unknown as { mark: string }).mark = 'never reloaded';
    });
    world.drop('ferry.txt', article);

    await page.getByRole('link', { name: 'Ferry talks resume' }).waitFor();
    await page.locator('.inbox summary').click();
    const entry = page.locator('.panel li', { hasText: 'ferry.txt' });
    await expect.poll(() => entry.textContent()).toContain('received → cleaned → labelled');
    await entry.getByRole('link', { name: 'ferry.txt' }).click();
    await page.getByRole('heading', { name: 'Ferry talks resume', level: 1 }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { mark: string }).mark)).toBe('never reloaded');
    await entry.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('what lies open over the page closes by Escape and by a click beside it', async () => {
    const { page } = tab;
    const [summary, panel] = [page.locator('.inbox summary'), page.locator('.inbox .panel')];
    await summary.click();
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.click();
    await panel.waitFor();
    await page.locator('main h1').click();
    await panel.waitFor({ state: 'hidden' });
  });

  it('a file that is no article appears among the rejections with what to do', async () => {
    const { page } = tab;
    await page.goto(`${world.address}/#/rejections`);
    await page.getByRole('heading', { name: 'empty.txt' }).waitFor();
    world.drop('blank.txt', '   \n');
    await page.getByRole('heading', { name: 'blank.txt' }).waitFor();
    const entry = page.locator('.panel li', { hasText: 'blank.txt' });
    await expect.poll(() => entry.textContent()).toContain('received → rejected');
  });
});
