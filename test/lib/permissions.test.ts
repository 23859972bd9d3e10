import { describe, expect, it } from 'vitest';
import { cases } from '../random.ts';
import { checkExactness } from '../records/exactness.ts';
import { MemoryTable } from '../records/memory-table.ts';
import { inWords, synthesize } from './template.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

const list = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value]);

/** What the role of a function may do: action -> resources, in words. */
function permissions(template: ReturnType<typeof synthesize>, name: string): Record<string, string[]> {
  const [, policy] = template.one('AWS::IAM::Policy', `${name}WorkerRole`);
  const allowed: Record<string, string[]> = {};
  for (const statement of policy.Properties.PolicyDocument.Statement as Statement[])
    for (const action of list(statement.Action)) {
      expect(statement.Effect).toBe('Allow');
      allowed[action] = [...(allowed[action] ?? []), ...list(statement.Resource).map(inWords)];
    }
  return allowed;
}

const dev = synthesize();

describe('a function may do what its code calls, and no more', () => {
  const work = (stage: string) => ({
    'sqs:ReceiveMessage': [`${stage}Queue.Arn`],
    'sqs:ChangeMessageVisibility': [`${stage}Queue.Arn`],
    'sqs:GetQueueUrl': [`${stage}Queue.Arn`],
    'sqs:DeleteMessage': [`${stage}Queue.Arn`],
    'sqs:GetQueueAttributes': [`${stage}Queue.Arn`],
    'dynamodb:GetItem': ['StorageRecords.Arn'],
    'dynamodb:PutItem': ['StorageRecords.Arn'],
    'dynamodb:DeleteItem': ['StorageRecords.Arn'],
    'logs:CreateLogStream': [`${stage}WorkerLogs.Arn`],
    'logs:PutLogEvents': [`${stage}WorkerLogs.Arn`],
  });

  it('clean reads articles and writes clean texts', () => {
    expect(permissions(dev, 'CleanStage')).toEqual({
      ...work('CleanStage'),
      's3:ListBucket': ['StorageArticles.Arn'],
      's3:GetObject': ['StorageArticles.Arn/*'],
      's3:GetObjectVersion': ['StorageArticles.Arn/*'],
      's3:GetObjectTagging': ['StorageArticles.Arn/*'],
      's3:GetObjectVersionTagging': ['StorageArticles.Arn/*'],
      's3:PutObject': ['StorageClean.Arn/*'],
      's3:DeleteObject': ['StorageClean.Arn/*'],
    });
  });

  it('classify reads clean texts and never sees the articles as dropped', () => {
    expect(permissions(dev, 'ClassifyStage')).toEqual({
      ...work('ClassifyStage'),
      's3:ListBucket': ['StorageClean.Arn'],
      's3:GetObject': ['StorageClean.Arn/*'],
      's3:DeleteObject': ['StorageClean.Arn/*'],
    });
  });

  it('query only reads, but for the secret of its cursors', () => {
    expect(permissions(dev, 'Api')).toEqual({
      'dynamodb:GetItem': ['StorageRecords.Arn'],
      'dynamodb:Query': ['StorageRecords.Arn'],
      'dynamodb:PutItem': ['StorageRecords.Arn'],
      's3:ListBucket': ['StorageClean.Arn'],
      's3:GetObject': ['StorageClean.Arn/*'],
      'logs:CreateLogStream': ['ApiWorkerLogs.Arn'],
      'logs:PutLogEvents': ['ApiWorkerLogs.Arn'],
    });
    const [, policy] = dev.one('AWS::IAM::Policy', 'ApiWorkerRole');
    const write = policy.Properties.PolicyDocument.Statement.find(
      ({ Action }: Statement) => Action === 'dynamodb:PutItem',
    );
    expect(write.Condition).toEqual({ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['config'] } });
  });
});

