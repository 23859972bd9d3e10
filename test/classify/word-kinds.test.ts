import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../lambdas/classify/packs.ts';
import { KINDS, Kind, type KindName, type WordTables, wordFamily } from '../../lambdas/classify/word-family.ts';
import { type Kinds, WordKinds, wordKinds } from '../../lambdas/classify/word-kinds.ts';
import { buildPacks, type PackSource } from '../../lambdas/shared/rules/family.ts';
import { WordCollector } from '../../lambdas/shared/text/numbering.ts';
import { tokenize } from '../../lambdas/shared/text/tokenize.ts';
import type { Vocabulary } from '../../lambdas/shared/text/vocabulary.ts';
import { vocabularyOf } from '../../lambdas/shared/text/word-tables.ts';
import { packs } from './packs.ts';

/** A vocabulary that holds one of the words, another in an exact spelling, and a prefix of a third. */
function someVocabulary(): Vocabulary {
  const words = new WordCollector();
  words.word('envoy');
  words.exact('US');
  words.prefix('minis');
  return vocabularyOf(words.numbered().spellings);
}

const packOf = (...rules: Record<string, unknown>[]): PackSource => ({
  file: 'words.yaml',
  pack: 'words',
  family: 'words',
  lists: new Map(),
  data: { rules },
});

/** A word's kinds as the packs write them. */
const namesOf = (kinds: Kinds): KindName[] => KINDS.filter((name) => kinds.has(Kind[name]));

describe('kinds of words', () => {
  it('are looked up word by word, inflected where the pack says so, and one word may be of two kinds', () => {
    const pack = packOf(
      { id: 'deeds', label: 'act', match: ['(plan|offer~)'] },
      { id: 'feelings', label: 'feeling', match: ['offer', 'anger'] },
    );
    const kinds = new WordKinds(wordFamily.build([pack]).tables as WordTables);
    expect(namesOf(kinds.of('plan'))).toEqual(['act']);
    expect(namesOf(kinds.of('plans'))).toEqual([]);
    expect(namesOf(kinds.of('offered'))).toEqual(['act']);
    expect(namesOf(kinds.of('offer'))).toEqual(['act', 'feeling']);
    expect(namesOf(kinds.of('anger'))).toEqual(['feeling']);
  });

  it.each([
    ['envoy', ['act', 'feeling']],
    ['Envoy', ['act', 'feeling']],
    ['US', ['feeling']],
    ['us', ['feeling']],
    // Known by its prefix, with a stop, not known at all.
    ['minister', ['act']],
    ['Gen. Lind', ['act']],
    ['zither', ['law']],
    ['sofa', []],
  ])('are told of the token %s, whether the vocabulary knows it or not', (word, expected) => {
    const pack = packOf(
      { id: 'acts', label: 'act', match: ['(envoy|minister|gen)'] },
      { id: 'feelings', label: 'feeling', match: ['(envoy|us)'] },
      { id: 'laws', label: 'law', match: ['zither'] },
    );
    const kinds = new WordKinds(wordFamily.build([pack]).tables as WordTables);
    for (const vocabulary of [someVocabulary(), vocabularyOf(new WordCollector().numbered().spellings)]) {
      const tokens = tokenize(word, vocabulary);
      expect(namesOf(kinds.at(tokens, 0))).toEqual(expected);
      expect([...namesOf(kinds.at(tokens, -1)), ...namesOf(kinds.at(tokens, tokens.count))]).toEqual([]);
    }
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

  it('stand for one another where one rule has them', () => {
    const pack = packOf(
      { id: 'agreed', label: 'resumed', match: ['(deal|pact)'] },
      { id: 'enacted', label: 'resumed', match: ['(law|act)'] },
      { id: 'deeds', label: 'act', match: ['deal'] },
    );
    const kinds = new WordKinds(wordFamily.build([pack]).tables as WordTables);
    expect(kinds.alike(Kind.resumed, 'pact')).toEqual(['deal', 'pact']);
    expect(kinds.alike(Kind.act, 'deal')).toEqual(['deal']);
    expect(kinds.alike(Kind.resumed, 'vase')).toEqual([]);
  });

  it('are shipped as words, and no text is searched for them', () => {
    const pack = packOf({ id: 'deeds', label: 'act', match: ['plan'] });
    const { packs: shipped } = buildPacks([pack], 'v', [wordFamily], 'articles');
    expect(namesOf(wordKinds(shipped).of('plan'))).toEqual(['act']);
    expect(wordFamily.forArticles?.(wordFamily.build([pack])).entries).toEqual([]);
  });

  it('each have words in the packs of the project', () => {
    const { kinds } = tablesOf<WordTables>(packs, wordFamily);
    const empty = Object.entries(kinds).filter(([, words]) => !words.length);
    expect(Object.keys(kinds)).not.toEqual([]);
    expect(empty).toEqual([]);
  });
});
