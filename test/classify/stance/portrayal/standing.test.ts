import { describe, expect, test } from 'vitest';
import { closedWordFeatures } from '../../../../lambdas/classify/stance/portrayal/closed-words.ts';
import { anchor } from '../../../../lambdas/classify/stance/portrayal/roles.ts';
import { standingOf, standingRole } from '../../../../lambdas/classify/stance/portrayal/standing.ts';
import { Form } from '../../../../lambdas/classify/stance/portrayal/tags.ts';
import { readWords } from './sentences.ts';

const PAST = Form.past | Form.participle;
const FORMS = new Map([
  ['said', PAST | Form.speech],
  ['lied', PAST],
  ['resigned', PAST],
  ['praised', PAST],
  ['vowed', PAST],
  ['fight', Form.base],
  ['met', PAST],
  ['failed', PAST],
  ['stole', PAST],
]);

function role(text: string, target: string, word: string): string {
  const sentence = readWords(text, FORMS);
  const at = sentence.words.indexOf(target);
  const hit = sentence.words.indexOf(word);
  const standing = standingOf(sentence, anchor(sentence, { first: at, last: at }));
  return standingRole(sentence, standing, { first: hit, last: hit });
}

describe('a pronoun stands for the last subject it can mean', () => {
  test.each([
    ['what "he" does is done by the name before', 'Ortega resigned because he lied .', 'ortega', 'lied', 'agent'],
    ['what "her" plan does too', 'Ortega resigned after her plan failed .', 'ortega', 'failed', 'agentown'],
    [
      '"him" is not the subject of his own verb',
      'Kovac met Ortega before Lind praised him .',
      'kovac',
      'praised',
      'patient',
    ],
    [
      'a title says whom "she" cannot mean',
      'Mr. Ortega met Lind after she lied .',
      'ortega',
      'lied',
      'elsewhere-right',
    ],
    [
      'a second mention of the name counts as the first',
      'Ana Ortega left before Ortega lied .',
      'ortega',
      'lied',
      'agent',
    ],
  ])('%s', (_, text, target, word, expected) => {
    expect(role(text, target, word)).toBe(expected);
  });

  test('a name inside of another name has no pronoun', () => {
    expect(role('The Ortega Foundation said he lied .', 'ortega', 'lied')).not.toBe('agent');
  });
});

describe('what hangs below a verb of the target', () => {
  test('is uttered where the verb is one of saying', () => {
    expect(role('Ortega said that Kovac lied .', 'ortega', 'lied')).toBe('uttered');
  });

  test('is uttered where the words stand in quotation marks', () => {
    expect(role('" Kovac lied , " Ortega said .', 'ortega', 'lied')).toBe('uttered');
  });

  test('is the deed of another where that one is its subject', () => {
    expect(role('Ortega met friends . Kovac stole silver .', 'ortega', 'silver')).toBe('elsewhere-right');
  });
});

describe('the small words around a mention', () => {
  test('are told apart by their place', () => {
    const { words, capital } = readWords('Critics of Ortega had left , but Ortega was not ill .', FORMS);
    const features = closedWordFeatures({ words, capital }, { first: 2, last: 2 });
    expect(features).toEqual(expect.arrayContaining(['before of', 'after had', 'word but', 'word was']));
    expect(features).not.toContain('before but');
  });
});
