import { beforeAll, describe, expect, it } from 'vitest';
import type { Packs } from '../../../lambdas/classify/packs.ts';
import { relate } from '../../../lambdas/classify/stance/relate.ts';
import { loadPacks } from '../../../local/packs.ts';
import { spanOf } from '../span.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

function read(text: string, target: string) {
  const { label, evidence } = relate({ text, source: spanOf(text, 'Lind'), target: spanOf(text, target) }, packs);
  return { label, shown: evidence.map(({ from, to }) => text.slice(from, to)) };
}

describe('words to show where several carry a relation', () => {
  it('shows each judgement of the relation’s sign', () => {
    const text =
      'Lind said the report, drawn up in haste by a panel of nine, was absurd and that its authors were irresponsible.';
    const { shown } = read(text, 'the report');
    expect(shown).toEqual(expect.arrayContaining(['was absurd', 'were irresponsible']));
  });

  it('shows what rules the clause', () => {
    const text =
      '"It is very regrettable that for many years the accord was neglected by everybody in the region," Lind said.';
    expect(read(text, 'the accord').shown.join()).toContain('regrettable');
  });

  it('does not point at more than half the text', () => {
    const text = 'Lind called the harbour plan "absolutely groundless and unacceptable."';
    const { shown } = read(text, 'the harbour plan');
    expect(shown.join('').length).toBeLessThanOrEqual(Math.max(text.length / 2, shown[0]!.length));
  });
});

describe('what is for somebody though its words are dark', () => {
  it.each([
    [
      'Lind called Ana Kovac, a nurse whom a court in the capital had jailed, a friend and demanded her immediate release.',
      'Ana Kovac',
    ],
    [
      'Lind stressed the cruelty of the guards, who had arrested Ana Kovac in March, and "the need for her early release".',
      'Ana Kovac',
    ],
    ['Lind said it was time for a new treaty.', 'a new treaty'],
    ['Lind lamented the collapse of the arms treaty.', 'the arms treaty'],
    ['Lind rejected criticism of the referendum.', 'the referendum'],
    ['Lind said it would be wrong to exclude Sylvania from the talks.', 'Sylvania'],
  ])('%s', (text, target) => {
    expect(read(text, target).label).toBe('support');
  });
});
