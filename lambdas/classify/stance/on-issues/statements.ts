import type { Statement } from '#shared/labels.ts';
import type { Party } from '../../actors/holder.ts';
import { findIssues, type IssueMention } from '../../issues/find.ts';
import { Kind } from '../../word-family.ts';
import { isConditional } from '../conditional.ts';
import { isOfKind, type Scene } from '../scene.ts';
import { evidenceOf, statement } from '../statement.ts';
import { droppedMention, type Reason } from '../witness.ts';
import { isDeniedWithin, isNegated } from './denials.ts';
import { holderAt, type Said } from './holder.ts';
import { inSight, isOfOthers } from './parties.ts';
import { toldAs } from './told.ts';

/** Words for or against an issue, each in the mouth of its speaker, or of the actor whose doing they tell. */
export function issueStatements(scene: Scene): Statement[] {
  const found: Statement[] = [];
  const done = new Set<string>();
  for (const mention of findIssues(scene.reading, scene.packs)) {
    const said = readAt(scene, mention);
    if ('reason' in said) {
      scene.witness?.(droppedMention(mention, said.reason, said.holder));
      continue;
    }
    const { holder, channel, target } = said;
    const sentence = scene.reading.sentences.of[mention.first]!;
    // One sentence says a thing once, in however many words.
    const key = `${sentence} ${holder.id} ${mention.issue.id} ${mention.side}`;
    if (done.has(key)) {
      scene.witness?.(droppedMention(mention, 'said-already', holder));
      continue;
    }
    done.add(key);
    const score = (mention.side === 'for' ? 1 : -1) * Math.min(1, 0.7 * mention.weight);
    found.push(
      statement(
        scene,
        holder,
        target,
        {
          label: mention.side === 'for' ? 'support' : 'oppose',
          score,
          quad: null,
          event: null,
          channel: channel === 'act' ? toldAs(scene, mention) : channel,
          ...(isConditional(scene, sentence) && { conditional: true }),
          evidence: [evidenceOf(scene, mention.first, mention.last, mention.rule)],
        },
        mention.first,
      ),
    );
  }
  return found;
}

/** Who is for or against what by an issue's words, or why nobody is. */
function readAt(
  scene: Scene,
  mention: IssueMention,
): (Said & { target: { id: string; name: string } }) | { reason: Reason; holder?: Party } {
  const said = holderAt(scene, mention);
  if (typeof said === 'string') return { reason: said };
  const { holder } = said;
  // "Blasted critics of the deal", "blasted the deal's critics": who is for it, or against it, is meant.
  if (isOfKind(scene, mention.last + 1, Kind.entourage)) return { reason: 'told-of-other', holder };
  if (!inSight(scene, mention, said)) return { reason: 'out-of-sight', holder };
  if (isNegated(scene, mention)) return { reason: 'denied', holder };
  if (mention.side === 'for' && isDeniedWithin(scene, mention)) return { reason: 'denied', holder };
  if (isOfOthers(scene, mention, holder)) return { reason: 'out-of-sight', holder };
  const target = targetOf(scene, mention, holder);
  return target ? { ...said, target } : { reason: 'no-target', holder };
}

/** The issue; for blame, the other of its two parties, where the holder is one of them. */
function targetOf(scene: Scene, { issue, side }: IssueMention, holder: Party): { id: string; name: string } | null {
  if (side !== 'blame') return { id: issue.id, name: issue.label };
  const other = issue.between.includes(holder.id) ? issue.between.find((party) => party !== holder.id) : undefined;
  return other === undefined ? null : { id: other, name: scene.actors.get(other)?.name ?? other };
}
