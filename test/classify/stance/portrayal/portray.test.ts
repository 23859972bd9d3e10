import { beforeAll, describe, expect, test } from 'vitest';
import type { Packs } from '../../../../lambdas/classify/packs.ts';
import { readPair } from '../../../../lambdas/classify/stance/given/given-pair.ts';
import type { Portrayal } from '../../../../lambdas/classify/stance/portrayal/answer.ts';
import { portray } from '../../../../lambdas/classify/stance/portrayal.ts';
import { loadPacks } from '../../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

/** `name` null: the target does not stand in the text. */
function portrayal(text: string, name: string | null): Portrayal {
  const from = name === null ? -1 : text.indexOf(name);
  const pair = readPair({ text, source: null, target: name === null ? null : [from, from + name.length] }, packs);
  return portray(pair, packs);
}

describe('how a sentence portrays somebody', () => {
  test.each([
    ['Delgado lied to the inspectors about the spill.', 'Delgado', 'oppose'],
    ['Prosecutors accused Delgado of defrauding pensioners.', 'Delgado', 'oppose'],
    ['Delgado was arrested on corruption charges on Friday.', 'Delgado', 'oppose'],
    ['Delgado’s reckless plan ended in disaster.', 'Delgado', 'oppose'],
    ['The governor praised Delgado as an honest and brave public servant.', 'Delgado', 'support'],
    ['Delgado won a landslide victory and thanked her loyal supporters.', 'Delgado', 'support'],
    ['Delgado arrived in Lyon on Tuesday.', 'Delgado', 'neutral'],
    ['Delgado said the meeting would begin at nine.', 'Delgado', 'neutral'],
  ])('%s', (text, name, label) => {
    expect(portrayal(text, name).label).toBe(label);
  });

  test('the same words speak differently of who does and who undergoes', () => {
    const text = 'Delgado was murdered by Kovac, a violent thug.';
    expect(portrayal(text, 'Kovac').score).toBeLessThan(portrayal(text, 'Delgado').score);
  });

  test('a score is signed as its label and within -1 and 1', () => {
    const { score, confidence } = portrayal('Prosecutors accused Delgado of defrauding pensioners.', 'Delgado');
    expect(score).toBeGreaterThanOrEqual(-1);
    expect(score).toBeLessThan(0);
    expect(confidence).toBeGreaterThan(1 / 3);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test('evidence points at the words that carry the label, with their rule', () => {
    const text = 'Delgado lied to the inspectors about the spill.';
    const { evidence } = portrayal(text, 'Delgado');
    expect(evidence.map(({ from, to }) => text.slice(from, to))).toContain('lied to');
    for (const { rule } of evidence) expect(rule).toMatch(/^(?:portrayal|stance)-/);
  });

  test('a name that is not in the text has no portrayal', () => {
    expect(portrayal('It rained.', null)).toMatchObject({ label: 'neutral', score: 0, evidence: [] });
  });

  test('an empty text has none either', () => {
    expect(portrayal('', '').label).toBe('neutral');
  });
});
