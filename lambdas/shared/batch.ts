import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { RejectReason } from './article.ts';
import type { StanceLabel } from './labels.ts';
import type { Log } from './log.ts';
import type { Outcome } from './record.ts';

/** What a stage did with one message. `id` and `key` go on the log line where they are known. */
export interface Done {
  outcome: Outcome;
  id?: string;
  key?: string;
  detail?: string;
  /** Why the object is no article, where the outcome is `rejected`. */
  reason?: RejectReason;
  /** ISO 8601, when the object changed. */
  occurred?: string;
  /** How many labels the article got. */
  topics?: number;
  stances?: Partial<Record<StanceLabel, number>>;
}

/** What became of one message, and the milliseconds it took. */
export type Worked = Pick<Done, 'outcome' | 'reason' | 'occurred' | 'topics' | 'stances'> & { ms: number };

/** Which article a message is about; the work fills it in once it knows, so that a failure's log line names it too. */
export interface About extends Pick<Done, 'id' | 'key'> {
  /** The object that was dropped, and which of its articles, where `key` is that of a clean text. */
  file?: string;
}

/** Does what a message asks, one thing after another; the last speaks for the message, unless one has to be tried again. */
export async function doEach<Thing>(things: Thing[], work: (thing: Thing) => Promise<Done>): Promise<Done> {
  let done: Done = { outcome: 'duplicate', detail: 'it says nothing new' };
  for (const thing of things) {
    done = await work(thing);
    if (done.outcome === 'retry') break;
  }
  return done;
}

/** Messages of a batch worked on at once: a whole batch, since most of a message's time is waiting, which is paid for. */
const CONCURRENCY = 10;

/**
 * Works a batch off message by message. One that fails, by outcome `retry` or by an exception, goes back to the queue alone.
 */
export async function workOff(
  event: SQSEvent,
  work: (record: SQSRecord, about: About) => Promise<Done>,
  log: Log,
  report?: (batch: Worked[]) => void,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  const worked: Worked[] = [];
  const waiting = [...event.Records];
  const worker = async () => {
    for (let record = waiting.shift(); record; record = waiting.shift()) {
      const began = performance.now();
      const done = await attempt(record, work, log);
      worked.push({ ...done, ms: performance.now() - began });
      if (done.outcome === 'retry') failed.push(record.messageId);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  report?.(worked);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function attempt(
  record: SQSRecord,
  work: (record: SQSRecord, about: About) => Promise<Done>,
  log: Log,
): Promise<Done> {
  const about: About = {};
  const fields = { messageId: record.messageId };
  try {
    const done = await work(record, about);
    const { outcome, id = about.id, key = about.key, detail } = done;
    log[outcome === 'retry' ? 'warn' : 'info'](outcome, { ...fields, articleId: id, key, file: about.file, detail });
    return done;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    log.error('failed', { ...fields, articleId: about.id, key: about.key, file: about.file, error });
    return { outcome: 'retry' };
  }
}
