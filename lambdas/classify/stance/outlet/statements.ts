/** The outlet's own stances: its verdicts on the parties it tells of, and its demands in an issue. */
import type { Statement } from '#shared/labels.ts';
import { holderOf, type Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mentions.ts';
import { evidenceOf, type Scene, statement } from '../scene.ts';
import { Judges } from './judged.ts';
import { OUTLET, ownWordsOf } from './own-words.ts';
import { findVerdicts } from './verdicts.ts';

/** How strong a verdict is. */
const SCORE = 0.7;

/** What the outlet's own words say of the parties it names. */
export function outletStatements(scene: Scene): Statement[] {
  const verdicts = findVerdicts(scene.reading, scene.packs);
  if (!verdicts.some(({ label }) => label)) return [];
  const judges = new Judges(scene, verdicts);
  const own = ownWordsOf(scene);
  const found: Statement[] = [];
  for (const verdict of verdicts) {
    const judged = judges.by(verdict);
    if (!judged || !verdict.label || !own.are(judged.first, judged.last)) continue;
    const { label, rule, weight } = verdict;
    const score = Math.min(1, SCORE * weight) * (label === 'support' ? 1 : -1);
    const evidence = [evidenceOf(scene, judged.first, judged.last, rule)];
    const relation = { label, score, quad: null, event: null, channel: 'narrator' as const, evidence };
    found.push(statement(scene, OUTLET, targetOf(scene, judged.mention), relation, judged.first));
  }
  return found;
}

/** A person is meant himself, whatever office he holds: an outlet may be for a state and against who leads it. */
function targetOf(scene: Scene, { actor }: Mention): Party {
  if (actor.kind === 'person') return { id: actor.id, name: actor.name, country: actor.country };
  return holderOf(actor, scene.published, scene.actors);
}
