import { describe, expect, it } from 'vitest';
import { resolveMention } from '../../../lambdas/classify/stance/given/mentions.ts';

describe('finding a mention in a sentence', () => {
  const text = 'Ms. Okafor told reporters that Okaforland would pay, and Okafor smiled.';

  it('takes a span as it is', () => {
    expect(resolveMention(text, [4, 10])).toEqual({ from: 4, to: 10 });
  });

  it('finds a whole name and not a part of a longer word', () => {
    expect(resolveMention('Okaforland is not Okafor', 'Okafor')).toEqual({ from: 18, to: 24 });
  });

  it('falls back on the surname when the full name is not there', () => {
    expect(resolveMention(text, 'Grace Okafor')).toEqual({ from: 4, to: 10 });
  });

  it('finds no name by a word that many bear', () => {
    expect(resolveMention('The Royal Party lost.', 'Meadow Party')).toBeNull();
  });

  it('says null for a name that is not in the text', () => {
    expect(resolveMention(text, 'Lindqvist')).toBeNull();
  });
});
