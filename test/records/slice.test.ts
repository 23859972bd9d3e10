import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClassifyHandler } from '../../lambdas/classify/stage.ts';
import { createCleanHandler } from '../../lambdas/clean/stage.ts';
import { createQueryHandler } from '../../lambdas/query/stage.ts';
import { articleId } from '../../lambdas/shared/events.ts';
import { Records } from '../../lambdas/shared/records/records.ts';
import { loadPacks } from '../../local/packs.ts';
import { MemoryBucket } from './bucket.ts';
import { type Engine, openEngine } from './engine.ts';

const quiet = { info() {}, warn() {}, error() {} };

describe('an article on its way through the three stages', () => {
  let engine: Engine;
  let articles: MemoryBucket;
  let settle: () => Promise<void>;
  let get: (path: string) => Promise<{ status: number; body: Record<string, unknown> }>;

  beforeAll(async () => {
    engine = await openEngine();
    const queues: Record<'clean' | 'classify', string[]> = { clean: [], classify: [] };
    articles = new MemoryBucket('articles', (body) => queues.clean.push(body));
    const clean = new MemoryBucket('clean', (body) => queues.classify.push(body));
    const records = new Records(engine.client, await engine.createTable(), clean);
    const handlers = {
      clean: createCleanHandler({
        articles,
        clean,
        records,
        packs: await loadPacks({ stage: 'clean' }),
        logger: quiet,
      }),
      classify: createClassifyHandler({ clean, records, packs: await loadPacks(), logger: quiet }),
    };
    const query = createQueryHandler({ clean, records, logger: quiet });
    settle = async () => {
      for (const stage of ['clean', 'classify'] as const)
        for (let body = queues[stage].shift(); body !== undefined; body = queues[stage].shift()) {
          const { batchItemFailures } = await handlers[stage](message(body));
          expect(batchItemFailures).toEqual([]);
        }
    };
    get = async (path) => {
      const [rawPath = '', rawQueryString = ''] = path.split('?');
      const answer = await query(request(rawPath, rawQueryString));
      return { status: answer.statusCode!, body: JSON.parse(answer.body!) };
    };
  });
  afterAll(() => engine.close());

  const text =
    'The government of Freedonia welcomed the trade agreement with Sylvania on Monday. ' +
    'Ministers said that the two countries would repair their relations and lift the tariffs on grain.';

  it('is listed, found by its id and read as text', async () => {
    await articles.put('a b+é%20.txt', text);
    await settle();
    const id = articleId('articles', 'a b+é%20.txt');
    expect((await get('/articles')).body).toMatchObject({ articles: [{ id }], next: null });
    expect((await get(`/articles/${id}`)).body).toMatchObject({ id, status: 'labelled' });
    expect((await get(`/articles/${id}/text`)).body.text).toContain('Sylvania');
  });

  it('is replaced when its object is overwritten, and its older clean text is deleted', async () => {
    await articles.put('a b+é%20.txt', text.replaceAll('Sylvania', 'Ruritania'));
    await settle();
    expect((await get('/articles')).body.articles).toHaveLength(1);
    const id = articleId('articles', 'a b+é%20.txt');
    expect((await get(`/articles/${id}/text`)).body.text).toContain('Ruritania');
  });

  it('is gone when its object is removed', async () => {
    await articles.delete('a b+é%20.txt');
    await settle();
    const id = articleId('articles', 'a b+é%20.txt');
    expect((await get('/articles')).body).toEqual({ articles: [], next: null });
    expect((await get(`/articles/${id}`)).status).toBe(410);
  });

  it('leaves a rejection with a reason where the object is no article', async () => {
    await articles.put('empty.txt', '');
    await settle();
    expect((await get('/rejections')).body).toMatchObject({
      rejections: [{ key: 'empty.txt', reason: 'empty', id: articleId('articles', 'empty.txt') }],
    });
  });
});

function message(body: string): SQSEvent {
  return { Records: [{ messageId: '1', body }] } as SQSEvent;
}

function request(rawPath: string, rawQueryString: string): APIGatewayProxyEventV2 {
  return {
    rawPath,
    rawQueryString,
    headers: {},
    requestContext: { requestId: 'r-1', http: { method: 'GET', path: rawPath } },
  } as unknown as APIGatewayProxyEventV2;
}
