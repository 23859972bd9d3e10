import { describe, expect, it } from 'vitest';
import { isGarbled } from '../../../lambdas/classify/stance/garbled.ts';

describe('a sentence that headlines have run into', () => {
  it.each([
    ['two names', 'Anna Lind LindFirefly wins the vote MORE said it was late.', true],
    ['a name and initials', 'Anna Lind LindNATO chief calls the plan mad MORE said it was late.', true],
    ['a name of two capitals', 'Anna McLind said MORE was needed.', false],
    ['no such run', 'Anna Lind and NATO said more was needed.', false],
  ])('is told by a glue of %s', (_, sentence, garbled) => {
    expect(isGarbled(sentence)).toBe(garbled);
  });
});
