import { describe, expect, it } from 'vitest';
import { saidHow } from './said.ts';

describe('a thing that people are for or against', () => {
  it.each([
    ['as the object of any verb', 'Germany condemned the tariffs.', 'DEU -> tariffs: oppose (reported)'],
    ['passively', 'The ceasefire was welcomed by Russia.', 'RUS -> ceasefire: support (reported)'],
    ['behind an owned noun', 'Germany’s opposition to free trade was known.', 'DEU -> free-trade: oppose (reported)'],
    ['said of oneself', '“We reject terrorism,” Emmanuel Macron said.', 'FRA -> terrorism: oppose (quote)'],
    ['with a refusal', 'Germany will not back the airstrikes.', 'DEU -> airstrikes: oppose (reported)'],
    [
      'by whom the packs do not know',
      'Anna Lind praised the peace plan.',
      'anna-lind -> peace-talks: support (reported)',
    ],
    [
      'by a leader, at home in his own name',
      'Donald Trump defended the travel ban.',
      'donald-trump -> immigration-limits: support (reported)',
    ],
    ['as the end of the pattern', 'The Senate rejected the tax bill.', 'US-SENATE -> tax-cuts: oppose (reported)'],
    [
      'by whoever makes it law',
      'Greg Abbott signed the heartbeat bill.',
      'greg-abbott -> abortion-limits: support (act)',
    ],
    [
      'by whoever strikes it down',
      'The Supreme Court struck down the travel ban.',
      'SCOTUS -> immigration-limits: oppose (act)',
    ],
    [
      'by whoever vows to',
      'Ted Cruz vowed to fight the immigration bill.',
      'ted-cruz -> immigration-reform: oppose (reported)',
    ],
    [
      'by whoever urges others to',
      'Ted Cruz urged senators to pass the tax bill.',
      'ted-cruz -> tax-cuts: support (reported)',
    ],
  ])('is told %s', (_, text, told) => {
    expect(saidHow(text)).toContain(told);
  });

  it.each([
    ['names another thing', 'Germany condemned the tariffs regime.'],
    ['is what another thing is about', 'Germany condemned the report on sanctions.'],
    ['is undone', 'Germany praised lifting sanctions.'],
    ['is blamed on somebody', 'Germany blamed the trade war on him.'],
    ['is held on to', 'Germany stood firm on sanctions.'],
    ['is missed', 'Germany is furious that the peace talks failed.'],
    ['is part of the words themselves', 'Germany imposed sanctions.'],
    ['nobody stands for', 'Sanctions were condemned.'],
    ['is what somebody is called', 'Germany called the plan plain terrorism.'],
    ['may be any', 'Ted Cruz said he would oppose any tax bill that helped the banks.'],
  ])('is not told where it %s', (_, text) => {
    expect(saidHow(text)).toEqual([]);
  });

  it('stands back behind somebody to whom the same is done', () => {
    expect(saidHow('Germany condemned Russia’s annexation of Crimea.')).toEqual(['DEU -> RUS: oppose (reported)']);
  });
});
