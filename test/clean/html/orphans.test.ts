import { describe, expect, it } from 'vitest';
import { orphansOf } from '../../../lambdas/clean/html/orphans.ts';
import { readPage } from '../../../lambdas/clean/html/read.ts';

describe('headings that lead to nothing', () => {
  const page = readPage('<main><h2>One</h2><p>a</p><div><h4>Box</h4><p>b</p></div><p>c</p><h2>Two</h2></main>');
  const orphans = (struck: string[]) => {
    const kept = page.blocks.map(({ text }) => !struck.includes(text));
    return page.blocks.filter((_, index) => orphansOf(page, kept)[index]).map(({ text }) => text);
  };

  it('are those whose box holds nothing else that is kept', () => {
    expect(orphans(['b'])).toEqual(['Box']);
  });

  it('are none above kept text, nor above a struck line with kept ones behind it', () => {
    expect(orphans([])).toEqual([]);
    expect(orphans(['a'])).toEqual([]);
  });
});
