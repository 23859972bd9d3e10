import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attributions } from '../../../lambdas/shared/text/attribution.ts';
import { WordCollector } from '../../../lambdas/shared/text/numbering.ts';
import { findQuotes } from '../../../lambdas/shared/text/quotes.ts';
import { splitSentences } from '../../../lambdas/shared/text/sentences.ts';
import { tokenize } from '../../../lambdas/shared/text/tokenize.ts';
import { Flag } from '../../../lambdas/shared/text/tokens.ts';
import { numberOf } from '../../../lambdas/shared/text/vocabulary.ts';
import { vocabularyOf } from '../../../lambdas/shared/text/word-tables.ts';
import { cases } from '../../random.ts';

const vocabulary = vocabularyOf(new WordCollector().numbered().spellings);
const scrap = fc.constantFrom(
  ...[
    "don't",
    'U.S.',
    'Gen.',
    "'s",
    'cannot',
    '1,200.5',
    '“',
    '”',
    '"',
    "'",
    '’',
    '—',
    '-',
    '...',
    '\n\n',
    '\r\n',
    ' ',
    'Ärger',
    'e\u0301',
    '日本',
    '😀',
    '\u200b',
    'co-op',
    'said',
    'Lind',
    '.',
    ',',
  ],
);
const text = fc
  .array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('tokenize', () => {
  it('gives spans in order that cover every letter and digit', () => {
    fc.assert(
      fc.property(text, (source) => {
        const tokens = tokenize(source, vocabulary);
        let end = 0;
        const covered = new Uint8Array(source.length);
        for (let at = 0; at < tokens.count; at++) {
          const [from, to] = [tokens.from[at]!, tokens.to[at]!];
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          covered.fill(1, from, to);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(source.length);
        for (const found of source.matchAll(/[\p{L}\p{N}]/gu))
          if (found[0].length === 1)
            expect(covered[found.index], `${found.index} of ${JSON.stringify(source)}`).toBe(1);
      }),
      { numRuns: cases(400) },
    );
  });

  it('gives a word the number of its folded spelling, wherever it stands', () => {
    const words = new WordCollector();
    words.word('zurich');
    const known = vocabularyOf(words.numbered().spellings);
    const number = numberOf(known, 'zurich');
    expect(number).toBeGreaterThan(1);
    for (const around of ['zurich', 'ZURICH!', '“Zürich,”', 'x-zurich-y', '(Zu\u0308rich)', 'Zurich’s'])
      expect([...tokenize(around, known).word]).toContain(number);
  });
});

describe('splitSentences', () => {
  it('puts every token but paragraph breaks in exactly one sentence, and quotes within the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const tokens = tokenize(source, vocabulary);
        const sentences = splitSentences(tokens);
        const seen = new Int32Array(tokens.count);
        for (let sentence = 0; sentence < sentences.count; sentence++)
          for (let at = sentences.first[sentence]!; at <= sentences.last[sentence]!; at++) {
            seen[at]!++;
            expect(sentences.of[at]).toBe(sentence);
          }
        for (let at = 0; at < tokens.count; at++)
          expect(seen[at]).toBe(tokens.flags[at]! & Flag.paragraphBreak ? 0 : 1);
        const quotes = findQuotes(tokens);
        const attributions = new Attributions(tokens, sentences, quotes);
        for (const [index, quote] of quotes.quotes.entries()) {
          expect(quote.first).toBeLessThanOrEqual(quote.last);
          const attribution = attributions.of(index);
          if (!attribution) continue;
          expect(attribution.speakerFirst).toBeGreaterThanOrEqual(0);
          expect(attribution.speakerFirst).toBeLessThanOrEqual(attribution.speakerLast);
          expect(attribution.speakerLast).toBeLessThan(tokens.count);
        }
      }),
      { numRuns: cases(400) },
    );
  });
});
