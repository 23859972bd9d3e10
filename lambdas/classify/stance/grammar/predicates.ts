/** Where the predicates of a text stand. */
import type { Family } from '#shared/rules/family.ts';
import type { Hits } from '#shared/rules/hits.ts';
import type { Sentences } from '#shared/text/sentences.ts';
import { type PredicateRule, type PredicateTables, predicateFamily } from './predicate-family.ts';

/** A predicate's words in a sentence: token indexes, both inclusive. */
export interface PredicateHit {
  rule: PredicateRule;
  first: number;
  last: number;
  /** Content words that the pattern asks for at least; function words count a fifth. */
  specificity: number;
}

/** The predicate hits of a text's tokens `from` to `to` (inclusive), in order of their first token. */
export function predicateHits(
  hits: Hits,
  tables: PredicateTables,
  from: number,
  to: number,
  { name }: Pick<Family, 'name'> = predicateFamily,
): PredicateHit[] {
  const found = hits.of(name);
  const out: PredicateHit[] = [];
  for (let at = lowerBound(found.first, found.count, from); at < found.count && found.first[at]! <= to; at++) {
    const pattern = found.payload[at]!;
    const rule = tables.rules[tables.patternRule[pattern]!]!;
    out.push({ rule, first: found.first[at]!, last: found.last[at]!, specificity: tables.specificity[pattern]! });
  }
  return out;
}

/** What is known of a predicate by its rule alone, as bits: its form first. */
export const Form = {
  verb: 1,
  noun: 2,
  judgement: 4,
  /** See `isTelling`. */
  telling: 8,
  /** Whoever undergoes it may stand before it: its subject, or the other one of two subjects. */
  before: 16,
  /** To agree and to ask are neither for nor against by themselves; what governs the words may make more of them. */
  mild: 32,
} as const;

/** Whether its words tell enough for whole articles. To go and see somebody, or to send troops, is nothing for or against him. */
export function isTelling({ articles, event }: PredicateRule): boolean {
  return articles && event !== 'CONSULT' && event !== 'MOBILIZE';
}

/** The bits of an operator: none of these. */
export const OPERATOR = 0;

const formsOf = new WeakMap<PredicateTables, Uint8Array>();

/** By pattern: the bits of its rule. What is asked of every hit lies close together. */
function patternForms(tables: PredicateTables): Uint8Array {
  let forms = formsOf.get(tables);
  if (!forms) {
    forms = Uint8Array.from(tables.patternRule, (rule) => {
      const known = tables.rules[rule]!;
      const { operator, form, event, reversed, mutual, joint, score } = known;
      if (operator !== null) return OPERATOR;
      const mild = score === null && (event === 'AGREE' || event === 'REQUEST');
      const before = reversed || mutual || joint;
      return Form[form] | (isTelling(known) ? Form.telling : 0) | (before ? Form.before : 0) | (mild ? Form.mild : 0);
    });
    formsOf.set(tables, forms);
  }
  return forms;
}

/** The sentences of a text, in order, in which a predicate stands that has of some bits just the wanted ones. */
export function sentencesOf(
  hits: Hits,
  tables: PredicateTables,
  sentences: Sentences,
  bits: number,
  wanted: number,
): number[] {
  const forms = patternForms(tables);
  const { first, last, payload, count } = hits.of(predicateFamily.name);
  const found: number[] = [];
  let before = -1;
  for (let at = 0; at < count; at++) {
    if ((forms[payload[at]!]! & bits) !== wanted) continue;
    const number = sentences.of[first[at]!]!;
    if (number === before || last[at]! > sentences.last[number]!) continue;
    found.push(number);
    before = number;
  }
  return found;
}

/** Whether one of the predicates in a text's tokens `from` to `to` (inclusive) is what is asked for, by its bits and its tokens. */
export function somePredicate(
  hits: Hits,
  tables: PredicateTables,
  from: number,
  to: number,
  is: (form: number, first: number, last: number) => boolean,
): boolean {
  const forms = patternForms(tables);
  const { first, last, payload, count } = hits.of(predicateFamily.name);
  for (let at = lowerBound(first, count, from); at < count && first[at]! <= to; at++)
    if (last[at]! <= to && is(forms[payload[at]!]!, first[at]!, last[at]!)) return true;
  return false;
}

/** First place in an ascending array that is not below `value`. */
function lowerBound(array: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (array[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
