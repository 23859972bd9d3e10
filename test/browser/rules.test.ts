import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openTab, type Tab } from './chromium.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let tab: Tab;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  tab = await openTab({ permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(async () => {
  const { complaints } = tab;
  await tab.close();
  expect(complaints).toEqual([]);
});

const RESET = 'issues/us-russia-reset.yaml';

/** The editor with a pack in it, and what it holds. */
async function openEditor(search: string): Promise<{ yaml: string; fill(yaml: string): Promise<void> }> {
  await tab.page.goto(`${world.address}/#/try?${search}`);
  const field = tab.page.getByLabel(/^rules\//);
  await field.waitFor();
  return { yaml: await field.inputValue(), fill: (yaml) => field.fill(yaml) };
}

describe('a rule is tried', () => {
  it('on the article it was opened from, then on the whole archive, and nothing is stored', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?target=us-russia-reset&limit=1');
    const before = await world.get('/targets');
    await page.goto(`${world.address}/#/articles/${articles[0].id}`);
    await page.getByRole('link', { name: 'Try a rule on this article' }).click();
    await page.getByLabel('Change a pack').selectOption(RESET);
    await page.waitForURL(/pack=issues%2Fus-russia-reset/);
    const field = page.getByLabel(`rules/${RESET}`);
    await field.fill((await field.inputValue()).replaceAll(/label: for\b/g, 'label: against'));

    await page.getByRole('button', { name: 'See what changes in this article' }).click();
    const here = page.getByRole('region', { name: 'What changes in this article' });
    await here
      .getByRole('row', { name: /-> us-russia-reset support oppose/ })
      .first()
      .waitFor();
    expect(await here.locator('.trial-text mark.turned').first().getAttribute('title')).toMatch(
      /opposes .* before: .* supports/,
    );

    await page.getByRole('button', { name: 'See what changes in the whole archive' }).click();
    const archive = page.getByRole('region', { name: 'What changes in the whole archive' });
    await archive.getByText(/^\d+ of \d+ articles would change\. Nothing was stored\.$/).waitFor();
    expect(await violations(tab)).toEqual([]);
    const one = archive.locator('details').first();
    await one.locator('summary').click();
    await one.getByRole('link', { name: 'Open the article' }).click();
    await page.getByRole('heading', { name: 'Who says what' }).waitFor();
    expect(await world.get('/targets')).toEqual(before);

    // Whoever comes back finds the change as it was left, until he starts over.
    await page.goBack();
    await field.waitFor();
    expect(await field.inputValue()).not.toMatch(/label: for\b/);
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => field.inputValue()).toMatch(/label: for\b/);
  });

  it('in a pack begun from the template, on a pasted text that stays text', async () => {
    const { page } = tab;
    await page.goto(`${world.address}/#/try`);
    await page.getByLabel('named').fill('second-pier');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByLabel('rules/issues/second-pier.yaml').waitFor();
    const hostile = '<img src=x onerror="document.title=1"> "We want a second pier," Mayor Anna Lind said.';
    await page.getByLabel('Text', { exact: true }).fill(hostile);
    await page.getByRole('button', { name: 'See what changes in this article' }).click();
    await page.getByRole('row', { name: 'stance anna-lind -> second-pier none support' }).waitFor();
    expect(await page.locator('.trial-text').textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('.trial-text img').count()).toBe(0);
  });

  it('with a reason where its words match and no statement comes of it', async () => {
    const { page } = tab;
    await openEditor(`pack=${RESET}`);
    await page.getByLabel('Text', { exact: true }).fill('People hope that both sides will improve their relations.');
    await page.getByRole('button', { name: 'See what changes in this article' }).click();
    await page.getByText('No label would change').waitFor();
    await page.getByRole('heading', { name: 'Words match here, and yet no statement comes of it' }).waitFor();
    expect(await page.locator('.account').textContent()).toMatch(/No statement: \w/);
  });

  it('with what is wrong beside its line, found by keyboard', async () => {
    const { page } = tab;
    const { yaml, fill } = await openEditor(`pack=${RESET}`);
    const line = yaml.split('\n').findIndex((one) => one.includes('label: against')) + 1;
    await fill(yaml.replace('label: against', 'label: contrary'));
    const found = page.getByRole('list', { name: 'What is wrong with the pack' }).getByRole('button').first();
    await found.waitFor();
    expect(await violations(tab)).toEqual([]);
    const number = Number((await found.textContent())!.replace('Line ', ''));
    expect(Math.abs(number - line)).toBeLessThanOrEqual(1);
    await found.focus();
    await page.keyboard.press('Enter');
    const chosen = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(chosen).toBe(yaml.replace('label: against', 'label: contrary').split('\n')[number - 1]);
    await fill(yaml);
    await expect.poll(() => page.locator('.findings .error').count()).toBe(0);
  });

  it('and taken along as YAML', async () => {
    const { page } = tab;
    const { yaml } = await openEditor(`pack=${RESET}`);
    await page.getByRole('button', { name: 'Copy the YAML' }).click();
    await page.getByText(/^Copied\. /).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(yaml);
  });

  it('until the run is ended', async () => {
    const { page } = tab;
    await openEditor(`pack=${RESET}`);
    await page.route('**/reader/rules/archive', () => {});
    await page.getByRole('button', { name: 'See what changes in the whole archive' }).click();
    await page.getByRole('button', { name: 'End the run' }).click();
    await page.getByText(/^Ended after 0 articles/).waitFor();
  });
});

describe('why not', () => {
  it('tells what the rules saw in a paragraph, and leads to the rule', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?limit=100');
    const { id } = articles.find(({ title }: { title: string }) => title?.startsWith('Moscow wants'));
    await page.goto(`${world.address}/#/articles/${id}`);
    const paragraph = page.locator('.paragraph', { hasText: 'Lavrov' }).first();
    await paragraph.getByRole('button', { name: 'Why not?' }).focus();
    await page.keyboard.press('Enter');
    const accounts = paragraph.locator('.account');
    await accounts.first().waitFor();
    expect((await accounts.allTextContents()).join()).toMatch(/Sergei Lavrov.*, in (a quote|reported speech)/);
    expect(await violations(tab)).toEqual([]);
    await accounts.locator('a.rule').first().click();
    await page.getByRole('heading', { name: 'Matches' }).waitFor();
  });
});
