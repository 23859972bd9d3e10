import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openTab, type Tab } from './chromium.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let article: string;

beforeAll(async () => {
  world = await openWorld();
  const { articles } = await world.get('/articles?target=us-russia-reset&limit=1');
  article = articles[0].id;
});
afterAll(() => world?.close());

/** Every view, how it is reached, and words that show only once it stands. */
const VIEWS = (): [name: string, hash: string, words: string][] => [
  ['coverage', '#/', 'By outlet'],
  ['coverage of a range', '#/coverage?target=sanctions-on-russia&from=2026-02-01&to=2026-04-01', 'Hungary'],
  ['coverage of nothing', '#/coverage?from=1999-01-01&to=1999-02-01', 'Nothing in this range'],
  ['articles', '#/articles', 'Two capitals, one waiting room'],
  ['articles none of which fits', '#/articles?outlet=nobody', 'No article meets all of this'],
  ['statements', '#/statements?target=sanctions-on-russia&label=oppose', 'condemned the sanctions'],
  ['an article', `#/articles/${article}?show=topics+removed`, 'Who says what'],
  ['rejections', '#/rejections', 'empty.txt'],
  ['a rule', '#/rules/issues/us-russia-reset/mend-relations', 'Examples that must not match'],
  ['all rules', '#/rules', 'stance'],
  ['a pack', '#/rules?file=issues/us-russia-reset.yaml', 'blames-the-other-side'],
  ['a rule that is not there', '#/rules/no/such-rule', 'There is no rule'],
  ['a trial', '#/try?pack=issues/us-russia-reset.yaml', 'Copy the YAML'],
  ['a filter that the API refuses', '#/articles?label=support', 'Say of whom'],
  ['an article that is not there', '#/articles/nobody', 'There is no article'],
  ['no view at all', '#/nowhere', 'There is no such page'],
];

describe.each([
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 360 },
] as const)('every view, $scheme, $width pixels wide', ({ scheme, width }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab({ colorScheme: scheme, viewport: { width, height: 800 }, hasTouch: width < 500 });
    await tab.page.goto(world.address);
  });
  afterAll(() => tab?.close());

  it('stands, fits, breaks no rule of accessibility and asks nobody else', async () => {
    const strangers: string[] = [];
    tab.page.on('request', (request) => {
      if (!request.url().startsWith(world.address)) strangers.push(request.url());
    });
    for (const [name, hash, words] of VIEWS()) {
      await tab.page.goto(`${world.address}/${hash}`);
      await tab.page.getByText(words).first().waitFor();
      await tab.page.waitForLoadState('networkidle').catch(() => {});
      const over = await tab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
      expect(await violations(tab), name).toEqual([]);
    }
    expect(strangers).toEqual([]);
  });
});
