import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { CleanResult, RawObject } from '#shared/article.ts';
import { type Done, doEach, type Worked, workOff } from '#shared/batch.ts';
import { articleId, compareSequencers, type ObjectEvent, parseObjectEvents } from '#shared/events.ts';
import type { Log } from '#shared/log.ts';
import type { ObjectStore, StoredObject, TooLarge } from '#shared/objects/objects.ts';
import type { CleanDocument, Outcome, Source } from '#shared/record.ts';
import { rejectedRecord } from '#shared/record-of.ts';
import type { Change, Records } from '#shared/records/records.ts';
import type { PackFile } from '#shared/rules/codec.ts';
import { CLEANER_VERSION, clean, MAX_OBJECT_BYTES } from './clean.ts';

export interface CleanStage {
  /** The bucket that people drop articles into. */
  articles: Pick<ObjectStore, 'get'>;
  /** The bucket of clean texts. */
  clean: Pick<ObjectStore, 'put'>;
  records: Pick<Records, 'apply' | 'control'>;
  /** The compiled boilerplate packs. */
  packs: PackFile;
  logger: Log;
  /** Hears of each batch. */
  report?: (batch: Worked[]) => void;
  now?: () => number;
}

/** Key of an article's clean text. Each version has its own, so a late writer never changes another's. */
function textKey(id: string, sequencer: string): string {
  return `${id}/${sequencer}.json`;
}

/** Handles the events of the articles bucket: bytes to clean text, or a rejection, or a removal. */
export function createCleanHandler(stage: CleanStage): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) =>
    workOff(
      event,
      async ({ body }, about) => {
        const parsed = parseObjectEvents(body);
        if (!parsed.ok) return { outcome: 'retry', detail: parsed.problem };
        return doEach(parsed.message, async (event) => {
          about.key = event.key;
          about.id = articleId(event.bucket, event.key);
          return { occurred: event.time, ...(await follow(event, about.id, stage)) };
        });
      },
      stage.logger,
      stage.report,
    );
}

/** Makes the records follow one change of the bucket. */
async function follow(event: ObjectEvent, id: string, stage: CleanStage): Promise<Done> {
  const current = await stage.records.control(id);
  if (current) {
    const order = compareSequencers(event.sequencer, current.sequencer);
    if (order < 0) return { outcome: 'stale' };
    if (order === 0 && current.settled && event.kind === 'created') return { outcome: 'duplicate' };
  }
  const version = event.kind === 'created' ? event.version : undefined;
  const object = await stage.articles.get(event.key, { version, maxBytes: MAX_OBJECT_BYTES, tags: true });
  const base = { id, sequencer: event.sequencer };
  const source = { bucket: event.bucket, key: event.key };
  if (!object) {
    // A created object that is gone: its removal's own event decides.
    if (event.kind === 'created') return { outcome: 'stale' };
    return { outcome: await stage.records.apply({ ...base, to: 'removed', source }) };
  }
  // Something may stand under the key after a removal: an older version came to light, or a newer one was put. It counts.
  return store(event, base, object, stage);
}

async function store(
  event: ObjectEvent,
  base: Pick<Change, 'id' | 'sequencer'>,
  object: StoredObject | TooLarge,
  stage: CleanStage,
): Promise<Done> {
  const results = read(event.key, object, stage.packs);
  const source: Source = {
    bucket: event.bucket,
    key: event.key,
    version: object.version,
    etag: object.etag.replaceAll('"', ''),
    size: 'tooLarge' in object ? object.tooLarge : object.bytes.length,
    sequencer: event.sequencer,
    received: event.time,
  };
  const version = identify(object);
  const only = results[0];
  if (results.length === 1 && only) {
    const outcome = await keep(only, base.id, source, version, stage);
    return { outcome, ...(only.status === 'rejected' ? { reason: only.reason, detail: only.detail } : {}) };
  }
  const outcome = await stage.records.apply(
    { ...base, to: 'container', source, version, parts: results.length },
    async () => {
      const outcomes: Outcome[] = [];
      for (const [index, result] of results.entries()) {
        const part = index + 1;
        const partId = articleId(source.bucket, source.key, part);
        outcomes.push(await keep(result, partId, { ...source, part }, version, stage));
      }
      return outcomes;
    },
  );
  return { outcome, detail: partsOf(results) };
}

/** What an object that holds several articles came to, and why the first that is none was rejected. */
function partsOf(results: CleanResult[]): string {
  const rejected = results.filter((result) => result.status === 'rejected');
  const clean = results.length - rejected.length;
  const articles = `${clean} ${clean === 1 ? 'article' : 'articles'}`;
  const [first] = rejected;
  return first ? `${articles}, ${rejected.length} rejected: ${first.detail}` : articles;
}

/** Leaves one article for the classify stage, or records why it is none. */
async function keep(
  result: CleanResult,
  id: string,
  source: Source,
  version: string,
  stage: CleanStage,
): Promise<Outcome> {
  const cleaned = new Date((stage.now ?? Date.now)()).toISOString();
  if (result.status === 'rejected') {
    const record = rejectedRecord(result, source, { cleaner: CLEANER_VERSION, cleaned });
    return stage.records.apply({ id, sequencer: source.sequencer, version, to: 'record', record });
  }
  const document: CleanDocument = { id, source, cleaner: CLEANER_VERSION, cleaned, article: result.article };
  await stage.clean.put(textKey(id, source.sequencer), new TextEncoder().encode(JSON.stringify(document)), {
    contentType: 'application/json',
  });
  return 'stored';
}

function read(key: string, object: StoredObject | TooLarge, packs: PackFile): CleanResult[] {
  if ('tooLarge' in object)
    return [
      {
        status: 'rejected',
        reason: 'too-large',
        detail: `The object has ${object.tooLarge} bytes; ${MAX_OBJECT_BYTES} is the most that is read. Split it.`,
      },
    ];
  const raw: RawObject = {
    name: key,
    bytes: object.bytes,
    contentType: object.contentType,
    metadata: object.metadata,
  };
  return clean(raw, packs);
}

function identify(object: StoredObject | TooLarge): string {
  return object.version ?? object.etag.replaceAll('"', '');
}
