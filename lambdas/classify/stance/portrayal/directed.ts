import type { Relation } from '#shared/labels.ts';
import type { Packs } from '../../packs.ts';
import type { Pair } from '../given/given-pair.ts';
import { LABELS, NOTHING, type Portrayal } from './answer.ts';
import { evidenceFor, type Weighed } from './model.ts';
import { partyTerm } from './pair-actors.ts';
import { type AnchoredPair, pairTerms } from './pair-features.ts';
import { type Pointed, pointedTerm } from './pointed.ts';
import { type Portrayals, portrayalsOf } from './portrayals.ts';
import type { Reading } from './reading.ts';

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
  const [against, , favour] = weighed.chance as [number, number, number];
  const isNeutral = Math.max(against, favour) < POLAR[anchored.forward ? 'forward' : 'back'];
  return { ...answerOf(weighed, isNeutral, reading, anchored), chance: weighed.chance };
}

/** Probability of neither from which two who were picked out hold nothing of each other. */
const NEITHER = 0.45;

/** The attitude of one to another where somebody has picked the two out. */
export function askedIn(
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
  return answerOf(weighed, weighed.chance[1]! > NEITHER, reading, anchored);
}

/** The answer for the likelier side (of two as likely: for), or for neither. */
function answerOf(weighed: Weighed, isNeutral: boolean, reading: Reading, { target }: AnchoredPair): Portrayal {
  const [against, neutral, favour] = weighed.chance as [number, number, number];
  const channel = reading.quoted[target.first] ? 'quote' : 'narrator';
  if (isNeutral) return { ...NOTHING, score: favour - against, confidence: neutral, channel };
  const label = favour >= against ? 'support' : 'oppose';
  return {
    ...NOTHING,
    label,
    score: favour >= against ? favour : -against,
    confidence: Math.max(favour, against),
    channel,
    evidence: evidenceFor(weighed, label),
  };
}

/** Probability of what the predicate says by the words around. */
export function chanceOf(predicate: Relation | null, { chance }: Directed): number {
  return predicate ? chance[LABELS.indexOf(predicate.label)]! : 1;
}
