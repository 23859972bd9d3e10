import { describe, expect, it } from 'vitest';
import { explain } from '../../bin/commands/explain-clean.ts';
import { ARTICLE, cleanOne, PARAGRAPHS } from './texts.ts';

describe('explain-clean', () => {
  it('shows every line in reading order, struck ones with their reason', () => {
    const result = cleanOne([...PARAGRAPHS, 'Share this article', ARTICLE].join('\n\n'));
    const lines = explain('article.txt', result, false);
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`${PARAGRAPHS.length} paragraphs kept, ${PARAGRAPHS.length + 1} lines struck$`)),
    );
    const body = lines.slice(lines.indexOf('') + 1).map((line) => line.trim());
    expect(body).toEqual([...PARAGRAPHS, '- share Share this article', ...PARAGRAPHS.map((text) => `- copy  ${text}`)]);
  });

  it('counts one as one', () => {
    const lines = explain('article.txt', cleanOne(`${PARAGRAPHS[0]}\n\nShare this article`), false);
    expect(lines).toContainEqual(expect.stringMatching(/1 paragraph kept, 1 line struck$/));
  });

  it('says what to do about a file that is no article', () => {
    expect(explain('empty.txt', cleanOne(''), false)).toEqual([
      'empty.txt: rejected (empty)',
      'The file is empty. Put the article text in it.',
    ]);
  });
});
