import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../lambdas/clean/html/extract.ts';
import { readPage } from '../../../lambdas/clean/html/read.ts';
import { cases } from '../../random.ts';

/** Open elements an end tag or an implied end may look at; see LOOK_UP in read.ts. */
const LOOKS_PER_TAG = 130;

const N = 1_500;
const HOSTILE: Record<string, (size: number) => string> = {
  'nested blocks': (size) => `${'<div>'.repeat(size)}text`,
  'nested blocks with text': (size) => '<div class="a b">x'.repeat(size),
  'unclosed inline elements and end tags of others': (size) => '<b>'.repeat(size) + '</i></u>'.repeat(size),
  'end tags blocked by an open cell': (size) => `${'<div>'.repeat(size)}<table><td>${'</div>'.repeat(size)}`,
  'end tags of the line blocked by a block': (size) => `${'<u><div>'.repeat(size)}${'</u>'.repeat(size)}`,
  'open paragraphs': (size) => '<p>x'.repeat(size),
  'open items': (size) => '<ul><li>x'.repeat(size),
  'entities without end': (size) => '&amp;&lt;&#x41;&notanentity'.repeat(size),
  'a comment without end': (size) => `<p>x</p><!--${'-- >'.repeat(size)}`,
  'one element of endless attributes': (size) => `<p ${'class="a" data-x '.repeat(size)}>x</p>`,
  'elements named like members of every object': (size) => '<constructor><tostring class="constructor">x'.repeat(size),
  'marks inside marks': (size) => '<span class="byline"><time>x'.repeat(size),
  'white space': (size) => `<p>${' \n\t'.repeat(size)}x${' '.repeat(size)}</p>`,
  'line breaks': (size) => `<p>x${'<br>'.repeat(size)}y</p>`,
  'broken structured data': (size) =>
    `<script type="application/ld+json">${'[{"@type":"Article","a":'.repeat(size)}</script><p>x</p>`,
  'structured data nested deep': (size) =>
    `<script type="application/ld+json">${'[{"@type":"Article","a":'.repeat(size)}1${'}]'.repeat(size)}</script><p>x</p>`,
  'NUL, bidi and zero-width characters': (size) => `<p>${'\u0000\u202e\u200b'.repeat(size)}x</p>`,
};

describe('hostile pages', () => {
  for (const [name, make] of Object.entries(HOSTILE))
    it(`come through: ${name}`, () => {
      const html = make(N);

      const article = extractHtml(html);

      expect(article.body.length).toBeLessThanOrEqual(html.length);
      const tags = html.split('<').length;
      expect(readPage(html).looks).toBeLessThanOrEqual(LOOKS_PER_TAG * tags);
      const looks = readPage(make(2 * N)).looks;
      expect(looks).toBeLessThanOrEqual(2.2 * readPage(html).looks + 20_000);
    });
});

/** Whether the words of one text stand in the other in the same order. */
function isSubsequence(part: string[], whole: string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}

describe('every page', () => {
  const word = fc.constantFrom('harbour', 'vote', 'minister', 'said', 'the', 'on', 'Tuesday.', '“Never,”');
  const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const tag = fc.constantFrom(
    'p',
    'div',
    'h2',
    'li',
    'span',
    'a',
    'b',
    'td',
    'blockquote',
    'article',
    'nav',
    'figcaption',
  );
  const { markup } = fc.letrec<{ markup: string }>((tie) => ({
    markup: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      sentence,
      fc
        .tuple(tag, fc.array(tie('markup'), { maxLength: 5 }))
        .map(([name, inner]) => `<${name} class="c"> ${inner.join(' ')} </${name}>`),
      fc.tuple(tag, tie('markup')).map(([name, inner]) => `<${name}> ${inner} `),
    ),
  }));

  it('gives a body that is part of its text, in order, and a reason for all the rest', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const article = extractHtml(html);
        const words = html
          .replace(/<[^<>]*>/g, ' ')
          .split(/\s+/)
          .filter(Boolean);
        const body = article.body.split(/\s+/).filter(Boolean);

        expect(isSubsequence(body, words)).toBe(true);
        expect(article.removed.every((block) => block.text && block.reason.startsWith('html-'))).toBe(true);
        const all = article.blocks.flatMap((block) => block.text.split(/\s+/).filter(Boolean));
        expect([...all].sort()).toEqual([...words].sort());
      }),
      { numRuns: cases(80) },
    );
  });

  it('survives any markup at all', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p',
      'class="',
      "'",
      '&',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<td>',
      'text ',
      '<![CDATA[',
      '/>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(() => extractHtml(pieces.join(''))).not.toThrow();
      }),
      { numRuns: cases(120) },
    );
  });
});
