import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { Level } from 'level';

/** An embedded DynamoDB engine on disk, and a client that speaks to it. */
export interface LocalDatabase {
  client: DynamoDBClient;
  /** `http://127.0.0.1:PORT`. */
  endpoint: string;
  close(): Promise<void>;
}

/** Another process has the directory open: LevelDB allows one. */
export class DirectoryInUse extends Error {
  constructor(directory: string) {
    super(`another process has ${directory} open`);
  }
}

/**
 * Starts dynalite over a directory (or in memory) on a free port of 127.0.0.1.
 *
 * @throws DirectoryInUse
 */
export async function openDatabase(directory?: string): Promise<LocalDatabase> {
  if (directory) await tryDirectory(directory);
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

/** Opens the directory's LevelDB and closes it again: dynalite takes the whole process down with one that it cannot open. */
async function tryDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const level = new Level(directory);
  try {
    await level.open();
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    throw cause?.code === 'LEVEL_LOCKED' ? new DirectoryInUse(directory) : error;
  } finally {
    await level.close();
  }
}
