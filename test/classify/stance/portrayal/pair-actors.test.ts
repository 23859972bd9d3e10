import { beforeAll, describe, expect, test } from 'vitest';
import type { Packs } from '../../../../lambdas/classify/packs.ts';
import { type Pair, readPair } from '../../../../lambdas/classify/stance/given/given-pair.ts';
import { areForeign, partyTerm } from '../../../../lambdas/classify/stance/portrayal/pair-actors.ts';
import { loadPacks } from '../../../../local/packs.ts';
import { spanOf } from '../../span.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

function pairOf(text: string, source: string, target: string): Pair {
  return readPair({ text, source: spanOf(text, source), target: spanOf(text, target) }, packs);
}

describe('who the two of a pair are', () => {
  test.each([
    ['France wrote to Germany about the ferry.', 'France', 'Germany', true],
    ['France wrote to Hezbollah about the ferry.', 'France', 'Hezbollah', true],
    ['Angela Merkel wrote to France about the ferry.', 'Angela Merkel', 'France', true],
    ['Angela Merkel wrote to Germany about the ferry.', 'Angela Merkel', 'Germany', false],
    ['Otto Stahl wrote to France about the ferry.', 'Otto Stahl', 'France', false],
    ['France wrote about the ferry.', 'France', 'the ferry', false],
  ])('%s: %s and %s are of two countries: %s', (text, source, target, foreign) => {
    expect(areForeign(pairOf(text, source, target), packs)).toBe(foreign);
  });

  test.each([
    ['Angela Merkel wrote to France.', 'Angela Merkel', 'France', ['person>state', 'two countries']],
    ['Otto Stahl wrote to France.', 'Otto Stahl', 'France', ['name>state', 'country unknown']],
    ['France wrote about the ferry.', 'France', 'the ferry', ['state>words', 'country unknown']],
  ])('%s: what the weights see of %s and %s', (text, source, target, features) => {
    expect(partyTerm(pairOf(text, source, target), packs).features).toEqual(expect.arrayContaining(features));
  });
});
