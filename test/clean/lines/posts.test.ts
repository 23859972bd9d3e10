import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../lambdas/clean/lines/clean-lines.ts';
import { PARAGRAPHS, packs } from '../texts.ts';

const [first, second, third] = PARAGRAPHS as [string, string, string];
const HEADLINE = 'Velmouth ferry live: council votes to reopen the old line';

function read(lines: string[]) {
  const article = cleanLines(lines.join('\n\n'), packs);
  if (!article) throw new Error('too many lines');
  return article;
}

describe('a copied live page', () => {
  const article = read([
    HEADLINE,
    '18:15',
    'Council votes to reopen the line to the islands',
    first,
    'Share',
    '17.50 GMT',
    'What the vote means',
    second,
    '5:05 pm (2 hours ago)',
    third,
  ]);

  it('takes no clock and no button between posts for the article’s', () => {
    expect(article.body.split('\n\n')).toEqual(expect.arrayContaining([first, second, third]));
    const struck = article.removed.map(({ text, reason }) => [text, reason]);
    expect(struck).toContainEqual(['18:15', 'stamp']);
    expect(struck).toContainEqual(['Share', 'share']);
    expect(struck).toContainEqual(['17.50 GMT', 'stamp']);
    expect(struck).toContainEqual(['5:05 pm (2 hours ago)', 'stamp']);
  });

  it('reads the headline above all posts', () => {
    expect(article.title).toBe(HEADLINE);
  });
});

describe('a table of times', () => {
  it('is left as it stands between paragraphs', () => {
    const table = ['Departures', '10:15', 'Northquay', '11:45', 'Southquay', '12:30', 'Westquay', '13:10', 'Eastquay'];
    const reasons = new Map(
      read([HEADLINE, first, second, ...table, third]).removed.map(({ text, reason }) => [text, reason]),
    );
    expect(reasons.get('10:15')).not.toBe('stamp');
    expect(reasons.get('11:45')).not.toBe('stamp');
  });
});
