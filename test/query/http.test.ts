import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../lambdas/query/cursor.ts';
import { labelled, openApi, rejected } from './api.ts';

describe('a request that cannot be answered', () => {
  it.each([
    ['/articles?limt=5', 'limt', 'There are: topic'],
    ['/articles?limit=0', 'limit', '1 to 100'],
    ['/articles?limit=1e2', 'limit', '1 to 100'],
    ['/articles?limit=101', 'limit', '1 to 100'],
    ['/articles?limit=5&limit=6', 'limit', 'more than once'],
    ['/articles?from=2026-02-02&to=2026-02-01', 'from', 'Exchange'],
    ['/timeline?target=USA&from=2026-02-02T10:00Z&to=2026-02-02T09:00Z', 'from', 'Exchange'],
    ['/openapi.json?x=1', 'x', 'There are: none'],
    ['/articles?from=2026-02-30', 'from', 'no such day'],
    ['/articles?from=2026-02-01T25:00Z', 'from', 'no such day'],
    ['/articles?to=yesterday', 'to', '2026-11-22'],
    ['/articles?holder=', 'holder', 'empty'],
    ['/articles?label=for&holder=RUS', 'label', 'support, oppose, neutral'],
    ['/articles?label=support', 'label', 'holder or target'],
    ['/articles?stale=yes', 'stale', 'true or false'],
    ['/articles?cursor=AAAA', 'cursor', 'another query'],
    [`/articles?topic=${'x'.repeat(600)}`, 'topic', '512'],
    ['/articles?topic=Politics', 'topic', 'medtop:11000000 is Politics'],
    ['/stances?topic=medtop:99999999', 'topic', '/topics'],
    ['/articles?__proto__=x', '__proto__', 'no such parameter'],
    ['/timeline', 'target', 'holder'],
    ['/rejections?reason=boring', 'reason', 'empty'],
  ])('%s names the parameter %s and the remedy', async (path, parameter, remedy) => {
    const api = await openApi();
    const { status, headers, body } = await api.get(path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 400, type: 'application/problem+json' });
    expect(body).toMatchObject({ type: 'about:blank', status: 400, parameter });
    expect(body.detail).toContain(remedy);
  });

  it('names the paths there are where there is no such path', async () => {
    const { status, body } = await (await openApi()).get('/artikel');
    expect(status).toBe(404);
    expect(body.detail).toContain('/articles/{id}');
  });

  it.each(['/articles/', '/articles//text', '/'])('takes %s for no path, since an article has an id', async (path) => {
    expect((await (await openApi()).get(path)).body).toMatchObject({ status: 404, title: 'No such path' });
  });

  it('says that the API only reads where something else is asked', async () => {
    const { status, headers } = await (await openApi()).get('/articles', {}, 'DELETE');
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it('says of an unexpected failure that it happened, and nothing of what is inside', async () => {
    const client = {
      send: async () => {
        throw new Error('secret-table-name cannot be reached with key AKIA123');
      },
    };
    const api = await openApi({ client });
    const { status, body } = await api.get('/articles');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/secret-table|AKIA|stack|\.ts/);
    expect(body.detail).toContain('r-1');
    expect(api.logged).toHaveLength(1);
  });

  it('tells an unknown article, a removed one and a rejected one apart', async () => {
    const api = await openApi();
    const source = { bucket: 'articles', key: 'gone' };
    await api.store(labelled({ key: 'gone' }), rejected('empty.txt'));
    await api.records.apply({ id: labelled({ key: 'gone' }).id, sequencer: '02', to: 'removed', source });
    expect((await api.get('/articles/nothing')).status).toBe(404);
    expect((await api.get(`/articles/${labelled({ key: 'gone' }).id}`)).status).toBe(410);
    const { status, body } = await api.get(`/articles/${rejected('empty.txt').id}`);
    expect(status).toBe(404);
    expect(body.detail).toContain('Do this.');
  });
});

