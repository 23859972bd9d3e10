/**
 * How a sentence portrays somebody, and the attitude its words show of one party toward another. Evaluative words are found
 * by the packs, put into roles by the clause reader, and weighed by fitted weights (docs/decisions/045, 046).
 */
import type { Evidence, Relation, StanceLabel } from '#shared/labels.ts';
import type { Packs } from '../packs.ts';
import type { Pair } from './given/given-pair.ts';
import { knownOf, partyTag } from './portrayal/camps.ts';
import { portrayalFamily } from './portrayal/family.ts';
import { portrayTerms } from './portrayal/features.ts';
import { evidenceFor, joinedWithin } from './portrayal/model.ts';
import { type NamedPair, namedTerms } from './portrayal/named-features.ts';
import { partyTerm } from './portrayal/pair-actors.ts';
import { type AnchoredPair, anchoredPair, pairTerms } from './portrayal/pair-features.ts';
import { isPickedOut } from './portrayal/picked-out.ts';
import { candidatesOf, type Pointed, pointedAt, pointedEvidence, pointedTerm } from './portrayal/pointed.ts';
import { type Portrayals, portrayalsOf } from './portrayal/portrayals.ts';
import { placeOf, type Reading, readText } from './portrayal/reading.ts';
import { type Anchor, anchor } from './portrayal/roles.ts';
import { believesPredicate, isSureContact } from './portrayal/trust.ts';

/** A relation and how sure it is. */
export interface Portrayal extends Relation {
  /** Probability of the label, 0…1, by the model's own lights. */
  confidence: number;
}

/** Reads a text for portrayals: its clauses and evaluative words, once for all mentions in it. */
export function readForPortrayal({ tokens, hits }: Pick<Pair, 'tokens' | 'hits'>, packs: Packs): Reading {
  return readText(tokens, hits.of(portrayalFamily.name), portrayalsOf(packs).forms);
}

/**
 * How a sentence portrays the target when no source is named: the best guess, neutral among the answers. A target given by
 * name may be spoken of without being named: then it is the outlet's attitude that is asked for.
 */
export function portray(pair: Pair, packs: Packs): Portrayal {
  if (pair.targetName !== null) return attitude(pair, packs);
  const reading = readForPortrayal(pair, packs);
  const target = anchorOf(reading, pair.target);
  return target ? portrayIn(pair, reading, target, packs) : NOTHING;
}

/** How the text that was read portrays a mention in it. */
function portrayIn(pair: Pair, reading: Reading, target: Anchor, packs: Packs): Portrayal {
  const { portray: model, rules } = portrayalsOf(packs);
  const weighed = model.weigh(portrayTerms(pair, reading, target, rules, knownOf(targetNameOf(pair), packs)));
  const { chance } = weighed;
  const best = chance.indexOf(Math.max(...chance));
  const label = LABELS[best]!;
  return {
    ...NOTHING,
    label,
    score: chance[2]! - chance[0]!,
    confidence: chance[best]!,
    channel: reading.quoted[target.first] ? 'quote' : 'narrator',
    evidence: label === 'neutral' ? [] : evidenceFor(weighed, label),
  };
}

/** A portrayal with the probabilities behind it: against, neutral, for. */
export interface Directed extends Portrayal {
  chance: readonly number[];
}

/**
 * Probability of being against or for from which a pair is more than neighbours in a sentence: by folds, what gives the best
 * mean over labels. Where the target stands first an attitude is rarer, and the same words give it a lower probability.
 */
const POLAR = { forward: 0.3, back: 0.16 };

/** The attitude of one mention of the text to another. `predicate`: what the predicate packs say of the two. */
export function directedIn(
  pair: Pair,
  reading: Reading,
  anchored: AnchoredPair,
  predicate: Relation | null,
  { directed: model, rules }: Portrayals,
): Directed {
  const weighed = model.weigh(pairTerms(pair, reading, anchored, rules, predicate));
  const [against, neutral, favour] = weighed.chance as [number, number, number];
  const polar = Math.max(against, favour);
  const least = POLAR[anchored.forward ? 'forward' : 'back'];
  const label = polar < least ? 'neutral' : favour > against ? 'support' : 'oppose';
  return {
    ...NOTHING,
    label,
    score: label === 'neutral' ? favour - against : favour > against ? favour : -against,
    confidence: label === 'neutral' ? neutral : polar,
    chance: weighed.chance,
    channel: reading.quoted[anchored.target.first] ? 'quote' : 'narrator',
    evidence: label === 'neutral' ? [] : evidenceFor(weighed, label),
  };
}

