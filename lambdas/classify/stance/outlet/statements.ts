/** The outlet's own stances: its verdicts on the parties it tells of, and its demands in an issue. */
import type { Statement } from '#shared/labels.ts';
import { holderOf, type Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { namesActor, type Scene } from '../scene.ts';
import { evidenceOf, statement } from '../statement.ts';
import { Judges } from './judged.ts';
import { OUTLET, ownWordsOf } from './own-words.ts';
import { findVerdicts, someJudges } from './verdicts.ts';

/** How strong a verdict is. */
const SCORE = 0.7;

/** What the outlet's own words say of the parties it names. */
export function outletStatements(scene: Scene): Statement[] {
  if (!judgesSomebody(scene)) return [];
  const verdicts = findVerdicts(scene.reading, scene.packs);
  const judges = new Judges(scene, verdicts);
  const found: Statement[] = [];
  for (const verdict of verdicts) {
    const { label, rule, weight } = verdict;
    const judged = label && judges.by(verdict);
    if (!judged || !ownWordsOf(scene).are(judged.first, judged.last)) continue;
    const score = Math.min(1, SCORE * weight) * (label === 'support' ? 1 : -1);
    const evidence = [evidenceOf(scene, judged.first, judged.last, rule)];
    const relation = { label, score, quad: null, event: null, channel: 'narrator' as const, evidence };
    found.push(statement(scene, OUTLET, targetOf(scene, judged.mention), relation, judged.first));
  }
  return found;
}

/** Whether a verdict stands in a sentence that names anybody: in most texts none does. */
function judgesSomebody(scene: Scene): boolean {
  const { first, last, of } = scene.reading.sentences;
  return someJudges(scene.reading, scene.packs, (token) => namesActor(scene, first[of[token]!]!, last[of[token]!]!));
}

/** A person is meant himself, whatever office he holds: an outlet may be for a state and against who leads it. */
function targetOf(scene: Scene, { actor }: Mention): Party {
  if (actor.kind === 'person') return { id: actor.id, name: actor.name, country: actor.country };
  return holderOf(actor, scene.published, scene.actors);
}
