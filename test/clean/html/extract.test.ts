import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../lambdas/clean/html/extract.ts';

const SENTENCE = 'The council voted on Tuesday to keep the ferry running through the winter, after a long debate. ';

function page(article: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferry to run all winter</title></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article><h1>Ferry to run all winter</h1>${article}</article></main>
    <footer><p>All rights reserved by the Harbour Post.</p></footer></body></html>`;
}

describe('extractHtml', () => {
  it('keeps the paragraphs of the article and says why the rest went', () => {
    const article = extractHtml(page(`<p>${SENTENCE.repeat(2)}</p><p>${SENTENCE.repeat(3)}</p>`));

    expect(article.title).toBe('Ferry to run all winter');
    expect(article.body.split('\n\n')).toHaveLength(2);
    expect(article.removed.map((block) => block.text)).toContain('Home');
    expect(article.removed.every((block) => block.reason)).toBe(true);
  });

  it('takes the text of the structured data where the page shows none of it', () => {
    const thing = {
      '@type': 'NewsArticle',
      headline: 'Ferry to run',
      articleBody: `${SENTENCE.repeat(3)}\n${SENTENCE.repeat(2)}`,
    };
    const html = `<script type="application/ld+json">${JSON.stringify(thing)}</script><div id="app"></div><p>Loading…</p>`;

    const article = extractHtml(html);

    expect(article.body.split('\n\n').map((paragraph) => paragraph.length)).toEqual(
      [3, 2].map((n) => SENTENCE.length * n - 1),
    );
    expect(article.removed).toEqual([{ text: 'Loading…', reason: expect.stringMatching(/^html-/), before: 0 }]);
  });

  it('leaves out a further article that an endless page appends', () => {
    const next = `<article><h1>Harbour dues to rise</h1><p>The board raised the dues. ${SENTENCE.repeat(3)}</p></article>`;
    const html = page(`<p>${SENTENCE.repeat(2)}</p><p>${SENTENCE.repeat(3)}</p>`).replace('</main>', `${next}</main>`);

    const article = extractHtml(html);

    expect(article.body.split('\n\n')).toHaveLength(2);
    expect(article.removed.find(({ text }) => text.startsWith('The board raised'))?.reason).toBe('html-appended');
  });

  it('reads a bold line before the body as the title where the page has no other', () => {
    const html = `<html><body><b>Ferry to run</b><br><br>${SENTENCE}<br><br>${SENTENCE.repeat(2)}<br><br>${SENTENCE}</body></html>`;

    const article = extractHtml(html);

    expect(article.title).toBe('Ferry to run');
    expect(article.body).not.toContain('Ferry to run');
  });
});