/** Probability of neither from which two who were picked out hold nothing of each other. */
const NEITHER = 0.5;

/** The attitude of one to another where somebody has picked the two out. */
function askedIn(
  pair: Pair,
  reading: Reading,
  anchored: AnchoredPair,
  predicate: Relation | null,
  pointed: readonly Pointed[],
  packs: Packs,
): Portrayal {
  const { asked: model, rules } = portrayalsOf(packs);
  const terms = pairTerms(pair, reading, anchored, rules, predicate);
  const weighed = model.weigh([...terms, partyTerm(pair, packs), pointedTerm(pointed)]);
  const [against, neutral, favour] = weighed.chance as [number, number, number];
  const label = neutral > NEITHER ? 'neutral' : favour > against ? 'support' : 'oppose';
  return {
    ...NOTHING,
    label,
    score: label === 'neutral' ? favour - against : favour > against ? favour : -against,
    confidence: label === 'neutral' ? neutral : Math.max(favour, against),
    channel: reading.quoted[anchored.target.first] ? 'quote' : 'narrator',
    evidence: label === 'neutral' ? [] : evidenceFor(weighed, label),
  };
}

/**
 * The source's attitude to the target: between two places of a sentence, or between parties known by name, of whom either
 * may not stand in it. The event of the predicate that links the two is kept where there is one. Of two places the words are
 * shown that a reader would point at.
 */
export function attitude(pair: Pair, packs: Packs, predicate: Relation | null = null): Portrayal {
  const reading = readForPortrayal(pair, packs);
  const source = anchorOf(reading, pair.source);
  const target = anchorOf(reading, pair.target);
  const anchored = source && target && source.first !== target.first ? anchoredPair(source, target) : null;
  if (pair.sourceName !== null || pair.targetName !== null)
    return toNamed(pair, reading, target, anchored, predicate, packs);
  if (!anchored) return predicate ? ofPredicate(predicate) : NOTHING;
  const { rules, pointed: model } = portrayalsOf(packs);
  const pointed = pointedAt(candidatesOf(pair, reading, anchored, rules, predicate), model);
  const answer = isPickedOut(pair, reading, packs)
    ? pickedOut(pair, reading, anchored, predicate, pointed, packs)
    : neighbours(pair, reading, anchored, predicate, packs);
  const { length } = pair.text;
  return pointed.length ? { ...answer, evidence: pointedEvidence(pointed, answer.label, length) } : answer;
}

const ofPredicate = (predicate: Relation): Portrayal => ({ ...predicate, confidence: predicate.confidence ?? 0 });

/** Of two that somebody picked out. */
function pickedOut(
  pair: Pair,
  reading: Reading,
  anchored: AnchoredPair,
  predicate: Relation | null,
  pointed: readonly Pointed[],
  packs: Packs,
): Portrayal {
  if (predicate && isSureContact(predicate)) return ofPredicate(predicate);
  return withPredicate(askedIn(pair, reading, anchored, predicate, pointed, packs), predicate, pair);
}

/** Of two that may merely stand in one sentence. */
function neighbours(
  pair: Pair,
  reading: Reading,
  anchored: AnchoredPair,
  predicate: Relation | null,
  packs: Packs,
): Portrayal {
  const directed = directedIn(pair, reading, anchored, predicate, portrayalsOf(packs));
  const chance = chanceOf(predicate, directed);
  if (!predicate || !believesPredicate(predicate, chance, pair, reading))
    return withPredicate(withoutChance(directed), predicate, pair);
  return {
    ...predicate,
    score: predicate.score * Math.max(0.5, chance),
    confidence: predicate.confidence ?? chance,
  };
}

/** Between parties one of whom is known by name. */
function toNamed(
  pair: Pair,
  reading: Reading,
  target: Anchor | null,
  anchored: AnchoredPair | null,
  predicate: Relation | null,
  packs: Packs,
): Portrayal {
  const models = portrayalsOf(packs);
  const directed = anchored && directedIn(pair, reading, anchored, predicate, models);
  const known = namedPairOf(pair, reading, target, directed, packs);
  const answer = withPredicate(namedAttitude(pair, reading, known, models, directed), predicate, pair);
  const believed = predicate && directed && believesPredicate(predicate, chanceOf(predicate, directed), pair, reading);
  return believed ? swayed(answer, predicate) : answer;
}

