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

  const CONSENT = [
    'We value your privacy. We and our 842 partners store information on a device, such as cookies, and process personal data.',
    'With your permission we and our partners may use precise location data. You may click to refuse to consent.',
    'You can change your preferences at any time by returning to this site and to the privacy settings at the bottom of it.',
  ];
  const form = `<div><div>${CONSENT.map((text) => `<p>${text.repeat(4)}</p>`).join('')}<button>Accept all</button></div></div>`;

  it.each([
    ['before', (html: string) => html.replace('<main>', `${form}<main>`)],
    ['behind', (html: string) => html.replace('</body>', `${form}</body>`)],
  ])('tells a consent form %s the article by what it asks, longer than the article or not', (_, put) => {
    const article = extractHtml(put(page(`<p>${SENTENCE.repeat(2)}</p><p>${SENTENCE.repeat(3)}</p>`)));

    expect(article.body.split('\n\n')).toHaveLength(2);
    expect(article.body).not.toContain('partners');
    expect(article.removed.find(({ text }) => text.startsWith('We value'))?.reason).toBe('html-consent');
  });

  it('finds no article in a page that only asks for consent', () => {
    expect(extractHtml(`<html><head><title>Harbour Post</title></head><body>${form}</body></html>`).body).toBe('');
  });

  it('keeps an article on consent forms beside a form of the page', () => {
    const on = [
      'The regulator fined the publisher for a consent form whose cookies were set before anybody had agreed to them.',
      'Readers had no choice, the ruling says: personal data went to third parties whatever they clicked on.',
      'We did what our partners asked of us, the publisher said, and changed the form when the privacy law came.',
    ];
    const html = page(on.map((text) => `<p>${text.repeat(2)}</p>`).join('')).replace('</body>', `${form}</body>`);

    const article = extractHtml(html);

    expect(article.body.split('\n\n')).toHaveLength(3);
    expect(article.body).not.toContain('842');
  });

  it.each([
    ['<div style="display:none">', '</div>'],
    ['<div hidden>', '</div>'],
    ['<div aria-hidden="true" class="collapsed">', '</div>'],
    ['<div class="read-more-content collapse">', '</div>'],
    ['<details><summary>Read more</summary>', '</details>'],
  ])('keeps what stands before and in a folded rest: %s', (open, close) => {
    const paragraphs = [2, 3, 4, 3, 2, 3].map((n) => `<p>${SENTENCE.repeat(n)}</p>`);
    const folded = `${paragraphs.slice(0, 2).join('')}${open}${paragraphs.slice(2).join('')}${close}`;

    expect(extractHtml(page(folded)).body.split('\n\n')).toHaveLength(6);
  });

  it('takes labels behind the last paragraph for the page’s, though they are paragraphs by their markup', () => {
    const labels = ['Share this article', 'Related articles', 'Follow us on Facebook', 'Sign up for our newsletter'];
    const text = [3, 2, 4].map((n) => `<p>${SENTENCE.repeat(n)}</p>`).join('');

    const article = extractHtml(page(text + labels.map((label) => `<p>${label}</p>`).join('')));

    expect(article.body.split('\n\n')).toHaveLength(3);
    expect(article.removed.filter((block) => labels.includes(block.text)).map(({ reason }) => reason)).toEqual([
      'html-share',
      'html-related',
      'html-share',
      'html-subscribe',
    ]);
  });

  it('leaves out captions, posts of networks and lines that point to other articles, wherever they stand', () => {
    const [before, behind] = [3, 4].map((n) => `<p>${SENTENCE.repeat(n)}</p>`);
    const beside = {
      'html-caption': `<div class="wp-caption"><p>${SENTENCE}</p></div>`,
      'html-post': `<blockquote class="twitter-tweet"><p>${SENTENCE}</p>— A Passenger (@passenger)</blockquote>`,
      'html-related': '<p>👉 Read more: <a href="/harbour">Harbour dues to rise again, the board says</a></p>',
    };

    const article = extractHtml(page(before + Object.values(beside).join(before) + behind));

    expect(article.body.split('\n\n')).toHaveLength(4);
    for (const reason of Object.keys(beside)) expect(article.removed.map((block) => block.reason)).toContain(reason);
  });

  it('keeps a sentence with a link in it that begins with such words', () => {
    const sentence =
      '<p>Read more than one report, <a href="/2019">as one of 2019</a>, and the numbers of last winter seem low.</p>';

    const { body } = extractHtml(page(`<p>${SENTENCE.repeat(3)}</p>${sentence}<p>${SENTENCE.repeat(4)}</p>`));

    expect(body).toContain('as one of 2019');
  });

  it('reads what a page shows without scripts where it shows nothing else', () => {
    const text = [4, 4, 3].map((n) => `<p>${SENTENCE.repeat(n)}</p>`).join('');

    expect(extractHtml(page(`<div id="app"></div><noscript>${text}</noscript>`)).body.split('\n\n')).toHaveLength(3);
    expect(
      extractHtml(page('<noscript><p>Please turn on JavaScript to read this page, dear reader.</p></noscript>')).body,
    ).toBe('');
  });
});
