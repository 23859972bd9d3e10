/** What new packs would change: every text labelled again here, and compared with its record. */
import { classify } from '../../lambdas/classify/classify.ts';
import type { Packs } from '../../lambdas/classify/packs.ts';
import type { Labels } from '../../lambdas/shared/labels.ts';
import type { LabelledRecord } from '../../lambdas/shared/record.ts';
import { readRecords } from '../commands/export.ts';
import { progress, type Target } from './target.ts';

export interface Flips {
  articles: number;
  /** Articles whose topics or stances would change. */
  changed: number;
  /** How often each change would happen: `topic + medtop:…`, `RUS -> USA: oppose => support`. */
  changes: Map<string, number>;
}

/** Changes shown; the rest is counted. */
const SHOWN = 40;

export async function compareLabels(target: Target, packs: Packs): Promise<Flips> {
  const flips: Flips = { articles: 0, changed: 0, changes: new Map() };
  const line = progress('articles compared');
  for await (const record of readRecords(target)) {
    const { title, text } = await target.ask(`/articles/${record.id}/text`);
    const input = { title, text, published: record.published, outlet: record.publisher };
    const changes = differences(record, classify(input, packs));
    flips.articles++;
    if (changes.length) flips.changed++;
    for (const change of changes) flips.changes.set(change, (flips.changes.get(change) ?? 0) + 1);
    line.step();
  }
  line.done();
  return flips;
}

/** What is different between an article's labels and new ones, topics and (holder, target) pairs each. */
export function differences(before: Pick<LabelledRecord, 'topics' | 'stances'>, after: Labels): string[] {
  const changes: string[] = [];
  const topics = [new Set(before.topics.map(({ id }) => id)), new Set(after.topics.map(({ id }) => id))] as const;
  for (const topic of topics[0]) if (!topics[1].has(topic)) changes.push(`topic - ${topic}`);
  for (const topic of topics[1]) if (!topics[0].has(topic)) changes.push(`topic + ${topic}`);
  const [old, fresh] = [sidesOf(before.stances), sidesOf(after.stances)];
  for (const pair of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(pair) ?? 'none', fresh.get(pair) ?? 'none'];
    if (was !== is) changes.push(`${pair}: ${was} => ${is}`);
  }
  return changes;
}

export function printFlips({ articles, changed, changes }: Flips, version: string): void {
  console.log(`pack ${version}: ${changed} of ${articles} articles would change; nothing was written`);
  const most = [...changes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [change, count] of most.slice(0, SHOWN)) console.log(`${String(count).padStart(7)}  ${change}`);
  if (most.length > SHOWN) console.log(`${String(most.length - SHOWN).padStart(7)}  more kinds of change`);
}

function sidesOf(stances: { holder: string; target: string; label: string }[]): Map<string, string> {
  return new Map(stances.map(({ holder, target, label }) => [`${holder} -> ${target}`, label]));
}
