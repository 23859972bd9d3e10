import { afterEach, describe, expect, it } from 'vitest';
import { openRemoteReader, type RemoteReader } from '../../../local/reader/remote.ts';

let reader: RemoteReader | undefined;
afterEach(() => reader?.close());

async function open(answer: (path: string) => Response): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  reader = await openRemoteReader(async (path) => {
    asked.push(path);
    return answer(path);
  }, 0);
  return { address: reader.address, asked };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', etag: '"e"' } });

describe('the page of a stack', () => {
  it('is served here and asks the stack the same question, escapes and all', async () => {
    const { address, asked } = await open(() => json({ articles: [] }));
    expect(await (await fetch(`${address}/`)).text()).toContain('<div id="app">');
    expect(asked).toEqual([]);
    const answer = await fetch(`${address}/articles?target=a%20target%20%26%20more&from=2026-01-01`);
    expect(await answer.json()).toEqual({ articles: [] });
    expect(answer.headers.get('etag')).toBe('"e"');
    await fetch(`${address}/articles/a%2Fb%20c/text`);
    expect(asked[0]).toBe('/articles?target=a%20target%20%26%20more&from=2026-01-01');
    expect(asked[1]).toMatch(/^\/articles\/[^?]*c\/text$/);
    expect(asked[1]).not.toContain(' ');
  });

  it("hands on the stack's own problems, and says when it cannot be reached", async () => {
    const { address } = await open((path) => {
      if (path === '/topics') throw new Error('credentials have expired');
      return json({ title: 'Not found', detail: 'No such article.' }, 404);
    });
    const missing = await fetch(`${address}/articles/x`);
    expect([missing.status, await missing.json()]).toEqual([404, { title: 'Not found', detail: 'No such article.' }]);
    const unreachable = await fetch(`${address}/topics`);
    expect(unreachable.status).toBe(502);
    expect(await unreachable.json()).toMatchObject({ detail: 'credentials have expired' });
  });

  it('changes nothing there: other methods than GET stay here', async () => {
    const { address, asked } = await open(() => json({}));
    expect((await fetch(`${address}/articles`, { method: 'DELETE' })).status).toBe(405);
    expect(asked).toEqual([]);
  });
});
