import type { Stance, Statement } from '#shared/labels.ts';
import type { Reading } from '#shared/rules/read.ts';
import { Attributions } from '#shared/text/attribution.ts';
import { findQuotes } from '#shared/text/quotes.ts';
import { type ActorTables, actorFamily } from '../actors/family.ts';
import type { ActorLookup } from '../actors/holder.ts';
import { findMentions } from '../actors/mentions.ts';
import { type GivenNames, givenNamesOf } from '../actors/surnames.ts';
import type { ClassifyInput } from '../input.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { wordKinds } from '../word-kinds.ts';
import { directedStatements } from './directed.ts';
import { isGarbled } from './garbled.ts';
import { issueStatements } from './on-issues/statements.ts';
import { outletStatements } from './outlet/statements.ts';
import type { Scene } from './scene.ts';
import { voicedStatements } from './voiced.ts';
import { Voices } from './voices.ts';
import { droppedStatement } from './witness.ts';

const known = new WeakMap<Packs, { actors: ActorLookup; givenNames: GivenNames }>();

function knownOf(packs: Packs): { actors: ActorLookup; givenNames: GivenNames } {
  let lookups = known.get(packs);
  if (!lookups) {
    const tables = tablesOf<ActorTables | undefined>(packs, actorFamily);
    lookups = {
      actors: new Map((tables?.actors ?? []).map((actor) => [actor.id, actor])),
      givenNames: givenNamesOf(tables?.givenNames ?? []),
    };
    known.set(packs, lookups);
  }
  return lookups;
}

/**
 * Who in an article is for or against whom or what, statement by statement, in reading order: what actors do to each
 * other in the outlet's own words, what speakers say of others, and what either says of an issue.
 */
export function findStatements(
  reading: Reading,
  input: Pick<ClassifyInput, 'title' | 'published'>,
  packs: Packs,
): Statement[] {
  return statementsOf(sceneOf(reading, input, packs));
}

/** Everybody in an article: mentions, quotes, who says what. */
export function sceneOf(reading: Reading, input: Pick<ClassifyInput, 'title' | 'published'>, packs: Packs): Scene {
  const mentions = findMentions(reading, packs, input.published);
  const quotes = findQuotes(reading.tokens);
  const attributions = new Attributions(reading.tokens, reading.sentences, quotes);
  const { actors, givenNames } = knownOf(packs);
  const kinds = wordKinds(packs);
  const { published } = input;
  const voices = new Voices({ reading, quotes, attributions, mentions, actors, givenNames, kinds, published });
  const title = input.title ?? null;
  return { reading, quotes, attributions, mentions, actors, givenNames, kinds, published, voices, title, packs };
}

/** The statements of a scene, in reading order. A witness in the scene hears of what is dropped. */
export function statementsOf(scene: Scene): Statement[] {
  const found = [
    ...directedStatements(scene),
    ...voicedStatements(scene),
    ...issueStatements(scene),
    ...outletStatements(scene),
  ];
  const { text } = scene.reading.tokens;
  const clean = found.filter(({ sentence }) => !isGarbled(text.slice(...sentence)));
  return once(scene, clean).sort(
    (a, b) => a.sentence[0] - b.sentence[0] || (a.evidence[0]?.from ?? 0) - (b.evidence[0]?.from ?? 0),
  );
}

/** One statement a sentence, holder and target: the strongest. */
function once({ reading, witness }: Scene, statements: Statement[]): Statement[] {
  const best = new Map<string, Statement>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.sentence[0], statement.holder, statement.target]);
    const known = best.get(key);
    const wins = !known || Math.abs(statement.score) > Math.abs(known.score);
    if (wins) best.set(key, statement);
    const loser = wins ? known : statement;
    if (loser) witness?.(droppedStatement(reading.tokens, loser));
  }
  return [...best.values()];
}

/** Evidence shown for a stance of the whole article. */
const MOST_EVIDENCE = 5;

/** Rolls statements up by (holder, target), strongest first. The label is the side with more weight behind it. */
export function rollUp(statements: Statement[]): Stance[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.holder, statement.target]);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()]
    .map(stanceOf)
    .sort((a, b) => Math.abs(b.score) * weightOf(b) - Math.abs(a.score) * weightOf(a));
}

function weightOf({ counts }: Stance): number {
  return Math.sqrt(counts.support + counts.oppose + counts.neutral);
}

/** How far one side must outweigh the other, -1…1, before the whole is more than neutral. */
const UNDECIDED = 0.15;

function stanceOf(group: Statement[]): Stance {
  const counts = { support: 0, oppose: 0, neutral: 0 };
  for (const { label } of group) counts[label]++;
  const sum = group.reduce((total, { score }) => total + score, 0);
  const force = group.reduce((total, { score }) => total + Math.abs(score), 0);
  const score = force ? sum / Math.max(1, group.length) : 0;
  const label = !force || Math.abs(sum / force) < UNDECIDED ? 'neutral' : sum > 0 ? 'support' : 'oppose';
  const strongest = [...group].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const leading = strongest.find((statement) => statement.label === label) ?? strongest[0]!;
  const { holder, holderName, target, targetName } = leading;
  return {
    holder,
    holderName,
    target,
    targetName,
    label,
    score: Math.round(score * 100) / 100,
    channel: leading.channel,
    ...(group.some((statement) => statement.conditional && statement.label === label) && { conditional: true }),
    counts,
    evidence: strongest
      .filter((statement) => statement.label === label || label === 'neutral')
      .flatMap(({ evidence }) => evidence)
      .slice(0, MOST_EVIDENCE),
  };
}
