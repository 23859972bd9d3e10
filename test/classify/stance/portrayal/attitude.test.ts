import { beforeAll, describe, expect, test } from 'vitest';
import type { Packs } from '../../../../lambdas/classify/packs.ts';
import { readPair } from '../../../../lambdas/classify/stance/given/given-pair.ts';
import { knownOf, partyTag } from '../../../../lambdas/classify/stance/portrayal/camps.ts';
import { attitude } from '../../../../lambdas/classify/stance/portrayal.ts';
import type { Relation } from '../../../../lambdas/shared/labels.ts';
import { loadPacks } from '../../../../local/packs.ts';
import { spanOf } from '../../span.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

const between = (text: string, source: string, target: string, predicate: Relation | null = null) =>
  attitude(readPair({ text, source: spanOf(text, source), target: spanOf(text, target) }, packs), packs, predicate);

const named = (text: string, source: string | null, target: string) =>
  attitude(readPair({ text, source, target }, packs), packs);

describe('the attitude of one mention to another', () => {
  test.each([
    ['Ortega bitterly accused Kovac of stealing public money.', 'Ortega', 'Kovac', 'oppose'],
    ['Ortega praised and endorsed Kovac.', 'Ortega', 'Kovac', 'support'],
    ['The train from Ghent to Lyon was late.', 'Ghent', 'Lyon', 'neutral'],
  ])('%s', (text, source, target, label) => {
    expect(between(text, source, target).label).toBe(label);
  });

  test.each([
    ['He called the old bridge a disgrace and a disaster.', 'He', 'the old bridge', 'oppose'],
    ['He was full of hope for the old bridge.', 'He', 'the old bridge', 'support'],
    ['Ortega sat through talk of muddle, next to Kovac.', 'Ortega', 'Kovac', 'neutral'],
    ['He was full of hope for the old bridge.', 'He', 'ld bridg', 'neutral'],
  ])('of what was picked out takes a side where two names do not: %s', (text, source, target, label) => {
    expect(between(text, source, target).label).toBe(label);
  });

  test('runs from the one who speaks to the one spoken of', () => {
    const text = 'Ortega bitterly accused Kovac of stealing public money.';
    expect(Math.abs(between(text, 'Ortega', 'Kovac').score)).toBeGreaterThan(
      Math.abs(between(text, 'Kovac', 'Ortega').score),
    );
  });

  test('a predicate on a deed is believed over the words around it', () => {
    const text = 'Ortega welcomed the brutal and disastrous air strikes.';
    const predicate: Relation = {
      label: 'support',
      score: 0.8,
      quad: 'verbal_coop',
      event: 'SUPPORT',
      channel: 'reported',
      confidence: 0.4,
      evidence: [{ from: 7, to: 15, rule: 'stance-support/praise' }],
    };
    expect(between(text, 'Ortega', 'air strikes', predicate)).toMatchObject({
      label: 'support',
      event: 'SUPPORT',
      evidence: expect.arrayContaining([expect.objectContaining({ from: 7 })]),
    });
  });
});

describe('the attitude of parties known by name', () => {
  const text = 'Aides spoke to reporters in the corridor for an hour.';

  test('the camps decide where the words say nothing, and only weakly', () => {
    const across = named(text, 'House Republicans', 'Nancy Pelosi');
    const within = named(text, 'House Democrats', 'Nancy Pelosi');
    expect(across.score).toBeLessThan(within.score);
    expect(Math.abs(within.score)).toBeLessThan(0.9);
  });

  test('words of the sentence count beside the camps', () => {
    const kind = named('She warmly praised his courage and thanked him.', 'Ortega', 'Kovac');
    const harsh = named('She denounced his lies, his corruption and his failures.', 'Ortega', 'Kovac');
    expect(kind.score).toBeGreaterThan(harsh.score);
  });

  test('undoing a cause turns its camp round', () => {
    expect(knownOf('Obamacare', packs)).toMatchObject({ lean: 1, kind: 'cause' });
    expect(knownOf('the repeal of Obamacare', packs).lean).toBe(-1);
    expect(knownOf('Kovac', packs)).toMatchObject({ lean: 0, kind: 'unknown' });
  });

  test.each([
    ['Rep. Jane Roe (D-Ohio) left.', 1],
    ['Rep. Jane Roe, a Republican, left.', -1],
    ['Rep. Jane Roe left.', 0],
  ])('the party beside a name: %s', (sentence, lean) => {
    const from = sentence.indexOf('Jane Roe');
    expect(partyTag(sentence, { from, to: from + 8 })).toBe(lean);
  });
});
