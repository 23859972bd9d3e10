/**
 * How a sentence portrays somebody, and the attitude its words show of one party toward another. Evaluative words are found
 * by the packs, put into roles by the clause reader, and weighed by fitted weights (docs/decisions/045, 046).
 */
import type { Evidence, Relation } from '#shared/labels.ts';
import type { Packs } from '../packs.ts';
import type { Pair } from './given/given-pair.ts';
import { NOTHING, type Portrayal } from './portrayal/answer.ts';
import { askedIn, chanceOf, type Directed, directedIn } from './portrayal/directed.ts';
import { portrayalFamily } from './portrayal/family.ts';
import { portrayIn } from './portrayal/mention.ts';
import { joinedWithin } from './portrayal/model.ts';
import { namedAttitude, namedPairOf, swayed } from './portrayal/named.ts';
import { type AnchoredPair, anchoredPair } from './portrayal/pair-features.ts';
import { isPickedOut } from './portrayal/picked-out.ts';
import { candidatesOf, type Pointed, pointedAt, pointedEvidence } from './portrayal/pointed.ts';
import { portrayalsOf } from './portrayal/portrayals.ts';
import { placeOf, type Reading, readText } from './portrayal/reading.ts';
import { type Anchor, anchor } from './portrayal/roles.ts';
import { believesPredicate, isSureContact } from './portrayal/trust.ts';

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

export function anchorOf(reading: Reading, span: { from: number; to: number } | null): Anchor | null {
  const place = span && placeOf(reading, span);
  return place && anchor(reading, place);
}
