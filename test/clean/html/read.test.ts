import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lambdas/clean/html/read.ts';

const texts = (html: string) => readPage(html).blocks.map((block) => block.text);

describe('readPage', () => {
  it('starts a block at each block element and keeps the line together within', () => {
    expect(texts('<div>One <b>bold</b> word<p>Two</p>three</div><p>Four')).toEqual([
      'One bold word',
      'Two',
      'three',
      'Four',
    ]);
  });

  it('keeps a reading beside its characters in the line', () => {
    expect(texts('<p>大統領は<ruby><rb>弾劾</rb><rp>（</rp><rt>だんがい</rt><rp>）</rp></ruby>を受けた</p>')).toEqual([
      '大統領は弾劾（だんがい）を受けた',
    ]);
  });

  it('breaks the line at one <br> and the block at two', () => {
    expect(texts('<p>One<br>two<br> <br>three</p>')).toEqual(['One\ntwo', 'three']);
  });

  it('reads no scripts, styles, drawings or templates', () => {
    const html =
      '<script>var p = "<p>no</p>"</script><style>p{}</style><svg><title>no</title><path/></svg><p>Yes</p><template><p>no</p></template>';

    expect(texts(html)).toEqual(['Yes']);
    expect(readPage(`<title>Page</title>${html}`).head.title).toBe('Page');
  });

  it('closes what authors leave open: items, cells, paragraphs', () => {
    expect(texts('<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><p>f<p>g')).toEqual([...'abcdefg']);
  });

  it('does not let an end tag of the line close the block around it', () => {
    const page = readPage('<div class="story"><p>one</b></p></span><p>two</p></div><p>three</p>');

    const holders = page.blocks.map((block) => page.elements[page.elements[block.element]!.parent]!.classes);
    expect(holders).toEqual(['story', 'story', '']);
  });

  it('sets text for screen readers apart from the sentence it stands in', () => {
    const page = readPage('<p>Read <span class="sr-only">opens in a new tab</span>the report</p>');

    expect(page.blocks.map((block) => [block.text, block.hidden])).toEqual([
      ['Read the report', false],
      ['opens in a new tab', true],
    ]);
  });

  it('counts what is linked', () => {
    const [block] = readPage('<p>See <a href="/x">the report</a></p>').blocks;

    expect(block).toMatchObject({ links: 1, linked: 'the report'.length });
  });

  it('decodes entities in text and attributes', () => {
    const page = readPage(
      '<meta name="author" content="O&#39;Neil &amp; Sons"><p>Fish &amp; chips &mdash; &pound;3</p>',
    );

    expect(page.blocks[0]!.text).toBe('Fish & chips — £3');
    expect(page.head.metas).toEqual([{ name: 'author', content: "O'Neil & Sons" }]);
  });
});
