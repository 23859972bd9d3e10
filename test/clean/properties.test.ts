import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lambdas/clean/clean.ts';
import { splitLines, tidy } from '../../lambdas/clean/lines/lines.ts';
import { unwrap } from '../../lambdas/clean/lines/unwrap.ts';
import { cases } from '../random.ts';
import { ARTICLE, bytes, PARAGRAPHS, packs } from './texts.ts';

/** Lines as people copy them: paragraphs, menus, captions, dates, hostile marks. */
const line = fc.oneof(
  fc.constantFrom(...PARAGRAPHS),
  fc.constantFrom(
    'Share this article',
    'Home | News | Sport',
    'By Ida Moe',
    '12 March 2024',
    'Photo: Northern Press',
    'Related articles',
    '© 2024 The Velmouth Bee. All rights reserved.',
    '',
    '   ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('\u0000\u0007word', 'a\u200bb\u202ec', '\u00a0\u2003gap\u00a0', '\u2028', '----', '"""', '((('),
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

function articleOf(source: string) {
  const [result] = clean({ name: 'a.txt', bytes: bytes(source) }, packs);
  return result?.article;
}

describe('whatever the text', () => {
  it('keeps every line once and in order, in the body or among the removed with a reason', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = articleOf(source);
        if (!article) return;
        const paragraphs = article.body ? article.body.split('\n\n') : [];
        const removed = [...article.removed];
        const order: string[] = [];
        for (let index = 0; index <= paragraphs.length; index++) {
          while (removed.length && removed[0]!.before! <= index) order.push(removed.shift()!.text);
          if (index < paragraphs.length) order.push(paragraphs[index]!);
        }
        expect(removed).toEqual([]);
        expect(order).toEqual(unwrap(splitLines(source)).map((each) => tidy(each.text)));
        for (const { reason } of article.removed) expect(reason).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: cases(150) },
    );
  });

  it('cleans the same bytes the same way', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(articleOf(source)).toEqual(articleOf(source));
      }),
      { numRuns: cases(20) },
    );
  });
});

describe('whatever the bytes', () => {
  const name = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.json', 'a.jsonl', 'a.eml', 'a.mhtml', 'a.txt.gz', 'a');
  const starts = ['', '{"text": "', '<html><body><p>', '---\ntitle: x\n', 'From: a\nSubject: b\nMIME-Version: 1.0\n\n'];

  it('answers with an article or a reason, never an exception', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }), (file, start, tail) => {
        for (const result of clean({ name: file, bytes: Uint8Array.from([...bytes(start), ...tail]) }, packs)) {
          if (result.status === 'clean') expect(result.article.body).not.toBe('');
          else expect(result.detail).toMatch(/\S.*\.$/s);
        }
      }),
      { numRuns: cases(400) },
    );
  });

  it('survives an article with bytes knocked out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(ARTICLE.length - 1), fc.nat(255)), { maxLength: 8 }), (damage) => {
        const raw = bytes(ARTICLE);
        for (const [at, value] of damage) raw[at] = value;
        expect(clean({ name: 'a.txt', bytes: raw }, packs)).toHaveLength(1);
      }),
      { numRuns: cases(100) },
    );
  });
});
