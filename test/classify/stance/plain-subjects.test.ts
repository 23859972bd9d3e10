import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('who does it', () => {
  it.each([
    [
      'the subject of a second verb',
      'Angela Merkel spoke at length of the harvest and has criticized Russia.',
      'DEU -> RUS: oppose',
    ],
    ['one with company', 'France and other western capitals have condemned Russia.', 'FRA -> RUS: oppose'],
    ['who leads what is to be done', 'Anna Lind led the drive to oust Theresa May last week.', 'anna-lind -> '],
    [
      'whom an inset parts from his clause',
      'Anna Lind of Ohio, who has criticized Germany, left.',
      'anna-lind -> DEU: oppose',
    ],
    [
      'who has an initial behind his name',
      'Rep. Anna Lind (R-Ohio), who has criticized Germany, left.',
      'anna-lind -> DEU: oppose',
    ],
    ['whatever governs him', 'The debate was followed by France shelling Syria.', 'FRA -> SYR: oppose'],
    [
      'with his participle behind "with"',
      'The quarrel has escalated with France accusing Syria of theft.',
      'FRA -> SYR: oppose',
    ],
    [
      'of two participles',
      'Angela Merkel left the hall, thanking the crowd and blaming Russia for the delay.',
      'DEU -> RUS: oppose',
    ],
    ['after he did it', 'Angela Merkel faces a storm after accusing Russia of theft.', 'DEU -> RUS: oppose'],
  ])('%s', (_, text, right) => {
    expect(said(text).some((one) => one.startsWith(right))).toBe(true);
  });

  it.each([
    ['a second verb with a subject of its own', 'France held talks in March and bakers have criticized Russia.'],
    ['a meeting with somebody', 'Anna Lind told of a dinner with France blaming Syria for the soup.'],
    ['no mention of it', 'There was no mention of France shelling Syria.'],
    ['some of a party', 'A letter of Republicans criticizing Germany was read.'],
    ['a plan without anybody who carries it out', 'France fears the drive to oust Theresa May.'],
  ])('%s: nobody', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('to whom it is done', () => {
  it.each([
    [
      'each of a list in the gap',
      'France accused Syria and its allies in the region of theft.',
      ['FRA -> SYR: oppose'],
    ],
    ['both of two', 'France accused Syria and Iran of theft.', ['FRA -> SYR: oppose', 'FRA -> IRN: oppose']],
  ])('%s', (_, text, right) => {
    expect(said(text)).toEqual(right);
  });
});

describe('a deed told by a noun', () => {
  it.each([
    [
      'with a titled name behind it',
      'Nobody liked Russia’s backing of Syrian President Bashar Assad.',
      'RUS -> SYR: support',
    ],
    ['of his', 'Emmanuel Macron was praised for his support for Germany.', 'FRA -> DEU: support'],
    ['of hers', 'Angela Merkel came home, where few share her criticism of Russia.', 'DEU -> RUS: oppose'],
    ['of its', 'France has not hidden its opposition to Russia.', 'FRA -> RUS: oppose'],
    ['of theirs', 'Republicans have not hidden their opposition to Germany.', 'REPUBLICANS -> DEU: oppose'],
  ])('%s', (_, text, right) => {
    expect(said(text)).toContain(right);
  });

  it.each([
    ['one of two men', 'Emmanuel Macron met Boris Johnson, and his support for Germany was no secret.'],
    ['one of two states', 'France met Britain, and its opposition to Russia was no secret.'],
    ['what is only alleged', 'Emmanuel Macron was asked for his alleged support for Germany.'],
    ['an attack on a platform', 'Emmanuel Macron was blamed for his attacks on Twitter.'],
    ['a time spent', 'Emmanuel Macron spent his time advocating for Germany to grow wheat.'],
  ])('%s: nothing', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('between two', () => {
  it('each fights the other', () => {
    expect(said('Heavy fighting broke out in the south on Sunday between Syrian forces and Turkish soldiers.')).toEqual(
      ['SYR -> TUR: oppose', 'TUR -> SYR: oppose'],
    );
  });

  it.each([
    ['a contest', 'The battle between Anna Lind and Theresa May went on.'],
    ['what might be', 'Nobody knows whether fighting between Syria and Turkey may go on.'],
    ['a game after it', 'The attack during the match between Syria and Turkey was filmed.'],
  ])('%s: nothing', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('plain deeds', () => {
  it.each([
    ['France undermined Syria.', 'FRA -> SYR: oppose'],
    ['France, which had stood up to Syria, won.', 'FRA -> SYR: oppose'],
    ['France vowed to punish Syria.', 'FRA -> SYR: oppose'],
    ['France closed the port, humiliating Syria.', 'FRA -> SYR: oppose'],
    ['France has armed Syria.', 'FRA -> SYR: support'],
    ['Syria was shielded by France.', 'FRA -> SYR: support'],
    ['France stuck up for Syria.', 'FRA -> SYR: support'],
    ['France lent support to Syria.', 'FRA -> SYR: support'],
    ['France heaped praise on Syria.', 'FRA -> SYR: support'],
    ['Syria was opposed by France.', 'FRA -> SYR: oppose'],
    ['Syria, accused by France of theft, closed its ports.', 'FRA -> SYR: oppose'],
  ])('%s', (text, right) => {
    expect(said(text)).toEqual([right]);
  });

  it.each([
    'France may confront Syria.',
    'France was helped by luck while Syria slept.',
    'The Armed Services of France met in Syria.',
    'France said nobody funded Syria.',
  ])('%s: nothing', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('the West', () => {
  it('is a party', () => {
    expect(said('Russia accused the West of theft.')).toEqual(['RUS -> WEST: oppose']);
    expect(said('Western governments condemned Russia.')).toEqual(['WEST -> RUS: oppose']);
  });

  it('is no bank, no coast and no wing', () => {
    expect(said('Israel bombed the West Bank.')).toEqual([]);
  });
});
