import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ObjectEvent,
  objectEventBody,
  parseClassifyMessage,
  parseObjectEvents,
  reclassifyBody,
} from '../../lambdas/shared/events.ts';

const event: ObjectEvent = {
  ...{ kind: 'created', bucket: 'articles', key: 'a b+é/100%.txt', version: 'v1', etag: 'abc', size: 3 },
  ...{ sequencer: '0061F2', time: '2026-11-22T10:00:00.000Z' },
};

/** One record as S3 sends it. */
function notification(eventName: string, object: object = {}) {
  const key = 'a+b%2B%C3%A9.txt';
  const s3 = { bucket: { name: 'articles' }, object: { key, sequencer: '0A', ...object } };
  return { eventVersion: '2.6', eventName, eventTime: '2026-11-22T10:00:00.000Z', s3 };
}

describe("S3's event notifications", () => {
  it('are read as the changes they tell of, with the key as it stands in the bucket', () => {
    const body = JSON.stringify({ Records: [notification('ObjectCreated:CompleteMultipartUpload', { size: 7 })] });
    expect(parseObjectEvents(body)).toMatchObject({
      ok: true,
      message: [{ kind: 'created', bucket: 'articles', key: 'a b+é.txt', size: 7, sequencer: '0A' }],
    });
  });

  it.each([
    ['ObjectRemoved:Delete', 'deleted'],
    ['ObjectRemoved:DeleteMarkerCreated', 'deleted'],
    ['LifecycleExpiration:DeleteMarkerCreated', 'deleted'],
    ['ObjectCreated:Copy', 'created'],
  ])('of the name %s say that the object was %s', (name, kind) => {
    expect(parseObjectEvents(JSON.stringify({ Records: [notification(name)] }))).toMatchObject({ message: [{ kind }] });
  });

  it('may hold several changes, or none as the test event does', () => {
    const two = JSON.stringify({ Records: [notification('ObjectCreated:Put'), notification('ObjectRemoved:Delete')] });
    expect(parseObjectEvents(two)).toMatchObject({ message: [{ kind: 'created' }, { kind: 'deleted' }] });
    const test = JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'articles' });
    expect(parseObjectEvents(test)).toEqual({ ok: true, message: [] });
  });

  it('come back as they were sent, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        expect(parseObjectEvents(objectEventBody({ ...event, key }))).toEqual({
          ok: true,
          message: [{ ...event, key }],
        });
      }),
    );
  });

  it.each([
    ['no JSON at all', 'no JSON object'],
    ['[]', 'no JSON object'],
    ['{}', 'no Records'],
    [JSON.stringify({ Records: [null] }), 'eventName'],
    [JSON.stringify({ Records: [notification('ObjectRestore:Completed')] }), 'eventName'],
    [JSON.stringify({ Records: [notification('ObjectCreated:Put', { key: 5 })] }), 'bucket and key'],
    [JSON.stringify({ Records: [notification('ObjectCreated:Put', { key: '%E0%A4%A' })] }), 'bucket and key'],
    [JSON.stringify({ Records: [notification('ObjectCreated:Put', { sequencer: 'x' })] }), 'sequencer'],
  ])('that are none, such as %s, are refused with the reason', (body, reason) => {
    expect(parseObjectEvents(body)).toEqual({ ok: false, problem: expect.stringContaining(reason) });
  });
});

describe('the classify queue', () => {
  it('carries events and orders to classify again', () => {
    expect(parseClassifyMessage(objectEventBody(event))).toEqual({ ok: true, message: [event] });
    const order = { kind: 'reclassify', key: 'a/01.json', generation: 5 };
    expect(parseClassifyMessage(reclassifyBody({ key: 'a/01.json', generation: 5 }))).toEqual({
      ok: true,
      message: [order],
    });
    expect(parseClassifyMessage('{"reclassify":{"key":1}}')).toMatchObject({ ok: false });
  });
});
