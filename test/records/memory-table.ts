import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';

type Item = Record<string, AttributeValue>;

/** DynamoDB as far as the records use it, in memory; the suites that run on it run on a real engine too. */
export class MemoryTable {
  private readonly partitions = new Map<string, Map<string, Item>>();

  readonly send = async (command: unknown): Promise<unknown> => {
    if (command instanceof GetItemCommand) {
      const { pk, sk } = command.input.Key as { pk: { S: string }; sk: { S: string } };
      return { Item: this.partitions.get(pk.S)?.get(sk.S) };
    }
    if (command instanceof PutItemCommand) {
      const item = command.input.Item as Item;
      const [pk, sk] = [item.pk!.S!, item.sk!.S!];
      this.check(this.partitions.get(pk)?.get(sk), command.input);
      if (!this.partitions.has(pk)) this.partitions.set(pk, new Map());
      this.partitions.get(pk)!.set(sk, item);
      return {};
    }
    if (command instanceof DeleteItemCommand) {
      const { pk, sk } = command.input.Key as { pk: { S: string }; sk: { S: string } };
      this.check(this.partitions.get(pk.S)?.get(sk.S), command.input);
      this.partitions.get(pk.S)?.delete(sk.S);
      return {};
    }
    if (command instanceof QueryCommand) return this.query(command.input);
    if (command instanceof ScanCommand) return { Items: [...this.partitions.values()].flatMap((p) => [...p.values()]) };
    throw new Error(`the table in memory knows no ${(command as object).constructor.name}`);
  };

  private query(input: QueryCommand['input']) {
    const { ':pk': pk, ':from': from, ':to': to } = input.ExpressionAttributeValues!;
    const sorted = [...(this.partitions.get(pk!.S!) ?? [])]
      .filter(([sk]) => sk >= from!.S! && sk <= to!.S!)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => item);
    if (input.ScanIndexForward === false) sorted.reverse();
    const limit = input.Limit ?? sorted.length;
    const items = sorted.slice(0, limit);
    return { Items: items, LastEvaluatedKey: sorted.length > limit ? items.at(-1) : undefined };
  }

  private check(
    standing: Item | undefined,
    input: { ConditionExpression?: string; ExpressionAttributeValues?: Record<string, AttributeValue> },
  ): void {
    const revision = Number(input.ExpressionAttributeValues?.[':revision']?.N);
    const next = Number(input.ExpressionAttributeValues?.[':next']?.N);
    const holds = {
      'attribute_not_exists(pk)': standing === undefined,
      'revision = :revision': standing !== undefined && Number(standing.revision?.N) === revision,
      'revision = :revision AND attribute_not_exists(settled)':
        standing !== undefined && Number(standing.revision?.N) === revision && standing.settled === undefined,
      'attribute_not_exists(pk) OR revision < :revision OR (attribute_exists(gone) AND revision <= :next)':
        standing === undefined ||
        Number(standing.revision?.N) < revision ||
        (standing.gone !== undefined && Number(standing.revision?.N) <= next),
      'attribute_not_exists(pk) OR revision <= :revision':
        standing === undefined || Number(standing.revision?.N) <= revision,
    }[input.ConditionExpression ?? ''];
    if (input.ConditionExpression !== undefined && holds === undefined)
      throw new Error(`the table in memory knows no condition ${input.ConditionExpression}`);
    if (holds === false) throw new ConditionalCheckFailedException({ message: 'no', $metadata: {} });
  }
}
