import axeCore from 'axe-core';
import type { Tab } from './chromium.ts';

/** What axe-core finds, rule by rule with the elements. */
export async function violations({ page }: Tab): Promise<string[]> {
  // By the debugger's own way in: the page's policy allows no script of ours.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  });
}
