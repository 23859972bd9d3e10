import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../lambdas/shared/rules/compile.ts';
import { match } from '../../../lambdas/shared/rules/match.ts';
import { read } from '../../../lambdas/shared/rules/read.ts';
import { splitSentences } from '../../../lambdas/shared/text/sentences.ts';
import { tokenize } from '../../../lambdas/shared/text/tokenize.ts';
import { cases } from '../../random.ts';

/** A pattern as its parts; the reference below reads these, the engine reads `written`. */
type Part =
  | { word: string }
  | { choice: Part[] }
  | { optional: Part }
  | { sequence: Part[] }
  | { gap: [min: number, max: number] };

const WORDS = ['ka', 'ke', 'ki', 'ko'];
const word = fc.constantFrom(...WORDS).map((text): Part => ({ word: text }));
const gapless = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((choice): Part => ({ choice })),
    tie('part').map((optional): Part => ({ optional })),
    fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((sequence): Part => ({ sequence })),
  ),
})).part;
const gap = fc.tuple(fc.nat(2), fc.nat(2)).map(([min, more]): Part => ({ gap: [min, min + more + 1] }));
/** Words at both ends, so that a pattern is never empty and never begins or ends with a gap. */
const literal = fc.tuple(word, gapless, word).map((sequence): Part => ({ sequence }));
const gapped = fc
  .tuple(word, gap, gapless, gap, word)
  .map(
    ([first, one, middle, two, last]): Part => ({ sequence: [first, one, { sequence: [word0, middle] }, two, last] }),
  );
const word0: Part = { word: 'ka' };
const text = fc.array(fc.constantFrom(...WORDS, 'zu', '.'), { maxLength: 24 });

function written(part: Part): string {
  if ('word' in part) return part.word;
  if ('choice' in part) return `(${part.choice.map(written).join('|')})`;
  if ('optional' in part) return `[${written(part.optional)}]`;
  if ('gap' in part) return `_{${part.gap[0]},${part.gap[1]}}`;
  return part.sequence.map(written).join(' ');
}

/** All places where a part that begins at token `at` can end (exclusive), the plain way. */
function endsOf(part: Part, tokens: string[], at: number): Set<number> {
  if ('word' in part) return new Set(tokens[at] === part.word ? [at + 1] : []);
  if ('choice' in part) return new Set(part.choice.flatMap((option) => [...endsOf(option, tokens, at)]));
  if ('optional' in part) return new Set([at, ...endsOf(part.optional, tokens, at)]);
  if ('gap' in part) {
    const ends = new Set<number>();
    for (let length = part.gap[0]; length <= part.gap[1]; length++)
      if (at + length <= tokens.length && !tokens.slice(at, at + length).includes('.')) ends.add(at + length);
    return ends;
  }
  let ends = new Set([at]);
  for (const item of part.sequence) ends = new Set([...ends].flatMap((end) => [...endsOf(item, tokens, end)]));
  return ends;
}

function spansOf(part: Part, tokens: string[]): [number, number][] {
  return tokens.flatMap((_, at) => [...endsOf(part, tokens, at)].map((end): [number, number] => [at, end - 1]));
}

function engineSpans(part: Part, tokens: string[]): [number, number][] {
  const { rules, faults } = compileRules(
    [{ name: 'test', entries: [{ payload: 0, match: [written(part)] }] }],
    new Map(),
  );
  expect(faults).toEqual([]);
  // Capitals after a stop, so that the sentence ends where the reference says it does.
  const hits = read(tokens.map((token, at) => (tokens[at - 1] === '.' ? capital(token) : token)).join(' '), rules).hits;
  const list = hits.of('test');
  return Array.from({ length: list.count }, (_, at) => [list.first[at]!, list.last[at]!]);
}

/** The part with other words. */
function withWords(part: Part, other: (word: string) => string): Part {
  if ('word' in part) return { word: other(part.word) };
  if ('choice' in part) return { choice: part.choice.map((option) => withWords(option, other)) };
  if ('optional' in part) return { optional: withWords(part.optional, other) };
  return 'gap' in part ? part : { sequence: part.sequence.map((item) => withWords(item, other)) };
}

function capital(token: string): string {
  return token[0]!.toUpperCase() + token.slice(1);
}

/** No two stops in a row: the tokeniser would read them as one mark. */
function tidy(tokens: string[]): string[] {
  return tokens.filter((token, at) => token !== '.' || (at > 0 && tokens[at - 1] !== '.'));
}

