import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { PipelineFunction, type PipelineFunctionProps } from './function.ts';

export interface PipelineStageProps extends PipelineFunctionProps {
  /** The bucket whose objects the stage works on. */
  source: s3.Bucket;
  /** Which of its events. */
  on: s3.EventType[];
  /** Messages handed to the function at once; default 10. */
  batchSize?: number;
  /** Runs at the same time, so that a flood of articles cannot take all of the account's; default 20. */
  maxConcurrency?: number;
  /** Tries before a message goes to the dead letters; default 5. */
  maxReceives?: number;
  /** Encrypts the queues; default SQS's own key. */
  key?: kms.IKey;
}

/** Bucket -> queue (with dead letters) -> function, one step of the pipeline. */
export class PipelineStage extends Construct {
  readonly queue: sqs.Queue;
  readonly deadLetters: sqs.Queue;
  readonly worker: PipelineFunction;

  constructor(scope: Construct, id: string, props: PipelineStageProps) {
    super(scope, id);
    const queue: sqs.QueueProps = {
      enforceSSL: true,
      ...(props.key
        ? { encryption: sqs.QueueEncryption.KMS, encryptionMasterKey: props.key }
        : { encryption: sqs.QueueEncryption.SQS_MANAGED }),
    };
    this.deadLetters = new sqs.Queue(this, 'DeadLetters', { ...queue, retentionPeriod: Duration.days(14) });
    this.queue = new sqs.Queue(this, 'Queue', {
      ...queue,
      // AWS's advice for Lambda: six times the function's timeout, so that a throttled batch is not handed out twice.
      visibilityTimeout: Duration.seconds(props.timeout.toSeconds() * 6),
      // Shorter than the dead letters': a message keeps its age when it moves, and still has ten days there.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceives ?? 5 },
    });
    this.worker = new PipelineFunction(this, 'Worker', props);
    this.worker.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: props.batchSize ?? 10,
        maxConcurrency: props.maxConcurrency ?? 20,
        reportBatchItemFailures: true,
      }),
    );
    this.hear(props);
  }

  /**
   * Lets the bucket send its events to the queue. By the bucket's own property: `addEventNotification` of the L2 construct
   * deploys a custom resource with a function of its own for the same setting. The queue's policy must stand before S3 is told
   * of the queue, so it cannot name the bucket, only the account.
   */
  private hear({ source, on, key }: PipelineStageProps): void {
    const s3Service = new iam.ServicePrincipal('s3.amazonaws.com');
    const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [s3Service],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: ofThisAccount,
      }),
    );
    key?.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [s3Service],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ofThisAccount,
      }),
    );
    const bucket = source.node.defaultChild as s3.CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: on.map((event) => ({ event, queue: this.queue.queueArn })),
    };
    bucket.node.addDependency(this.queue.node.findChild('Policy'));
  }
}
