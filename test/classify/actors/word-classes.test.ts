import { describe, expect, it } from 'vitest';
import { WordClasses } from '../../../lambdas/classify/actors/word-classes.ts';
import { WordCollector } from '../../../lambdas/shared/text/numbering.ts';
import { tokenize } from '../../../lambdas/shared/text/tokens.ts';
import type { Vocabulary } from '../../../lambdas/shared/text/vocabulary.ts';
import { vocabularyOf } from '../../../lambdas/shared/text/word-tables.ts';

/** A vocabulary that holds one of the words, another in an exact spelling, and a prefix of a third. */
function someVocabulary(): Vocabulary {
  const words = new WordCollector();
  words.word('envoy');
  words.exact('US');
  words.prefix('minis');
  return vocabularyOf(words.numbered().spellings);
}

describe('WordClasses', () => {
  const classes = new WordClasses({ office: 'envoy minister gen', either: 'envoy us', unknown: 'zither' });
  const namesOf = (word: string, vocabulary: Vocabulary) => {
    const tokens = tokenize(word, vocabulary);
    return (['office', 'either', 'unknown'] as const).filter((name) => classes.has(tokens, 0, name));
  };

  it.each([
    ['envoy', ['office', 'either']],
    ['Envoy', ['office', 'either']],
    ['US', ['either']],
    ['us', ['either']],
    // Known by its prefix, with a stop, not known at all.
    ['minister', ['office']],
    ['Gen. Lind', ['office']],
    ['zither', ['unknown']],
    ['sofa', []],
  ])('tells what %s is, whether the vocabulary knows it or not', (word, expected) => {
    expect(namesOf(word, someVocabulary())).toEqual(expected);
    expect(namesOf(word, vocabularyOf(new WordCollector().numbered().spellings))).toEqual(expected);
  });

  it('knows no word outside of the text', () => {
    const tokens = tokenize('envoy', someVocabulary());
    expect([classes.has(tokens, -1, 'office'), classes.has(tokens, 1, 'office')]).toEqual([false, false]);
  });
});
