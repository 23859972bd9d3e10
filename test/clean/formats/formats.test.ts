import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../lambdas/clean/clean.ts';
import { ARTICLE, articleOf, bytes, cleanOne, packs } from '../texts.ts';

describe('formats', () => {
  it('reads the obvious fields of JSON, also one level down', () => {
    const json = {
      data: { headline: 'Ferry line reopens', articleBody: ARTICLE, byline: ['Ida Moe'] },
      link: 'https://bee.example/1',
    };
    expect(articleOf(JSON.stringify(json), { name: 'a.json' })).toMatchObject({
      title: 'Ferry line reopens',
      body: ARTICLE,
      authors: ['Ida Moe'],
      url: 'https://bee.example/1',
      format: 'json',
    });
  });

  it('reads bylines, times and escaped titles as databases keep them', () => {
    const json = {
      title: 'Ferry &amp; bridge reopen',
      content: ARTICLE,
      byline: 'By Ida Moe and Karl Winter',
      published_at: 1709694000,
    };
    expect(articleOf(JSON.stringify(json), { name: 'a.json' })).toMatchObject({
      title: 'Ferry & bridge reopen',
      authors: ['Ida Moe', 'Karl Winter'],
      published: '2024-03-06T03:00:00Z',
    });
    expect(articleOf(JSON.stringify({ ...json, byline: 'desk@bee.example' })).authors).toEqual(['desk@bee.example']);
  });

  it('reads a short article whose field holds markup', () => {
    const paragraphs = [
      'Northland and Sudmark agreed on Monday to open the strait.',
      'The opposition rejected the deal.',
    ];
    const articleBody = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

    expect(articleOf(JSON.stringify({ headline: 'Strait opens', articleBody })).body).toBe(paragraphs.join('\n\n'));
  });

  it.each([
    ['a.json', 'Entry 2', (entries: string[]) => `[${entries.join(',')}]`],
    ['a.jsonl', 'Line 2', (entries: string[]) => entries.join('\n')],
  ])('gives an outcome for every entry of %s, the faulty ones too', (name, second, join) => {
    const text = JSON.stringify({ text: ARTICLE });
    const results = clean({ name, bytes: bytes(join([text, '{"headline":"No text"}', text, '7'])) }, packs);

    expect(results.map(({ status }) => status)).toEqual(['clean', 'rejected', 'clean', 'rejected']);
    expect(results[1]).toMatchObject({ reason: 'malformed', detail: expect.stringContaining(`${second}: No field`) });
  });

  it.each([
    ['a.json', `[${'{},'.repeat(1000)}{}]`],
    ['a.jsonl', '{}\n'.repeat(1001)],
  ])('rejects %s as a whole where it holds too many, and says what to do', (name, content) => {
    expect(cleanOne(content, { name })).toMatchObject({
      reason: 'malformed',
      detail: expect.stringMatching(/more than 1000 articles.*one a line.*push/),
    });
  });

  it('reads the articles in the answer of a news API, each by itself', () => {
    const articles = [
      { title: 'Ferry line reopens', content: ARTICLE, published_date: '2024-03-05' },
      { title: 'No text', content: null },
    ];
    const answer = bytes(JSON.stringify({ status: 'ok', total: 2, articles }));
    const [first, second] = clean({ name: 'a.json', bytes: answer }, packs);
    expect(first).toMatchObject({
      article: { title: 'Ferry line reopens', body: ARTICLE, published: expect.stringMatching(/^2024-03-05/) },
    });
    expect(second).toMatchObject({ reason: 'malformed', detail: expect.stringContaining('Entry 2') });
  });

  it('takes a list of related articles for no list where the object holds a text', () => {
    const json = { title: 'Ferry line reopens', text: ARTICLE, items: [{ title: 'Harbour dues', text: ARTICLE }] };
    expect(articleOf(JSON.stringify(json), { name: 'a.json' }).title).toBe('Ferry line reopens');
  });

  it('reads paragraphs as strings or as objects with a text, pictures among them', () => {
    const texts = ARTICLE.split('\n\n');
    expect(articleOf(JSON.stringify({ paragraphs: texts }), { name: 'a.json' }).body).toBe(ARTICLE);
    const content = texts.flatMap((text, index) => [
      { type: 'image', url: `${index}.jpg` },
      { type: 'text', text },
    ]);
    expect(articleOf(JSON.stringify({ content }), { name: 'a.json' }).body).toBe(ARTICLE);
  });

  it('takes the authors of front matter one by one', () => {
    const markdown = `---\nauthors: [Ida Moe ;Karl Winter, ]\n---\n${ARTICLE}`;
    expect(articleOf(markdown, { name: 'a.md' }).authors).toEqual(['Ida Moe', 'Karl Winter']);
  });

  it('reads gzip of any format, whatever the name says', () => {
    expect(articleOf(gzipSync(ARTICLE), { name: 'article.txt' }).body).toBe(ARTICLE);
  });

  it('takes Markdown marks off and keeps the words', () => {
    const [first, second, third] = ARTICLE.split('\n\n');
    const markdown = `---\ntitle: "Ferry line reopens"\ndate: 2024-03-05\n---\n# Ferry line reopens\n\n${first!.replace('Velmouth', '[Velmouth](https://velmouth.example/)')}\n\n> ${second}\n\n${third!.replace('could not', '**could not**')}\n`;
    expect(articleOf(markdown, { name: 'a.md' })).toMatchObject({
      title: 'Ferry line reopens',
      body: ARTICLE,
      published: expect.stringMatching(/^2024-03-05/),
    });
  });

  it('reads the plain part of a mail in its own charset', () => {
    const mail = [
      'From: "The Velmouth Bee" <news@bee.example>',
      'Subject: =?utf-8?Q?Caf=C3=A9_reopens?=',
      'Date: Tue, 05 Mar 2024 10:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="xx"',
      '',
      '--xx',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      ARTICLE.replaceAll('"', '=22')
        .replace('Ida Renholm', 'Ren=E9e Renholm')
        .replace('eleven years', 'eleven ye=\nars'),
      '--xx--',
      '',
    ].join('\r\n');
    expect(articleOf(mail, { name: 'news.eml' })).toMatchObject({
      title: 'Café reopens',
      publisher: 'The Velmouth Bee',
      body: ARTICLE.replace('Ida Renholm', 'Renée Renholm'),
      published: '2024-03-05T10:00:00+01:00',
    });
  });

  it('takes the person who sends a mail for its author, not for its publisher', () => {
    const mail = `From: Ida Renholm <ida@bee.example>\r\nSubject: Ferry line reopens\r\n\r\n${ARTICLE}`;

    expect(articleOf(mail, { name: 'news.eml' })).toMatchObject({ authors: ['Ida Renholm'], publisher: null });
  });

  it('keeps a short quote that Markdown marks, behind an appeal too', () => {
    const text = `# Ferry line reopens\n\n${ARTICLE}\n\nSubscribe to our newsletter\n\n> The ferry stays.\n\nRead more: harbour dues\n`;

    expect(articleOf(text, { name: 'ferry.md' }).body).toBe(`${ARTICLE}\n\nThe ferry stays.`);
  });

  it('tells a format by its content where the name says nothing', () => {
    expect(articleOf(JSON.stringify({ text: ARTICLE }), { name: 'upload' }).format).toBe('json');
  });
});
