import { beforeAll, describe, expect, test } from 'vitest';
import type { Packs } from '../../../../lambdas/classify/packs.ts';
import { readPair } from '../../../../lambdas/classify/stance/given/given-pair.ts';
import { evidenceFor, Model } from '../../../../lambdas/classify/stance/portrayal/model.ts';
import { predicateTerms } from '../../../../lambdas/classify/stance/portrayal/predicate-terms.ts';
import { loadPacks } from '../../../../local/packs.ts';
import { spanOf } from '../../span.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

function features(text: string, source: string, target: string): string[] {
  const pair = readPair({ text, source: spanOf(text, source), target: spanOf(text, target) }, packs);
  return predicateTerms(pair.sentence, pair.source, pair.target).flatMap((term) => term.features);
}

describe('what predicates say with regard to the two', () => {
  test('who does a deed and who undergoes it, in the passive too', () => {
    expect(features('Freedonia bombed Sylvania.', 'Freedonia', 'Sylvania')).toContain('deed - source>target');
    expect(features('Freedonia was bombed by Sylvania.', 'Freedonia', 'Sylvania')).toContain('deed - target>source');
  });

  test('a pronoun acts where neither of the two does', () => {
    expect(features('Ortega left because he praised Kovac.', 'Ortega', 'Kovac')).toContain('deed + pronoun>target');
    expect(features('Ortega said: “We condemn Kovac.”', 'Ortega', 'Kovac')).toContain('deed - speaker>target');
  });

  test('a country in capitals is no pronoun', () => {
    expect(features('Ortega told Kovac that it praised US.', 'Ortega', 'Kovac')).not.toContain('deed + on speaker');
  });

  test('a judgement is of whom it stands next to', () => {
    expect(features('Ortega spoke, and Kovac was a disgrace.', 'Ortega', 'Kovac')).toContain('judged - target');
  });
});

describe('the words shown for a label', () => {
  const at = (from: number) => [{ from, to: from + 4, rule: 'pack/rule' }];
  const model = new Model(2, { a: [1, -1], b: [2, -2], c: [-3, 3] });

  test('are telling ones where there are any', () => {
    const weighed = model.weigh([
      { features: ['a'], shown: at(10), telling: true },
      { features: ['b'], shown: at(0), telling: false },
      { features: ['c'], shown: at(20), telling: true },
    ]);
    expect(evidenceFor(weighed, 'oppose')).toEqual(at(10));
    expect(evidenceFor(weighed, 'support')).toEqual(at(20));
  });

  test('are small ones where nothing tells more, and never the same twice', () => {
    const weighed = model.weigh([
      { features: ['b'], shown: at(0), telling: false },
      { features: ['a'], shown: at(2), telling: false },
    ]);
    expect(evidenceFor(weighed, 'oppose')).toEqual(at(0));
  });
});
