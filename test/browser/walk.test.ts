import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTab, type Tab } from './chromium.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let tab: Tab;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  tab = await openTab();
});
afterEach(async () => {
  const { complaints } = tab;
  await tab.close();
  expect(complaints).toEqual([]);
});

describe('a walk through the page', () => {
  it('leads from a mark of the matrix to the statements behind it and on to the highlighted words', async () => {
    const { page } = tab;
    const { pairs } = await world.get('/pairs?target=sanctions-on-russia');
    const { holder, holderName, targetName } = pairs.find(({ oppose }: { oppose: number }) => oppose > 0);
    await page.goto(`${world.address}/#/coverage?target=sanctions-on-russia`);
    const matrix = page.getByRole('region', { name: 'Holders and targets' });
    await matrix.getByRole('link', { name: `${holderName} opposes ${targetName}` }).click();

    await page.waitForURL((url) => url.hash.includes(`holder=${holder}`) && url.hash.includes('label=oppose'));
    const first = page.locator('.statement').first();
    expect(await first.textContent()).toContain(holderName);
    const words = await first.locator('mark').first().textContent();
    await first.locator('blockquote a').click();

    await page.waitForURL(/#\/articles\/[0-9a-f]+\?at=\d+/);
    const focused = page.locator('.words:focus');
    await focused.waitFor();
    expect(words).toContain((await focused.textContent())!);
    const why = page.getByRole('dialog', { name: 'Why these words are marked' });
    const said = (await why.textContent())!;
    expect(said).toContain(holderName);
    expect(said).toContain('opposes');
    expect(said).toContain('issues/sanctions-on-russia/');
    expect(said).toMatch(/pack [0-9a-f]{12}/);
  });

  it('says why words are marked by keyboard alone: focus, enter, escape', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?target=sanctions-on-russia&limit=1');
    await page.goto(`${world.address}/#/articles/${articles[0].id}`);
    const words = page.locator('.sheet .words[role=button]').first();
    await words.focus();
    const why = page.getByRole('dialog', { name: 'Why these words are marked' });
    await why.waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await why.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
    // Whoever listens hears the same.
    const described = await words.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
    );
    expect(described.join()).toMatch(/(supports|opposes|is neutral on) .*rule /);
  });

  it('shows the same by hover and lets go of it, and keeps it when the words are clicked', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?target=sanctions-on-russia&limit=1');
    await page.goto(`${world.address}/#/articles/${articles[0].id}`);
    const words = page.locator('.sheet .words[role=button]').first();
    const why = page.getByRole('dialog', { name: 'Why these words are marked' });
    await words.hover();
    await why.waitFor();
    await page.mouse.move(5, 5);
    await why.waitFor({ state: 'detached' });
    await words.click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(600);
    expect(await why.isVisible()).toBe(true);
    await why
      .getByRole('link', { name: /^issues|^stance/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Matches' }).waitFor();
  });

  it('shows on demand what the cleaner removed, each piece with its reason', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?limit=100');
    const { id } = articles.find(({ title }: { title: string }) => title?.startsWith('Moscow wants'));
    await page.goto(`${world.address}/#/articles/${id}`);
    expect(await page.locator('del').count()).toBe(0);
    await page.getByLabel(/What was removed/).check();
    const removed = page.locator('.removed', { hasText: 'Image copyright' });
    expect(await removed.locator('small').textContent()).toBe('caption');
    await page.reload();
    await page.locator('del').first().waitFor();
  });

  it('says why a paragraph gave no label, or the words that are selected in it', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?limit=100');
    const { id } = articles.find(({ title }: { title: string }) => title?.startsWith('Moscow wants'));
    await page.goto(`${world.address}/#/articles/${id}`);
    const paragraph = page.locator('.paragraph', { hasText: 'a good start' });
    await paragraph.hover();
    await paragraph.getByRole('button', { name: 'Why not?' }).click();
    await expect.poll(() => paragraph.locator('.why-not').textContent()).toContain('No statement:');
    await paragraph.getByRole('button', { name: 'Close' }).click();
    expect(await paragraph.locator('.why-not').count()).toBe(0);

    const two = page.locator('.paragraph', { hasText: 'praised the ceasefire' });
    await two.locator('p span', { hasText: 'He also' }).evaluate((span) => {
      const words = span.firstChild as Text;
      const at = words.data.indexOf('He also');
      getSelection()?.setBaseAndExtent(words, at, words, at + 7);
    });
    await two.getByRole('button', { name: 'Why not?' }).click();
    await expect.poll(() => two.locator('.why-not blockquote').allTextContents()).toHaveLength(1);
    expect(await two.locator('.why-not blockquote').textContent()).toMatch(/^He also/);
  });

  it('keeps filters in the address and goes to the next page and back', async () => {
    const { page } = tab;
    await page.goto(`${world.address}/#/articles`);
    await page.getByRole('combobox', { name: 'Outlet' }).selectOption({ label: 'Northern Wire (13)' });
    await page.waitForURL(/outlet=northern-wire/);
    await page.getByLabel('From', { exact: true }).fill('2026-02-01');
    await page.waitForURL(/from=2026-02-01/);
    const outlets = async () => {
      const lines = await page.locator('.list h2 + p > a').allTextContents();
      return { several: lines.length > 5, names: [...new Set(lines)] };
    };
    await expect.poll(outlets).toEqual({ several: true, names: ['Northern Wire'] });

    await page.goto(`${world.address}/#/articles`);
    await expect.poll(async () => (await outlets()).names.length).toBeGreaterThan(1);
    const titles = () =>
      page.locator('.list h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const first = await titles();
    await page.getByRole('link', { name: 'Next →' }).click();
    await page.waitForURL(/cursor=/);
    await page.getByRole('link', { name: '← Previous' }).waitFor();
    await expect.poll(async () => (await titles()).filter((href) => first.includes(href))).toEqual([]);
    await page.getByRole('link', { name: '← Previous' }).click();
    await page.waitForURL((url) => !url.hash.includes('cursor'));
    await expect.poll(titles).toEqual(first);

    // Another page begins at its top, under its own name, and the focus is in it.
    await page.evaluate(() => window.scrollTo(0, 600));
    await page.getByRole('link', { name: 'Statements', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Statements · stancewire');
    expect(await page.evaluate(() => [window.scrollY, document.activeElement?.id])).toEqual([0, 'main']);
    await page.goBack();

    await page.locator('.list h2 a').nth(1).click();
    await page.getByRole('link', { name: 'Next →' }).click();
    await page.waitForURL((url) => url.hash === first[2]);
  });

  it('leads from a bar of the timeline to the statements of its days', async () => {
    const { page } = tab;
    await page.goto(`${world.address}/#/coverage?target=sanctions-on-russia&from=2026-01-01&to=2026-06-30`);
    await page.getByText('By outlet').waitFor();
    await page.waitForLoadState('networkidle');
    const field = page.locator('.line').nth(1).locator('.u-over');
    await field.click();
    await page.waitForURL(/#\/statements\?.*from=2026-\d\d-\d\d&to=2026-\d\d-\d\d/);
    await page.locator('.statement').first().waitFor();
  });
});
