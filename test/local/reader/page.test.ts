import { request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../local/http.ts';
import { bundleReader } from '../../../local/reader/assets.ts';
import { filesPage } from '../../../local/reader/files.ts';
import { Live } from '../../../local/reader/live.ts';

/** All script of the page together, gzipped; the first view needs less. */
const MOST_SCRIPT = 100_000;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

let address: string;
let close: () => void;
const live = new Live();
const assets = bundleReader();

beforeAll(async () => {
  const api = async () => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '"the API"' });
  const served = await serve(api, 0, [live.page, filesPage(assets)]);
  address = served.address;
  close = () => served.server.closeAllConnections();
  served.server.unref();
});
afterAll(() => close());

/** Plain HTTP: fetch would unpack, add headers and refuse some. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${address}${path}`, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe("the reader's files", () => {
  it('are a page without inline script or style, under a policy that allows this origin alone', async () => {
    const { headers, body } = await get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    for (const allowed of policy.split('; ').map((rule) => rule.split(' ').slice(1).join(' ')))
      expect(["'none'", "'self'", "'script'"]).toContain(allowed);
    const html = body.toString();
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=)/);
    expect(html.match(/(src|href)="[^"]+"/g)!.every((link) => /="\/[^/]/.test(link))).toBe(true);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('are kept by the browser for ever where the name holds the content, and asked for anew where not', async () => {
    const page = await get('/');
    const name = /\/reader\/app-[A-Z0-9]+\.js/.exec(page.body.toString())![0];
    const script = await get(name);
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('text/javascript');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/', { 'if-none-match': String(page.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get('/', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('go packed to whoever unpacks, and are the same', async () => {
    const plain = await get('/');
    const packed = await get('/', { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect((await get('/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });

  it('weigh less than 100 KB of script, all views together', async () => {
    const scripts = [...(await assets)].filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    const bytes = scripts.reduce((sum, [, { bytes: script }]) => sum + gzipSync(script).length, 0);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });

  it('leave everything else to the API, but for a file of theirs that is gone', async () => {
    expect((await get('/articles')).body.toString()).toBe('"the API"');
    expect((await get('/reader/app-OLD.js')).status).toBe(404);
    expect((await get('/reader/../../package.json')).body.toString()).toBe('"the API"');
  });
});

describe('who may ask', () => {
  it('is this page and any program, not the page of another site, save by a link', async () => {
    const from = (site: string, mode: string) => get('/articles', { 'sec-fetch-site': site, 'sec-fetch-mode': mode });
    expect((await from('same-origin', 'cors')).status).toBe(200);
    expect((await from('none', 'navigate')).status).toBe(200);
    expect((await from('cross-site', 'navigate')).status).toBe(200);
    expect((await from('cross-site', 'no-cors')).status).toBe(403);
    expect((await from('same-site', 'cors')).status).toBe(403);
    expect((await get('/articles')).status).toBe(200);
  });
});

describe('news', () => {
  const news = (name: string) => ({ what: 'received', name, at: '2026-05-04T10:00:00Z' });

  it('of before are told to a page that is opened later, and what it has heard is not told twice', async () => {
    live.tell(news('a.txt'));
    live.tell(news('b.txt'));
    const all = await hear();
    expect(all.map(({ data }) => data.name)).toEqual(['a.txt', 'b.txt']);
    const rest = await hear(all[0]!.id);
    expect(rest.map(({ data }) => data.name)).toEqual(['b.txt']);
  });

  /** What is told at once to whoever heard up to `last`. */
  async function hear(last?: string): Promise<{ id: string; data: { name: string } }[]> {
    const stop = new AbortController();
    const headers: Record<string, string> = last ? { 'last-event-id': last } : {};
    const answer = await fetch(`${address}/reader/events`, { headers, signal: stop.signal });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('b.txt')) text += (await reader.read()).value;
    stop.abort();
    return [...text.matchAll(/id: (\d+)\ndata: (.*)\n\n/g)].map(([, id = '', data = '']) => ({
      id,
      data: JSON.parse(data),
    }));
  }
});
