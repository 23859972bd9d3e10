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

describe('a live page of short posts', () => {
  const lines = [
    'Strait crisis live: first convoy leaves Ostby as Berg warns of mines',
    'Last updated: 14:52',
    'Ida Moe (now) and Karl Winter (earlier)',
    'Key events',
    '14.40 First convoy passes lighthouse',
    '13.05 Berg: mines still a danger',
    '12.10 Sudmark confirms ten ships',
    'Show key events only',
    'Please turn on JavaScript to use this feature',
    '14.40 GMT',
    'First convoy passes lighthouse',
    'The first ten ships have passed the Ostby lighthouse, our correspondent on the pier reports. Crowds on the breakwater waved flags.',
    '13.05 GMT',
    'Berg: mines still a danger',
    'Foreign minister Anna Berg has told parliament that mines remain in the northern channel.',
    '"Nobody should believe that this is over," she said. "We will escort every ship until the last mine is gone."',
    'Updated at 13.20 GMT',
    '12.10 GMT',
    "Sudmark's transport ministry has confirmed that ten ships will leave today. It had earlier spoken of eight.",
    '11.30 GMT',
    "Good morning and welcome to our live coverage of the strait crisis. I'm Karl Winter and I'll be with you until noon.",
    'Share',
  ];
  const article = cleanLines(lines.join('\n'), packs);

  it('keeps every post', () => {
    const posts = lines.filter((line) => /^(?:The first ten|Foreign minister|"Nobody|Sudmark)/.test(line));

    expect(article?.body).toBe(posts.join('\n\n'));
  });

  it('has a headline that tells of no hour', () => {
    expect(article?.title).toBe(lines[0]);
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
