import { describe, expect, test } from 'vitest';
import { anchor, roleOf } from '../../../../lambdas/classify/stance/portrayal/roles.ts';
import { Form } from '../../../../lambdas/classify/stance/portrayal/tags.ts';
import { readWords } from './sentences.ts';

const FORMS = new Map([
  ['criticized', Form.past | Form.participle],
  ['praise', Form.base],
  ['praised', Form.past | Form.participle],
  ['won', Form.past | Form.participle],
  ['said', Form.past | Form.participle],
  ['lied', Form.past | Form.participle],
]);

function role(text: string, target: string, word: string): string {
  const sentence = readWords(text, FORMS);
  const at = sentence.words.indexOf(target);
  const hit = sentence.words.indexOf(word);
  return roleOf(sentence, anchor(sentence, { first: at, last: at }), { first: hit, last: hit });
}

describe('who stands how to a word', () => {
  test.each([
    ['The mayor criticized Ortega .', 'mayor', 'agent'],
    ['The mayor criticized Ortega .', 'ortega', 'patient'],
    ['Ortega was criticized by the mayor .', 'ortega', 'undergoes'],
    ['Ortega was criticized by the mayor .', 'mayor', 'agent'],
    ["The mayor criticized Ortega 's plan .", 'ortega', 'patientown'],
    ["Ortega 's deputy criticized the mayor .", 'ortega', 'agentown'],
    ['The head of the bank criticized Ortega .', 'head', 'agent'],
    ['Ortega , who criticized the mayor , left .', 'ortega', 'agent'],
  ])('%s: %s is %s', (text, target, expected) => {
    expect(role(text, target, 'criticized')).toBe(expected);
  });

  test('a noun in the object of the target is what the target gets', () => {
    expect(role('Ortega won applause in the hall .', 'ortega', 'applause')).toBe('has');
  });

  test('a noun with "of" the target is told from one with "for"', () => {
    expect(role('The criticism of Ortega grew .', 'ortega', 'criticism')).toBe('noun-of');
    expect(role('The applause for Ortega grew .', 'ortega', 'applause')).toBe('noun-for');
  });

  test('a predicate with a copula is what the target is said to be', () => {
    expect(role('Ortega is a hero .', 'ortega', 'hero')).toBe('is');
  });
});

describe('verb groups', () => {
  test('negation and modality belong to their verb', () => {
    const { verbs } = readWords('The mayor would not praise Ortega .', FORMS);
    expect(verbs).toHaveLength(1);
    expect(verbs[0]).toMatchObject({ negated: true, modal: true, passive: false });
  });

  test('every word of a long run of clauses is read once', () => {
    const sentence = readWords(Array.from({ length: 5000 }, () => 'Ortega lied and').join(' '), FORMS);
    expect(sentence.verbs).toHaveLength(5000);
    expect(sentence.clauseOf).toHaveLength(15000);
  });
});
