import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clean, MAX_OBJECT_BYTES } from '../../lambdas/clean/clean.ts';
import { ARTICLE, articleOf, bytes, cleanOne, packs } from './texts.ts';

describe('what is no article', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['empty', bytes(' \n\t \n')],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['binary', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 29)],
    ['too-large', new Uint8Array(MAX_OBJECT_BYTES + 1)],
    ['malformed', gzipSync(ARTICLE).subarray(0, 60)],
    ['undecodable', Uint8Array.from({ length: 600 }, (_, i) => (i % 3 ? 0x80 + ((i * i * 31) % 127) : 0x20))],
  ])('is rejected as %s with a sentence', (reason, content) => {
    expect(cleanOne(content)).toMatchObject({ status: 'rejected', reason, detail: expect.stringMatching(/\.$/) });
  });

  it('stops unpacking a gzip bomb at the limit', () => {
    const bomb = gzipSync(new Uint8Array(MAX_OBJECT_BYTES * 4));
    expect(bomb.length).toBeLessThan(100_000);
    expect(cleanOne(bomb, { name: 'bomb.txt.gz' })).toMatchObject({ reason: 'too-large' });
  });

  it('names the fields it looked for in JSON', () => {
    expect(cleanOne('{"headline": "Ferry line reopens"}', { name: 'a.json' })).toMatchObject({
      reason: 'malformed',
      detail: expect.stringContaining('text, body, content'),
    });
  });

  it('tells a text that is empty from one that is missing', () => {
    for (const empty of ['""', 'null', '[]'])
      expect(cleanOne(`{"title": "Ferry line reopens", "content": ${empty}}`, { name: 'a.json' })).toMatchObject({
        reason: 'malformed',
        detail: 'The field "content" is empty. Put the article\'s text in it.',
      });
  });
});

describe('a single paragraph', () => {
  it('is the article, whatever its words: there is no page it could belong to', () => {
    const text =
      'The US is considering lifting sanctions on Turkey. The US agreed to lift sanctions on Iran. France plans to ease sanctions on Mali. Russia wants the US to lift sanctions on Iran.';
    expect(articleOf(text, { name: 'a.txt' }).body).toBe(text);
  });

  it('is none where it speaks for a site', () => {
    const text = 'We use cookies to improve your experience. By continuing you agree to our use of cookies.';
    expect(cleanOne(text, { name: 'a.txt' })).toMatchObject({ reason: 'no-article' });
  });
});

describe('metadata of the object', () => {
  it('wins over what the document says', () => {
    const json = JSON.stringify({ text: ARTICLE, title: 'Ferry', source: 'The Velmouth Bee', date: '2024-03-05' });
    const article = articleOf(json, {
      name: 'a.json',
      metadata: { source: 'Velmouth Courier', published: '2024-03-06', url: 'https://courier.example/ferry' },
    });
    expect(article).toMatchObject({
      title: 'Ferry',
      publisher: 'Velmouth Courier',
      url: 'https://courier.example/ferry',
      published: expect.stringMatching(/^2024-03-06/),
    });
  });
});

describe('JSON Lines', () => {
  it('gives a result a line, a faulty line its own rejection', () => {
    const file = [JSON.stringify({ text: ARTICLE, title: 'One' }), '{"text": ', JSON.stringify({ title: 'Three' })];
    const results = clean({ name: 'a.jsonl', bytes: bytes(file.join('\n')) }, packs);
    expect(results.map((result) => result.status)).toEqual(['clean', 'rejected', 'rejected']);
    expect(results[1]).toMatchObject({ detail: expect.stringContaining('Line 2') });
  });

  it('shows how to write an article where a line is JSON and no object', () => {
    const [result] = clean({ name: 'a.jsonl', bytes: bytes('[1, 2]') }, packs);
    expect(result).toMatchObject({ reason: 'malformed', detail: expect.stringContaining('"text": "…"') });
  });

  it('asks to split a file of more than 1,000 lines', () => {
    const line = JSON.stringify({ text: 'x' });
    const [result, ...rest] = clean({ name: 'a.jsonl', bytes: bytes(`${line}\n`.repeat(1001)) }, packs);
    expect(rest).toEqual([]);
    expect(result).toMatchObject({ reason: 'malformed', detail: expect.stringContaining('stancewire push') });
  });
});
