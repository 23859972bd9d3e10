/** The clean function on AWS: events of the articles bucket, by way of the clean queue. */
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { requireEnv } from '#shared/env.ts';
import { s3Objects } from '#shared/objects/s3.ts';
import { Records } from '#shared/records/records.ts';
import { createCleanHandler } from './stage.ts';

const s3 = new S3Client();
const clean = s3Objects(s3, requireEnv('CLEAN_BUCKET'));

export const handler = createCleanHandler({
  articles: s3Objects(s3, requireEnv('ARTICLES_BUCKET')),
  clean,
  records: new Records(new DynamoDBClient(), requireEnv('TABLE_NAME'), clean),
  logger: new Logger({ serviceName: 'clean' }),
});
