import { describe, expect, it } from 'vitest';
import { read } from '#shared/rules/read.ts';
import { sceneOf } from '../../../lambdas/classify/stance/article.ts';
import type { Scene } from '../../../lambdas/classify/stance/scene.ts';
import type { Voice } from '../../../lambdas/classify/stance/voices/cast.ts';
import { packs } from '../packs.ts';

function voicesOf({ reading, voices }: Scene): Voice[] {
  return Array.from({ length: reading.sentences.count }, (_, sentence) => voices.in(sentence)).flat();
}

/** `holder: words` of each quote and report, and `pronoun = holder` of each "he" and "she" that is plain. */
function voices(text: string, published: string | null = '2015-06-01'): string[] {
  const reading = read(text, packs.rules);
  const scene = sceneOf(reading, { published }, packs);
  const { from, to } = reading.tokens;
  const words = (first: number, last: number) => text.slice(from[first], to[last]);
  const name = ({ id, by }: { id: string; by?: string }) => (by ? `${id} (${by})` : id);
  return [
    ...voicesOf(scene)
      .filter(({ channel }) => channel === 'quote')
      .map(({ holder, first, last }) => `${name(holder)}: ${words(first, last)}`),
    ...Array.from(from, (_, at) => ({ at, holder: scene.voices.meant(at) })).flatMap(({ at, holder }) =>
      holder ? [`${words(at, at)} = ${name(holder)}`] : [],
    ),
  ];
}

describe('whom a pronoun means', () => {
  it.each([
    ['the subject before it', 'Barack Obama met Vladimir Putin. He left early.', 'He = USA (Barack Obama)'],
    [
      'whoever spoke last',
      'Barack Obama wrote to Oslo. “It is late,” said John Kerry. He left.',
      'He = USA (John Kerry)',
    ],
    ['a man, where a woman was named too', 'Angela Merkel met Barack Obama. He left early.', 'He = USA (Barack Obama)'],
    [
      'a woman, where a man was named too',
      'Barack Obama met Angela Merkel. She left early.',
      'She = DEU (Angela Merkel)',
    ],
    ['a surname met in full before', 'The guests heard Rufus Lind. Mr. Lind smiled. He left.', 'He = rufus-lind'],
  ])('is %s', (_, text, expected) => {
    expect(voices(text)).toContain(expected);
  });

  it.each([
    ['two may be meant', 'Barack Obama and Vladimir Putin met. He left early.'],
    ['only one of many officials was named', 'A Norwegian diplomat spoke. He left.'],
    ['somebody new stands between', 'Barack Obama came. A former president spoke for an hour. He left.'],
    ['only a book is named', 'In the book, Righteous Gardens, Andrew told how he left.'],
    ['the last name is two paragraphs off', 'Barack Obama came.\n\nIt rained.\n\nThe band played. He left.'],
    [
      'a clause belongs to whoever stands before it',
      'Barack Obama spoke a day after the show of Rufus Lind, where he sang.',
    ],
    ['a woman is meant and only a man is named', 'Barack Obama came. She left.'],
  ])('is nobody where %s', (_, text) => {
    expect(voices(text).filter((line) => /^s?he = /i.test(line))).toEqual([]);
  });

  it('is not somebody in the words that it closes', () => {
    expect(voices('“It is late,” said John Kerry. Vladimir Putin will not come, he said.')).toContain(
      'he = USA (John Kerry)',
    );
  });
});

describe('a long chain of pronouns', () => {
  it('is followed to its beginning, whichever sentence is asked about first', () => {
    const text = `Barack Obama came. ${'He said it would rain. '.repeat(3000)}`;
    const reading = read(text, packs.rules);
    const { voices } = sceneOf(reading, { published: '2015-06-01' }, packs);
    const last = reading.sentences.count - 1;
    const pronouns = [last, 1].map((sentence) => voices.meant(reading.sentences.first[sentence]!)?.by);
    expect(pronouns).toEqual(['Barack Obama', 'Barack Obama']);
    expect(voices.in(last).map(({ holder }) => holder.id)).toEqual(['USA']);
  });
});

