import { describe, expect, it } from 'vitest';
import { inWords, type Resource, synthesize } from './template.ts';

const dev = synthesize();
const prod = synthesize({ stage: 'prod' });

describe('storage', () => {
  it('blocks public access, encrypts and takes TLS 1.2 only, on every bucket', () => {
    const buckets = dev.ofType('AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const [id, { Properties }] of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('AES256');
      const policy = dev.ofType('AWS::S3::BucketPolicy').find(([, policy]) => policy.Properties.Bucket.Ref === id)![1];
      const denied = policy.Properties.PolicyDocument.Statement.filter(
        (statement: { Effect: string }) => statement.Effect === 'Deny',
      ).map((statement: { Action: string; Condition: unknown }) => [statement.Action, statement.Condition]);
      expect(denied).toEqual([
        ['s3:*', { Bool: { 'aws:SecureTransport': 'false' } }],
        ['s3:*', { NumericLessThan: { 's3:TlsVersion': 1.2 } }],
      ]);
    }
  });

  it('keeps versions of articles for 30 days, so that an event finds the version it names', () => {
    const [, { Properties }] = dev.one('AWS::S3::Bucket', 'StorageArticles');
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(Properties.LifecycleConfiguration.Rules).toEqual([
      { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
      { NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' },
      { ExpiredObjectDeleteMarker: true, Status: 'Enabled' },
    ]);
  });

  it('has a table on demand with point-in-time recovery and expiry of tombstones', () => {
    const [, { Properties }] = dev.one('AWS::DynamoDB::Table', 'Storage');
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expires', Enabled: true });
    expect(Properties.GlobalSecondaryIndexes).toBeUndefined();
  });
});

describe('what `cdk destroy` leaves', () => {
  const policies = (template: typeof dev, type: string) =>
    template.ofType(type).map(([, resource]: [string, Resource]) => resource.DeletionPolicy);
  const stores = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Logs::LogGroup'];

  it('is nothing in dev: buckets are emptied, and log groups go too', () => {
    for (const type of stores) expect(new Set(policies(dev, type)), type).toEqual(new Set(['Delete']));
    expect(dev.ofType('Custom::S3AutoDeleteObjects')).toHaveLength(3);
    expect(dev.stack.terminationProtection).toBe(false);
  });

  it('is the data in prod, where the table and the stack refuse to be deleted', () => {
    for (const type of stores) expect(new Set(policies(prod, type)), type).toEqual(new Set(['Retain']));
    expect(prod.one('AWS::DynamoDB::Table', 'Storage')[1].Properties.DeletionProtectionEnabled).toBe(true);
    expect(prod.ofType('Custom::S3AutoDeleteObjects')).toHaveLength(0);
    expect(prod.stack.terminationProtection).toBe(true);
  });
});

describe.each([
  [
    'CleanStage',
    'StorageArticles',
    ['s3:ObjectCreated:*', 's3:ObjectRemoved:*', 's3:LifecycleExpiration:DeleteMarkerCreated'],
  ],
  ['ClassifyStage', 'StorageClean', ['s3:ObjectCreated:*']],
])('%s', (stage, bucket, types) => {
  it(`hears ${types.join(' and ')} of ${bucket}, by its own property and not by a custom resource`, () => {
    const [, { Properties }] = dev.one('AWS::S3::Bucket', bucket);
    const { QueueConfigurations, ...others } = Properties.NotificationConfiguration;
    expect(others).toEqual({});
    expect(QueueConfigurations.map(({ Event }: { Event: string }) => Event)).toEqual(types);
    for (const { Queue } of QueueConfigurations) expect(inWords(Queue)).toBe(`${stage}Queue.Arn`);
    expect(dev.ofType('Custom::S3BucketNotifications')).toHaveLength(0);
  });

  it('may be sent to by S3 before S3 is told of it, since S3 tries', () => {
    const [, policy] = dev.one('AWS::SQS::QueuePolicy', `${stage}QueuePolicy`);
    const [, target] = dev.one('AWS::S3::Bucket', bucket);
    const [policyId] = dev.one('AWS::SQS::QueuePolicy', `${stage}QueuePolicy`);
    expect(target.DependsOn).toContain(policyId);
    expect(JSON.stringify(policy)).toContain('s3.amazonaws.com');
  });

  it('gives up after five tries, into dead letters that are kept longer than the queue keeps a message', () => {
    const [, { Properties: queue }] = dev.one('AWS::SQS::Queue', `${stage}Queue`);
    const [, { Properties: deadLetters }] = dev.one('AWS::SQS::Queue', `${stage}DeadLetters`);
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(inWords(queue.RedrivePolicy.deadLetterTargetArn)).toBe(`${stage}DeadLetters.Arn`);
    expect(deadLetters.MessageRetentionPeriod).toBeGreaterThan(queue.MessageRetentionPeriod);
  });

  it('hides a message at least six times as long as the function may run', () => {
    const [, { Properties: queue }] = dev.one('AWS::SQS::Queue', `${stage}Queue`);
    const [, { Properties: worker }] = dev.one('AWS::Lambda::Function', `${stage}Worker`);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(worker.Timeout * 6);
  });

  it('returns only the failed messages of a batch to the queue', () => {
    const [, { Properties }] = dev.one('AWS::Lambda::EventSourceMapping', stage);
    expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(inWords(Properties.EventSourceArn)).toBe(`${stage}Queue.Arn`);
  });
});

describe('functions', () => {
  it('all run Node 24 on arm64 with a log group of their own', () => {
    for (const name of ['CleanStage', 'ClassifyStage', 'Api']) {
      const [, { Properties }] = dev.one('AWS::Lambda::Function', `${name}Worker`);
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
      expect(inWords(Properties.LoggingConfig.LogGroup)).toBe(`${name}WorkerLogs`);
    }
  });

  it('know the buckets and the table by variables, and carry no secret', () => {
    const variables = (name: string) =>
      Object.fromEntries(
        Object.entries(
          dev.one('AWS::Lambda::Function', `${name}Worker`)[1].Properties.Environment.Variables as Record<
            string,
            unknown
          >,
        ).map(([key, value]) => [key, inWords(value)]),
      );
    const common = { TABLE_NAME: 'StorageRecords', CLEAN_BUCKET: 'StorageClean' };
    const stage = { ...common, METRICS_NAMESPACE: 'stancewire-dev' };
    expect(variables('CleanStage')).toEqual({ ...stage, ARTICLES_BUCKET: 'StorageArticles' });
    expect(variables('ClassifyStage')).toEqual(stage);
    expect(variables('Api')).toEqual(common);
  });
});

describe('the app', () => {
  it('names no resource by itself but its alarms, so that two stacks fit in one account', () => {
    const named = Object.values(dev.resources).flatMap(({ Type, Properties = {} }) =>
      ['BucketName', 'TableName', 'QueueName', 'FunctionName', 'RoleName', 'LogGroupName', 'TopicName']
        .filter(
          (property) =>
            Properties[property] !== undefined &&
            Type !== 'AWS::Lambda::Permission' &&
            Type !== 'Custom::S3AutoDeleteObjects',
        )
        .filter(() => Type !== 'AWS::Lambda::EventSourceMapping')
        .map((property) => `${Type} ${property}`),
    );
    expect(named).toEqual([]);
  });

  it('puts out what the command line looks for', () => {
    expect(dev.outputs).toEqual(
      expect.arrayContaining(['ArticlesBucket', 'CleanBucket', 'TableName', 'ApiUrl', 'ClassifyQueueUrl']),
    );
  });
});

it('a run over all texts writes its results into a bucket without events, where they stay for a week', () => {
  // On AWS a distributed map whose children answer more than 256 KB fails unless they are written elsewhere; the emulator does not tell.
  const [, machine] = dev.one('AWS::StepFunctions::StateMachine', 'ReclassifyMachine');
  expect(JSON.stringify(machine.Properties.DefinitionString)).toMatch(/ResultWriter.*putObject/);
  const [, bucket] = dev.one('AWS::S3::Bucket', 'StorageRuns');
  expect(bucket.Properties.NotificationConfiguration).toBeUndefined();
  const rules = bucket.Properties.LifecycleConfiguration.Rules as { ExpirationInDays?: number }[];
  expect(rules.map(({ ExpirationInDays }) => ExpirationInDays)).toContain(7);
});
