import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { type Item, keyItem, tombstoneItem } from './items.ts';
import type { Key } from './keys.ts';

/** Whether a guarded write was carried out, or a newer run was there first. */
export type Written = 'written' | 'overtaken';

/**
 * The few calls the records need. Guarded writes never overwrite an item of a higher revision, whenever they arrive;
 * they may be repeated. Other errors (throttling, network) are thrown as the SDK gives them.
 */
export class TableClient {
  constructor(
    private readonly client: Pick<DynamoDBClient, 'send'>,
    private readonly table: string,
  ) {}

  async get(key: Key, consistent = false): Promise<Item | undefined> {
    const command = new GetItemCommand({ TableName: this.table, Key: keyItem(key), ConsistentRead: consistent });
    return (await this.client.send(command)).Item;
  }

  /** Writes only while the item is as the caller read it: at `revision`, or absent where that is undefined. */
  putIfAt(item: Item, revision: number | undefined): Promise<Written> {
    return this.guard(
      new PutItemCommand({
        TableName: this.table,
        Item: item,
        ...(revision === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': { N: String(revision) } },
            }),
      }),
    );
  }

  /** Writes unless an item of a higher revision stands there. */
  put(item: Item): Promise<Written> {
    return this.guard(new PutItemCommand({ TableName: this.table, Item: item, ...notNewer(item.revision!.N!) }));
  }

  /** Removes the item unless it is of a higher revision; none there is fine. */
  delete(key: Key, revision: number): Promise<Written> {
    return this.guard(
      new DeleteItemCommand({ TableName: this.table, Key: keyItem(key), ...notNewer(String(revision)) }),
    );
  }

  /** Puts a tombstone in the item's place unless it is of a higher revision. */
  bury(key: Key, revision: number, expires: number): Promise<Written> {
    return this.put(tombstoneItem(key, revision, expires));
  }

  /** Writes an item that is the same whoever writes it. */
  async putPlain(item: Item): Promise<void> {
    await this.client.send(new PutItemCommand({ TableName: this.table, Item: item }));
  }

  /** Items of one partition by descending (or ascending) sort key, both bounds inclusive, one request. */
  async query(
    partition: string,
    { from, to, limit, ascending = false }: { from?: string; to?: string; limit?: number; ascending?: boolean } = {},
  ): Promise<{ items: Item[]; more: boolean }> {
    const bounds = { from: from ?? ' ', to: to ?? '\u{10ffff}' };
    if (bounds.from > bounds.to) return { items: [], more: false };
    const answer = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': { S: partition }, ':from': { S: bounds.from }, ':to': { S: bounds.to } },
        ScanIndexForward: ascending,
        Limit: limit,
      }),
    );
    return { items: answer.Items ?? [], more: answer.LastEvaluatedKey !== undefined };
  }

  /** How many items (tombstones not counted) lie between the two sort keys, both inclusive. */
  async count(partition: string, from: string, to: string): Promise<number> {
    let count = 0;
    let start: Item | undefined;
    do {
      const answer = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          FilterExpression: 'attribute_not_exists(gone)',
          ExpressionAttributeValues: { ':pk': { S: partition }, ':from': { S: from }, ':to': { S: to } },
          Select: 'COUNT',
          ExclusiveStartKey: start,
        }),
      );
      count += answer.Count ?? 0;
      start = answer.LastEvaluatedKey;
    } while (start);
    return count;
  }

  private async guard(command: PutItemCommand | DeleteItemCommand): Promise<Written> {
    try {
      await this.client.send(command as PutItemCommand);
      return 'written';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'overtaken';
      throw error;
    }
  }
}

function notNewer(revision: string) {
  return {
    ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
    ExpressionAttributeValues: { ':revision': { N: revision } },
  };
}
