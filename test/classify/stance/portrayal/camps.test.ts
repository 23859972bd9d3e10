import { beforeAll, describe, expect, test } from 'vitest';
import type { Packs } from '../../../../lambdas/classify/packs.ts';
import { readPair } from '../../../../lambdas/classify/stance/given/given-pair.ts';
import { knownOf } from '../../../../lambdas/classify/stance/portrayal/camps.ts';
import { attitude } from '../../../../lambdas/classify/stance/portrayal.ts';
import { loadPacks } from '../../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

const leanOf = (name: string): number => knownOf(name, packs).lean;

describe('the side of a composed name', () => {
  test.each([
    ['conservative activists', -1],
    ['liberal groups', 1],
    ['Republican strategist', -1],
    ["Obama's health care law", 1],
    ['gun control opponents', -1],
    ['critics of the border wall', 1],
    ['anti-Trump protesters', 1],
    ["Trump's impeachment", 1],
    ["Trump's budget", -1],
    ['travel ban', -1],
    ['repeal of the travel ban', 1],
    ['Democratic measure to overturn the travel ban', 1],
    ['the mill by the river', 0],
  ])('%s: %i', (name, lean) => {
    expect(leanOf(name)).toBe(lean);
  });

  test('a middle initial makes no other name, and ends no sentence', () => {
    expect(leanOf('John Q. Boehner')).toBe(leanOf('John Boehner'));
    expect(leanOf('Mitch Q. McConnell')).toBe(-1);
  });
});

describe('who goes with whom', () => {
  const text = 'Aides spoke to reporters in the corridor for an hour.';
  const score = (source: string, target: string): number =>
    attitude(readPair({ text, source, target }, packs), packs).score;

  test('two of one team hold more of each other than two of one camp', () => {
    expect(score('Jay Carney', 'Barack Obama')).toBeGreaterThan(score('Joe Manchin', 'Barack Obama'));
  });

  test('rivals for a nomination hold less of each other than others of their camp', () => {
    expect(score('Rick Santorum', 'Ron Paul')).toBeLessThan(score('Mike Rounds', 'Ron Paul'));
  });
});

describe('another name in the sentence', () => {
  const foundIn = (text: string, target: string): string | null => {
    const { target: span } = readPair({ text, source: null, target }, packs);
    return span && text.slice(span.from, span.to);
  };

  test.each([
    ['The GOP met early.', 'Republican Party', 'GOP'],
    ['Few read Obamacare to its end.', 'Affordable Care Act', 'Obamacare'],
    ['The Pentagon was empty.', 'Affordable Care Act', null],
    ['The Republican Party, or the GOP, met.', 'Republican Party', 'Republican Party'],
  ])('%s: %s', (text, target, found) => {
    expect(foundIn(text, target)).toBe(found);
  });
});
