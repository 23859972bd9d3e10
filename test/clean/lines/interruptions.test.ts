import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../lambdas/clean/lines/clean-lines.ts';
import { interruption } from '../../../lambdas/clean/words/interruptions.ts';
import { PARAGRAPHS, packs } from '../texts.ts';

const [VOTE, MAYOR, OPPONENTS] = PARAGRAPHS as [string, string, string];
const COST =
  'The council puts the repairs at four million crowns, most of which would come from the fund that was set up after the storm.';
const read = (lines: string[], gap = '\n\n') => cleanLines(lines.join(gap), packs)!;

describe('a line that says itself that it interrupts the article', () => {
  it.each([
    ['Advertisement', 'advertising'],
    ['— ANZEIGE —', 'advertising'],
    ['Story continues below', 'advertising'],
    ['(Article continues below this video.)', 'advertising'],
    ['Tekst gaat verder onder de foto', 'advertising'],
    ['広告', 'advertising'],
    ['Image caption The pier was broken by the storm', 'caption'],
    ['Related: Harbour fund runs dry', 'related'],
    ['READ MORE | Who owns the islands?', 'related'],
    ['Читайте также: Паром вернётся весной', 'related'],
  ])('%s: %s', (line, reason) => {
    expect(interruption(line)).toBe(reason);
  });

  it.each([
    'Advertising pays for most of the harbour fund.',
    'The story continues to trouble the council, and nobody has an answer to it.',
    'Related articles:',
    'Related work is done in the north.',
    'Read more slowly, the teacher said: every word counts.',
    'Image captions were left out.',
  ])('leaves alone: %s', (line) => {
    expect(interruption(line)).toBeNull();
  });
});

describe.each(['\n\n', '\n'])('an article that is interrupted, its lines parted by %j', (gap) => {
  const head = ['Velmouth council votes to reopen the old ferry line', 'By Ida Moe', '5 March 2024'];
  const titled = { title: head[0], authors: ['Ida Moe'], published: '2024-03-05' };

  it('goes on below a notice', () => {
    const article = read([...head, VOTE, MAYOR, 'Advertisement', 'Story continues below', OPPONENTS, COST], gap);
    expect(article).toMatchObject({ ...titled, body: [VOTE, MAYOR, OPPONENTS, COST].join('\n\n') });
    expect(article.removed.slice(-2)).toEqual([
      { text: 'Advertisement', reason: 'advertising', before: 2 },
      { text: 'Story continues below', reason: 'advertising', before: 2 },
    ]);
  });

  it('has no caption for its headline', () => {
    const caption = 'Image caption The pier of Velmouth was broken eleven years ago';
    const article = read([...head, 'Share this article', VOTE, caption, MAYOR, OPPONENTS, COST], gap);
    expect(article).toMatchObject({ ...titled, body: [VOTE, MAYOR, OPPONENTS, COST].join('\n\n') });
  });

  it('has no headline of another one, led by a word or below a heading', () => {
    const other = ['Related articles', 'Harbour fund runs dry', 'Who owns the islands?'];
    const article = read(
      [...head, VOTE, 'Related: Storm damage will cost millions', MAYOR, ...other, OPPONENTS, COST],
      gap,
    );
    expect(article.body).toBe([VOTE, MAYOR, OPPONENTS, COST].join('\n\n'));
    expect(article.removed.filter(({ reason }) => reason === 'related')).toHaveLength(4);
  });

  it('keeps a small table that it announces, at its end too', () => {
    const table = ['Results of the vote:', 'Yes 102', 'No 67', 'Abstained 31'];
    expect(
      read([...head, VOTE, MAYOR, OPPONENTS, COST, ...table], gap)
        .body.split('\n\n')
        .slice(-4),
    ).toEqual(table);
  });

  it('keeps cross-heads in capitals', () => {
    const article = read([...head, VOTE, MAYOR, 'A LONG WAIT', OPPONENTS, 'THE COST', COST], gap);
    expect(article.body).toBe([VOTE, MAYOR, 'A LONG WAIT', OPPONENTS, 'THE COST', COST].join('\n\n'));
  });
});

it('takes the line that a text begins with for its headline, whatever its words', () => {
  expect(read(['Čaputová a Kövér na večeři', 'By Ida Moe', VOTE, MAYOR, OPPONENTS])).toMatchObject({
    title: 'Čaputová a Kövér na večeři',
    authors: ['Ida Moe'],
  });
});
