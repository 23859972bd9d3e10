/** The query function on AWS: the HTTP API's requests. */
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { patience } from '#shared/aws/patience.ts';
import { requireEnv } from '#shared/env.ts';
import { s3Objects } from '#shared/objects/s3.ts';
import { Records } from '#shared/records/records.ts';
import { createQueryHandler } from './stage.ts';

/** Three tries of this many ms fit into the function's 15 s. */
const calls = patience(4_000);
const clean = s3Objects(new S3Client(calls), requireEnv('CLEAN_BUCKET'));

export const handler = createQueryHandler({
  clean,
  records: new Records(new DynamoDBClient(calls), requireEnv('TABLE_NAME'), clean),
  logger: new Logger({ serviceName: 'query' }),
});
