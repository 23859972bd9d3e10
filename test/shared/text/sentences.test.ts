import { describe, expect, it } from 'vitest';
import { WordCollector } from '../../../lambdas/shared/text/numbering.ts';
import { splitSentences } from '../../../lambdas/shared/text/sentences.ts';
import { tokenize } from '../../../lambdas/shared/text/tokenize.ts';
import { vocabularyOf } from '../../../lambdas/shared/text/word-tables.ts';

const vocabulary = vocabularyOf(new WordCollector().numbered().spellings);

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text, vocabulary);
  const sentences = splitSentences(tokens);
  return Array.from({ length: sentences.count }, (_, at) =>
    text.slice(tokens.from[sentences.first[at]!], tokens.to[sentences.last[at]!]),
  );
}

describe('splitSentences', () => {
  it.each([
    [['Mr. Lind met Gen. Ode in Washington.', 'They spoke.']],
    [['It bars U.S. Reps. Ann Lind and Bo Ode.', 'They spoke.']],
    [['The mill hired sales reps.', 'The guild did not.']],
    [['It fell on Jan. 5 to 3.2 percent.', 'Prices rose.']],
    [['The U.S. Congress voted.', 'The Senate did not.']],
    [['He lives in the U.S.', 'The law is clear.']],
    [['“We will not wait.”', 'She left.']],
    [['"Why now?" he asked.', 'Nobody knew.']],
    [['George W. Holt won (by a lot).', 'It was late.']],
    [['Acme Inc. bought it.', 'Wow!', 'Really?!', 'Yes...', 'No.']],
  ])('splits %j', (sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('ends sentences at paragraph breaks', () => {
    expect(sentencesOf('A headline without a stop\n\nThe text begins')).toEqual([
      'A headline without a stop',
      'The text begins',
    ]);
  });

  it('cuts what goes on without an end', () => {
    const lengths = sentencesOf('Rome and '.repeat(1000)).map((sentence) => sentence.split(' ').length);
    expect(Math.max(...lengths)).toBe(300);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(2000);
  });

  it('leaves a long sentence of prose whole', () => {
    const long = `${'Rome and Oslo, '.repeat(70)}met.`;
    expect(sentencesOf(`${long} They spoke.`)).toEqual([long, 'They spoke.']);
  });
});
