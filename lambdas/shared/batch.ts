import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from './log.ts';
import type { Outcome } from './record.ts';

/** What a stage did with one message. `id` and `key` go on the log line where they are known. */
export interface Done {
  outcome: Outcome;
  id?: string;
  key?: string;
  detail?: string;
}

/** Messages of a batch worked on at once. */
const CONCURRENCY = 4;

/**
 * Works a batch off message by message. One that fails, by outcome `retry` or by an exception, goes back to the queue alone.
 */
export async function workOff(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<Done>,
  log: Log,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  const waiting = [...event.Records];
  const worker = async () => {
    for (let record = waiting.shift(); record; record = waiting.shift()) {
      const done = await attempt(record, work, log);
      if (done === 'retry') failed.push(record.messageId);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function attempt(record: SQSRecord, work: (record: SQSRecord) => Promise<Done>, log: Log): Promise<Outcome> {
  const fields = { messageId: record.messageId };
  try {
    const { outcome, id, key, detail } = await work(record);
    log[outcome === 'retry' ? 'warn' : 'info'](outcome, { ...fields, articleId: id, key, detail });
    return outcome;
  } catch (error) {
    log.error('failed', { ...fields, error: error instanceof Error ? error : new Error(String(error)) });
    return 'retry';
  }
}
