/** What the queues carry: S3's event notifications, and orders to classify again. */
import { createHash } from 'node:crypto';

/** An object was created, overwritten or removed. */
export interface ObjectEvent {
  kind: 'created' | 'deleted';
  bucket: string;
  /** As it stands in the bucket. */
  key: string;
  version?: string;
  etag?: string;
  /** In bytes. */
  size?: number;
  /** Hex; S3 orders the events of one key by it. */
  sequencer: string;
  /** ISO 8601, when the object changed. */
  time: string;
}

/** An order to label a clean text again, after a rule change. */
export interface ReclassifyOrder {
  kind: 'reclassify';
  /** Key of the clean text. */
  key: string;
  /** Start of the run, in ms since 1970: a later run wins over an earlier one. */
  generation: number;
}

export type ParsedMessage<Message> = { ok: true; message: Message } | { ok: false; problem: string };

interface NotificationRecord {
  eventName?: unknown;
  eventTime?: unknown;
  s3?: { bucket?: { name?: unknown }; object?: Record<string, unknown> };
}

/**
 * Reads the changes out of an S3 event notification. S3 sends one a message and reserves to send more; its test event, sent
 * when a bucket is told of the queue, holds none. Unknown fields and newer versions pass.
 */
export function parseObjectEvents(body: string): ParsedMessage<ObjectEvent[]> {
  const message = parseObject(body);
  return message ? readNotification(message) : { ok: false, problem: 'the body is no JSON object' };
}

/** Reads what the classify queue carries: events of the clean bucket or an order to classify again. */
export function parseClassifyMessage(body: string): ParsedMessage<(ObjectEvent | ReclassifyOrder)[]> {
  const message = parseObject(body);
  if (!message) return { ok: false, problem: 'the body is no JSON object' };
  const order = message.reclassify as Record<string, unknown> | undefined;
  if (order === undefined) return readNotification(message);
  if (typeof order?.key !== 'string' || typeof order.generation !== 'number')
    return { ok: false, problem: 'reclassify needs a key (string) and a generation (number)' };
  return { ok: true, message: [{ kind: 'reclassify', key: order.key, generation: order.generation }] };
}

/** The body of an order to classify again. */
export function reclassifyBody({ key, generation }: Omit<ReclassifyOrder, 'kind'>): string {
  return JSON.stringify({ reclassify: { key, generation } });
}

/** The notification that S3 sends for a change, for hosts that stand in for S3. */
export function objectEventBody(event: ObjectEvent): string {
  const { bucket, size, etag: eTag, version: versionId, sequencer } = event;
  const key = encodeURIComponent(event.key).replaceAll('%20', '+').replaceAll('%2F', '/');
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.6',
        eventSource: 'aws:s3',
        eventTime: event.time,
        eventName: event.kind === 'created' ? 'ObjectCreated:Put' : 'ObjectRemoved:DeleteMarkerCreated',
        s3: { s3SchemaVersion: '1.0', bucket: { name: bucket }, object: { key, size, eTag, versionId, sequencer } },
      },
    ],
  });
}

/** Negative where `a` came before `b`. S3's sequencers are hex of unequal length, compared left-aligned, padded with 0 on the right. */
export function compareSequencers(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const left = a.toLowerCase().padEnd(length, '0');
  const right = b.toLowerCase().padEnd(length, '0');
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The article's id: the same bucket and key are the same article for ever. `part` counts from 1 within a list. */
export function articleId(bucket: string, key: string, part?: number): string {
  const name = JSON.stringify(part === undefined ? [bucket, key] : [bucket, key, part]);
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

function readNotification(message: Record<string, unknown>): ParsedMessage<ObjectEvent[]> {
  if (message.Event === 's3:TestEvent') return { ok: true, message: [] };
  if (!Array.isArray(message.Records))
    return { ok: false, problem: 'the message is no notification of S3: it has no Records' };
  const events: ObjectEvent[] = [];
  for (const record of message.Records) {
    const read = readObjectEvent((record ?? {}) as NotificationRecord);
    if (!read.ok) return read;
    events.push(read.message);
  }
  return { ok: true, message: events };
}

/** What S3 calls the change, and what it is to us. */
const KINDS: [prefix: string, kind: ObjectEvent['kind']][] = [
  ['ObjectCreated:', 'created'],
  ['ObjectRemoved:', 'deleted'],
  ['LifecycleExpiration:', 'deleted'],
];

function readObjectEvent(record: NotificationRecord): ParsedMessage<ObjectEvent> {
  const name = text(record.eventName) ?? '';
  const kind = KINDS.find(([prefix]) => name.startsWith(prefix))?.[1];
  if (!kind) return { ok: false, problem: `no change of an object: eventName is ${JSON.stringify(record.eventName)}` };
  const bucket = record.s3?.bucket?.name;
  const object = record.s3?.object;
  const key = typeof object?.key === 'string' ? decodeKey(object.key) : undefined;
  if (typeof bucket !== 'string' || !object || key === undefined)
    return { ok: false, problem: 'the event names no bucket and key' };
  const { sequencer } = object;
  if (typeof sequencer !== 'string' || !/^[0-9a-f]{1,64}$/i.test(sequencer))
    return { ok: false, problem: 'the event has no sequencer' };
  const time = typeof record.eventTime === 'string' ? Date.parse(record.eventTime) : Number.NaN;
  return {
    ok: true,
    message: {
      kind,
      bucket,
      key,
      version: text(object.versionId),
      etag: text(object.eTag)?.replaceAll('"', ''),
      size: typeof object.size === 'number' ? object.size : undefined,
      sequencer,
      time: new Date(Number.isNaN(time) ? 0 : time).toISOString(),
    },
  };
}

/** S3 encodes keys as forms do: a space is a plus. Undefined where it is not so encoded. */
function decodeKey(key: string): string | undefined {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function parseObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
