import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csvRows, readRecords } from '../../bin/commands/export.ts';
import { eachOf } from '../../bin/commands/pool.ts';
import { push } from '../../bin/commands/push.ts';
import { UsageError } from '../../bin/commands/usage.ts';
import { signRequest } from '../../bin/remote/signed.ts';
import { readStack } from '../../bin/remote/stack.ts';
import { openTarget, target } from '../../bin/remote/target.ts';
import { DirectoryObjects } from '../../local/directory.ts';
import { labelled, openApi } from '../query/api.ts';

describe('push', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'stancewire-push-'));
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('puts every file under its path and, run again, only what has changed', async () => {
    const from = new DirectoryObjects(join(place, 'from'));
    for (let i = 0; i < 40; i++) await from.put(`a b/é ${i}.txt`, Buffer.from(`text ${i}`));
    const inbox = new DirectoryObjects(join(place, 'inbox'));
    expect(await push(inbox, join(place, 'from'), 'news/')).toEqual({ put: 40, same: 0 });
    await from.put('a b/é 7.txt', Buffer.from('another text'));
    expect(await push(inbox, join(place, 'from'), 'news/')).toEqual({ put: 1, same: 39 });
    const found = await inbox.get('news/a b/é 7.txt');
    expect(found && 'bytes' in found && Buffer.from(found.bytes).toString()).toBe('another text');
  });

  it('splits JSON Lines into objects that the cleaner reads whole', async () => {
    const lines = Array.from({ length: 1201 }, (_, i) => JSON.stringify({ text: `article ${i}` }));
    writeFileSync(join(place, 'dump.jsonl'), lines.join('\n'));
    const inbox = new DirectoryObjects(join(place, 'inbox'));
    expect(await push(inbox, join(place, 'dump.jsonl'), '')).toEqual({ put: 3, same: 0 });
    expect(readdirSync(join(place, 'inbox/dump')).sort()).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl']);
    const last = await inbox.get('dump/000003.jsonl');
    expect(last && 'bytes' in last && Buffer.from(last.bytes).toString().trim().split('\n')).toHaveLength(201);
  });

  it.each([
    ['one file', ['day.txt'], 'day.txt', 'news/day.txt'],
    ['JSON Lines', ['dump.jsonl'], 'dump.jsonl', 'news/dump/'],
    ['a folder', ['2026/11/29.txt', '2026/11/30.txt'], '', 'news/2026/11/'],
  ])('lists no more of the bucket than where %s goes', async (_, files, from, listed) => {
    const here = new DirectoryObjects(join(place, 'from'));
    for (const file of files) await here.put(file, Buffer.from('{}'));
    const asked: (string | undefined)[] = [];
    const inbox = new DirectoryObjects(join(place, 'inbox'));
    const list = inbox.list.bind(inbox);
    inbox.list = (prefix) => {
      asked.push(prefix);
      return list(prefix);
    };
    expect(await push(inbox, join(place, 'from', from), 'news/')).toEqual({ put: files.length, same: 0 });
    expect(await push(inbox, join(place, 'from', from), 'news/')).toEqual({ put: 0, same: files.length });
    expect(new Set(asked)).toEqual(new Set([listed]));
  });
});

describe('a target', () => {
  let server: Server;
  let answers: { status: number; body: object }[];
  let address: string;
  beforeEach(async () => {
    server = createServer((_, response) => {
      const { status, body } = answers.shift()!;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks again where it was throttled or failed, and gives a problem in its own words', async () => {
    const here = target('here', (path) => fetch(address + path), { pause: 1 });
    answers = [
      { status: 429, body: {} },
      { status: 503, body: {} },
      { status: 200, body: { fine: true } },
    ];
    expect(await here.ask('/articles')).toEqual({ fine: true });
    answers = [{ status: 400, body: { title: "Parameter 'x' cannot be used", detail: 'Leave it out.' } }];
    await expect(here.ask('/articles?x=1')).rejects.toThrow('Leave it out.');
  });

  it('names the remedy where nothing answers, and where something else does', async () => {
    const remedy = 'run `npm start`';
    const nobody = target('here', () => Promise.reject(new Error('refused')), { pause: 0, remedy });
    await expect(nobody.ask('/articles')).rejects.toThrow(
      new UsageError('here does not answer: refused; run `npm start`'),
    );
    const stranger = target('here', async () => new Response('<html>', { status: 200 }), { remedy });
    await expect(stranger.ask('/articles')).rejects.toThrow(
      new UsageError('/articles: here answers 200 and no JSON; run `npm start`'),
    );
  });

  it('cannot be a stack and this computer at once', async () => {
    await expect(openTarget({ stack: 'a', local: true })).rejects.toThrow('not both');
  });
});

describe('a stack that cannot be asked', () => {
  const client = (region: () => Promise<string>, failure: Error) =>
    ({ config: { region }, send: () => Promise.reject(failure) }) as unknown as CloudFormationClient;

  it.each([
    ['no region', client(() => Promise.reject(new Error('Region is missing')), new Error()), 'no region is chosen'],
    [
      'no credentials',
      client(async () => 'eu-central-1', new Error('no providers')),
      'news in eu-central-1: no providers',
    ],
  ])('sends whoever has %s to the doctor', async (_, without, what) => {
    const failure = await readStack('news', without).catch((error) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toContain(what);
    expect(failure.message).toMatch(/run `stancewire doctor`$/);
  });
});

describe('the region of a stack', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('may be chosen as for the AWS CLI', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    vi.stubEnv('AWS_DEFAULT_REGION', 'eu-north-1');
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFORMATION', 'http://127.0.0.1:1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
    await expect(readStack('news')).rejects.toThrow('stack news in eu-north-1');
  });
});

describe('a signed request', () => {
  it('carries the credential, its scope, its date and a signature over host, date and token', async () => {
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' };
    const url = new URL('https://api.example/articles?target=us-russia-reset&label=support');
    const headers = await signRequest(url, 'eu-central-1', credentials);
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/execute-api\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$/,
    );
    const other = await signRequest(new URL('https://api.example/articles?target=other'), 'eu-central-1', credentials);
    expect(other.authorization).not.toBe(headers.authorization);
  });
});

describe('export', () => {
  it('gives every record whole, page after page', async () => {
    const api = await openApi();
    await api.store(...Array.from({ length: 120 }, (_, i) => labelled({ key: `${i}` })));
    const here = target('here', async (path) => {
      const { status, body } = await api.get(path);
      return new Response(JSON.stringify(body), { status });
    });
    const keys = [];
    for await (const record of readRecords(here)) keys.push(record.source.key);
    expect(new Set(keys).size).toBe(120);
  });

  it('writes CSV that keeps quotes, commas and lines, and no formula of a stranger', () => {
    const row = csvRows(
      labelled({ key: 'a', title: '=HYPERLINK("x"), and\nmore', stances: [['RUS', 'USA', 'oppose']] }),
    );
    expect(row).toContain(`,"'=HYPERLINK(""x""), and\nmore",gazette,`);
    expect(row).toContain(',RUS,The RUS,USA,The USA,oppose,0.5,reported,\r\n');
  });
});

describe('work on many things', () => {
  it('is done a few at a time, and stops at the first failure', async () => {
    let running = 0;
    let most = 0;
    let begun = 0;
    const work = eachOf(
      Array.from({ length: 100 }, (_, i) => i),
      4,
      async (i) => {
        begun++;
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        if (i === 10) throw new Error('the eleventh');
      },
    );
    await expect(work).rejects.toThrow('the eleventh');
    expect(most).toBe(4);
    expect(begun).toBeLessThan(30);
  });
});
