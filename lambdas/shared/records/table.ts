/**
 * The table's shape, as plain data: the CDK app, the laptop host and the tests create it from here.
 * One table, two key attributes, no index; docs/access-patterns.md lists what each key answers.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds after which DynamoDB may remove the item (tombstones only). */
  ttlAttribute: 'expires',
} as const;

/** CreateTable's input for a DynamoDB or anything that speaks its protocol. */
export function createTableInput(tableName: string) {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: [
      { AttributeName: TABLE.partitionKey, AttributeType: 'S' as const },
      { AttributeName: TABLE.sortKey, AttributeType: 'S' as const },
    ],
    KeySchema: [
      { AttributeName: TABLE.partitionKey, KeyType: 'HASH' as const },
      { AttributeName: TABLE.sortKey, KeyType: 'RANGE' as const },
    ],
  };
}
