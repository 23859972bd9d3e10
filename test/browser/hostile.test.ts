import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTab, type Tab } from './chromium.ts';
import { openWorld, type World } from './world.ts';

/** Turns what follows from right to left. */
const RLO = '\u202e';

const hostile = {
  title: `<img src=x onerror="window.owned='title'"> ${RLO}detrevni`,
  publisher: `"><script>window.owned='publisher'</script>`,
  author: `<b onmouseover="window.owned='author'">A. Writer</b>`,
  published: '2026-05-04',
  url: "javascript:window.owned='url'",
  text: [
    `The <script>window.owned='text'</script> minister said on Monday that the talks would go on in the capital for a week or more.`,
    `Poland called for tougher sanctions against Moscow <img src=x onerror="window.owned='image'"> and accused Russia of bad faith.`,
    `Hungary ${RLO}demanded an end to the sanctions against Russia, an official told the reporters who had waited outside.`,
    `<a href="javascript:window.owned='link'">Click here</a> was written on the wall of the hall where the envoys had met before.`,
    `</p></main></body><svg onload="window.owned='svg'"><iframe srcdoc="<script>parent.owned='frame'</script>">`,
  ].join('\n\n'),
};

let world: World;
let tab: Tab;

beforeAll(async () => {
  world = await openWorld({ demo: false });
  world.drop(`<img src=x onerror=window.owned='key'>.json`, JSON.stringify(hostile));
  await vi.waitFor(async () => expect((await world.get('/articles?limit=100')).articles.length).toBe(6), 30_000);
  tab = await openTab();
});
afterAll(async () => {
  await tab?.close();
  await world?.close();
});

describe('an article that means harm', () => {
  it('shows as text in every view, runs nothing and links nowhere', async () => {
    const { page, complaints } = tab;
    const { articles } = await world.get('/articles?limit=100');
    const { id } = articles.find(({ published }: { published: string }) => published?.startsWith('2026-05-04'));
    for (const hash of [
      '#/articles',
      `#/articles/${id}?show=topics+removed`,
      '#/statements',
      '#/coverage?target=sanctions-on-russia',
      '#/coverage?target=%3Cimg%20src%3Dx%20onerror%3Dwindow.owned%3D1%3E',
      '#/rules/%3Cscript%3Ewindow.owned%3D1%3C/script%3E',
      '#/%3Cscript%3Ewindow.owned%3D1%3C%2Fscript%3E',
    ]) {
      await page.goto(`${world.address}/${hash}`);
      await page.waitForLoadState('networkidle');
      for (const words of await page.locator('.sheet .words').all()) await words.hover();
      expect(await page.evaluate(() => (window as unknown as { owned?: string }).owned), hash).toBeUndefined();
      const found = await page.evaluate(() => ({
        scripts: [...document.querySelectorAll('script')].filter((script) => !script.src).length,
        elements: document.querySelectorAll('img, iframe, svg, object, embed, style, [onerror], [onload]').length,
        schemes: [...document.querySelectorAll('a')]
          .map((link) => link.protocol)
          .filter((scheme) => scheme !== 'http:'),
      }));
      expect(found, hash).toEqual({ scripts: 0, elements: 0, schemes: [] });
    }
    expect(complaints.filter((complaint) => !/404/.test(complaint))).toEqual([]);
  });

  it('keeps its words whole: what looked like markup is read as it was written', async () => {
    const { page } = tab;
    const { articles } = await world.get('/articles?limit=100');
    const { id } = articles.find(({ published }: { published: string }) => published?.startsWith('2026-05-04'));
    const { text } = await world.get(`/articles/${id}/text`);
    await page.goto(`${world.address}/#/articles/${id}`);
    const shown = page.locator('.sheet');
    await shown.waitFor();
    const paragraphs = await shown.locator('p[dir=auto]:not(.title)').allTextContents();
    expect(paragraphs.join('\n\n')).toBe(text.replaceAll(RLO, '⟦U+202E⟧'));
  });

  it('turns no letters of the page around it', async () => {
    const { page } = tab;
    await page.goto(`${world.address}/#/articles`);
    const heading = page.locator('.list h2', { hasText: 'detrevni' });
    await heading.waitFor();
    expect(await heading.textContent()).toContain('⟦U+202E⟧detrevni');
    expect(await page.locator('body').textContent()).not.toContain(RLO);
    const direction = await heading.locator('bdi').evaluate((element) => getComputedStyle(element).unicodeBidi);
    expect(direction).toBe('isolate');
  });
});
