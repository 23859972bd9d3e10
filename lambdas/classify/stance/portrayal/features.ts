/** What the model `portray` sees of a mention in a sentence: evaluative words in their roles, and how the mention itself stands. */

import type { Pair } from '../given/given-pair.ts';
import { barrierOf, barriersIn } from './barriers.ts';
import type { Known } from './camps.ts';
import { closedWordFeatures } from './closed-words.ts';
import { isEvaluative, type PortrayalRule } from './family.ts';
import type { Term } from './model.ts';
import { predicateTerms } from './predicate-terms.ts';
import { type Expression, type Reading, shownAt } from './reading.ts';
import { type Anchor, coarse, type Role } from './roles.ts';
import { standingOf, standingRole } from './standing.ts';

/** An expression as it stands to the mention. */
interface Bearing {
  /** Index into the reading's expressions. */
  expression: number;
  role: Role;
  /** Side and distance in words: `L0` … `R4`, a step for each doubling. */
  reach: string;
  /** Words between the two. */
  distance: number;
  /** What parts the two: other names, commas, a clause's edge. */
  barrier: string;
}

function bearingsOf(reading: Reading, target: Anchor): Bearing[] {
  const standing = standingOf(reading, target);
  const barriers = barriersIn(reading);
  return reading.expressions.map((place, expression) => {
    const before = place.last < target.first;
    const distance = before ? target.first - place.last : Math.max(0, place.first - target.last);
    return {
      expression,
      role: standingRole(reading, standing, place),
      reach: `${before ? 'L' : 'R'}${clip(Math.floor(Math.log2(Math.max(1, distance))), 0, 4)}`,
      distance,
      barrier: barrierOf(reading, barriers, target, place),
    };
  });
}

/** All that the sentence says of a mention. */
export function portrayTerms(
  { sentence, target: span }: Pair,
  reading: Reading,
  target: Anchor,
  rules: readonly PortrayalRule[],
  known: Known,
): Term[] {
  const bearings = bearingsOf(reading, target);
  const words = bearings.map((bearing): Term => {
    const place = reading.expressions[bearing.expression]!;
    const rule = rules[place.rule]!;
    return {
      features: roleFeatures(rule, bearing, place.negated),
      shown: [shownAt(reading, place, rule.id)],
      telling: isEvaluative(rule),
    };
  });
  const shape = [...shapeFeatures(reading, target, bearings, rules), ...knownFeatures(known)];
  return [{ features: shape, shown: [], telling: false }, ...words, ...predicateTerms(sentence, null, span)];
}

/** The features of one expression, from the particular to the general: each has a weight of its own. */
function roleFeatures(
  rule: PortrayalRule,
  { role, reach, barrier }: Pick<Bearing, 'role' | 'reach' | 'barrier'>,
  negated: boolean,
): string[] {
  const { name, polarity } = rule;
  const wide = coarse(role);
  if (!isEvaluative(rule)) return [`${name}/${wide}`, name];
  const not = negated ? ':not' : '';
  return [
    `${name}/${wide}${not}`,
    name,
    `=${polarity}/${wide}${not}`,
    `=${polarity} ${reach}${not}`,
    `=${polarity} ${barrier}${not}`,
  ];
}

/** What kind of party is spoken of: of whom sentences tell what. Which camp, and who, is not asked. */
function knownFeatures({ lean, groups }: Known): string[] {
  const out = Array.from(groups, (group) => `target in ${group}`);
  if (lean !== 0) out.push('target of a camp');
  return out;
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
const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Features of the mention's own place and of the whole sentence. */
function shapeFeatures(
  reading: Reading,
  target: Anchor,
  bearings: readonly Bearing[],
  rules: readonly PortrayalRule[],
): string[] {
  return [
    'bias',
    ...placeFeatures(reading, target),
    ...tallyFeatures(reading, target, bearings, rules),
    ...closedWordFeatures(reading, target),
  ];
}

function placeFeatures({ words, phrases, verbs, capital, quoted }: Reading, target: Anchor): string[] {
  const out: string[] = [];
  const phrase = phrases[target.phrase];
  if (phrase) {
    if (phrase.subjectOf >= 0) out.push(verbs[phrase.subjectOf]!.passive ? 'target subject passive' : 'target subject');
    if (phrase.objectOf >= 0) out.push('target object');
    if (phrase.preposition >= 0) out.push(`target after ${words[phrase.preposition]}`);
    if (phrase.possesses >= 0) out.push('target possessor');
    if (target.last < phrase.to) out.push('target modifier');
  } else out.push('target no phrase');
  const pronoun = PRONOUNS[words[target.last]!];
  out.push(pronoun ? `target pronoun ${pronoun}` : capital[target.last] ? 'target name' : 'target common noun');
  out.push(`target words ${clip(target.last - target.first + 1, 1, 4)}`);
  out.push(`target ${target.first < 3 ? 'first' : target.first > words.length * 0.6 ? 'late' : 'middle'}`);
  if (quoted[target.first]) out.push('target quoted');
  out.push(`length ${clip(Math.floor(words.length / 10), 0, 5)}`);
  if (quoted.includes(1)) out.push('quotes');
  if (words.includes('?')) out.push('question');
  if (words.includes('!')) out.push('exclamation');
  if (words.includes('i') || words.includes('we') || words.includes('my') || words.includes('our'))
    out.push('first person');
  return out;
}

/** Good and bad words counted: in the sentence, by wide role, and which of them is the nearest. */
function tallyFeatures(
  { expressions }: Reading,
  target: Anchor,
  bearings: readonly Bearing[],
  rules: readonly PortrayalRule[],
): string[] {
  let negative = 0;
  let positive = 0;
  const byRole = new Map<string, number>();
  let nearest: Bearing | undefined;
  for (const bearing of bearings) {
    const place: Expression = expressions[bearing.expression]!;
    const { polarity } = rules[place.rule]!;
    if (polarity !== 'negative' && polarity !== 'positive') continue;
    if (!nearest || bearing.distance < nearest.distance) nearest = bearing;
    const good = (polarity === 'positive') !== place.negated;
    const wide = coarse(bearing.role);
    byRole.set(wide, (byRole.get(wide) ?? 0) + (good ? 1 : -1));
    if (place.first >= target.first && place.last <= target.last) continue;
    if (good) positive++;
    else negative++;
  }
  const out = [
    `sum ${clip(positive - negative, -3, 3)}`,
    `negative ${clip(negative, 0, 4)}`,
    `positive ${clip(positive, 0, 4)}`,
  ];
  for (const [wide, sum] of byRole) out.push(`sum ${wide} ${clip(sum, -2, 2)}`);
  if (nearest) {
    const { rule, negated } = expressions[nearest.expression]!;
    const { polarity } = rules[rule]!;
    out.push(`nearest ${polarity} ${coarse(nearest.role)}`);
    out.push(`nearest ${polarity}${negated ? ':not' : ''} ${nearest.reach[0]}${clip(nearest.distance, 0, 3)}`);
  }
  return out;
}
