/**
 * Which words of a sentence a reader points at who is asked what one of it holds of another. Every predicate and every word of
 * praise or blame may be it; fitted weights say how likely, by what it is, where it stands and whom the grammar makes its
 * parties, whatever it says (docs/decisions/071-words-that-are-pointed-at.md).
 */
import type { Evidence, Relation, StanceLabel } from '#shared/labels.ts';
import type { Pair } from '../given/given-pair.ts';
import type { Frame } from '../grammar/frames.ts';
import { evidenceOf, worthOf } from '../grammar/relation.ts';
import { type Place, placeOf, type Sentence } from '../grammar/sentence.ts';
import { wordsOf } from '../grammar/speech.ts';
import { isEvaluative, type PortrayalRule } from './family.ts';
import type { Model, Term } from './model.ts';
import type { AnchoredPair } from './pair-features.ts';
import { partiesIn, rolesIn } from './predicate-terms.ts';
import { type Expression, type Reading, shownAt } from './reading.ts';
import { roleOf } from './roles.ts';

/** What a reader may point at. */
export interface Candidate {
  shown: Evidence[];
  /** A predicate, and no word of praise or blame. */
  deed: boolean;
  /** What links the two by itself. */
  links: boolean;
  /** -1: against, 1: for. */
  sign: number;
  /** What it is, as weights know it: an event, a rule's name. */
  what: string[];
  /** Who acts and who undergoes, as far as the grammar tells. */
  roles: string;
  features: string[];
}

/** With the probability that it is pointed at. */
export interface Pointed extends Candidate {
  chance: number;
}

/** All that may be pointed at, in no order. @param predicate what links the two by itself */
export function candidatesOf(
  { sentence, source, target }: Pair,
  reading: Reading,
  anchored: AnchoredPair,
  rules: readonly PortrayalRule[],
  predicate: Relation | null,
): Candidate[] {
  const { words, frames } = sentence;
  const one = placeOf(words, source);
  const other = placeOf(words, target);
  if (!one || !other) return [];
  const stand = new Standing(sentence, one, other);
  const parties = partiesIn(words, source, target);
  const deeds = frames.map((frame) => {
    const shown = evidenceOf(frame, words);
    const links = predicate?.evidence.some((found) => found.rule === frame.hit.rule.id && touches(shown, found));
    const worth = links ? predicate!.score : worthOf(frame);
    return deedCandidate(frame, shown, stand, rolesIn(sentence, frame, parties), Math.sign(worth), links ?? false);
  });
  const judged = reading.expressions.filter(({ rule }) => isEvaluative(rules[rule]!));
  return [...deeds, ...judged.map((place) => wordCandidate(place, rules[place.rule]!, reading, anchored, stand))];
}

/** The candidates by the probability of being pointed at, the likeliest first. */
export function pointedAt(candidates: readonly Candidate[], model: Model): Pointed[] {
  return candidates
    .map((one) => ({ ...one, chance: model.weigh([{ ...one, telling: true }]).chance[1]! }))
    .sort((one, other) => other.chance - one.chance);
}

function deedCandidate(
  frame: Frame,
  shown: Evidence[],
  stand: Standing,
  roles: string,
  sign: number,
  links: boolean,
): Candidate {
  const { hit, event, nominal, operators } = frame;
  const { form, id, event: own } = hit.rule;
  const { features, toTarget, whose } = stand.of(shown);
  return {
    shown,
    deed: true,
    links,
    sign,
    what: [`event ${event}`, `id ${id}`],
    roles,
    features: [
      ...features,
      'predicate',
      `form ${form}`,
      `form ${form} ${toTarget}`,
      `form ${form} ${whose}`,
      `event ${event}`,
      `own event ${own}`,
      `id ${id}`,
      nominal ? 'noun' : 'verb',
      roles,
      links ? 'links' : 'links not',
      operators.length ? 'governed' : 'ungoverned',
    ],
  };
}

function wordCandidate(
  place: Expression,
  { id, name, polarity }: PortrayalRule,
  reading: Reading,
  { source, target }: AnchoredPair,
  stand: Standing,
): Candidate {
  const shown = [shownAt(reading, place, id)];
  const { features, toTarget } = stand.of(shown);
  const sign = polarity === 'mixed' ? 0 : (polarity === 'positive') === place.negated ? -1 : 1;
  return {
    shown,
    deed: false,
    links: false,
    sign,
    what: ['event word', `name ${name}`],
    roles: '',
    features: [
      ...features,
      'word',
      `word ${toTarget}`,
      `name ${name}`,
      `target ${roleOf(reading, target, place)}`,
      `source ${roleOf(reading, source, place)}`,
    ],
  };
}

/** Where words stand with regard to the two. */
class Standing {
  private readonly said: Place | null;

  constructor(
    private readonly sentence: Sentence,
    private readonly source: Place,
    private readonly target: Place,
  ) {
    this.said = wordsOf(sentence, source);
  }