/** Probability of what the predicate says by the words around. */
function chanceOf(predicate: Relation | null, { chance }: Directed): number {
  return predicate ? chance[LABELS.indexOf(predicate.label)]! : 1;
}

/** What is known of two parties, with what the sentence says that one does to the other, which the former has counted already. */
function swayed(answer: Portrayal, predicate: Relation): Portrayal {
  if (predicate.label === 'neutral') return { ...answer, label: 'neutral' };
  const score = (1 - SWAY) * answer.score + SWAY * predicate.score;
  return { ...answer, score, label: namedLabel(score) };
}

/** Weight of the predicate where both speak. */
const SWAY = 0.25;

function withoutChance({ chance: _, ...portrayal }: Directed): Portrayal {
  return portrayal;
}

/** An answer by the words with the event of the predicate that links the two */
function withPredicate(answer: Portrayal, predicate: Relation | null, { text }: Pair): Portrayal {
  if (!predicate) return answer;
  const { quad, event, channel, conditional } = predicate;
  return {
    ...answer,
    quad,
    event,
    channel,
    ...(conditional ? { conditional } : {}),
    evidence: evidenceOf(predicate, answer, text.length),
  };
}

/** The predicate's words and those around it: first the ones that say what the answer says. */
function evidenceOf(predicate: Relation, { label, evidence }: Portrayal, length: number): Evidence[] {
  const around = evidence.map((one) => [one]);
  if (label === 'neutral' || label === predicate.label) return joinedWithin(length, predicate.evidence, ...around);
  return joinedWithin(length, ...around.slice(0, 2), predicate.evidence, ...around.slice(2));
}

/** Least |score| at which a named pair is more than a guess. */
const NAMED_POLAR = 0.1;

function namedLabel(score: number): StanceLabel {
  return Math.abs(score) < NAMED_POLAR ? 'neutral' : score > 0 ? 'support' : 'oppose';
}

function namedAttitude(
  pair: Pair,
  reading: Reading,
  known: NamedPair,
  { named: model, rules }: Portrayals,
  directed: Portrayal | null,
): Portrayal {
  const weighed = model.weigh(namedTerms(pair, reading, known, rules));
  const [against, favour] = weighed.chance as [number, number];
  const score = favour - against;
  const label = namedLabel(score);
  const evidence =
    directed && directed.label === label ? directed.evidence : label === 'neutral' ? [] : evidenceFor(weighed, label);
  return { ...NOTHING, label, score, confidence: Math.max(against, favour), evidence };
}

/** The name the target was given by, else its words. */
export function targetNameOf({ text, target, targetName }: Pair): string {
  return targetName ?? (target ? text.slice(target.from, target.to) : '');
}

/** What the named model must know of the two. */
export function namedPairOf(
  pair: Pair,
  reading: Reading,
  target: Anchor | null,
  directed: Directed | null,
  packs: Packs,
): NamedPair {
  const sourceName = pair.sourceName ?? (pair.source ? pair.text.slice(pair.source.from, pair.source.to) : null);
  return {
    source: sourceName === null ? null : knownOf(sourceName, packs),
    target: knownOf(targetNameOf(pair), packs),
    sourceTag: partyTag(pair.text, pair.source),
    targetTag: partyTag(pair.text, pair.target),
    sourceFound: pair.source !== null,
    targetFound: target !== null,
    portrayal: target ? portrayIn(pair, reading, target, packs).score : null,
    odds: directed ? Math.log(directed.chance[2]! / directed.chance[0]!) : null,
  };
}

const LABELS: readonly StanceLabel[] = ['oppose', 'neutral', 'support'];

const NOTHING: Portrayal = {
  label: 'neutral',
  score: 0,
  confidence: 0,
  quad: null,
  event: null,
  channel: 'narrator',
  evidence: [],
};

export function anchorOf(reading: Reading, span: { from: number; to: number } | null): Anchor | null {
  const place = span && placeOf(reading, span);
  return place && anchor(reading, place);
}
