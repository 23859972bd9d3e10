import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../lambdas/clean/html/extract.ts';
import { favourOf } from '../../../lambdas/clean/html/lists.ts';
import { keepBlocks } from '../../../lambdas/clean/html/model.ts';
import { outline } from '../../../lambdas/clean/html/outline.ts';
import { readPage } from '../../../lambdas/clean/html/read.ts';

const POINT = '<li>The ferry line stays open.</li>';
const PARAGRAPH = `<p>${'The council voted on Tuesday to keep the ferry running through the winter. '.repeat(3)}</p>`;
const TABLE = '<table><tr><th>Ship</th><th>Fee</th></tr><tr><td>Small</td><td>400</td></tr></table>';

/** What each block of an article gains, by its text. */
function favour(article: string): [text: string, gain: number][] {
  const page = readPage(`<main><article><h1>Ferry</h1>${article}</article></main>`);
  const gains = favourOf(page, outline(page));
  return page.blocks.map(({ text }, index): [string, number] => [text.slice(0, 9), gains[index]!]).slice(1);
}

describe('lists and tables of a page', () => {
  it('speak against a list above the first paragraph, and for one below it', () => {
    const list = `<ul>${POINT}</ul>`;
    expect(favour(`${list}${PARAGRAPH}${list}${PARAGRAPH}`).map(([, gain]) => Math.sign(gain))).toEqual([-1, 0, 1, 0]);
  });

  it('speak for a table, whatever stands around it, unless it links elsewhere', () => {
    const gains = (table: string) => favour(`${PARAGRAPH}${table}${PARAGRAPH}`).map(([, gain]) => Math.sign(gain));
    expect(gains(TABLE)).toEqual([0, 1, 1, 1, 1, 0]);
    expect(gains(`<div class="related">${TABLE}</div>`)).toEqual([0, 1, 1, 1, 1, 0]);
    expect(gains(TABLE.replaceAll(/(\w+)<\/t/g, '<a href="/1">$1</a></t'))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('say nothing for a list whose classes speak of something', () => {
    expect(favour(`${PARAGRAPH}<div class="related"><ul>${POINT}</ul></div>${PARAGRAPH}`)).toContainEqual([
      'The ferry',
      0,
    ]);
  });

  it('are weighed as they are told', () => {
    const words = [10, 10, 80];
    expect(keepBlocks([0.5, 0.5, 5], [0, 0, 0], words, 0)).toEqual([1, 1, 1]);
    expect(keepBlocks([0.5, 0.5, 5], [-2, -2, 0], words, 0)).toEqual([0, 0, 1]);
    expect(keepBlocks([-1, -1, -5], [1.5, 1.5, 0], words, 0)).toEqual([1, 1, 0]);
  });

  it('keep what stands in them on a page without classes', () => {
    const list = '<h2>What happens next</h2><ul><li>The company has four weeks to appeal.</li></ul>';
    const body = extractHtml(
      `<main><article><h1>Ferry</h1>${PARAGRAPH.repeat(3)}${TABLE}${list}</article></main>`,
    ).body;
    expect(body).toContain('Small');
    expect(body).toContain('What happens next\n\nThe company has four weeks to appeal.');
  });
});
