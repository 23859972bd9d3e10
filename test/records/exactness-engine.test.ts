import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { checkExactness } from './exactness.ts';

/** Few in the gate, since each call crosses HTTP; `npm run test:nightly` and `test:dynamodb-local` set more. */
const RUNS = Number(process.env.EXACTNESS_ENGINE_RUNS ?? 6);

describe('records on an engine that speaks DynamoDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.close());

  it('are what the bucket holds, whatever was delivered and wherever a process died', { timeout: 3_600_000 }, () =>
    checkExactness(async () => ({ client: engine.client, name: await engine.createTable() }), RUNS),
  );
});
