import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
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

  /**
   * Writes only while the item is as the caller read it: at `revision`, or absent where that is undefined.
   * `unsettled`: and only while the item does not say that it is settled.
   */
  putIfAt(item: Item, revision: number | undefined, unsettled = false): Promise<Written> {
    return this.guard(
      new PutItemCommand({
        TableName: this.table,
        Item: item,
        ...(revision === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: `revision = :revision${unsettled ? ' AND attribute_not_exists(settled)' : ''}`,
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

  /** Takes an entry's place before a run of `revision` or an older one has written it; refused once that run has. */
  fence(key: Key, revision: number, expires: number): Promise<Written> {
    return this.guard(
      new PutItemCommand({
        TableName: this.table,
        Item: tombstoneItem(key, revision + 1, expires),
        ConditionExpression:
          'attribute_not_exists(pk) OR revision < :revision OR (attribute_exists(gone) AND revision <= :next)',
        ExpressionAttributeValues: { ':revision': { N: String(revision) }, ':next': { N: String(revision + 1) } },
      }),
    );
  }

  /** Writes an item that is the same whoever writes it. */
  async putPlain(item: Item): Promise<void> {
    await this.client.send(new PutItemCommand({ TableName: this.table, Item: item }));
  }

  /** Items of one partition by descending sort key, both bounds inclusive, one request. */
  async query(
    partition: string,
    { from, to, limit }: { from: string; to: string; limit?: number },
  ): Promise<{ items: Item[]; more: boolean }> {
    if (from > to) return { items: [], more: false };
    const answer = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': { S: partition }, ':from': { S: from }, ':to': { S: to } },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return { items: answer.Items ?? [], more: answer.LastEvaluatedKey !== undefined };
  }

  /** All items of a partition between the two sort keys (inclusive), ascending; `attributes` to have only those. */
  async *items(partition: string, from = ' ', to = '\u{10ffff}', attributes?: string[]): AsyncGenerator<Item> {
    if (from > to) return;
    let start: Item | undefined;
    do {
      const answer: QueryCommandOutput = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': { S: partition }, ':from': { S: from }, ':to': { S: to } },
          ProjectionExpression: attributes?.join(', '),
          ExclusiveStartKey: start,
        }),
      );
      yield* answer.Items ?? [];
      start = answer.LastEvaluatedKey;
    } while (start);
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
