/** The clean function on AWS: events of the articles bucket, by way of the clean queue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { patience } from '#shared/aws/patience.ts';
import { requireEnv } from '#shared/env.ts';
import { printMetrics } from '#shared/metrics.ts';
import { s3Objects } from '#shared/objects/s3.ts';
import { Records } from '#shared/records/records.ts';
import { decodePacks } from '#shared/rules/codec.ts';
import { createCleanHandler } from './stage.ts';

/** Three tries of this many ms fit into the function's 60 s. */
const calls = patience(10_000);
const s3 = new S3Client(calls);
const clean = s3Objects(s3, requireEnv('CLEAN_BUCKET'));
/** Written by `npm run packs` to dist/packs/clean.bin and shipped beside the bundle. */
const packs = decodePacks(readFileSync(join(import.meta.dirname, 'packs.bin')));

export const handler = createCleanHandler({
  articles: s3Objects(s3, requireEnv('ARTICLES_BUCKET')),
  clean,
  records: new Records(new DynamoDBClient(calls), requireEnv('TABLE_NAME'), clean),
  packs,
  logger: new Logger({ serviceName: 'clean' }),
  report: printMetrics(requireEnv('METRICS_NAMESPACE'), 'clean'),
});
