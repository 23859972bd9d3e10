import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Api } from './constructs/api.ts';
import { Reclassify } from './constructs/reclassify.ts';
import { PipelineStage } from './constructs/stage.ts';
import { Storage } from './constructs/storage.ts';
import { Watch } from './constructs/watch.ts';
import type { Settings } from './settings.ts';

export type FunctionName = 'clean' | 'classify' | 'query';

export interface StancewireStackProps extends StackProps {
  settings: Settings;
  /** The built bundle of a function. */
  bundle(name: FunctionName): lambda.Code;
}

/** Everything `cdk deploy` makes: storage, two stages, the API, and what watches them. */
export class StancewireStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundle, ...props }: StancewireStackProps) {
    super(scope, id, props);
    const keep = settings.stage === 'prod';
    const storage = new Storage(this, 'Storage', { keep, ownKey: settings.kms, emptyOnDestroy: !settings.emulator });
    const { articles, clean: cleanTexts, runs, table, key } = storage;
    const common = { keep, tracing: settings.tracing, key };
    // Two stacks in one account keep their metrics apart.
    const metricsNamespace = this.stackName;
    const environment = { TABLE_NAME: table.tableName, CLEAN_BUCKET: cleanTexts.bucketName };
    const stageEnvironment = { ...environment, METRICS_NAMESPACE: metricsNamespace };

    const clean = new PipelineStage(this, 'CleanStage', {
      ...common,
      does: 'cleans articles',
      code: bundle('clean'),
      source: articles,
      // An object that a lifecycle rule of the user's expires is removed like any other; older versions that expire say nothing.
      on: [
        s3.EventType.OBJECT_CREATED,
        s3.EventType.OBJECT_REMOVED,
        s3.EventType.LIFECYCLE_EXPIRATION_DELETE_MARKER_CREATED,
      ],
      memorySize: 1769,
      timeout: Duration.seconds(60),
      environment: { ...stageEnvironment, ARTICLES_BUCKET: articles.bucketName },
    });
    const classify = new PipelineStage(this, 'ClassifyStage', {
      ...common,
      does: 'labels clean texts',
      code: bundle('classify'),
      source: cleanTexts,
      on: [s3.EventType.OBJECT_CREATED],
      memorySize: 1769,
      timeout: Duration.seconds(60),
      environment: stageEnvironment,
    });
    const api = new Api(this, 'Api', {
      ...common,
      does: 'answers queries',
      code: bundle('query'),
      memorySize: 1024,
      timeout: Duration.seconds(15),
      environment,
      auth: settings.auth,
      corsOrigins: settings.corsOrigins,
      requestsPerSecond: settings.requestsPerSecond,
    });

    const anyKey = 'Articles are dropped under any key.';
    const anyText = 'Keys of clean texts hold ids that are known at run time only.';
    // Listing lets S3 answer 404 for a key that is gone; without it the answer is 403, which looks like a fault.
    clean.worker.allow(['s3:ListBucket'], [articles.bucketArn]);
    clean.worker.allowObjects(
      ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
      articles,
      '',
      anyKey,
    );
    // Either stage removes the text of a version that it supersedes.
    clean.worker.allowObjects(['s3:PutObject', 's3:DeleteObject'], cleanTexts, '', anyText);
    classify.worker.allowObjects(['s3:GetObject', 's3:DeleteObject'], cleanTexts, '', anyText);
    api.worker.allowObjects(['s3:GetObject'], cleanTexts, '', anyText);
    for (const { worker } of [clean, classify])
      worker.allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], [table.tableArn]);
    for (const { worker } of [classify, api]) worker.allow(['s3:ListBucket'], [cleanTexts.bucketArn]);
    api.worker.allow(['dynamodb:GetItem', 'dynamodb:Query'], [table.tableArn]);
    // Its one write: the secret that signs cursors, made at first use, never changed.
    api.worker.allow(['dynamodb:PutItem'], [table.tableArn], {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['config'] },
    });
    if (key)
      for (const { worker } of [clean, classify, api])
        worker.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn]);

    const reclassify = new Reclassify(this, 'Reclassify', {
      texts: cleanTexts,
      results: runs,
      queue: classify.queue,
      key,
    });

    const watch = new Watch(this, 'Watch', {
      stages: { clean, classify },
      api,
      metricsNamespace,
      email: settings.alarmEmail,
    });

    // `stancewire push|get|reclassify --stack NAME` find their way by these names.
    const outputs = {
      ArticlesBucket: articles.bucketName,
      CleanBucket: cleanTexts.bucketName,
      TableName: table.tableName,
      ApiUrl: api.url,
      CleanQueueUrl: clean.queue.queueUrl,
      ClassifyQueueUrl: classify.queue.queueUrl,
      CleanDeadLettersUrl: clean.deadLetters.queueUrl,
      ClassifyDeadLettersUrl: classify.deadLetters.queueUrl,
      ReclassifyArn: reclassify.machine.stateMachineArn,
      Dashboard: watch.dashboard.dashboardName,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
