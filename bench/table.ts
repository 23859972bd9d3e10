/** A table of the local engine for benchmarks of the records: filled, asked through the query function, its calls counted. */
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  type DynamoDBClient,
  QueryCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createQueryHandler } from '../lambdas/query/stage.ts';
import { factsOf, summarize } from '../lambdas/shared/records/facts.ts';
import { entryItem, keyItem } from '../lambdas/shared/records/items.ts';
import { entriesOf } from '../lambdas/shared/records/keys.ts';
import { Records } from '../lambdas/shared/records/records.ts';
import { createTableInput } from '../lambdas/shared/records/table.ts';
import { openDatabase } from '../local/database.ts';
import { labelled } from '../test/query/api.ts';
import { MemoryBucket } from '../test/records/bucket.ts';

export const TABLE = 'records';
export const TOPIC = 'medtop:11000000';
export const quiet = { info() {}, warn() {}, error() {} };

/** Works on a fresh table. */
export async function withTable(work: (client: DynamoDBClient) => Promise<void>): Promise<void> {
  const database = await openDatabase();
  try {
    await database.client.send(new CreateTableCommand(createTableInput(TABLE)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await work(database.client);
  } finally {
    await database.close();
  }
}

/** Puts the listing entries of articles straight into the table: all, one topic, one target. */
export async function fill(client: DynamoDBClient, from: number, to: number): Promise<void> {
  let waiting: WriteRequest[] = [];
  const flush = async () => {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: waiting } }));
    waiting = [];
  };
  const catalogued = new Set<string>();
  for (let i = from; i < to; i++) {
    const published = new Date(Date.UTC(2026, 9, 1) + (i % 60) * 86_400_000 + i * 1000).toISOString();
    const stances: [string, string, 'support' | 'oppose'][] = [['RUS', 'reset', i % 3 ? 'support' : 'oppose']];
    const record = labelled({
      key: `${i}.txt`,
      published,
      topics: [[TOPIC]],
      stances,
      title: `Article number ${i} of the day`,
    });
    const facts = factsOf(record);
    for (const { key, catalogue } of entriesOf(facts)) {
      if (!/^(all|topic|target)#/.test(key.pk)) continue;
      const items = [entryItem(key, JSON.stringify(summarize(record)), 1, record, facts)];
      if (catalogue && !catalogued.has(catalogue.key.pk + catalogue.key.sk)) items.push(keyItem(catalogue.key));
      if (catalogue) catalogued.add(catalogue.key.pk + catalogue.key.sk);
      for (const Item of items) {
        waiting.push({ PutRequest: { Item } });
        if (waiting.length === 25) await flush();
      }
    }
  }
  if (waiting.length) await flush();
}

/** A client that counts what goes through it. */
export function counting(client: DynamoDBClient) {
  const counted = {
    requests: 0,
    items: 0,
    writeUnits: 0,
    readUnits: 0,
    reset: () => Object.assign(counted, { requests: 0, items: 0 }),
    client: undefined as unknown as DynamoDBClient,
  };
  const send = async (command: { input: Record<string, unknown>; constructor: { name: string } }) => {
    command.input.ReturnConsumedCapacity = 'TOTAL';
    counted.requests++;
    const answer = (await client.send(command as never)) as {
      Items?: unknown[];
      ConsumedCapacity?: { CapacityUnits?: number };
    };
    counted.items += answer.Items?.length ?? 0;
    const units = answer.ConsumedCapacity?.CapacityUnits ?? 0;
    counted[/Put|Delete/.test(command.constructor.name) ? 'writeUnits' : 'readUnits'] += units;
    return answer;
  };
  counted.client = { send } as unknown as DynamoDBClient;
  return counted;
}

/** The query function over a client, asked for articles. */
export function apiOver(client: DynamoDBClient): (query: string) => Promise<{ next: string }> {
  const clean = new MemoryBucket('clean');
  const handler = createQueryHandler({ clean, records: new Records(client, TABLE, clean), logger: quiet });
  return async (rawQueryString) => {
    const requestContext = { requestId: '1', http: { method: 'GET' } };
    const answer = await handler({
      rawPath: '/articles',
      rawQueryString,
      headers: {},
      requestContext,
    } as unknown as APIGatewayProxyEventV2);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return JSON.parse(answer.body!);
  };
}

/** One Query of 20 items, what all else is measured against. */
export function bareQuery(client: DynamoDBClient) {
  return client.send(
    new QueryCommand({
      TableName: TABLE,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `topic#${encodeURIComponent(TOPIC)}#2026-11` } },
      Limit: 20,
    }),
  );
}
