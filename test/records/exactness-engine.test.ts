import { afterAll, beforeAll, describe, it } from 'vitest';
import { cases } from '../random.ts';
import { type Engine, openEngine } from './engine.ts';
import { checkExactness } from './exactness.ts';

describe('records on an engine that speaks DynamoDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.close());

  it('are what the bucket holds, whatever was delivered and wherever a process died', { timeout: 3_600_000 }, () =>
    // Few, since each call crosses HTTP.
    checkExactness(async () => ({ client: engine.client, name: await engine.createTable() }), cases(6)),
  );
});
