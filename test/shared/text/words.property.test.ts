/** Words of letters are read as numbers of four letters: held here to what a plain reading of the same letters says. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordCollector } from '../../../lambdas/shared/text/numbering.ts';
import { tokenize } from '../../../lambdas/shared/text/tokenize.ts';
import { Flag } from '../../../lambdas/shared/text/tokens.ts';
import { spellingOf, Word } from '../../../lambdas/shared/text/vocabulary.ts';
import { vocabularyOf } from '../../../lambdas/shared/text/word-tables.ts';
import { cases } from '../../random.ts';

/** Few letters, so that words begin and end alike; lengths around fours, and around the longest word looked up. */
const letter = fc.constantFrom(...'aabzAZ');
const length = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17, 63, 64, 65);
const word = length.chain((size) => fc.string({ unit: letter, minLength: size, maxLength: size }));
/** A word beside one that differs from it in a letter. */
const likeWords = fc.tuple(word, fc.nat(), letter).map(([first, place, other]) => {
  const at = place % first.length;
  return [first, first.slice(0, at) + other + first.slice(at + 1)];
});

it('numbers and flags of words of letters are those of their spelling', () => {
  fc.assert(
    fc.property(
      fc.array(likeWords, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(likeWords, fc.constantFrom(' ', ', ', '-', '\n'))),
      (known, read) => {
        const collector = new WordCollector();
        const words = new Set(known.map(([first]) => first!.toLowerCase()));
        for (const one of words) collector.word(one);
        const vocabulary = vocabularyOf(collector.numbered().spellings);
        const wanted = [...known.flat(), ...read.flatMap(([some]) => some)];
        const text = wanted.map((one, at) => one + (read[at % (read.length || 1)]?.[1] ?? ' ')).join('');
        const tokens = tokenize(text.trimEnd(), vocabulary);
        const found = Array.from({ length: tokens.count }, (_, at) => at).filter((at) => tokens.flags[at]! & Flag.word);
        expect(found.map((at) => text.slice(tokens.from[at], tokens.to[at]))).toEqual(wanted);
        found.forEach((at, place) => {
          const spelled = wanted[place]!;
          const number = tokens.word[at]!;
          const small = spelled.toLowerCase();
          if (number === Word.other) expect(words.has(small) && small.length <= 64).toBe(false);
          else expect(spellingOf(vocabulary, number)).toBe(small);
          const capital = /^[A-Z]/.test(spelled) ? Flag.capital : 0;
          const all = spelled.length > 1 && spelled === spelled.toUpperCase() ? Flag.allCapitals : 0;
          expect(tokens.flags[at]! & (Flag.capital | Flag.allCapitals)).toBe(capital | all);
        });
      },
    ),
    { numRuns: cases(60) },
  );
});

it('words that begin alike are told apart by any of their letters', () => {
  const ends = Array.from({ length: 26 ** 2 }, (_, at) =>
    String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)),
  );
  const heads = ['', 'love', 'lovelove', 'lovelovelove'];
  const collector = new WordCollector();
  const all = heads.flatMap((head) => ends.flatMap((end) => [head + end, end + head]));
  for (const one of all.filter((_, at) => at % 4 < 2)) collector.word(one);
  const { spellings } = collector.numbered();
  const known = new Set(spellings.words);
  const vocabulary = vocabularyOf(spellings);
  const { word: numbers } = tokenize(all.join(' '), vocabulary);
  const found = all.map((_, at) => (numbers[at] === Word.other ? undefined : spellingOf(vocabulary, numbers[at]!)));
  expect(found).toEqual(all.map((one) => (known.has(one) ? one : undefined)));
});
