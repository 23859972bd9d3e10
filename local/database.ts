import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

/** An embedded DynamoDB engine on disk, and a client that speaks to it. */
export interface LocalDatabase {
  client: DynamoDBClient;
  /** `http://127.0.0.1:PORT`. */
  endpoint: string;
  close(): Promise<void>;
}

/**
 * Starts dynalite over a directory (or in memory) on a free port of 127.0.0.1.
 *
 * @throws if another process holds the directory: LevelDB allows one
 */
export async function openDatabase(directory?: string): Promise<LocalDatabase> {
  if (directory) await mkdir(directory, { recursive: true });
  const server: Server = dynalite({ ...(directory && { path: directory }), createTableMs: 0, deleteTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 3,
  });
  return {
    client,
    endpoint,
    async close() {
      client.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
