import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../lambdas/shared/records/table.ts';

export interface TestTable {
  client: DynamoDBClient;
  name: string;
  close(): Promise<void>;
}

/** A table in a dynalite of its own, in memory, on a free port of 127.0.0.1. */
export async function openDynalite(): Promise<TestTable> {
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as { port: number };
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(new CreateTableCommand(createTableInput('records')));
  return {
    client,
    name: 'records',
    async close() {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
