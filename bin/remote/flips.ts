/** What a change of rules does to labels: would do, by a trial here, or has done, by the records before and after. */
import { classify } from '../../lambdas/classify/classify.ts';
import type { Packs } from '../../lambdas/classify/packs.ts';
import type { LabelledRecord } from '../../lambdas/shared/record.ts';
import { describeFlip, type Flippable, flipsBetween } from '../../local/rules/flips.ts';
import { readRecords } from '../commands/export.ts';
import { progress } from '../commands/progress.ts';
import type { Target } from './target.ts';

export interface Flips {
  articles: number;
  /** Articles whose topics or stances would change. */
  changed: number;
  /** How often each change would happen: `topic + medtop:…`, `RUS -> USA: oppose => support`. */
  changes: Map<string, number>;
}

/** Changes shown; the rest is counted. */
const SHOWN = 40;

/** Labels every text by the packs, here, and compares with its record. Writes nothing. */
export async function compareLabels(target: Target, packs: Packs): Promise<Flips> {
  return compareEach(target, async (record) => {
    const { title, text } = await target.ask(`/articles/${record.id}/text`);
    const input = { title, text, published: record.published, outlet: record.publisher };
    return flipsBetween(record, classify(input, packs)).map(describeFlip);
  });
}

/** The labels as they stand, by article id: no more of each than a comparison needs. */
export async function rememberLabels(target: Target): Promise<Map<string, Flippable>> {
  const kept = new Map<string, Flippable>();
  const line = progress('articles read');
  for await (const { id, topics, stances } of readRecords(target)) {
    kept.set(id, {
      topics: topics.map(({ id, label }) => ({ id, label })),
      stances: stances.map(({ holder, target, label }) => ({ holder, target, label })),
    });
    line.step();
  }
  line.done();
  return kept;
}

/** Compares the records with what was remembered of them; an article that came since is left out. */
export async function compareRecords(target: Target, before: Map<string, Flippable>): Promise<Flips> {
  return compareEach(target, async (record) => {
    const was = before.get(record.id);
    return was ? flipsBetween(was, record).map(describeFlip) : [];
  });
}

async function compareEach(target: Target, compare: (record: LabelledRecord) => Promise<string[]>): Promise<Flips> {
  const flips: Flips = { articles: 0, changed: 0, changes: new Map() };
  const line = progress('articles compared');
  for await (const record of readRecords(target)) {
    const changes = await compare(record);
    flips.articles++;
    if (changes.length) flips.changed++;
    for (const change of changes) flips.changes.set(change, (flips.changes.get(change) ?? 0) + 1);
    line.step();
  }
  line.done();
  return flips;
}

/** Prints the headline and the kinds of change, the most frequent first. */
export function printFlips({ changes }: Flips, headline: string): void {
  console.log(headline);
  const most = [...changes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [change, count] of most.slice(0, SHOWN)) console.log(`${String(count).padStart(7)}  ${change}`);
  if (most.length > SHOWN) console.log(`${String(most.length - SHOWN).padStart(7)}  more kinds of change`);
}
