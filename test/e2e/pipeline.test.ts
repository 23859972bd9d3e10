import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, expect, it } from 'vitest';
import { articleId } from '../../lambdas/shared/events.ts';
import {
  ask,
  aws,
  bootstrap,
  cdk,
  deploy,
  doctor,
  type Outputs,
  openReader,
  STACK,
  stancewire,
  until,
} from './account.ts';

const root = resolve(import.meta.dirname, '..', '..');
const folder = process.env.E2E_FOLDER!;
const KEY = `Desk/a b+c %20 é 'quoted' "twice" & more.txt`;
const TEXT = [
  'Lanternfish quota splits the islands',
  'The minister of fisheries condemned the new lanternfish quota on Monday as "an attack on every village on this coast".',
  'The harbour union supports the quota. It asked the government to publish the figures before the vote next week.',
].join('\n\n');

let outputs: Outputs;
const s3 = new S3Client();
const put = (key: string, body: string | Uint8Array) =>
  s3.send(new PutObjectCommand({ Bucket: outputs.ArticlesBucket, Key: key, Body: body }));
const record = (key: string) => ask(outputs.ApiUrl, `/articles/${articleId(outputs.ArticlesBucket, key)}`);

/** Local files that go through the pipeline: our own samples, and the five real articles where they lie beside the project. */
const samples = [join(root, 'seeds'), join(root, '..', 'shared', 'seeds')]
  .filter((place) => existsSync(place))
  .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
  .filter((file) => file.endsWith('.txt'));

beforeAll(async () => {
  bootstrap();
  outputs = await deploy();
}, 120_000);

it('is told by the doctor that nothing stands in the way of a deploy', async () => {
  expect(await doctor()).toMatch(
    /credentials of account 000000000000[\s\S]*is bootstrapped[\s\S]*nothing stands in the way/,
  );
});

it('answers nobody who does not sign', async () => {
  expect((await ask(outputs.ApiUrl, '/articles', { signed: false })).status).toBe(403);
  expect(await ask(outputs.ApiUrl, '/articles')).toEqual({ status: 200, body: { articles: [], next: null } });
});

it('labels every sample put with the AWS SDK, and an awkward key put with the AWS CLI', async () => {
  for (const file of samples) await put(`samples/${file.split('/').pop()}`, readFileSync(file));
  writeFileSync(join(folder, 'article.txt'), TEXT);
  aws('s3', 'cp', join(folder, 'article.txt'), `s3://${outputs.ArticlesBucket}/${KEY}`, '--no-progress');

  for (const key of [...samples.map((file) => `samples/${file.split('/').pop()}`), KEY]) {
    const { body } = await until(
      () => record(key),
      ({ status }) => status === 200,
    );
    expect(body, key).toMatchObject({ status: 'labelled', source: { key } });
  }
  // A record is there a moment before the lists that name it.
  await until(
    () => ask(outputs.ApiUrl, '/articles?limit=100'),
    ({ body }) => body.articles.length === samples.length + 1,
  );
});

it('shows the text that the labels point into', async () => {
  const { body } = await ask(outputs.ApiUrl, `/articles/${articleId(outputs.ArticlesBucket, KEY)}/text`);
  expect(JSON.stringify(body)).toContain('The harbour union supports the quota.');
});

it('takes what the command line pushes, once, and gives records and lists back', async () => {
  const dump = join(folder, 'dump.jsonl');
  const lines = ['salt', 'peat', 'kelp'].map((word) => JSON.stringify({ text: TEXT.replaceAll('lanternfish', word) }));
  writeFileSync(dump, lines.join('\n'));
  expect(await stancewire(outputs.ApiUrl, 'push', dump)).toContain('1 put, 0 already there');
  expect(await stancewire(outputs.ApiUrl, 'push', dump)).toContain('0 put, 1 already there');
  await until(
    () => ask(outputs.ApiUrl, '/articles?limit=100'),
    ({ body }) => body.articles.length === samples.length + 4,
  );
  const got = await stancewire(outputs.ApiUrl, 'get', '/articles?limit=1');
  expect(JSON.parse(got).articles).toHaveLength(1);
  const records = (await stancewire(outputs.ApiUrl, 'export')).trim().split('\n');
  expect(records).toHaveLength(samples.length + 4);
});

it('shows its coverage in the page on this computer, each question signed', async () => {
  const reader = await openReader(outputs.ApiUrl);
  try {
    expect(await (await fetch(`${reader.address}/`)).text()).toContain('<div id="app">');
    const asked = await fetch(`${reader.address}/articles?limit=100`);
    const { body } = await ask(outputs.ApiUrl, '/articles?limit=100');
    expect(await asked.json()).toEqual(body);
    const refused = await fetch(`${reader.address}/articles?limit=many`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ parameter: 'limit' });
  } finally {
    reader.close();
  }
});

it('follows an overwrite', async () => {
  const before = (await record(KEY)).body;
  await put(KEY, TEXT.replaceAll('lanternfish', 'herring'));
  const after = await until(
    () => record(KEY),
    ({ body }) => body.source.etag !== before.source.etag,
  );
  expect(after.body).toMatchObject({ status: 'labelled', id: before.id });
});

it('follows a removal', async () => {
  const key = 'short-lived.txt';
  await put(key, TEXT.replaceAll('Monday', 'Tuesday'));
  await until(
    () => record(key),
    ({ status }) => status === 200,
  );
  aws('s3', 'rm', `s3://${outputs.ArticlesBucket}/${key}`);
  const { status } = await until(
    () => record(key),
    ({ status }) => status !== 200,
  );
  expect([404, 410]).toContain(status);
});

