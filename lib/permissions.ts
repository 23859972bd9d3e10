import type { Api } from './constructs/api.ts';
import type { PipelineStage } from './constructs/stage.ts';
import type { Storage } from './constructs/storage.ts';

export interface Workers {
  clean: PipelineStage;
  classify: PipelineStage;
  api: Api;
}

const ANY_KEY = 'Articles are dropped under any key.';
const ANY_TEXT = 'Keys of clean texts hold ids that are known at run time only.';

/** Lets each function do in the storage what its code calls there, and no more. */
export function permit(workers: Workers, storage: Storage): void {
  permitObjects(workers, storage);
  permitRecords(workers, storage);
  if (storage.key)
    for (const { worker } of Object.values(workers))
      worker.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [storage.key.keyArn]);
}

function permitObjects({ clean, classify, api }: Workers, { articles, clean: texts }: Storage): void {
  // Listing lets S3 answer 404 for a key that is gone; without it the answer is 403, which looks like a fault.
  clean.worker.allow(['s3:ListBucket'], [articles.bucketArn]);
  clean.worker.allowObjects(
    ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
    articles,
    '',
    ANY_KEY,
  );
  // Either stage removes the text of a version that it supersedes.
  clean.worker.allowObjects(['s3:PutObject', 's3:DeleteObject'], texts, '', ANY_TEXT);
  classify.worker.allowObjects(['s3:GetObject', 's3:DeleteObject'], texts, '', ANY_TEXT);
  api.worker.allowObjects(['s3:GetObject'], texts, '', ANY_TEXT);
  for (const { worker } of [classify, api]) worker.allow(['s3:ListBucket'], [texts.bucketArn]);
}

function permitRecords({ clean, classify, api }: Workers, { table }: Storage): void {
  for (const { worker } of [clean, classify])
    worker.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], [table.tableArn]);
  api.worker.allow(['dynamodb:GetItem', 'dynamodb:Query'], [table.tableArn]);
  // Its one write: the secret that signs cursors, made at first use, never changed.
  api.worker.allow(['dynamodb:PutItem'], [table.tableArn], {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['config'] },
  });
}