describe('who speaks', () => {
  it.each([
    ['“We wait,” Republican Sen. Ann Lind of Ohio said last week.', 'ann-lind: We wait,'],
    ['The guests heard Mark Lind. “We wait,” Mr. Lind said.', 'mark-lind: We wait,'],
    ['“We wait,” Senate Majority Leader Rufus Lind said.', 'rufus-lind: We wait,'],
    ['“We wait,” Norwegian lawmaker Rufus Lind said.', 'rufus-lind: We wait,'],
    ['“We wait,” Norwegian diplomat Rufus Lind said.', 'NOR (Rufus Lind): We wait,'],
    ['“We wait,” former Norwegian diplomat Rufus Lind said.', 'rufus-lind: We wait,'],
    ['“We wait,” said a spokeswoman for the Pentagon.', 'USA (Pentagon): We wait,'],
    ['“We wait,” a Norwegian Foreign Ministry spokesman said.', 'NOR: We wait,'],
    ['“We wait,” Norwegian officials said.', 'NOR: We wait,'],
    ['Barack Obama on Sunday also said: “We wait.”', 'USA (Barack Obama): We wait.'],
    ['A former chief of the FBI, retired Gen. Rufus Lind, said “we wait”.', 'rufus-lind: we wait'],
    ['Barack Obama went home. “We wait,” the president said.', 'USA (Barack Obama): We wait,'],
    ['“We wait,” Ms. Rice said.', 'USA (Susan Rice): We wait,'],
    ['“We wait,” Susan E. Rice said.', 'USA (Susan Rice): We wait,'],
    ['The guests heard Grace P. Rice. “We wait,” Ms. Rice said.', 'grace-p-rice: We wait,'],
    ['“We wait,” Sen. Anna Lind, R-Wyo., said.', 'anna-lind: We wait,'],
    ['“We wait,” North Korean official Lin Son-hui said.', 'PRK (Lin Son-hui): We wait,'],
    ['“We wait,” said Vice Adm. Joseph Lind.', 'joseph-lind: We wait,'],
    ['“We wait,” said John Kerry.\n\nWhat is it?\n\n“It is late,” he said.', 'USA (John Kerry): It is late,'],
  ])('%s', (text, expected) => {
    expect(voices(text)).toContain(expected);
  });

  it.each([
    ['one of many officials', '“We wait,” one Norwegian official said.'],
    ['a former official', '“We wait,” a former Norwegian official said.'],
    ['a paper that is read in a country', '“We wait,” according to The Daily Planet in Norway.'],
    ['a man’s lawyer', '“We wait,” Barack Obama’s lawyer said.'],
    ['a man’s followers', '“We wait,” Obama supporters said.'],
    ['an expert on a country', '“We wait,” the Norway expert said.'],
    ['lawmakers, who are no government', '“We wait,” US lawmakers said.'],
    ['a minister, where only a president was named', 'Barack Obama went home. “We wait,” the minister said.'],
    ['a man from whose standpoint another tells it', '“From Oslo’s standpoint, the deal is dead,” Rufus Lind said.'],
    ['those who live there', '“We wait,” African Americans said.'],
  ])('gives no state the words of %s', (_, text) => {
    expect(voices(text).filter((line) => line.includes(': '))).toEqual([]);
  });

  it('takes no noun of a headline for a verb of saying', () => {
    const reading = read('Barack Obama Notes Are A Nothing Burger', packs.rules);
    expect(voicesOf(sceneOf(reading, { published: null }, packs))).toEqual([]);
  });

  it('ends the words of a speaker where it is told who he is', () => {
    const text = '“We wait,” says Rufus Lind, a scholar of the Iran deal at the college.';
    const reading = read(text, packs.rules);
    const found = voicesOf(sceneOf(reading, { published: null }, packs));
    expect(found.map(({ last }) => text.slice(0, reading.tokens.to[last]))).not.toContain(text.slice(0, -1));
  });

  it.each([
    ['goes on in its own words', 'Rufus Lind said the plan “is dead”, and a dozen others have left Oslo.', 'Oslo'],
    ['tells about a speaker’s words', 'It was what Rufus Lind said — the talk of Oslo — that stayed.', 'Oslo'],
    ['leads to what is cited', 'There is talk in Oslo that Lind is “upset,” according to Anna Ode.', 'Oslo'],
  ])('leaves to the outlet where it %s', (_, text, word) => {
    const reading = read(text, packs.rules);
    const { voices } = sceneOf(reading, { published: null }, packs);
    const at = reading.tokens.from.findIndex((from) => text.startsWith(word, from));
    expect(voices.at(at)).toBeNull();
  });
});
