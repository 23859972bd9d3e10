import type { Packs } from '../../packs.ts';
import type { Pair } from '../given/given-pair.ts';
import { LABELS, NOTHING, type Portrayal } from './answer.ts';
import { knownOf } from './camps.ts';
import { portrayTerms } from './features.ts';
import { evidenceFor } from './model.ts';
import { portrayalsOf } from './portrayals.ts';
import type { Reading } from './reading.ts';
import type { Anchor } from './roles.ts';

/** The name the target was given by, else its words. */
export function targetNameOf({ text, target, targetName }: Pair): string {
  return targetName ?? (target ? text.slice(target.from, target.to) : '');
}

/** How the text that was read portrays a mention in it. */
export function portrayIn(pair: Pair, reading: Reading, target: Anchor, packs: Packs): Portrayal {
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
