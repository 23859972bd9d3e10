/** Whether words are about the issue's own parties. */
import { type ActorTables, actorFamily } from '../../actors/family.ts';
import { holderOf, type Party } from '../../actors/holder.ts';
import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import { tablesOf } from '../../packs.ts';
import { mentionsBetween, type Scene } from '../scene.ts';
import type { Said } from './holder.ts';

/** How many sentences back an issue's parties may have been named. */
const IN_SIGHT = 2;
/** What leads to another party than the issue's own: "sanctions against [Sylvania]". */
const TOWARD = new Set(['against', 'on', 'with', 'toward', 'towards', 'from']);
/** How far behind the words such a party stands, in tokens. */
const TOWARD_REACH = 4;
/** All parties of the issue are named near, or speak. */
export function inSight(scene: Scene, mention: IssueMention, { holder, channel }: Said): boolean {
  const { issue } = mention;
  if (!issue.between.length) return true;
  const { sentences } = scene.reading;
  const naming = mention.named ?? mention;
  const sentence = sentences.of[naming.first]!;
  // What is told as an act must name its parties itself; a speaker may have named them before. What a third party says
  // of "relations" is of its own, where the sentence does not name the two.
  const third = issue.between.length > 1 && !issue.between.includes(holder.id) && holder.country !== null;
  const here = channel === 'act' || third;
  const from = sentences.first[Math.max(0, sentence - (here ? 0 : IN_SIGHT))]!;
  const near = new Set(
    mentionsBetween(scene, from, sentences.last[sentence]!).map(
      ({ actor }) => holderOf(actor, scene.published, scene.actors).id,
    ),
  );
  near.add(holder.id);
  for (const party of namedWithin(scene, naming)) near.add(party);
  const about = here ? new Set<string>() : mainParties(scene);
  return issue.between.every((party) => near.has(party) || about.has(party));
}

/** "The Iran deal": whoever the words themselves name, though it is no mention of his. */
function namedWithin({ reading, packs, published, actors }: Scene, { first, last }: IssueMention): string[] {
  const hits = reading.hits.of(actorFamily.name);
  const { actors: known, patternActor } = tablesOf<ActorTables>(packs, actorFamily);
  let at = 0;
  for (let high = hits.count; at < high; ) {
    const middle = (at + high) >> 1;
    if (hits.first[middle]! < first) at = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (; at < hits.count && hits.first[at]! <= last; at++)
    if (hits.last[at]! <= last) found.push(holderOf(known[patternActor[hits.payload[at]!]!]!, published, actors).id);
  return found;
}

const mains = new WeakMap<Scene, Set<string>>();

/** The parties an article is about: those named most often in it. */
function mainParties(scene: Scene): Set<string> {
  let main = mains.get(scene);
  if (main) return main;
  const counts = new Map<string, number>();
  for (const { actor } of scene.mentions) {
    const { id } = holderOf(actor, scene.published, scene.actors);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAIN);
  main = new Set(ranked.map(([id]) => id));
  mains.set(scene, main);
  return main;
}

/** How many parties an article may be about. */
const MAIN = 2;

/** "Sanctions against Iran": the words are of another party than the issue's. */
export function isOfOthers(scene: Scene, { issue, last }: IssueMention, holder: Party): boolean {
  if (!issue.between.length) return false;
  const { tokens, sentences } = scene.reading;
  const end = Math.min(sentences.last[sentences.of[last]!]!, last + TOWARD_REACH);
  const parties = mentionsBetween(scene, last + 1, end)
    .filter(({ first }) => TOWARD.has(leftOf(tokens, first)))
    .map(({ actor }) => holderOf(actor, scene.published, scene.actors).id);
  // "Sanctions against the isolated regime": whoever that is, it is not named.
  const behind = /^(?:yet|ever)$/.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
  if (!parties.length && wordAt(tokens, behind) === 'against') return true;
  // "Our relations with Rome", says a third party: its own, not those the issue is about.
  if (issue.between.length > 1 && !issue.between.includes(holder.id) && parties.length === 1) return true;
  return parties.length > 0 && !parties.some((party) => issue.between.includes(party));
}

function leftOf(tokens: Scene['reading']['tokens'], first: number): string {
  const before = wordAt(tokens, first - 1);
  return before === 'the' ? wordAt(tokens, first - 2) : before;
}
