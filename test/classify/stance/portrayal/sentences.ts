import { readSentence } from '../../../../lambdas/classify/stance/portrayal/clauses.ts';
import type { Sentence } from '../../../../lambdas/classify/stance/portrayal/sentence.ts';

/** Reads a sentence whose words are parted by spaces. @param forms what each verb's form can be, by bits of `Form` */
export function readWords(text: string, forms: ReadonlyMap<string, number>): Sentence {
  const words = text.split(' ');
  return readSentence(
    { words: words.map((word) => word.toLowerCase()), capital: words.map((word) => /^[A-Z]/.test(word)) },
    forms,
  );
}
