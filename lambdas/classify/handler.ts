/** The classify function on AWS: events of the clean bucket and orders to classify again, by way of the classify queue. */
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { requireEnv } from '#shared/env.ts';
import { s3Objects } from '#shared/objects/s3.ts';
import { Records } from '#shared/records/records.ts';
import type { Packs } from './packs.ts';
import { createClassifyHandler } from './stage.ts';

const clean = s3Objects(new S3Client(), requireEnv('CLEAN_BUCKET'));
const packs: Packs = { version: '0' };

export const handler = createClassifyHandler({
  clean,
  records: new Records(new DynamoDBClient(), requireEnv('TABLE_NAME'), clean),
  packs,
  logger: new Logger({ serviceName: 'classify' }),
});
