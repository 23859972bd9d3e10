import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

export interface PipelineFunctionProps {
  /** The built bundle, `dist/<name>/`. */
  code: lambda.Code;
  /** What it does, as the end of "the function that …". */
  does: string;
  /** MB; CPU grows with it. */
  memorySize: number;
  timeout: Duration;
  environment: Record<string, string>;
  /** Logs stay for three months and outlive the stack; otherwise two weeks and go with it. */
  keep: boolean;
  tracing: boolean;
}

/**
 * A function as all of ours are: Node 24 on arm64, a log group of its own, and a role that starts with nothing but writing
 * to that group (the managed AWSLambdaBasicExecutionRole may write to every group there is).
 */
export class PipelineFunction extends Construct {
  readonly function: lambda.Function;
  readonly logGroup: logs.LogGroup;
  private readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    this.logGroup = new logs.LogGroup(this, 'Logs', {
      retention: props.keep ? logs.RetentionDays.THREE_MONTHS : logs.RetentionDays.TWO_WEEKS,
      removalPolicy: props.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: `Role of the function that ${props.does}`,
    });
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    this.function = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      description: `The function that ${props.does}`,
      memorySize: props.memorySize,
      timeout: props.timeout,
      environment: props.environment,
      logGroup: this.logGroup,
      role: this.role,
      tracing: props.tracing ? lambda.Tracing.ACTIVE : lambda.Tracing.DISABLED,
    });
    if (props.tracing)
      acknowledge(
        this.role,
        'AwsSolutions-IAM5[Resource::*]',
        'X-Ray segments belong to no resource that could be named.',
      );
  }

  /** Allows exactly these actions on exactly these resources, under these conditions. */
  allow(actions: string[], resources: string[], conditions?: iam.Conditions): void {
    this.role.addToPolicy(new iam.PolicyStatement({ actions, resources, conditions }));
  }

  /** Allows actions on the objects below a prefix ('' for all), with the reason why no narrower one will do. */
  allowObjects(actions: string[], bucket: s3.Bucket, prefix: string, reason: string): void {
    this.allow(actions, [bucket.arnForObjects(`${prefix}*`)]);
    const logicalId = Stack.of(this).resolve(bucket.bucketArn)['Fn::GetAtt'][0];
    acknowledge(this.role, `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`, reason);
  }
}
