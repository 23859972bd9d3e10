import { describe, expect, it } from 'vitest';
import { listedAbove } from '../../../lambdas/clean/html/key-points.ts';
import { keepBlocks } from '../../../lambdas/clean/html/model.ts';
import { outline } from '../../../lambdas/clean/html/outline.ts';
import { readPage } from '../../../lambdas/clean/html/read.ts';

const POINT = '<li>The ferry line to the islands stays open through the winter.</li>';
const PARAGRAPH = `<p>${'The council voted on Tuesday to keep the ferry running through the winter. '.repeat(3)}</p>`;

function listed(html: string): boolean[] {
  const page = readPage(html);
  return listedAbove(page, outline(page));
}

describe('lists above the first paragraph', () => {
  it('are told from lists below it', () => {
    const list = `<ul>${POINT}${POINT}</ul>`;
    expect(listed(`<article><h1>Ferry</h1>${list}${PARAGRAPH}${list}${PARAGRAPH}</article>`)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are none where the list is all there is', () => {
    expect(listed(`<article><h1>Ferry</h1><ol>${POINT}<li>${PARAGRAPH}</li></ol></article>`)).not.toContain(true);
  });

  it('need more to be kept', () => {
    expect(keepBlocks([0.5, 0.5, 5], [false, false, false], 0)).toEqual([1, 1, 1]);
    expect(keepBlocks([0.5, 0.5, 5], [true, true, false], 0)).toEqual([0, 0, 1]);
    expect(keepBlocks([2.5, 2.5, 5], [true, true, false], 0)).toEqual([1, 1, 1]);
  });
});
