import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../lambdas/shared/records/table.ts';
import { openDatabase } from '../../local/database.ts';

export interface Engine {
  client: DynamoDBClient;
  /** Makes an empty table and gives its name. */
  createTable(): Promise<string>;
  close(): Promise<void>;
}

/** dynalite in memory; or, where DYNAMODB_ENDPOINT is set (scripts/dynamodb-local.ts), the engine that listens there. */
export async function openEngine(): Promise<Engine> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const { client, close } = endpoint ? connect(endpoint) : await openDatabase();
  let tables = 0;
  return {
    client,
    close,
    async createTable() {
      const name = `records-${process.pid}-${++tables}`;
      await client.send(new CreateTableCommand(createTableInput(name)));
      await waitUntilTableExists({ client, minDelay: 0.01, maxDelay: 0.1, maxWaitTime: 10 }, { TableName: name });
      return name;
    },
  };
}

function connect(endpoint: string) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  return { client, close: async () => client.destroy() };
}