describe('match', () => {
  it('finds of a pattern without gaps what a plain matcher finds, the longest of nested spans', () => {
    fc.assert(
      fc.property(literal, text, (part, words) => {
        const tokens = tidy(words);
        const all = spansOf(part, tokens);
        const inside = ([first, last]: [number, number], [from, to]: [number, number]): boolean =>
          from <= first && last <= to && (from !== first || to !== last);
        const expected = all.filter((span) => !all.some((other) => inside(span, other)));
        expect(engineSpans(part, tokens)).toEqual(expected.sort((a, b) => a[0] - b[0]));
      }),
      { numRuns: cases(300) },
    );
  });

  it('finds of many sequences each, wherever it stands, whatever else begins so, ends so or lies in it', () => {
    // Few words to begin with and many to go on: rows of children of every size.
    const many = [...'aeiou'].flatMap((one) =>
      [...'bdfgklmn'].flatMap((two) => WORDS.map((end) => `${two}${one}${end}`)),
    );
    const any = fc.constantFrom(...WORDS, ...many);
    const anyText = fc.array(fc.oneof(fc.constantFrom(...WORDS), any), { minLength: 1, maxLength: 60, size: 'max' });
    const elsewhere = fc.tuple(fc.constantFrom(...WORDS), fc.array(any, { maxLength: 3 })).map((words) => words.flat());
    // Where in the text a sequence is taken from, and what stands in place of its last word.
    const place = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 }), fc.option(any));
    fc.assert(
      fc.property(
        anyText,
        fc.array(place, { maxLength: 40, size: 'max' }),
        fc.array(elsewhere, { maxLength: 120, size: 'max' }),
        (tokens, places, others) => {
          const taken = places.map(([from, length, other]) => {
            const words = tokens.slice(from % tokens.length).slice(0, length);
            return other === null ? words : [...words.slice(0, -1), other];
          });
          const patterns = [...new Set([...taken, ...others].map((words) => words.join(' ')))];
          const entries = patterns.map((pattern, payload) => ({ payload, match: [pattern] }));
          const list = read(tokens.join(' '), compileRules([{ name: 'test', entries }], new Map()).rules).hits.of(
            'test',
          );
          const found = Array.from({ length: list.count }, (_, at) => [
            list.payload[at],
            list.first[at],
            list.last[at],
          ]);
          const expected = patterns.flatMap((pattern, payload) => {
            const { length } = pattern.split(' ');
            return tokens.flatMap((_, at) =>
              tokens.slice(at, at + length).join(' ') === pattern ? [[payload, at, at + length - 1]] : [],
            );
          });
          expect(found.map(String).sort()).toEqual(expected.map(String).sort());
        },
      ),
      { numRuns: cases(200) },
    );
  });

  it('finds of a pattern with gaps only spans that a plain matcher finds, and one wherever it finds any', () => {
    fc.assert(
      fc.property(gapped, text, (part, words) => {
        const tokens = tidy(words);
        const all = spansOf(part, tokens).map(String);
        const found = engineSpans(part, tokens).map(String);
        expect(all).toEqual(expect.arrayContaining(found));
        expect(found.length > 0).toBe(all.length > 0);
      }),
      { numRuns: cases(300) },
    );
  });

  it('finds the same in the same places whichever words are frequent', () => {
    // Where a pattern is looked for depends on how rare its words are; what is found must not.
    const orders = ['the of said moscow', 'moscow said of the', 'of moscow the said'].map((order) => order.split(' '));
    fc.assert(
      fc.property(gapped, text, (part, words) => {
        const tokens = tidy(words);
        const expected = engineSpans(part, tokens);
        for (const order of orders) {
          const other = (token: string): string => order[WORDS.indexOf(token)] ?? token;
          expect(engineSpans(withWords(part, other), tokens.map(other))).toEqual(expected);
        }
      }),
      { numRuns: cases(200) },
    );
  });

  it('takes steps in proportion to the text, whatever the patterns', () => {
    const patterns = ['ka _{0,40} ke _{0,40} ki', '(ka|ke) _{0,9} (ke|ki) _{0,9} ko', 'ka ka ka ka ke', '[ka] [ke] ki'];
    const { rules } = compileRules(
      [
        {
          name: 'test',
          entries: patterns.map((pattern, payload) => ({ payload, match: [pattern], not: ['ka ke ki'] })),
        },
      ],
      new Map(),
    );
    let steps = 0;
    const counted = <A extends object>(array: A): A =>
      new Proxy(array, {
        get: (target, key) => {
          steps++;
          return Reflect.get(target, key);
        },
      });
    const { automaton } = rules;
    const { wordEnding, rows, lists } = automaton;
    const counting = {
      ...rules,
      automaton: { ...automaton, wordEnding: counted(wordEnding), rows: counted(rows), lists: counted(lists) },
    };
    const stepsOf = (repeat: number): number => {
      steps = 0;
      const tokens = tokenize('ka ka ke ki ka ke ke ko '.repeat(repeat), rules.vocabulary);
      match(tokens, splitSentences(tokens), counting);
      return steps;
    };
    // The lists get their signs on first use.
    stepsOf(1);
    const once = stepsOf(200);
    expect(once).toBeGreaterThan(1000);
    expect(stepsOf(400)).toBeLessThan(once * 2.1);
    expect(stepsOf(1600)).toBeLessThan(once * 8.4);
  });
});