  of(shown: readonly Evidence[]): { features: string[]; toTarget: string; whose: string } {
    const { words, frames } = this.sentence;
    const { source, target, said } = this;
    const place = placeOf(words, { from: shown[0]!.from, to: shown.at(-1)!.to })!;
    const { first, last } = place;
    const toTarget = wayTo(place, target);
    const toSource = wayTo(place, source);
    const whose = !said ? 'silent' : first >= said.first && last <= said.last ? 'own' : 'not own';
    const [from, to] = last < target.first ? [last + 1, target.first] : [target.last + 1, first];
    const verb = frames.some(({ nominal, hit }) => !nominal && hit.first >= from && hit.first < to);
    const comma = words.slice(from, Math.max(from, to)).some(({ text }) => text === ',' || text === ';');
    const between = first > Math.min(source.last, target.last) && last < Math.max(source.first, target.first);
    const features = [
      'bias',
      `to target ${toTarget}`,
      `to source ${toSource}`,
      `${toSource} ${toTarget}`,
      between ? 'between' : 'outside',
      `${between ? 'between' : 'outside'} ${source.first < target.first ? 'forward' : 'back'}`,
      whose,
      `${whose} ${toTarget}`,
      words[first]!.quoted ? 'quoted' : 'plain',
      verb ? 'verb to target' : 'no verb to target',
      comma ? 'comma to target' : 'no comma to target',
      `words ${Math.min(4, last - first + 1)}`,
    ];
    return { features, toTarget, whose };
  }
}

const WAYS = [0, 1, 3, 6, 12];

/** On which side of a mention words stand, and how far off. */
function wayTo({ first, last }: Place, mention: Place): string {
  const [side, gap] =
    last < mention.first ? ['before', mention.first - last - 1] : ['behind', first - mention.last - 1];
  if (gap < 0) return 'inside';
  return `${side} ${WAYS.find((way) => gap <= way) ?? 'far'}`;
}

const signOf = (sign: number): string => (sign > 0 ? '+' : sign < 0 ? '-' : '0');

/** What the words that are likeliest pointed at say of the two, and which way all lean. */
export function pointedTerm(pointed: readonly Pointed[]): Term {
  const features: string[] = [];
  const [first, second] = pointed;
  if (first) {
    const { sign, chance, what, roles } = first;
    features.push(
      ...graded('first', sign, chance),
      ...what.map((one) => `first ${one}`),
      `first ${signOf(sign)} ${roles}`,
    );
  }
  if (second) features.push(...graded('second', second.sign, second.chance));
  const weight = (sign: number): number =>
    pointed.reduce((sum, one) => (one.sign === sign ? sum + one.chance : sum), 0);
  const [against, neither, favour] = [weight(-1), weight(0), weight(1)];
  const all = against + neither + favour + 0.1;
  features.push(`lean ${Math.round((4 * (favour - against)) / all)}`, `neither ${Math.round((4 * neither) / all)}`);
  return { features, shown: [], telling: false };
}

function graded(rank: string, sign: number, chance: number): string[] {
  return [`${rank} ${signOf(sign)}`, `${rank} ${signOf(sign)} ${Math.floor(5 * chance)}`];
}

/** How many stretches are shown, at most. */
const SHOWN = 3;
/** How much likelier what speaks against an answer must be than what says nothing of it, and that than what speaks for it. */
const LEAN = 0.15;

/**
 * The words to show for an answer: those likeliest pointed at, in the order of the text, less than half of it but for the first.
 * A predicate is shown whole where one of its words is.
 * @param length of the text, in UTF-16 code units
 */
export function pointedEvidence(pointed: readonly Pointed[], label: StanceLabel, length: number): Evidence[] {
  const way = label === 'support' ? 1 : label === 'oppose' ? -1 : 0;
  const value = ({ sign, chance, links }: Pointed): number => {
    const speaks = way === 0 ? Number(sign === 0) : sign * way;
    return chance + LEAN * (links && speaks > 0 ? 3 : speaks);
  };
  const inValue = [...pointed].sort((one, other) => value(other) - value(one));
  const chosen: Evidence[] = [];
  let room = length / 2;
  for (const one of inValue) {
    const { shown } = inValue.find((other) => other.deed && isWithin(one.shown, other.shown)) ?? one;
    const long = shown.reduce((sum, { from, to }) => sum + to - from, 0);
    if ((long > room && chosen.length) || shown.some((part) => touches(chosen, part))) continue;
    chosen.push(...shown);
    room -= long;
    if (chosen.length >= SHOWN) break;
  }
  return chosen.sort((one, other) => one.from - other.from);
}

function touches(some: readonly Evidence[], { from, to }: Evidence): boolean {
  return some.some((one) => one.from < to && one.to > from);
}

function isWithin(some: readonly Evidence[], others: readonly Evidence[]): boolean {
  return some.every(({ from, to }) => others.some((one) => one.from <= from && one.to >= to));
}