it('reclassify lists the clean texts, puts orders into the classify queue, and runs itself', () => {
  const statements = dev
    .ofType('AWS::IAM::Policy')
    .filter(([id]) => id.startsWith('Reclassify'))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[]);
  const allowed = statements.flatMap(({ Action, Resource }) =>
    list(Action).flatMap((action) => list(Resource).map((resource) => `${action} ${inWords(resource)}`)),
  );
  expect(allowed.sort()).toEqual([
    `s3:AbortMultipartUpload ${RESULTS}`,
    `s3:GetObject ${RESULTS}`,
    's3:ListBucket StorageClean.Arn',
    `s3:ListMultipartUploadParts ${RESULTS}`,
    `s3:PutObject ${RESULTS}`,
    'sqs:SendMessage ClassifyStageQueue.Arn',
    `states:DescribeExecution ${MAP_RUNS}`,
    `states:RedriveExecution ${MAP_RUNS.replace(':*', '/*:*')}`,
    'states:StartExecution ReclassifyMachine',
    `states:StopExecution ${MAP_RUNS}`,
  ]);
});

it('the stages may call the DynamoDB operations that they do call, whatever befalls them, and no other', async () => {
  const called = await checkExactness(
    async () => ({ client: new MemoryTable() as never, name: 'records' }),
    cases(100),
  );
  for (const [stage, operations] of [
    ['CleanStage', called.clean],
    ['ClassifyStage', called.classify],
  ] as const) {
    const allowed = Object.keys(permissions(dev, stage)).filter((action) => action.startsWith('dynamodb:'));
    expect(allowed.sort()).toEqual([...operations].map((name) => `dynamodb:${name}`).sort());
  }
});

const RESULTS = 'arn:AWS::Partition:s3:::StorageRuns/*';
const MAP_RUNS = 'arn:AWS::Partition:states:AWS::Region:AWS::AccountId:execution:part 6 of ReclassifyMachine:*';

describe('wildcards', () => {
  /** Every wildcard that a policy may hold, with its reason. Anything else fails the test below. */
  const reasons: Record<string, string> = {
    'StorageArticles.Arn/*': 'articles are dropped under any key',
    'StorageClean.Arn/*': 'keys of clean texts hold ids known at run time only',
    [RESULTS]: 'a run over all texts names its own results',
    [MAP_RUNS]: 'map runs of the machine itself have ids known at run time only',
    [MAP_RUNS.replace(':*', '/*:*')]: 'the same, started anew',
    '*': 'X-Ray segments belong to no resource; only with -c tracing=true',
  };

  it.each([{}, { stage: 'prod' }, { kms: 'true' }, { tracing: 'true' }, { alarmEmail: 'desk@example.org' }])(
    'stand only where a reason does, with %o',
    (context) => {
      const template = synthesize(context as Record<string, string>);
      for (const [id, { Properties }] of template.ofType('AWS::IAM::Policy'))
        for (const { Action, Resource } of Properties.PolicyDocument.Statement as Statement[]) {
          const actions = list(Action);
          expect(
            actions.filter((action) => action.includes('*')),
            `${id}: actions`,
          ).toEqual([]);
          for (const resource of list(Resource)
            .map(inWords)
            .filter((resource) => resource.includes('*'))) {
            expect(Object.keys(reasons), `${id}: ${actions} on ${resource}`).toContain(resource);
            if (resource === '*')
              expect(
                actions.every((action) => action.startsWith('xray:')),
                `${id}: ${actions} on *`,
              ).toBe(true);
          }
        }
    },
  );

  it('no role of ours has a managed policy or inline statements beside these', () => {
    for (const [id, { Properties }] of dev.ofType('AWS::IAM::Role').filter(([id]) => !id.startsWith('CustomS3'))) {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
      expect(Properties.Policies, id).toBeUndefined();
    }
  });

  it('a queue takes messages from the buckets of this account only, over TLS only', () => {
    for (const [id, { Properties }] of dev.ofType('AWS::SQS::QueuePolicy'))
      for (const statement of Properties.PolicyDocument.Statement) {
        if (statement.Effect === 'Deny') expect(statement.Condition.Bool['aws:SecureTransport']).toBe('false');
        else {
          expect(statement.Principal, id).toEqual({ Service: 's3.amazonaws.com' });
          expect(statement.Action, id).toBe('sqs:SendMessage');
          expect(inWords(statement.Condition.StringEquals['aws:SourceAccount'])).toBe('AWS::AccountId');
        }
      }
  });
});
