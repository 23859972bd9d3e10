import { Aws, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { STEPFUNCTIONS_USE_DISTRIBUTED_MAP_RESULT_WRITER_V2 } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

export interface ReclassifyProps {
  /** The bucket whose texts are labelled again. */
  texts: s3.Bucket;
  /** Where a run leaves what became of each order. */
  results: s3.Bucket;
  /** The queue of the stage that labels them. */
  queue: sqs.Queue;
  /** Encrypts the queue, where it is a key of the account's own. */
  key?: kms.IKey;
  /** Orders put into the queue at once; default 40. */
  maxConcurrency?: number;
}

/**
 * Puts an order for every clean text into the classify queue: a distributed map over the bucket's listing, so that a run over
 * a million texts needs nobody's computer. Its input is `{"generation": ms since 1970}`; a later run wins over an earlier one.
 */
export class Reclassify extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(scope: Construct, id: string, props: ReclassifyProps) {
    super(scope, id);
    this.node.setContext(STEPFUNCTIONS_USE_DISTRIBUTED_MAP_RESULT_WRITER_V2, true);
    // Not the L2 task: for a queue under a key of the account's own it takes more rights than it needs.
    const order = new sfn.CustomState(this, 'Order', {
      stateJson: {
        Type: 'Task',
        Resource: `arn:${Aws.PARTITION}:states:::sqs:sendMessage`,
        Parameters: {
          QueueUrl: props.queue.queueUrl,
          // As lambdas/shared/events.ts reads it.
          MessageBody: { reclassify: { 'key.$': '$.key', 'generation.$': '$.generation' } },
        },
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 6, BackoffRate: 2 }],
      },
    });
    const everyText = new sfn.DistributedMap(this, 'EveryText', {
      itemReader: new sfn.S3ObjectsItemReader({ bucket: props.texts }),
      itemSelector: {
        key: sfn.JsonPath.stringAt('$$.Map.Item.Value.Key'),
        generation: sfn.JsonPath.numberAt('$.generation'),
      },
      mapExecutionType: sfn.StateMachineType.EXPRESS,
      maxConcurrency: props.maxConcurrency ?? 40,
      // What its children answer would be the map's output, and over 256 KB fails the run, even where it is discarded.
      resultWriterV2: new sfn.ResultWriterV2({ bucket: props.results, prefix: 'reclassify' }),
      resultPath: sfn.JsonPath.DISCARD,
    });
    this.machine = new sfn.StateMachine(this, 'Machine', {
      definitionBody: sfn.DefinitionBody.fromChainable(everyText.itemProcessor(order)),
      comment: 'Orders every clean text to be labelled again',
    });
    const allow = (actions: string[], resource: string) =>
      this.machine.addToRolePolicy(new iam.PolicyStatement({ actions, resources: [resource] }));
    allow(['sqs:SendMessage'], props.queue.queueArn);
    if (props.key) allow(['kms:Decrypt', 'kms:GenerateDataKey'], props.key.keyArn);
    this.acknowledgeFindings(props.results);
  }

  private acknowledgeFindings(results: s3.Bucket): void {
    const findings: [id: string, reason: string][] = [
      ['SF1', 'Logs want permissions on every log group there is; the run itself keeps its errors for 90 days.'],
      ['SF2', 'A run is one step a text; the map run shows how far it is.'],
    ];
    const { ref } = this.machine.node.defaultChild as sfn.CfnStateMachine;
    const name = `{"Fn::Select":[6,{"Fn::Split":[":",${JSON.stringify(Stack.of(this).resolve(ref))}]}]}`;
    const { region, account } = Stack.of(this);
    // Either may be unknown by itself: the CDK's command line gives a region where it finds no credentials.
    const known = (value: string, unknown: string) => (Token.isUnresolved(value) ? unknown : value);
    const place = `${known(region, '<AWS::Region>')}:${known(account, '<AWS::AccountId>')}`;
    for (const run of [':*', '/*:*'])
      findings.push([
        `IAM5[Resource::arn:<AWS::Partition>:states:${place}:execution:${name}${run}]`,
        "The machine's own map runs have ids that are known at run time only.",
      ]);
    const bucket = Stack.of(this).resolve(results.bucketName).Ref;
    findings.push([`IAM5[Resource::arn:<AWS::Partition>:s3:::<${bucket}>/*]`, 'A run names its own results.']);
    for (const [id, reason] of findings) acknowledge(this.machine, `AwsSolutions-${id}`, reason);
  }
}
