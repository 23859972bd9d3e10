import { describe, expect, it } from 'vitest';
import { splitLines } from '../../lambdas/clean/lines/lines.ts';
import { rowsOf } from '../../lambdas/clean/lines/rows.ts';
import { ARTICLE, articleOf, cleanOne, packs } from './texts.ts';

describe('hostile text', () => {
  it('reads through zero-width and bidirectional marks, NUL bytes and soft hyphens', () => {
    const riddled = ARTICLE.replaceAll('ferry', 'fer\u200bry')
      .replaceAll('town', '\u202etown\u202c')
      .replace('pier', 'p\u0000i\u00ader');
    expect(articleOf(riddled).body).toBe(ARTICLE);
  });

  it('reads an article in a line of a megabyte, and rejects a megabyte of one word', () => {
    const long = `${'The harbour council met again and the mayor said that it was not over. '.repeat(15_000)}`.trim();
    expect(articleOf(long).body).toBe(long);
    expect(cleanOne('x'.repeat(1_000_000))).toMatchObject({ status: 'rejected', reason: 'no-article' });
  });

  it.each([
    ['nested boxes', '<div>'.repeat(100_000)],
    ['unclosed tags', '<p><b><i><table><tr><td>'.repeat(20_000)],
    ['a comment without end', `<html><!--${'-'.repeat(500_000)}`],
    ['entities', `<html><body>${'&amp;'.repeat(100_000)}`],
    ['a tag without end', `<html><body><p ${'a="b" '.repeat(100_000)}`],
    ['open brackets of Markdown', '['.repeat(200_000)],
    ['stars of Markdown', '*_'.repeat(100_000)],
    ['JSON that nests', `${'['.repeat(300_000)}`],
    [
      'a mail of boundaries',
      `From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n${'--x\n'.repeat(100_000)}`,
    ],
    ['empty lines', '\n \t'.repeat(200_000)],
    ['menu entries', 'Home\n'.repeat(30_000)],
    ['front matter of spaces', `---\nauthor: a${' '.repeat(200_000)}b\ntitle: a${' '.repeat(200_000)}b\n---\n`],
    ['front matter of brackets', `---\nurl: ${'["'.repeat(100_000)}\ndate: ${'3 May '.repeat(50_000)}\n---\n`],
  ])('gives a clear rejection for %s', (_, content) => {
    for (const name of ['a.txt', 'a.html', 'a.md', 'a.json', 'a.eml'].slice(0, content.startsWith('<') ? 2 : 5)) {
      const result = cleanOne(content, { name });
      expect(result).toMatchObject({ status: 'rejected', detail: expect.stringMatching(/\.$/) });
    }
  });
});

describe('fields without end', () => {
  const long = 'Ferry row '.repeat(180_000);
  const names = Array.from({ length: 60_000 }, (_, at) => `Ada Lovelace ${at}`);
  const fields = { title: long, author: names, publisher: long, url: `https://bee.example/${long}` };

  it.each([
    ['a.json', JSON.stringify({ ...fields, text: ARTICLE })],
    ['a.md', `---\ntitle: ${long}\nauthor: ${names.join(', ')}\nsource: ${long}\nurl: ${fields.url}\n---\n${ARTICLE}`],
    [
      'a.html',
      `<meta property="og:site_name" content="${long}"><link rel="canonical" href="${fields.url}"><p>${ARTICLE}`,
    ],
    [
      'a.eml',
      `From: ${long} <news@bee.example>\nSubject: ${long}\nDate: Tue, 05 Mar 2024 10:00:00 +0100\n\n${ARTICLE}`,
    ],
  ])('are cut with a note in %s, so that the record has room', (name, content) => {
    const { body, removed: _removed, notes, ...facts } = articleOf(content, { name });
    expect(JSON.stringify({ ...facts, notes }).length).toBeLessThan(8_000);
    expect(facts.authors.length).toBeLessThanOrEqual(20);
    expect(body).toContain('The harbour council of Velmouth');
    expect(notes.join()).toContain('too long');
  });
});

describe('work done', () => {
  /** How often each line of a text is looked at, on average. */
  function looksPerLine(copies: number): number {
    let looks = 0;
    const lines = splitLines(`${ARTICLE}\nMenu\nShare\n`.repeat(copies)).map(({ text, gap }) => ({
      gap,
      get text() {
        looks++;
        return text;
      },
    }));
    rowsOf(lines, packs);
    return looks / lines.length;
  }

  it('grows with the text, not with its square', () => {
    expect(looksPerLine(400)).toBeCloseTo(looksPerLine(200), 1);
  });
});
