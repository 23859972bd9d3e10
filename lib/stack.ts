import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Api } from './constructs/api.ts';
import { Reclassify } from './constructs/reclassify.ts';
import { PipelineStage } from './constructs/stage.ts';
import { Storage } from './constructs/storage.ts';
import { Watch } from './constructs/watch.ts';
import { permit, type Workers } from './permissions.ts';
import type { Settings } from './settings.ts';

export type FunctionName = 'clean' | 'classify' | 'query';

export interface StancewireStackProps extends StackProps {
  settings: Settings;
  /** The built bundle of a function. */
  bundle(name: FunctionName): lambda.Code;
}

/** Everything `cdk deploy` makes: storage, two stages, the API, and what watches them. */
export class StancewireStack extends Stack {
  constructor(scope: Construct, id: string, props: StancewireStackProps) {
    super(scope, id, props);
    const { settings } = props;
    const keep = settings.stage === 'prod';
    const storage = new Storage(this, 'Storage', { keep, ownKey: settings.kms, emptyOnDestroy: !settings.emulator });
    const workers = this.#workers(props, storage);
    permit(workers, storage);
    const { clean, classify, api } = workers;
    const reclassify = new Reclassify(this, 'Reclassify', {
      texts: storage.clean,
      results: storage.runs,
      queue: classify.queue,
      key: storage.key,
    });
    const watch = new Watch(this, 'Watch', {
      stages: { clean, classify },
      api,
      metricsNamespace: this.stackName,
      email: settings.alarmEmail,
    });
    // `stancewire push|get|reclassify --stack NAME` find their way by these names.
    const outputs = {
      ArticlesBucket: storage.articles.bucketName,
      CleanBucket: storage.clean.bucketName,
      TableName: storage.table.tableName,
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

  #workers({ settings, bundle }: StancewireStackProps, { articles, clean, table, key }: Storage): Workers {
    const common = { keep: settings.stage === 'prod', tracing: settings.tracing, key };
    const environment = { TABLE_NAME: table.tableName, CLEAN_BUCKET: clean.bucketName };
    const stage = {
      ...common,
      memorySize: 1769,
      timeout: Duration.seconds(60),
      // Two stacks in one account keep their metrics apart.
      environment: { ...environment, METRICS_NAMESPACE: this.stackName },
    };
    return {
      clean: new PipelineStage(this, 'CleanStage', {
        ...stage,
        does: 'cleans articles',
        code: bundle('clean'),
        source: articles,
        // An object that a lifecycle rule of the user's expires is removed like any other; older versions that expire say nothing.
        on: [
          s3.EventType.OBJECT_CREATED,
          s3.EventType.OBJECT_REMOVED,
          s3.EventType.LIFECYCLE_EXPIRATION_DELETE_MARKER_CREATED,
        ],
        environment: { ...stage.environment, ARTICLES_BUCKET: articles.bucketName },
      }),
      classify: new PipelineStage(this, 'ClassifyStage', {
        ...stage,
        does: 'labels clean texts',
        code: bundle('classify'),
        source: clean,
        on: [s3.EventType.OBJECT_CREATED],
      }),
      api: new Api(this, 'Api', {
        ...common,
        does: 'answers queries',
        code: bundle('query'),
        memorySize: 1024,
        timeout: Duration.seconds(15),
        environment,
        auth: settings.auth,
        corsOrigins: settings.corsOrigins,
        requestsPerSecond: settings.requestsPerSecond,
      }),
    };
  }
}