it('says why what is no article is none', async () => {
  await put('photo.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  await put('empty.txt', new Uint8Array());
  const { body } = await until(
    () => ask(outputs.ApiUrl, '/rejections'),
    ({ body }) => body.rejections?.length === 2,
  );
  const reasons = body.rejections.map(({ key, reason }: { key: string; reason: string }) => [key, reason]);
  expect(Object.fromEntries(reasons)).toEqual({ 'photo.txt': 'binary', 'empty.txt': 'empty' });
});

it('keeps what fails five times as a dead letter, and a replay mends it', async () => {
  // The clean function may not read one key: a fault of the deployment, which no retry mends.
  const key = 'locked/article.txt';
  const policy = JSON.parse(aws('s3api', 'get-bucket-policy', '--bucket', outputs.ArticlesBucket).Policy);
  const lock = {
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:GetObject', 's3:GetObjectVersion'],
    Resource: `arn:aws:s3:::${outputs.ArticlesBucket}/${key}`,
  };
  const setPolicy = (Statement: unknown[]) =>
    aws(
      's3api',
      'put-bucket-policy',
      '--bucket',
      outputs.ArticlesBucket,
      '--policy',
      JSON.stringify({ ...policy, Statement }),
    );
  const hideFor = (seconds: number) =>
    aws(
      'sqs',
      'set-queue-attributes',
      '--queue-url',
      outputs.CleanQueueUrl,
      '--attributes',
      `VisibilityTimeout=${seconds}`,
    );
  setPolicy([...policy.Statement, lock]);
  // Six minutes between tries are right in life and too long here.
  hideFor(1);
  await put(key, TEXT.replaceAll('Monday', 'Wednesday'));

  const receive = async () =>
    aws('sqs', 'receive-message', '--queue-url', outputs.CleanDeadLettersUrl, '--visibility-timeout', '60');
  const { Messages } = await until(receive, (answer) => answer?.Messages?.length === 1);
  expect(JSON.parse(Messages[0].Body).Records[0].s3.object.key).toBe(key);
  expect((await record(key)).status).toBe(404);

  hideFor(360);
  setPolicy(policy.Statement);
  // What `aws sqs start-message-move-task` does; the emulator does not know it.
  aws('sqs', 'send-message', '--queue-url', outputs.CleanQueueUrl, '--message-body', Messages[0].Body);
  aws(
    'sqs',
    'delete-message',
    '--queue-url',
    outputs.CleanDeadLettersUrl,
    '--receipt-handle',
    Messages[0].ReceiptHandle,
  );
  const { body } = await until(
    () => record(key),
    ({ status }) => status === 200,
  );
  expect(body).toMatchObject({ status: 'labelled', source: { key } });
});

it('labels again after a rule change, without reading the articles again', async () => {
  const before = (await record(KEY)).body;
  const rules = join(folder, 'rules');
  cpSync(join(root, 'rules'), rules, { recursive: true });
  mkdirSync(join(rules, 'topics'), { recursive: true });
  writeFileSync(join(rules, 'topics', 'fishing-industry.yaml'), RULE);

  outputs = await deploy('-c', `rules=${rules}`);
  const said = await stancewire(outputs.ApiUrl, 'reclassify');

  expect(said).toContain('a run has begun');
  expect(said).toMatch(/labels of \d+ of \d+ articles changed/);
  expect(said).toContain('topic + medtop:20000213');
  const { body } = await record(KEY);
  expect(body.pack).not.toBe(before.pack);
  expect(body.topics.map(({ id }: { id: string }) => id)).toContain('medtop:20000213');
  expect(body).toMatchObject({ cleaned: before.cleaned, source: before.source });
});

it('has nothing to do when nothing changed', async () => {
  const rules = join(folder, 'rules');
  expect(await cdk('diff', '-c', `rules=${rules}`)).toContain('There were no differences');
});

it('leaves nothing behind when it is destroyed', async () => {
  // On AWS the stack empties its buckets itself; the emulator cannot run CDK's function for it.
  for (const bucket of [outputs.ArticlesBucket, outputs.CleanBucket]) emptyBucket(bucket);
  // Emptying is news to the clean stage; a function that still runs would write to a log group that is gone.
  await until(
    async () =>
      aws('sqs', 'get-queue-attributes', '--queue-url', outputs.CleanQueueUrl, '--attribute-names', 'All').Attributes,
    (queue) => queue.ApproximateNumberOfMessages === '0' && queue.ApproximateNumberOfMessagesNotVisible === '0',
  );
  await cdk('destroy', '--force', '--app', join(folder, 'cdk.out'), STACK);
  const left = aws('s3api', 'list-buckets').Buckets.map(({ Name }: { Name: string }) => Name);
  expect(left.filter((name: string) => name.startsWith(STACK))).toEqual([]);
  expect(aws('lambda', 'list-functions').Functions).toEqual([]);
  expect(aws('dynamodb', 'list-tables').TableNames).toEqual([]);
  expect(aws('sqs', 'list-queues')?.QueueUrls ?? []).toEqual([]);
  expect(aws('logs', 'describe-log-groups').logGroups).toEqual([]);
});

function emptyBucket(bucket: string): void {
  const { Versions = [], DeleteMarkers = [] } = aws('s3api', 'list-object-versions', '--bucket', bucket) ?? {};
  const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
  if (Objects.length) aws('s3api', 'delete-objects', '--bucket', bucket, '--delete', JSON.stringify({ Objects }));
}

const RULE = `pack: fishing
family: topics
rules:
  - id: quota
    label: medtop:20000213
    weight: 3
    match: [fishing quota~, herring quota~, harbour union~]
    examples:
      match: [The herring quota was cut.]
      noMatch: [The import quota was cut.]
`;
