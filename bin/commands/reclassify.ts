import { parseArgs } from 'node:util';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { loadPacks } from '../../local/packs.ts';
import { compareLabels, compareRecords, type Flips, printFlips, rememberLabels } from '../remote/flips.ts';
import { beginReplay, followReplay, untilEmpty } from '../remote/replay.ts';
import type { StackOutputs } from '../remote/stack.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE, type Target, target as targetOf } from '../remote/target.ts';
import { progress } from './progress.ts';
import { UsageError } from './usage.ts';

export const summary = 'reclassify: label every clean text again after a rule change (--dry-run says what would flip)';

export const usage = `usage: stancewire reclassify [--dry-run] [--no-summary] [--stack NAME | --local]

  --dry-run     label by the packs of this computer, write nothing, and say which labels would flip
  --no-summary  do not read every record before and after to say what flipped
  --data DIR    with --local: where the pipeline keeps its records (default .stancewire)
  --inbox DIR   with --local: where it looks for articles (default inbox)
${TARGET_USAGE}

On a stack, a Step Functions run puts every text into the queue of the classify stage; deploy the new packs first. The run
needs this computer only to be watched: given again, the command follows the run that is under way, and takes up one that
failed where it stopped. --local works while \`npm start\` does not run, which labels again by itself; --dry-run asks it.`;

export async function run(args: string[]): Promise<number> {
  const options = {
    ...TARGET_OPTIONS,
    'dry-run': { type: 'boolean' },
    'no-summary': { type: 'boolean' },
    data: { type: 'string', default: '.stancewire' },
    inbox: { type: 'string', default: 'inbox' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values['dry-run']) {
    const packs = await loadPacks();
    const flips = await compareLabels(await openTarget(values), packs);
    printFlips(flips, `pack ${packs.version}, nothing was written: ${inWords(flips)} would change`);
    return 0;
  }
  if (values.stack && process.env.STANCEWIRE_RULES)
    throw new UsageError('--rules goes with --dry-run or --local: a stack labels by the packs it was deployed with');
  const summary = !values['no-summary'];
  if (values.stack) await renewStack(await openTarget(values), summary);
  else await renewHere(values, summary);
  return 0;
}

async function renewStack(target: Target, summary: boolean): Promise<void> {
  const outputs = target.outputs!;
  await withSummary(target, summary, () => replay(outputs));
}

async function replay({ region, reclassifyArn, classifyQueueUrl }: StackOutputs): Promise<void> {
  const machine = new SFNClient({ region, maxAttempts: 8 });
  const { begun, executionArn } = await beginReplay(machine, reclassifyArn);
  const how = { started: 'a run has begun', running: 'a run is under way', resumed: 'the run that failed goes on' };
  console.log(`${how[begun]}: ${executionArn.split(':').at(-1)}`);
  const line = progress('texts ordered to be labelled again');
  const { sent } = await followReplay(machine, executionArn, (counts) => line.set(counts.sent, counts.total));
  line.done();
  const rest = progress('texts wait to be labelled');
  await untilEmpty(new SQSClient({ region, maxAttempts: 8 }), classifyQueueUrl, (waiting) => rest.set(waiting));
  rest.done();
  console.log(`${sent} texts were labelled again; what failed on the way is among the stage's dead letters`);
}

/** Opens the pipeline of this computer, labels its texts again, and closes it. */
async function renewHere({ inbox, data }: { inbox: string; data: string }, summary: boolean): Promise<void> {
  const { openHost } = await import('../../local/host.ts');
  const host = await openHost({ inbox, data, port: 0, labelAgain: 'when asked' }).catch((error: Error) => {
    throw new UsageError(
      `${data} cannot be opened (${error.message}). Where \`npm start\` runs, it labels again by itself whenever a pack changes.`,
    );
  });
  await host.settled();
  const here = targetOf('this computer', (path) => fetch(host.address + path));
  await withSummary(here, summary, async () => {
    await host.labelAgain();
    await host.settled();
    console.log('every clean text is labelled by the packs of this computer');
  });
  await host.close();
}

/** Runs `renew` and says which labels are others than before. */
async function withSummary(target: Target, summary: boolean, renew: () => Promise<void>): Promise<void> {
  const before = summary ? await rememberLabels(target) : undefined;
  await renew();
  if (!before) return;
  const flips = await compareRecords(target, before);
  printFlips(flips, `${inWords(flips)} changed`);
}

function inWords({ articles, changed }: Flips): string {
  return `labels of ${changed} of ${articles} articles`;
}
