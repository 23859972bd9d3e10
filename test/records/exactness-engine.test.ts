import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createTableInput } from '../../lambdas/shared/records/table.ts';
import { openDynalite, type TestTable } from './dynalite.ts';
import { checkExactness } from './exactness.ts';

/** Few in the gate, since each call crosses HTTP; `npm run test:nightly` sets more. */
const RUNS = Number(process.env.EXACTNESS_ENGINE_RUNS ?? 6);

describe('records on an engine that speaks DynamoDB', () => {
  let engine: TestTable;
  let tables = 0;
  beforeAll(async () => {
    engine = await openDynalite();
  });
  afterAll(() => engine.close());

  it('are what the bucket holds, whatever was delivered and wherever a process died', { timeout: 3_600_000 }, () =>
    checkExactness(async () => {
      const name = `records-${++tables}`;
      await engine.client.send(new CreateTableCommand(createTableInput(name)));
      await waitUntilTableExists(
        { client: engine.client, minDelay: 0.01, maxDelay: 0.1, maxWaitTime: 10 },
        { TableName: name },
      );
      return { client: engine.client, name };
    }, RUNS),
  );
});
