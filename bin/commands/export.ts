import { parseArgs } from 'node:util';
import type { ArticleSummary, LabelledRecord } from '../../lambdas/shared/record.ts';
import { pages } from '../remote/pages.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE, type Target } from '../remote/target.ts';
import { progress } from './progress.ts';
import { UsageError } from './usage.ts';

export const summary = 'export: all records as JSON Lines, or one row a stance as CSV';

export const usage = `usage: stancewire export [--csv] [--query QUERY] [--stack NAME | --local]

  --csv         one row a stance (an article without stances has one row), for a spreadsheet
  --query Q     only what /articles?Q lists, such as 'topic=medtop:11000000&from=2026-01-01'
${TARGET_USAGE}`;

/** Records asked for at once. */
const AT_ONCE = 8;

const COLUMNS = [
  ...['id', 'key', 'title', 'publisher', 'published', 'url', 'topics'],
  ...['holder', 'holder_name', 'target', 'target_name', 'label', 'score', 'channel', 'words'],
] as const;

export async function run(args: string[]): Promise<number> {
  const options = { ...TARGET_OPTIONS, csv: { type: 'boolean' }, query: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.query?.includes('limit=')) throw new UsageError('--query takes filters only, no limit');
  const target = await openTarget(values);
  const line = progress('records');
  if (values.csv) await write(`${COLUMNS.join(',')}\r\n`);
  for await (const record of readRecords(target, values.query)) {
    await write(values.csv ? csvRows(record) : `${JSON.stringify(record)}\n`);
    line.step();
  }
  line.done();
  return 0;
}

/** Whole records in the order of the list; one that is removed meanwhile is left out. */
export async function* readRecords(target: Target, query?: string): AsyncGenerator<LabelledRecord> {
  const path = query ? `/articles?${query}` : '/articles';
  let waiting: Promise<LabelledRecord | null>[] = [];
  for await (const { id } of pages<ArticleSummary>(target, path, 'articles')) {
    waiting.push(readRecord(target, id));
    if (waiting.length < AT_ONCE) continue;
    for (const record of await Promise.all(waiting)) if (record) yield record;
    waiting = [];
  }
  for (const record of await Promise.all(waiting)) if (record) yield record;
}

async function readRecord(target: Target, id: string): Promise<LabelledRecord | null> {
  const answer = await target.fetch(`/articles/${id}`);
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new UsageError(`/articles/${id}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as LabelledRecord;
}

/** RFC 4180 rows. */
export function csvRows(record: LabelledRecord): string {
  const { id, source, title, publisher, published, url } = record;
  const topics = record.topics.map((topic) => topic.label).join('; ');
  const article = [id, source.key, title, publisher, published, url, topics];
  const rows = record.stances.map((stance) => [
    ...[stance.holder, stance.holderName, stance.target, stance.targetName, stance.label, stance.score, stance.channel],
    stance.evidence[0]?.text,
  ]);
  const all = rows.length ? rows : [Array(8).fill(null)];
  return all.map((row) => `${[...article, ...row].map(csvField).join(',')}\r\n`).join('');
}

/** A field that a spreadsheet would take for a formula gets an apostrophe before it: titles come from strangers. */
function csvField(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
