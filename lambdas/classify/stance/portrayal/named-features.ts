/** What the model `named` sees: two parties known by name, of whom either may not stand in the sentence. */
import type { Pair } from '../given/given-pair.ts';
import type { Known } from './camps.ts';
import { isEvaluative, type PortrayalRule } from './family.ts';
import type { Term } from './model.ts';
import { predicateTerms } from './predicate-terms.ts';
import { type Reading, shownAt } from './reading.ts';

export interface NamedPair {
  /** Null: the outlet. */
  source: Known | null;
  target: Known;
  /** Party beside the mention in the text, where the name alone says nothing: 1, -1, 0. */
  sourceTag: number;
  targetTag: number;
  sourceFound: boolean;
  targetFound: boolean;
  /** Score of the target's portrayal, -1 … 1; null where it does not stand in the sentence. */
  portrayal: number | null;
  /** Logarithm of the odds, by the directed model, for rather than against; null where one of the two does not stand in the sentence. */
  odds: number | null;
}

const camp = (lean: number): string => (lean > 0 ? 'democrat' : lean < 0 ? 'republican' : 'unknown');
const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** How a context is named in features: which of the two stand in the sentence. */
function contextOf({ source, sourceFound, targetFound }: NamedPair): string {
  return `${source === null ? 'outlet' : sourceFound ? 'source' : 'no source'}/${targetFound ? 'target' : 'no target'}`;
}

/** All that the sentence and what is known of the two say of the source's attitude. */
export function namedTerms(
  { sentence, source, target }: Pair,
  reading: Reading,
  known: NamedPair,
  rules: readonly PortrayalRule[],
): Term[] {
  const context = contextOf(known);
  const words = reading.expressions.map((place): Term => {
    const rule = rules[place.rule]!;
    const features = wordFeatures(rule, place.negated, reading.quoted[place.first] === 1, context);
    return {
      features,
      shown: [shownAt(reading, place, rule.id)],
      telling: isEvaluative(rule),
    };
  });
  const shape = [
    'bias',
    `context ${context}`,
    ...sumFeatures(reading, known, rules, context),
    ...campFeatures(known, context),
    ...frameFeatures(reading),
  ];
  return [{ features: shape, shown: [], telling: false }, ...words, ...predicateTerms(sentence, source, target)];
}

/** Features of one expression. What a sentence is about says nothing of an attitude. */
function wordFeatures(rule: PortrayalRule, negated: boolean, quoted: boolean, context: string): string[] {
  if (rule.polarity === 'theme') return [];
  if (!isEvaluative(rule)) return [rule.name];
  const not = negated ? ':not' : '';
  const out = [`${rule.name}${not}`, `=${rule.polarity}${not}`, `=${rule.polarity}${not} @${context}`];
  if (quoted) out.push(`=${rule.polarity}${not} quoted`);
  return out;
}

/** How the two stand to each other by what is known of them beforehand. */
function sideOf({ source, target, sourceTag, targetTag }: NamedPair): 'aligned' | 'opposed' | 'unaligned' {
  const product = (source?.lean || sourceTag) * (target.lean || targetTag);
  return product > 0 ? 'aligned' : product < 0 ? 'opposed' : 'unaligned';
}

function campFeatures(pair: NamedPair, context: string): string[] {
  const { source, target } = pair;
  const from = source?.lean || pair.sourceTag;
  const to = target.lean || pair.targetTag;
  const side = sideOf(pair);
  const out = [`camp ${camp(from)}>${camp(to)}`, `camp ${camp(from)}>${camp(to)} ${target.kind}`, side];
  if (side !== 'unaligned') out.push(`${side} ${target.kind}${target.undoing ? ' undoing' : ''} @${context}`);
  for (const name of target.camps) out.push(`target in ${name}`);
  for (const name of target.words) out.push(`target named ${name}`);
  for (const name of source?.camps ?? []) out.push(`source in ${name}`);
  return [...out, ...groupFeatures(source, target)];
}

/** Which kinds of parties the two are, and whether they serve together or ran against each other. */
function groupFeatures(source: Known | null, target: Known): string[] {
  const from = source ? (source.kinds.size ? [...source.kinds] : ['nobody']) : ['outlet'];
  const to = target.kinds.size ? [...target.kinds] : ['nobody'];
  const out = from.flatMap((one) => to.map((other) => `in ${one}>${other}`));
  if (source && meet(source.teams, target.teams)) out.push('of one team');
  if (source && meet(source.contests, target.contests)) out.push('of one contest');
  return out;
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}

/** Good against bad words, and what the other two models make of the sentence: alone, by context, by side. */
function sumFeatures(
  { expressions }: Reading,
  pair: NamedPair,
  rules: readonly PortrayalRule[],
  context: string,
): string[] {
  const side = sideOf(pair);
  let sum = 0;
  for (const { rule, negated } of expressions) {
    const { polarity } = rules[rule]!;
    if (polarity === 'negative' || polarity === 'positive') sum += (polarity === 'positive') !== negated ? 1 : -1;
  }
  const out = [`sum ${clip(sum, -4, 4)}`, `sum ${clip(sum, -4, 4)} @${context}`, `sum ${clip(sum, -3, 3)} ${side}`];
  if (pair.portrayal !== null) {
    const grade = Math.round(pair.portrayal * 4);
    out.push(`portrayal ${grade}`, `portrayal ${grade} @${context}`, `portrayal ${grade} ${side}`);
  }
  if (pair.odds !== null) {
    const grade = clip(Math.round(pair.odds * 2), -6, 6);
    out.push(`odds ${grade}`, `odds ${grade} ${side}`);
  }
  return out;
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'us']);
/** Quarters of a sentence that may be quoted; words to a step of its length. */
const QUARTERS = 4;
const LENGTH_STEP = 10;

/** How the sentence is told: in quotes, at length, as a question, by "I". */
function frameFeatures({ words, quoted }: Reading): string[] {
  const inQuotes = quoted.reduce((sum, word) => sum + word, 0) / words.length;
  const out = [
    `quoted ${Math.round(inQuotes * QUARTERS)}`,
    `length ${clip(Math.floor(words.length / LENGTH_STEP), 0, 5)}`,
  ];
  if (quoted.includes(1)) out.push('quotes');
  if (words.includes('?')) out.push('question');
  if (words.some((word) => FIRST_PERSON.has(word))) out.push('first person');
  if (words.includes('he') || words.includes('she')) out.push('third person');
  return out;
}
