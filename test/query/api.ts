/** An API over a table in memory, filled with records of the test's own. */
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createQueryHandler } from '../../lambdas/query/stage.ts';
import { articleId } from '../../lambdas/shared/events.ts';
import type { StanceLabel } from '../../lambdas/shared/labels.ts';
import type { LabelledRecord, RejectedRecord } from '../../lambdas/shared/record.ts';
import { timeOf } from '../../lambdas/shared/record-of.ts';
import { Records } from '../../lambdas/shared/records/records.ts';
import { hashText, signText } from '../../lambdas/shared/signature.ts';
import { MemoryBucket } from '../records/bucket.ts';
import { MemoryTable } from '../records/memory-table.ts';

const received = '2026-03-01T12:00:00.000Z';

export interface Told {
  key: string;
  title?: string;
  outlet?: string;
  published?: string | null;
  topics?: string[][];
  /** Topics that hardly score. */
  weak?: string[][];
  stances?: [holder: string, target: string, label: StanceLabel][];
  pack?: string;
  text?: string;
}

/** A record as the classify stage would make it of what the test tells. */
export function labelled(told: Told): LabelledRecord {
  const { key, title = 'A title', outlet = 'gazette', published = '2026-02-01', text = 'A text.' } = told;
  const stances = (told.stances ?? []).map(([holder, target, label]) => ({
    ...{ holder, holderName: `The ${holder}`, target, targetName: `The ${target}`, label, score: 0.5 },
    ...{ channel: 'reported' as const, counts: { support: 0, oppose: 0, neutral: 0, [label]: 1 }, evidence: [] },
  }));
  const id = articleId('articles', key);
  return {
    id,
    status: 'labelled',
    title,
    authors: [],
    publisher: outlet,
    outlet,
    published,
    at: timeOf(published, received),
    language: 'en',
    url: null,
    source: { bucket: 'articles', key, etag: 'e', size: text.length, sequencer: '01', received },
    cleaner: '1',
    cleaned: received,
    notes: [],
    text: `${id}/01.json`,
    length: text.length,
    textHash: hashText(text),
    signature: signText(text),
    topics: [...topics(told.topics, 1), ...topics(told.weak, 0.4)],
    stances,
    statements: stances.map((stance, index) => ({
      ...{ holder: stance.holder, holderName: stance.holderName, target: stance.target, targetName: stance.targetName },
      ...{ label: stance.label, score: 0.5, quad: null, event: null, channel: 'reported' as const, evidence: [] },
      sentence: [index, index + 1] as [number, number],
      text: `Statement ${index} of ${key}.`,
    })),
    pack: told.pack ?? 'pack-1',
    classified: received,
  };
}

function topics(paths: string[][] = [], score: number) {
  return paths.map((path) => ({ id: path.at(-1)!, label: path.at(-1)!, path, score, evidence: [] }));
}

export function rejected(key: string, reason: RejectedRecord['reason'] = 'empty'): RejectedRecord {
  const { id, at, source } = labelled({ key });
  return {
    ...{ id, status: 'rejected', title: null, authors: [], publisher: null, outlet: 'unknown', published: null, at },
    ...{ language: null, url: null, source, cleaner: '1', cleaned: received, notes: [], reason, detail: 'Do this.' },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the API says, and the tests look into it
type Body = any;

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Body;
}

export async function openApi(options: { client?: unknown } = {}) {
  const clean = new MemoryBucket('clean');
  const records = new Records((options.client ?? new MemoryTable()) as never, 'records', clean);
  const logged: unknown[] = [];
  const log = (message: string, fields: object) => logged.push({ message, ...fields });
  const logger = { info: log, warn: log, error: log };
  const handler = createQueryHandler({ records, clean, logger });
  return {
    clean,
    records,
    logged,
    async store(...all: (LabelledRecord | RejectedRecord)[]): Promise<void> {
      for (const record of all)
        await records.apply({ id: record.id, sequencer: record.source.sequencer, to: 'record', record });
    },
    async get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
      const [rawPath = '', rawQueryString = ''] = path.split('?');
      const event = { rawPath, rawQueryString, headers, requestContext: { requestId: 'r-1', http: { method } } };
      const answer = await handler(event as unknown as APIGatewayProxyEventV2);
      const bytes = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
      const answered = (answer.headers ?? {}) as Record<string, string>;
      const text = (answered['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
      return { status: answer.statusCode!, headers: answered, body: text ? JSON.parse(text) : undefined };
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;

/** All entries of a list, page by page. Every page but the last must be full. */
export async function getAll(api: Api, path: string, name: string, limit: number): Promise<Body[]> {
  const all: Body[] = [];
  const join = path.includes('?') ? '&' : '?';
  for (let cursor = ''; ; ) {
    const { status, body } = await api.get(`${path}${join}limit=${limit}${cursor}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    all.push(...body[name]);
    if (body.next === null) return all;
    if (body[name].length !== limit) throw new Error(`a page of ${body[name].length} where more follow`);
    cursor = `&cursor=${body.next}`;
  }
}
