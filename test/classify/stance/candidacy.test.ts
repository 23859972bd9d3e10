import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** The holders of an article's statements. */
function holders(text: string, published: string | null = '2018-06-01'): string[] {
  return classify({ text, published }, packs).statements.map(({ holder }) => holder);
}

describe('who held no office yet', () => {
  it.each([
    ['a campaign that the sentence opens with', 'During the presidential campaign, Donald Trump criticised China.'],
    ['a candidate', 'As a candidate, Donald Trump criticised China.'],
    ['a time before he took office', 'Prior to his inauguration, Donald Trump criticised China.'],
    ['his title', 'On that day then-candidate Donald Trump criticised China.'],
    ['a campaign of an earlier year', '"We cannot tolerate China," Donald Trump told a campaign crowd in May 2016.'],
  ])('holds for himself where it tells of %s', (_, text) => {
    expect(holders(text)).toEqual(['donald-trump']);
  });

  it('holds for himself in a text without a date that calls him elect', () => {
    const text = 'Donald Trump criticised China. The envoy met President-elect Donald Trump.';
    expect(holders(text, null)).toEqual(['donald-trump']);
  });

  it.each([
    ['in office', 'On Friday Donald Trump criticised China.'],
    ['in office who goes to a rally', 'At a campaign rally in Ohio, Donald Trump criticised China.'],
    ['in office who wages a campaign', 'During the campaign against the cartels, Donald Trump criticised China.'],
  ])('holds for his state where he is %s', (_, text) => {
    expect(holders(text)).toEqual(['USA']);
  });
});
