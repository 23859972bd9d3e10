import { describe, expect, it } from 'vitest';
import { found } from './grammar.ts';

describe('words', () => {
  it('match themselves whatever the case, the diacritics and the apostrophe', () => {
    expect(found('erdogan', 'ERDOGAN met Erdoğan')).toEqual(['ERDOGAN', 'Erdoğan']);
    expect(found("o'brien", "O’Brien and O'Brien")).toEqual(['O’Brien', "O'Brien"]);
  });

  it('match hyphened, spaced and joined spellings when written with a hyphen', () => {
    expect(found('cease-fire', 'a ceasefire, a cease-fire, a cease fire')).toEqual([
      'ceasefire',
      'cease-fire',
      'cease fire',
    ]);
  });

  it('do not match inside of longer words', () => {
    expect(found('ai', 'An email said AI aims high')).toEqual(['AI']);
  });

  it('step over no punctuation', () => {
    expect(found('sanctions russia', 'sanctions, Russia; sanctions Russia')).toEqual(['sanctions Russia']);
  });

  it('inflect', () => {
    expect(found('impose~ sanction~', 'It imposed sanctions, imposes a sanction, is imposing sanctions')).toEqual([
      'imposed sanctions',
      'imposing sanctions',
    ]);
    expect(found('withdraw~', 'withdrew withdrawn withdraws withdrawal')).toEqual([
      'withdrew',
      'withdrawn',
      'withdraws',
    ]);
  });

  it('match one exact case', () => {
    expect(found('=US', 'Give us the US or the U.S. troops')).toEqual(['US', 'U.S.']);
    expect(found('us', 'Give us the US')).toEqual(['us', 'US']);
  });

  it('match a prefix, known word or not', () => {
    expect(found({ match: ['sanction*', 'sanctioned'] }, 'sanctionable, sanctioned, sanction, sanctuary')).toEqual([
      'sanctionable',
      'sanctioned',
      'sanction',
    ]);
  });

  it('read contractions as the words they stand for', () => {
    expect(found('do not support', "We don't support it. They do not support it.")).toEqual([
      "don't support",
      'do not support',
    ]);
    expect(found("russia 's", "Russia's army")).toEqual(["Russia's"]);
  });
});

describe('structure', () => {
  it('takes alternatives and optional parts', () => {
    const pattern = '(lift|ease) [the] sanctions';
    expect(found(pattern, 'lift sanctions, ease the sanctions, the sanctions')).toEqual([
      'lift sanctions',
      'ease the sanctions',
    ]);
  });

  it('takes gaps inside one sentence only', () => {
    expect(found('impose~ _{0,3} sanctions', 'They imposed new and tougher sanctions.')).toEqual([
      'imposed new and tougher sanctions',
    ]);
    expect(found('impose~ _{0,3} sanctions', 'They imposed it. New sanctions followed.')).toEqual([]);
    expect(found('no _ deal', 'no new deal, no deal')).toEqual(['no new deal']);
  });

  it('takes lists, numbers and names', () => {
    const lists = { country: ['russia', 'united states', 'north korea'] };
    expect(found('(attack~|threaten~) @country', 'It threatened North Korea and Russia', { lists })).toEqual([
      'threatened North Korea',
    ]);
    expect(found('<number> people', '3 people, 1,200 people, three people, the people')).toEqual([
      '3 people',
      '1,200 people',
      'three people',
    ]);
    expect(found('president <name> said', 'Then President Anna Maria Lind said so')).toEqual([
      'President Anna Maria Lind said',
    ]);
  });

  it('masks hits inside of other words', () => {
    expect(found({ match: ['guinea'], not: ['equatorial guinea'] }, 'Guinea borders Equatorial Guinea?')).toEqual([
      'Guinea',
    ]);
  });

  it('asks for all, any, none and near', () => {
    const text = 'The vote was lost. The vote on arms was won by the senate.';
    expect(found({ match: [{ all: ['vote', 'arms'] }] }, text)).toEqual(['vote']);
    expect(found({ match: [{ any: ['vote'], none: ['arms'] }] }, text)).toEqual(['vote']);
    expect(found({ match: [{ near: { of: ['senate', 'won'], within: 4 } }] }, text)).toEqual(['won by the senate']);
    expect(found({ match: [{ near: { of: ['senate', 'arms'], within: 4 } }] }, text)).toEqual([]);
    expect(found({ match: [{ any: ['vote'], in: 'title' }] }, 'The vote', { where: 'title' })).toEqual(['vote']);
    expect(found({ match: [{ any: ['vote'], in: 'title' }] }, 'The vote')).toEqual([]);
  });
});
