/** What the models see of a mention in a sentence: evaluative words in their roles, and how the mention itself stands. */
import type { PortrayalRule } from './family.ts';
import type { Reading } from './reading.ts';
import { type Anchor, coarse, type Role, roleOf } from './roles.ts';

/** An expression as it stands to the mention. */
export interface Bearing {
  /** Index into the reading's expressions. */
  expression: number;
  role: Role;
}

export function bearingsOf(reading: Reading, target: Anchor): Bearing[] {
  return reading.expressions.map((place, expression) => ({ expression, role: roleOf(reading, target, place) }));
}

/** The features of one expression in one role, from the particular to the general: each has a weight of its own. */
export function roleFeatures({ name, polarity }: PortrayalRule, role: Role, negated: boolean): string[] {
  const not = negated ? ':not' : '';
  const wide = coarse(role);
  const features = [`${name}:${role}${not}`, `${name}/${wide}${not}`];
  if (polarity !== 'cue') features.push(`=${polarity}:${role}${not}`, `=${polarity}/${wide}${not}`, name);
  return features;
}

const PRONOUNS: Record<string, string> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'he',
  her: 'he',
  it: 'it',
  they: 'they',
  them: 'they',
  we: 'i',
  i: 'i',
};
const at = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Features of the mention's own place and of the whole sentence. */
export function shapeFeatures(reading: Reading, target: Anchor, rules: readonly PortrayalRule[]): string[] {
  const { words, phrases, verbs, capital, quoted } = reading;
  const out = ['bias'];
  let negative = 0;
  let positive = 0;
  for (const place of reading.expressions) {
    const { polarity } = rules[place.rule]!;
    if (place.first >= target.first && place.last <= target.last) continue;
    if (polarity !== 'negative' && polarity !== 'positive') continue;
    if ((polarity === 'negative') !== place.negated) negative++;
    else positive++;
  }
  out.push(`sum ${at(positive - negative, -3, 3)}`, `negative ${at(negative, 0, 4)}`, `positive ${at(positive, 0, 4)}`);
  const phrase = phrases[target.phrase];
  if (phrase) {
    if (phrase.subjectOf >= 0) out.push(verbs[phrase.subjectOf]!.passive ? 'target subject passive' : 'target subject');
    if (phrase.objectOf >= 0) out.push('target object');
    if (phrase.preposition >= 0) out.push(`target after ${words[phrase.preposition]}`);
    if (phrase.possesses >= 0) out.push('target possessor');
    if (target.last < phrase.to) out.push('target modifier');
  } else out.push('target no phrase');
  const head = words[target.last]!;
  const pronoun = PRONOUNS[head];
  out.push(pronoun ? `target pronoun ${pronoun}` : capital[target.last] ? 'target name' : 'target common noun');
  out.push(`target words ${at(target.last - target.first + 1, 1, 4)}`);
  out.push(`target ${target.first < 3 ? 'first' : target.first > words.length * 0.6 ? 'late' : 'middle'}`);
  if (quoted[target.first]) out.push('target quoted');
  out.push(`length ${at(Math.floor(words.length / 10), 0, 5)}`);
  if (quoted.includes(1)) out.push('quotes');
  if (words.includes('?')) out.push('question');
  if (words.includes('!')) out.push('exclamation');
  if (words.includes('i') || words.includes('we') || words.includes('my') || words.includes('our'))
    out.push('first person');
  return out;
}
