/** What the queues carry: S3 events by way of EventBridge, and orders to classify again. */
import { createHash } from 'node:crypto';

/** An object was created, overwritten or removed. */
export interface ObjectEvent {
  kind: 'created' | 'deleted';
  bucket: string;
  /** As it stands in the bucket: EventBridge does not URL-encode keys. */
  key: string;
  version?: string;
  etag?: string;
  /** In bytes. */
  size?: number;
  /** Hex; S3 orders the events of one key by it. */
  sequencer: string;
  /** ISO 8601, when the object changed. */
  time: string;
  /** A lifecycle rule removed a version that was not the current one: nothing that counts has changed. */
  noncurrent?: boolean;
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

/** Reads an EventBridge "Object Created"/"Object Deleted" event out of a queue message's body. Unknown fields and newer versions pass. */
export function parseObjectEvent(body: string): ParsedMessage<ObjectEvent> {
  const event = parseObject(body);
  if (!event) return { ok: false, problem: 'the body is no JSON object' };
  return readObjectEvent(event);
}

/** Reads what the classify queue carries: an event of the clean bucket or an order to classify again. */
export function parseClassifyMessage(body: string): ParsedMessage<ObjectEvent | ReclassifyOrder> {
  const event = parseObject(body);
  if (!event) return { ok: false, problem: 'the body is no JSON object' };
  const order = event.reclassify as Record<string, unknown> | undefined;
  if (order === undefined) return readObjectEvent(event);
  if (typeof order?.key !== 'string' || typeof order.generation !== 'number')
    return { ok: false, problem: 'reclassify needs a key (string) and a generation (number)' };
  return { ok: true, message: { kind: 'reclassify', key: order.key, generation: order.generation } };
}

/** The body of an order to classify again. */
export function reclassifyBody({ key, generation }: Omit<ReclassifyOrder, 'kind'>): string {
  return JSON.stringify({ reclassify: { key, generation } });
}

/** The EventBridge event that S3 sends for a change, for hosts that stand in for S3. */
export function objectEventBody(event: ObjectEvent): string {
  return JSON.stringify({
    version: '0',
    source: 'aws.s3',
    'detail-type': event.kind === 'created' ? 'Object Created' : 'Object Deleted',
    time: event.time,
    detail: {
      version: '0',
      bucket: { name: event.bucket },
      object: {
        key: event.key,
        size: event.size,
        etag: event.etag,
        'version-id': event.version,
        sequencer: event.sequencer,
      },
    },
  });
}

/** Negative where `a` came before `b`. S3's sequencers are hex of unequal length, compared left-aligned, padded with 0 on the right. */
export function compareSequencers(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const left = a.toLowerCase().padEnd(length, '0');
  const right = b.toLowerCase().padEnd(length, '0');
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The article's id: the same bucket and key are the same article for ever. `part` counts from 1 within a JSON Lines object. */
export function articleId(bucket: string, key: string, part?: number): string {
  const name = JSON.stringify(part === undefined ? [bucket, key] : [bucket, key, part]);
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

interface Detail {
  bucket?: { name?: unknown };
  object?: Record<string, unknown>;
  reason?: unknown;
  'deletion-type'?: unknown;
}

function isNoncurrent(detail: Detail, object: Record<string, unknown>): boolean {
  // In a versioned bucket, expiry of the current version makes a delete marker; only others are deleted for good.
  const version = text(object['version-id']);
  return (
    detail.reason === 'Lifecycle Expiration' &&
    detail['deletion-type'] === 'Permanently Deleted' &&
    version !== undefined &&
    version !== 'null'
  );
}

function readObjectEvent(event: Record<string, unknown>): ParsedMessage<ObjectEvent> {
  const type = event['detail-type'];
  const kind = type === 'Object Created' ? 'created' : type === 'Object Deleted' ? 'deleted' : undefined;
  if (!kind) return { ok: false, problem: `not an object event: detail-type is ${JSON.stringify(type)}` };
  const detail = event.detail as Detail | undefined;
  const bucket = detail?.bucket?.name;
  const object = detail?.object;
  if (typeof bucket !== 'string' || typeof object?.key !== 'string')
    return { ok: false, problem: 'the event names no bucket and key' };
  const time = typeof event.time === 'string' && !Number.isNaN(Date.parse(event.time)) ? event.time : undefined;
  const sequencer = object.sequencer;
  if (typeof sequencer !== 'string' || !/^[0-9a-f]{1,64}$/i.test(sequencer))
    return { ok: false, problem: 'the event has no sequencer' };
  return {
    ok: true,
    message: {
      kind,
      bucket,
      key: object.key,
      version: text(object['version-id']),
      etag: text(object.etag)?.replaceAll('"', ''),
      size: typeof object.size === 'number' ? object.size : undefined,
      sequencer,
      time: new Date(time ?? 0).toISOString(),
      noncurrent: isNoncurrent(detail!, object),
    },
  };
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
