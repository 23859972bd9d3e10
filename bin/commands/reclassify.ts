import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { reclassifyBody } from '../../lambdas/shared/events.ts';
import { s3Objects } from '../../lambdas/shared/objects/s3.ts';
import { loadPacks } from '../../local/packs.ts';
import { compareLabels, printFlips } from '../remote/flips.ts';
import type { StackOutputs } from '../remote/stack.ts';
import { eachOf, openTarget, parse, progress, TARGET_OPTIONS, TARGET_USAGE } from '../remote/target.ts';
import { UsageError } from './usage.ts';

export const summary =
  'reclassify    : label every clean text again after a rule change (--dry-run says what would flip)';

const USAGE = `usage: stancewire reclassify [--dry-run] [--rules DIR] [--stack NAME | --local]

  --dry-run     label by the packs of this computer, write nothing, and say which labels would flip
  --rules DIR   the packs of the dry run (default rules)
  --data DIR    with --local: where the pipeline keeps its records (default .stancewire)
  --inbox DIR   with --local: where it looks for articles (default inbox)
${TARGET_USAGE}

On a stack, the texts are put into the queue of the classify stage; deploy the new packs first. A run that broke off goes on
where it was. --local works while \`npm start\` does not run; a start labels again whatever older packs labelled.`;

/** Batches sent to the queue at once, of ten messages each. */
const AT_ONCE = 8;

export async function run(args: string[]): Promise<number> {
  const options = {
    ...TARGET_OPTIONS,
    'dry-run': { type: 'boolean' },
    rules: { type: 'string' },
    data: { type: 'string', default: '.stancewire' },
    inbox: { type: 'string', default: 'inbox' },
  } as const;
  const { values } = parse({ args, options });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values['dry-run']) {
    const packs = await loadPacks(values.rules ? { rules: values.rules } : {});
    printFlips(await compareLabels(await openTarget(values), packs), packs.version);
    return 0;
  }
  if (values.rules)
    throw new UsageError('--rules goes with --dry-run; the stage labels by the packs it was deployed with');
  if (values.stack) await replay((await openTarget(values)).outputs!, values.stack);
  else await renewHere(values);
  return 0;
}

/** Starting the pipeline labels again what older packs labelled. */
async function renewHere({ inbox, data }: { inbox: string; data: string }): Promise<void> {
  const { openHost } = await import('../../local/host.ts');
  const host = await openHost({ inbox, data, port: 0 }).catch((error: Error) => {
    throw new UsageError(
      `${data} cannot be opened (${error.message}). Where \`npm start\` runs, stop and start it instead.`,
    );
  });
  await host.settled();
  await host.close();
  console.log('every clean text is labelled by the packs of rules/');
}

interface Progress {
  generation: number;
  /** Last key sent, in ascending order. */
  after: string;
  sent: number;
}

/** Puts an order for every clean text into the classify queue. */
async function replay(outputs: StackOutputs, stack: string): Promise<void> {
  const file = join('.stancewire', `reclassify-${encodeURIComponent(stack)}.json`);
  const state: Progress = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Progress)
    : { generation: Date.now(), after: '', sent: 0 };
  if (state.sent) console.log(`goes on after ${state.sent} texts of the run that broke off`);
  const texts = s3Objects(new S3Client({ region: outputs.region }), outputs.cleanBucket);
  const queue = new SQSClient({ region: outputs.region, maxAttempts: 8 });
  const line = progress('texts');
  mkdirSync('.stancewire', { recursive: true });
  for await (const keys of inRounds(texts.list(), state.after, AT_ONCE * 10)) {
    await eachOf(inTens(keys), AT_ONCE, async (ten) => {
      const Entries = ten.map((key, index) => ({
        Id: String(index),
        MessageBody: reclassifyBody({ key, generation: state.generation }),
      }));
      const { Failed = [] } = await queue.send(
        new SendMessageBatchCommand({ QueueUrl: outputs.classifyQueueUrl, Entries }),
      );
      if (Failed.length)
        throw new UsageError(`the queue refused ${Failed.length} messages (${Failed[0]!.Message}); run it again`);
      for (const _ of ten) line.step();
    });
    state.after = keys.at(-1)!;
    state.sent += keys.length;
    writeFileSync(file, JSON.stringify(state));
  }
  line.done();
  rmSync(file, { force: true });
  console.log(`${state.sent} texts are on their way; /articles?stale=true lists those not labelled again yet`);
}

async function* inRounds(texts: AsyncIterable<{ key: string }>, after: string, size: number): AsyncGenerator<string[]> {
  let round: string[] = [];
  for await (const { key } of texts) {
    if (key <= after) continue;
    round.push(key);
    if (round.length < size) continue;
    yield round;
    round = [];
  }
  if (round.length) yield round;
}

function* inTens(keys: string[]): Generator<string[]> {
  for (let i = 0; i < keys.length; i += 10) yield keys.slice(i, i + 10);
}
