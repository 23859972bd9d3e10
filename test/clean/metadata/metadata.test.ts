import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../lambdas/clean/html/extract.ts';

const BODY =
  '<p>The council voted on Tuesday to keep the ferry running through the winter, after a long debate about its cost.</p>'.repeat(
    4,
  );

function page(head: string, before = '<h1>Ferry to run all winter</h1>'): string {
  return `<html lang="en-GB"><head>${head}</head><body><main><article>${before}${BODY}</article></main></body></html>`;
}
const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('metadata of a page', () => {
  it('reads structured data in a graph, with references', () => {
    const article = extractHtml(
      page(
        ld({
          '@graph': [
            { '@type': 'Organization', '@id': '#org', name: 'Harbour Post' },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Lovelace' },
            {
              '@type': 'NewsArticle',
              headline: 'Ferry to run all winter',
              author: [{ '@id': '#ada' }],
              publisher: { '@id': '#org' },
              datePublished: '2024-05-03T08:00:00Z',
              dateModified: '2024-06-01T08:00:00Z',
            },
          ],
        }),
      ),
    );

    expect(article).toMatchObject({
      title: 'Ferry to run all winter',
      authors: ['Ada Lovelace'],
      publisher: 'Harbour Post',
      published: '2024-05-03T08:00:00Z',
      language: 'en',
    });
  });

  it('takes nothing from the articles that a list names', () => {
    const listed = {
      '@type': 'NewsArticle',
      headline: 'Harbour floods',
      author: 'Karl Benz',
      datePublished: '2023-01-02',
    };
    const own = {
      '@type': 'NewsArticle',
      headline: 'Ferry to run all winter',
      author: ['Ada Lovelace', 'Lise Meitner'],
    };
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: listed }] };

    expect(extractHtml(page(ld(list) + ld({ ...own, datePublished: '2024-05-03' })))).toMatchObject({
      title: 'Ferry to run all winter',
      authors: ['Ada Lovelace', 'Lise Meitner'],
      published: '2024-05-03',
    });
  });

  it('reads a day with its time of day on a line of its own below the heading', () => {
    const heading = '<h1>Ferry to run all winter</h1>';
    expect(extractHtml(page('', `${heading}<div>March 4, 2025 at 10:10 p.m. EST</div>`)).published).toBe('2025-03-04');
    expect(extractHtml(page('', `${heading}<div>The old pier burnt down on March 4, 1995</div>`)).published).toBeNull();
  });

  it('mends structured data with raw line breaks and trailing commas', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry\n to run","datePublished":"2024-05-03",}</script>';

    expect(extractHtml(page(broken, '')).published).toBe('2024-05-03');
  });

  it('takes the site’s name off the title, and prefers the title the page shows', () => {
    const head =
      '<title>Ferry to run all winter | Local | Harbour Post</title><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Ferry saved - Harbour Post">';

    expect(extractHtml(page(head)).title).toBe('Ferry to run all winter');
    expect(extractHtml(page(head, '')).title).toBe('Ferry saved');
  });

  it('parts a heading whose parts stand apart by style alone', () => {
    const head = '<meta property="og:title" content="Ferry row: Council votes to keep it">';
    const heading = '<h1><span>Ferry row</span><span>Council votes to keep it</span></h1>';

    expect(extractHtml(page(head, heading)).title).toBe('Ferry row: Council votes to keep it');
  });

  it('reads a byline and a marked time where the head says nothing', () => {
    const before =
      '<h1>Ferry to run all winter</h1><div class="byline">By <a href="/authors/ada">Ada Lovelace</a></div><time datetime="2024-05-03">3 May</time>';

    expect(extractHtml(page('', before))).toMatchObject({ authors: ['Ada Lovelace'], published: '2024-05-03' });
  });

  it('takes a change for no publication, and a site’s clock for nothing', () => {
    const before =
      '<header><span class="clock">Sunday, 22 November 2026</span></header><h1>Ferry</h1><p class="date">Updated: 4 June 2024</p>';

    expect(
      extractHtml(page('<meta property="article:modified_time" content="2024-06-04">', before)).published,
    ).toBeNull();
  });

  it('dates a guide that was written anew by the one day it shows, a report and a small change by its publication', () => {
    const shown = '<h1>Knots for beginners</h1><p class="date">Updated 4 June 2024</p>';
    const published = (type: string, date: string) =>
      extractHtml(page(ld({ '@type': type, datePublished: date, dateModified: '2024-06-04' }), shown)).published;

    expect(published('Article', '2016-05-03')).toBe('2024-06-04');
    expect(published('NewsArticle', '2016-05-03')).toBe('2016-05-03');
    expect(published('Article', '2024-05-20')).toBe('2024-05-20');
  });

  it('gives no date where the one day shown contradicts the publication', () => {
    const published = (said: string, shown: string, type = 'Article') =>
      extractHtml(
        page(
          ld({ '@type': type, datePublished: said, dateModified: '2024-08-01' }),
          `<h1>Knots for beginners</h1><p class="date">${shown}</p>`,
        ),
      ).published;

    expect(published('2023-05-03', 'Updated 4 June 2024')).toBeNull();
    expect(published('2024-06-05', '4 June 2024')).toBeNull();
    expect(published('2023-05-03', 'Updated 4 June 2024', 'NewsArticle')).toBeNull();
    expect(published('2023-05-03', '4 June 2024')).toBe('2024-06-04');
    expect(published('2024-06-05T01:00:00Z', '4 June 2024')).toBe('2024-06-05T01:00:00Z');
  });

  it('takes a day that can be read two ways for the publication where one way is', () => {
    const shown = '<h1>Knots for beginners</h1><p class="date">3/5/2016</p><p class="date">6/14/2024</p>';

    expect(extractHtml(page(ld({ '@type': 'Article', datePublished: '2016-05-03' }), shown)).published).toBe(
      '2016-05-03',
    );
  });

  it('lets a publication at midnight yield to the time of day given beside it', () => {
    const head = ld([
      { '@type': 'Article', datePublished: '2024-05-03T00:00:00+00:00' },
      { '@type': 'WebPage', datePublished: '2024-05-04T04:39:05+00:00' },
    ]);

    expect(extractHtml(page(head)).published).toBe('2024-05-04T04:39:05+00:00');
  });

  it('keeps the publication where the page shows both days', () => {
    const both = '<h1>Knots for beginners</h1><p class="date">3 May 2016</p><p class="date">Updated 4 June 2024</p>';

    expect(extractHtml(page(ld({ '@type': 'Article', datePublished: '2016-05-03' }), both)).published).toBe(
      '2016-05-03',
    );
  });

  it('knows the title behind two different kickers', () => {
    const head = '<meta property="og:title" content="Winter timetable: Council votes to keep the ferry">';

    expect(extractHtml(page(head, '<h1>Harbour news Council votes to keep the ferry</h1>')).title).toBe(
      'Council votes to keep the ferry',
    );
  });

  it('reads a name that stands alone below the heading, where only the outlet signs', () => {
    const head = ld({ '@type': 'NewsArticle', author: { name: 'HPN' }, publisher: { name: 'HPN' } });

    expect(extractHtml(page(head, '<h1>Ferry to run</h1><p>Ada Lovelace</p>')).authors).toEqual(['Ada Lovelace']);
    expect(extractHtml(page(head)).authors).toEqual(['HPN']);
  });

  it('reads names that stand alone below the first paragraph, where only the outlet signs', () => {
    const head = ld({ '@type': 'NewsArticle', author: { name: 'HPN' }, publisher: { name: 'HPN' } });
    const html = page(
      head,
      `<h1>Ferry to run</h1>${BODY.slice(0, BODY.length / 4)}<p>Ada Lovelace/Mary Somerville</p>`,
    );

    expect(extractHtml(html).authors).toEqual(['Ada Lovelace', 'Mary Somerville']);
  });

  it('names all authors that the byline links where a field names one of them', () => {
    const byline = ['Mary Somerville', 'Ada Lovelace'].map((name) => `<a rel="author" href="/a">${name}</a>`);
    const html = page('<meta name="author" content="Ada Lovelace">', `<h1>Ferry to run</h1><p>${byline.join(' ')}</p>`);

    expect(extractHtml(html).authors).toEqual(['Mary Somerville', 'Ada Lovelace']);
  });

  it('reads a signature in the article’s own footer', () => {
    const html = page('').replace(
      '</article>',
      '<footer><a rel="author" href="/a">Ada Lovelace</a></footer></article>',
    );

    expect(extractHtml(html).authors).toEqual(['Ada Lovelace']);
  });

  it('reads who signs off below the text for an agency, where nobody is named above', () => {
    const html = page('').replace('</article>', '<p>(Reporting by Ada Lovelace; Editing by Karl Benz)</p></article>');
    expect(extractHtml(html).authors).toEqual(['Ada Lovelace']);
    const signed = html.replace('</h1>', '</h1><p class="byline">By Lise Meitner</p>');
    expect(extractHtml(signed).authors).toEqual(['Lise Meitner']);
  });

  it('takes the word for a whole page’s template for no word on its byline', () => {
    const html = page('', '<h1>Ferry</h1><a rel="author" href="/a">Ada Lovelace</a>').replace(
      '<main>',
      '<main class="related-news aside">',
    );

    expect(extractHtml(html).authors).toEqual(['Ada Lovelace']);
  });

  it('names the outlet as author only where nobody else is named', () => {
    const thing = { '@type': 'NewsArticle', author: { name: 'Harbour Post' }, publisher: { name: 'Harbour Post' } };

    expect(extractHtml(page(ld(thing))).authors).toEqual(['Harbour Post']);
    expect(extractHtml(page(ld(thing), '<a rel="author" href="/a">Ada Lovelace</a>')).authors).toEqual([
      'Ada Lovelace',
    ]);
  });

  it('knows no metadata where there is none', () => {
    expect(extractHtml('<p>Just a line.</p>')).toMatchObject({
      title: null,
      authors: [],
      publisher: null,
      published: null,
      language: null,
      url: null,
    });
  });
});
