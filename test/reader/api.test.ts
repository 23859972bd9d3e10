import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, ask } from '../../reader/api.ts';

function answers(body: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

describe('asking the API', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives what it says', async () => {
    answers('{"articles": []}');
    expect(await ask('/articles')).toEqual({ articles: [] });
  });

  it('throws its problem', async () => {
    answers('{"title": "Bad request", "detail": "from is a day"}', 400);
    await expect(ask('/articles')).rejects.toMatchObject({
      status: 400,
      message: 'Bad request',
      detail: 'from is a day',
    });
  });

  it('says that an answer broke off', async () => {
    answers('{"articles": [');
    await expect(ask('/articles')).rejects.toBeInstanceOf(ApiError);
  });

  it('gives nothing where the question is dropped while its answer is being read', async () => {
    const stop = new AbortController();
    vi.stubGlobal('fetch', async () => ({
      ok: true,
      json: async () => {
        stop.abort();
        throw stop.signal.reason;
      },
    }));
    await expect(ask('/articles', stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
