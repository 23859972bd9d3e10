/** What the model `named` sees: two parties known by name, of whom either may not stand in the sentence. */
import type { Known } from './camps.ts';
import { isEvaluative, type PortrayalRule } from './family.ts';
import type { Reading } from './reading.ts';

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
  /** Score of the directed model, -1 … 1; null where one of the two does not stand in the sentence. */
  directed: number | null;
}

const camp = (lean: number): string => (lean > 0 ? 'democrat' : lean < 0 ? 'republican' : 'unknown');
const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** How a context is named in features: which of the two stand in the sentence. */
function contextOf({ source, sourceFound, targetFound }: NamedPair): string {
  return `${source === null ? 'outlet' : sourceFound ? 'source' : 'no source'}/${targetFound ? 'target' : 'no target'}`;
}

/** Features of one expression. What a sentence is about says nothing of an attitude. */
export function namedWordFeatures(rule: PortrayalRule, negated: boolean, quoted: boolean, context: string): string[] {
  if (rule.polarity === 'theme') return [];
  if (!isEvaluative(rule)) return [rule.name];
  const not = negated ? ':not' : '';
  const out = [`${rule.name}${not}`, `=${rule.polarity}${not}`, `=${rule.polarity}${not} @${context}`];
  if (quoted) out.push(`=${rule.polarity}${not} quoted`);
  return out;
}

/** Features of what is known beforehand. */
function campFeatures(pair: NamedPair, context: string): string[] {
  const { source, target } = pair;
  const from = source?.lean || pair.sourceTag;
  const to = target.lean || pair.targetTag;
  const out = [`camp ${camp(from)}>${camp(to)}`, `camp ${camp(from)}>${camp(to)} ${target.kind}`];
  if (from && to) {
    const side = from * to > 0 ? 'aligned' : 'opposed';
    out.push(side, `${side} ${target.kind}${target.undoing ? ' undoing' : ''} @${context}`);
  } else out.push('unaligned');
  return out;
}

export function namedFeatures(reading: Reading, pair: NamedPair, rules: readonly PortrayalRule[]): string[] {
  const context = contextOf(pair);
  const out = ['bias', `context ${context}`];
  let sum = 0;
  for (const { rule, negated } of reading.expressions) {
    const { polarity } = rules[rule]!;
    if (polarity === 'negative' || polarity === 'positive') sum += (polarity === 'positive') !== negated ? 1 : -1;
  }
  out.push(`sum ${clip(sum, -4, 4)}`, `sum ${clip(sum, -4, 4)} @${context}`);
  if (pair.portrayal !== null) {
    const grade = Math.round(pair.portrayal * 4);
    out.push(`portrayal ${grade}`, `portrayal ${grade} @${context}`);
  }
  if (pair.directed !== null) out.push(`directed ${Math.round(pair.directed * 6)}`);
  for (const name of pair.target.camps) out.push(`target in ${name}`);
  for (const name of pair.target.words) out.push(`target named ${name}`);
  for (const name of pair.source?.camps ?? []) out.push(`source in ${name}`);
  out.push(...campFeatures(pair, context));
  if (reading.quoted.includes(1)) out.push('quotes');
  for (const { first, rule, negated } of reading.expressions)
    out.push(...namedWordFeatures(rules[rule]!, negated, reading.quoted[first] === 1, context));
  return out;
}
