/** What the model `directed` sees of two mentions: who of them stands in which role to which words. */
import type { Relation } from '#shared/labels.ts';
import type { Pair } from '../given/given-pair.ts';
import { isEvaluative, type PortrayalRule } from './family.ts';
import type { Term } from './model.ts';
import { predicateTerms } from './predicate-terms.ts';
import { type Expression, type Reading, shownAt } from './reading.ts';
import { type Anchor, coarse, type Role, roleOf } from './roles.ts';
import { Tag } from './tags.ts';

/** An ordered pair of mentions. */
export interface AnchoredPair {
  source: Anchor;
  target: Anchor;
  /** The source stands first. */
  forward: boolean;
  /** Words between the two: `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
}

export function anchoredPair(source: Anchor, target: Anchor): AnchoredPair {
  const forward = source.first < target.first;
  return {
    source,
    target,
    forward,
    from: forward ? source.last + 1 : target.last + 1,
    to: forward ? target.first : source.first,
  };
}

/** All that the sentence says of one mention's attitude to another. @param predicate what links the two */
export function pairTerms(
  { sentence, source, target }: Pair,
  reading: Reading,
  anchored: AnchoredPair,
  rules: readonly PortrayalRule[],
  predicate: Relation | null,
): Term[] {
  const words = reading.expressions.map((place): Term => {
    const rule = rules[place.rule]!;
    return {
      features: pairRoleFeatures(reading, anchored, place, rule),
      shown: [shownAt(reading, place, rule.id)],
      telling: isEvaluative(rule),
    };
  });
  const shape = pairShapeFeatures(reading, anchored, rules, predicate);
  return [{ features: shape, shown: [], telling: false }, ...words, ...predicateTerms(sentence, source, target)];
}

const inside = (place: Expression, anchor: Anchor): boolean => place.first >= anchor.first && place.last <= anchor.last;

/** The wider class of a role, with the side where the words only stand near. */
function sided(role: Role): string {
  const wide = coarse(role);
  if (wide !== 'near' && wide !== 'far') return wide;
  return `${role.startsWith('clause') ? 'clause' : 'far'}-${role.includes('left') ? 'left' : 'right'}`;
}

/** The features of one expression with regard to both mentions. */
function pairRoleFeatures(reading: Reading, pair: AnchoredPair, place: Expression, rule: PortrayalRule): string[] {
  const { name, polarity } = rule;
  if (polarity === 'theme') return [];
  if (inside(place, pair.source)) return [`source ~${name}`];
  if (inside(place, pair.target)) return [`target ~${name}`];
  const wideSource = sided(roleOf(reading, pair.source, place));
  const wideTarget = sided(roleOf(reading, pair.target, place));
  const not = place.negated ? ':not' : '';
  const order = pair.forward ? '' : ':back';
  const features = [
    `=${polarity} ${wideSource}>${wideTarget}${not}${order}`,
    `${name} source ${wideSource}${not}`,
    `${name} target ${wideTarget}${not}`,
    `${name}${not}`,
  ];
  if (place.first >= pair.from && place.last < pair.to)
    features.push(`${name} between${not}${order}`, `=${polarity} between${not}${order}`);
  return features;
}

const GAPS = [0, 2, 5, 10, 20];
const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Features of how the two mentions stand to each other and of the sentence as a whole. */
function pairShapeFeatures(
  reading: Reading,
  pair: AnchoredPair,
  rules: readonly PortrayalRule[],
  predicate: Relation | null,
): string[] {
  const { words, tags, quoted, phraseOf } = reading;
  const { source, target, forward, from, to } = pair;
  const gap = GAPS.findIndex((limit) => to - from <= limit);
  const out = [
    'bias',
    forward ? 'forward' : 'back',
    `gap ${gap}`,
    `gap ${gap} ${forward ? 'forward' : 'back'}`,
    source.clause === target.clause ? 'same clause' : 'other clause',
    `length ${clip(Math.floor(words.length / 10), 0, 6)}`,
  ];
  if (quoted.includes(1)) out.push('quotes');
  out.push(...tallyFeatures(reading, pair, rules));
  out.push(...placeFeatures(reading, source, 'source'), ...placeFeatures(reading, target, 'target'));
  out.push(...linkFeatures(reading, pair));
  let names = 0;
  let verbs = 0;
  for (let at = from; at < to; at++) {
    const tag = tags[at];
    if (tag === Tag.verb) verbs++;
    if (tag === Tag.name && phraseOf[at] !== source.phrase && phraseOf[at] !== target.phrase) names++;
    if (to - from > 4) continue;
    if (tag === Tag.coordinator || tag === Tag.preposition || tag === Tag.possessive || words[at] === ',')
      out.push(`between ${words[at]}`);
  }
  out.push(`names ${clip(names, 0, 3)}`, `verbs ${clip(verbs, 0, 3)}`);
  out.push(...predicateFeatures(predicate));
  return out;
}

/** What the predicate packs say of the pair. */
function predicateFeatures(predicate: Relation | null): string[] {
  if (!predicate) return ['predicate none'];
  const { label, event, confidence = 0 } = predicate;
  return [`predicate ${label}`, `predicate ${label} ${Math.round(confidence * 4)}`, `predicate ${event ?? 'no event'}`];
}

function tallyFeatures({ expressions }: Reading, pair: AnchoredPair, rules: readonly PortrayalRule[]): string[] {
  let negative = 0;
  let positive = 0;
  let negativeBetween = 0;
  let positiveBetween = 0;
  for (const place of expressions) {
    const { polarity } = rules[place.rule]!;
    if (
      (polarity !== 'negative' && polarity !== 'positive') ||
      inside(place, pair.source) ||
      inside(place, pair.target)
    )
      continue;
    const between = place.first >= pair.from && place.last < pair.to;
    if ((polarity === 'negative') !== place.negated) {
      negative++;
      if (between) negativeBetween++;
    } else {
      positive++;
      if (between) positiveBetween++;
    }
  }
  return [
    `negative ${clip(negative, 0, 3)}`,
    `positive ${clip(positive, 0, 3)}`,
    `sum ${clip(positive - negative, -3, 3)}`,
    `negative between ${clip(negativeBetween, 0, 3)}`,
    `positive between ${clip(positiveBetween, 0, 3)}`,
    `sum between ${clip(positiveBetween - negativeBetween, -2, 2)}`,
  ];
}

function placeFeatures({ phrases, verbs, words, quoted }: Reading, anchor: Anchor, who: string): string[] {
  const place = anchor.first < 3 ? 'first' : anchor.first > words.length * 0.6 ? 'late' : 'middle';
  const out = [`${who} at ${place}`, `${who} words ${clip(anchor.last - anchor.first + 1, 1, 3)}`];
  if (quoted[anchor.first]) out.push(`${who} quoted`);
  const phrase = phrases[anchor.phrase];
  if (!phrase) return [...out, `${who} no phrase`];
  if (phrase.subjectOf >= 0) out.push(verbs[phrase.subjectOf]!.passive ? `${who} subject passive` : `${who} subject`);
  if (phrase.objectOf >= 0) out.push(`${who} object`);
  if (phrase.preposition >= 0) out.push(`${who} after ${words[phrase.preposition]}`);
  if (phrase.possesses >= 0) out.push(`${who} possessor`);
  if (anchor.last < phrase.to) out.push(`${who} modifier`);
  return out;
}

function linkFeatures({ phrases, words }: Reading, { source, target }: AnchoredPair): string[] {
  const one = phrases[source.phrase];
  const other = phrases[target.phrase];
  if (!one || !other) return [];
  const out: string[] = [];
  if (one === other) out.push('same phrase');
  if (one.possesses === target.phrase) out.push('source possesses target');
  if (other.possesses === source.phrase) out.push('target possesses source');
  if (other.attachedTo === source.phrase) out.push(`target on source ${words[other.preposition]}`);
  if (one.attachedTo === target.phrase) out.push(`source on target ${words[one.preposition]}`);
  if (one.subjectOf >= 0 && other.objectOf === one.subjectOf) out.push('source verb target');
  if (other.subjectOf >= 0 && one.objectOf === other.subjectOf) out.push('target verb source');
  if (one.subjectOf >= 0 && other.obliqueOf === one.subjectOf)
    out.push(`source verb ${words[other.preposition]} target`);
  if (one.subjectOf >= 0 && other.subjectOf === one.subjectOf) out.push('both subjects');
  return out;
}
