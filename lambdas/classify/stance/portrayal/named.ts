import type { Relation, StanceLabel } from '#shared/labels.ts';
import type { Packs } from '../../packs.ts';
import type { Pair } from '../given/given-pair.ts';
import { NOTHING, type Portrayal } from './answer.ts';
import { knownOf, partyTag } from './camps.ts';
import type { Directed } from './directed.ts';
import { portrayIn, targetNameOf } from './mention.ts';
import { evidenceFor } from './model.ts';
import { type NamedPair, namedTerms } from './named-features.ts';
import type { Portrayals } from './portrayals.ts';
import type { Reading } from './reading.ts';
import type { Anchor } from './roles.ts';

/** Least |score| at which a named pair is more than a guess. */
const NAMED_POLAR = 0.1;

function namedLabel(score: number): StanceLabel {
  return Math.abs(score) < NAMED_POLAR ? 'neutral' : score > 0 ? 'support' : 'oppose';
}

export function namedAttitude(
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

/** What is known of two parties, with what the sentence says that one does to the other, which the former has counted already. */
export function swayed(answer: Portrayal, predicate: Relation): Portrayal {
  if (predicate.label === 'neutral') return { ...answer, label: 'neutral' };
  const score = (1 - SWAY) * answer.score + SWAY * predicate.score;
  return { ...answer, score, label: namedLabel(score) };
}

/** Weight of the predicate where both speak. */
const SWAY = 0.25;