describe('an answer', () => {
  it('has an ETag, and is 304 without a body while it stays the same', async () => {
    const api = await openApi();
    await api.store(labelled({ key: 'a' }));
    const { headers } = await api.get('/articles');
    const again = await api.get('/articles', { 'If-None-Match': `"other", W/${headers.etag}` });
    expect(again).toMatchObject({ status: 304, body: undefined });
    await api.store(labelled({ key: 'b' }));
    expect((await api.get('/articles', { 'if-none-match': headers.etag! })).status).toBe(200);
  });

  it('is compressed where the caller takes gzip and it is worth it', async () => {
    const api = await openApi();
    await api.store(...Array.from({ length: 8 }, (_, i) => labelled({ key: `${i}` })));
    const zipped = await api.get('/articles', { 'accept-encoding': 'br, gzip;q=0.8' });
    const plain = await api.get('/articles', { 'accept-encoding': 'gzip;q=0' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(zipped.body).toEqual(plain.body);
  });

  it('is no larger than Lambda can hand over, and else says how to come by it', async () => {
    const api = await openApi();
    const article = labelled({ key: 'long' });
    await api.store(article);
    const path = `/articles/${article.id}/text`;
    const put = (body: string) => {
      const document = { id: article.id, article: { title: null, body, removed: [], notes: [] } };
      return api.clean.put(article.text, new TextEncoder().encode(JSON.stringify(document)));
    };
    await put('The harbour "reopens". '.repeat(250_000));
    const plain = await api.get(path);
    expect(plain).toMatchObject({ status: 413, body: { detail: expect.stringContaining('accept-encoding: gzip') } });
    expect((await api.get(path, { 'accept-encoding': 'gzip' })).status).toBe(200);

    await put(randomBytes(5_000_000).toString('base64'));
    const zipped = await api.get(path, { 'accept-encoding': 'gzip' });
    expect(zipped).toMatchObject({ status: 413, body: { detail: expect.stringContaining('bucket of clean texts') } });
  });
});

describe('a cursor', () => {
  const secret = new Uint8Array(32).fill(7);

  it('comes back as what was put in, for any position and query', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (position, params) => {
        const cursor = writeCursor(position, '/articles', params, secret);
        const read = readCursor(cursor, '/articles', { ...params, cursor, limit: '3' }, secret);
        expect(read).toBe(Buffer.from(position).toString());
      }),
    );
  });

  it('is refused when any of its bits is changed, for another query, another route or another secret', () => {
    const params = { holder: 'RUS' };
    const cursor = writeCursor('2026-01-01#a', '/articles', params, secret);
    const bytes = Buffer.from(cursor, 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const forged = Buffer.from(bytes);
        forged[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => readCursor(forged.toString('base64url'), '/articles', params, secret)).toThrow();
      }),
    );
    for (const forged of [`${cursor}x`, `${cursor}=`, ` ${cursor}`, `${cursor.slice(0, 9)}.${cursor.slice(9)}`])
      expect(() => readCursor(forged, '/articles', params, secret)).toThrow();
    expect(() => readCursor(cursor, '/articles', { holder: 'USA' }, secret)).toThrow();
    expect(() => readCursor(cursor, '/stances', params, secret)).toThrow();
    expect(() => readCursor(cursor, '/articles', params, new Uint8Array(32))).toThrow();
  });

  it('goes on where the page ended though newer articles have come in', async () => {
    const api = await openApi();
    await api.store(labelled({ key: 'a', published: '2026-01-01' }), labelled({ key: 'b', published: '2026-01-02' }));
    const first = await api.get('/articles?limit=1');
    await api.store(labelled({ key: 'c', published: '2026-01-03' }));
    const second = await api.get(`/articles?limit=1&cursor=${first.body.next}`);
    expect(second.body.articles).toMatchObject([{ id: labelled({ key: 'a' }).id }]);
    expect(second.body.next).toBeNull();
  });
});
