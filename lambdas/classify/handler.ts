/** The classify function on AWS: events of the clean bucket and orders to classify again, by way of the classify queue. */
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
import { createClassifyHandler } from './stage.ts';

/** Three tries of this many ms fit into the function's 60 s. */
const calls = patience(10_000);
const clean = s3Objects(new S3Client(calls), requireEnv('CLEAN_BUCKET'));
/** Written by `npm run packs` to dist/packs/classify.bin and shipped beside the bundle. */
const packs = decodePacks(readFileSync(join(import.meta.dirname, 'packs.bin')));

export const handler = createClassifyHandler({
  clean,
  records: new Records(new DynamoDBClient(calls), requireEnv('TABLE_NAME'), clean),
  packs,
  logger: new Logger({ serviceName: 'classify' }),
  report: printMetrics(requireEnv('METRICS_NAMESPACE'), 'classify'),
});
