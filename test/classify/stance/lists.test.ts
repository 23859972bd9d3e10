import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('lists of parties', () => {
  it.each([
    ['three subjects', 'Norway, Sweden and Finland criticised China.', ['FIN', 'NOR', 'SWE']],
    [
      'four, behind a day',
      'On Friday, Norway, Sweden, Denmark and Finland criticised China.',
      ['DNK', 'FIN', 'NOR', 'SWE'],
    ],
    ['with a comma before the last', 'Norway, Sweden, and Finland have criticised China.', ['FIN', 'NOR', 'SWE']],
    ['a pair told in many words', 'Sweden as well as Finland criticised China.', ['FIN', 'SWE']],
    ['company', 'Sweden, together with Finland, criticised China.', ['FIN', 'SWE']],
    ['agents of a passive', 'China was criticised by Norway, Sweden and Finland.', ['FIN', 'NOR', 'SWE']],
  ])('counts everyone of %s', (_, text, holders) => {
    expect(said(text).sort()).toEqual(holders.map((holder) => `${holder} -> CHN: oppose`));
  });

  it.each([
    ['three objects', 'China criticised Norway, Sweden and Finland.', ['FIN', 'NOR', 'SWE']],
    ['five', 'China criticised Norway, Sweden, Denmark, Iceland and Finland.', ['DNK', 'FIN', 'ISL', 'NOR', 'SWE']],
    ['"both"', 'China criticised both Sweden and Finland.', ['FIN', 'SWE']],
  ])('counts everyone of %s', (_, text, targets) => {
    expect(said(text).sort()).toEqual(targets.map((target) => `CHN -> ${target}: oppose`));
  });

  it('gives two verbs that are joined one subject, whoever the first has for objects', () => {
    expect(said('Sweden criticised China and Iran and thanked Norway.').sort()).toEqual([
      'SWE -> CHN: oppose',
      'SWE -> IRN: oppose',
      'SWE -> NOR: support',
    ]);
    expect(said('Sweden criticised China and Iran but praised Norway.')).toContain('SWE -> NOR: support');
    expect(said('Sweden and Finland thanked Norway and criticised China.').sort()).toEqual([
      'FIN -> CHN: oppose',
      'FIN -> NOR: support',
      'SWE -> CHN: oppose',
      'SWE -> NOR: support',
    ]);
  });

  it.each([
    [
      'the object of a clause that ends there',
      'After China attacked Sweden, Norway and Finland criticised Iran.',
      'SWE ->',
    ],
    [
      'whoever the next clause has for subject',
      'China was criticised by Norway and Sweden praised Iran.',
      'SWE -> CHN',
    ],
    ['the subject of a second verb', 'China criticised Norway, and Sweden criticised Iran.', 'CHN -> SWE'],
    ['others of whom something is got', 'The fund accepted money from Norway, Sweden and Finland.', 'NOR -> SWE'],
    ['a place', 'In Norway, Sweden and Finland criticised China.', 'NOR ->'],
  ])('does not count %s', (_, text, wrong) => {
    expect(said(text).filter((statement) => statement.startsWith(wrong))).toEqual([]);
  });
});

describe('a name behind an adverb that opens its sentence', () => {
  it('is the name alone', () => {
    const first = 'Rufus Firefly criticised China on Monday.';
    for (const opening of ['Later', 'Earlier', 'Reportedly', 'Perhaps'])
      expect(said(`${first} ${opening} Firefly left.`)).toEqual(['rufus-firefly -> CHN: oppose']);
    expect(said(`${first} Later Firefly criticised Norway.`).join()).not.toContain('later');
  });
});
