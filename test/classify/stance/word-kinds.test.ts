import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../lambdas/classify/packs.ts';
import { WordKinds, type WordTables, wordFamily, wordKinds } from '../../../lambdas/classify/stance/word-kinds.ts';
import { buildPacks, type PackSource } from '../../../lambdas/shared/rules/family.ts';
import { packs } from '../packs.ts';

const packOf = (...rules: Record<string, unknown>[]): PackSource => ({
  file: 'words.yaml',
  pack: 'words',
  family: 'words',
  lists: new Map(),
  data: { rules },
});

describe('kinds of words', () => {
  it('are looked up word by word, inflected where the pack says so, and one word may be of two kinds', () => {
    const pack = packOf(
      { id: 'deeds', label: 'act', match: ['(plan|offer~)'] },
      { id: 'feelings', label: 'feeling', match: ['offer', 'anger'] },
    );
    const kinds = new WordKinds(wordFamily.build([pack]).tables as WordTables);
    expect([...kinds.of('plan')]).toEqual(['act']);
    expect([...kinds.of('plans')]).toEqual([]);
    expect([...kinds.of('offered')]).toEqual(['act']);
    expect([...kinds.of('offer')]).toEqual(['act', 'feeling']);
    expect([...kinds.of('anger')]).toEqual(['feeling']);
  });

  it('that nobody asks for, and patterns that are no single word, are named as faults', () => {
    const pack = packOf(
      { id: 'colours', label: 'colour', match: ['red'] },
      { id: 'long', label: 'act', match: ['plan of'] },
      { id: 'hyphened', label: 'act', match: ['plan-making'] },
      { id: 'masked', label: 'act', match: ['plan'], not: ['floor plan'] },
      { id: 'condition', label: 'act', match: [{ all: ['plan'] }] },
    );
    const { faults } = wordFamily.build([pack]);
    expect(faults.map(({ id, message }) => `${id}: ${message.slice(0, 20)}`)).toEqual([
      "colours: label 'colour' is no",
      'long: words are looked up ',
      'hyphened: words are looked up ',
      'masked: words are looked up ',
      'condition: words are looked up ',
    ]);
  });

  it('are shipped as words, and no text is searched for them', () => {
    const pack = packOf({ id: 'deeds', label: 'act', match: ['plan'] });
    const { packs: shipped } = buildPacks([pack], 'v', [wordFamily], 'articles');
    expect([...wordKinds(shipped).of('plan')]).toEqual(['act']);
    expect(wordFamily.forArticles?.(wordFamily.build([pack])).entries).toEqual([]);
  });

  it('each have words in the packs of the project', () => {
    const { kinds } = tablesOf<WordTables>(packs, wordFamily);
    const empty = Object.entries(kinds).filter(([, words]) => !words.length);
    expect(Object.keys(kinds)).not.toEqual([]);
    expect(empty).toEqual([]);
  });
});
