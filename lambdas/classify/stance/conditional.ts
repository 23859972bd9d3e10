import { wordAt } from '../actors/words.ts';
import type { Scene } from './scene.ts';

const CONDITIONS = [
  ['only', 'if'],
  ['only', 'in', 'conditions'],
  ['only', 'on'],
  ['basis', 'of', 'equality'],
  ['provided', 'that'],
  ['as', 'long', 'as'],
  ['on', 'condition'],
  ['unless'],
  ['without', 'preconditions'],
  ['if'],
];

/** A condition in the same sentence: "only on the basis of equality". */
export function isConditional({ reading: { tokens, sentences } }: Scene, sentence: number): boolean {
  const last = sentences.last[sentence]!;
  for (let at = sentences.first[sentence]!; at <= last; at++)
    for (const words of CONDITIONS)
      if (words.every((word, offset) => at + offset <= last && wordAt(tokens, at + offset) === word))
        // "Even if" is no condition.
        return !/^(?:even|as|what)$/.test(wordAt(tokens, at - 1));
  return false;
}
