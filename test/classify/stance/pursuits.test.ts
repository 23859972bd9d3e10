import { describe, expect, it } from 'vitest';
import { saidHow } from './said.ts';

describe('what stands for whom it is of', () => {
  it.each([
    ['a bid', 'France blocked Turkey’s bid to join the bloc.', 'FRA -> TUR: oppose (reported)'],
    ['a candidacy', 'Anna Lind opposes Donald Trump’s reelection.', 'anna-lind -> donald-trump: oppose (reported)'],
    [
      'a nomination by its name',
      'Anna Lind praised the Tillerson nomination.',
      'anna-lind -> rex-tillerson: support (reported)',
    ],
    [
      'an inquiry that somebody leads',
      'Anna Lind criticized Robert Mueller’s investigation.',
      'anna-lind -> robert-mueller: oppose (reported)',
    ],
  ])('%s', (_, text, right) => {
    expect(saidHow(text, '2017-01-15')).toContain(right);
  });

  it('is not an inquiry into somebody', () => {
    expect(saidHow('Anna Lind criticized the Clinton investigation.', '2017-01-15')).toEqual([]);
  });
});

describe('deals and their ends', () => {
  it('are of both whom a list joins', () => {
    expect(saidHow('France and Turkey signed a trade deal.').sort()).toEqual([
      'FRA -> TUR: support (act)',
      'TUR -> FRA: support (act)',
    ]);
  });

  it('are not, where both only sign', () => {
    expect(saidHow('France and Turkey also signed.')).toEqual([]);
  });

  it.each([
    ['a war that is declared', 'France declared war on Turkey.', 'FRA -> TUR: oppose (act)'],
    ['pressure that is raised', 'France ratcheted up pressure on Turkey.', 'FRA -> TUR: oppose (act)'],
    ['an expulsion', 'The paper told of France’s expulsion of Turkish envoys.', 'FRA -> TUR: oppose (act)'],
    [
      'a dismissal',
      'He wrote of Donald Trump’s firing of FBI Director James Comey.',
      'donald-trump -> james-comey: oppose (act)',
    ],
  ])('tell of %s', (_, text, right) => {
    expect(saidHow(text, '2018-01-15')).toContain(right);
  });
});
