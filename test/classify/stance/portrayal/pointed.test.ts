import { describe, expect, it } from 'vitest';
import { relate } from '../../../../lambdas/classify/stance/relate.ts';
import { packs } from '../../packs.ts';
import { spanOf } from '../../span.ts';

function shown(text: string, source: string, target: string): string[] {
  return relate({ text, source: spanOf(text, source), target: spanOf(text, target) }, packs).evidence.map(
    ({ from, to }) => text.slice(from, to),
  );
}

describe('the words that a reader points at', () => {
  it.each([
    [
      'what one does to the other, and not what others do in the same sentence',
      'While the baker praised the harbour and hailed the new bridge, Sylvania condemned the tax as the guild celebrated in the square.',
      'Sylvania',
      'the tax',
      'condemned',
      'praised',
    ],
    [
      'a predicate whole, where one of its words is praise or blame by itself',
      'After a long day in the valley the toll was met with stiff resistance from the guild and its many members.',
      'the guild',
      'the toll',
      'was met with stiff resistance from',
      'resistance',
    ],
    [
      'each of two, whatever else the sentence says',
      'Lind, who had come by the evening train, said the report was absurd, and “a disgrace” to all who wrote it for the mayor.',
      'Lind',
      'the report',
      'was absurd',
      'come by',
    ],
  ])('%s', (_, text, source, target, pointed, passed) => {
    const words = shown(text, source, target);
    expect(words).toContain(pointed);
    expect(words).not.toContain(passed);
  });

  it('are less than half of the text, but for the first', () => {
    const text = 'Lind blamed, mocked, insulted, condemned, belittled, derided and slandered the mayor.';
    const words = shown(text, 'Lind', 'the mayor');
    expect(words.length).toBeGreaterThan(1);
    expect(words.join('').length).toBeLessThanOrEqual(text.length / 2);
  });
});
