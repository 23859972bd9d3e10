/** A run of the stack's state machine that orders every clean text to be labelled again (lib/constructs/reclassify.ts). */
import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  RedriveExecutionCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { UsageError } from '../commands/usage.ts';

/** How a run was come by: begun now, found running, or taken up again where it failed. */
export type Begun = 'started' | 'running' | 'resumed';

/** Follows the run that is under way, takes up the last one where it failed, or starts one. */
export async function beginReplay(
  machine: SFNClient,
  stateMachineArn: string,
  now: () => number = Date.now,
): Promise<{ begun: Begun; executionArn: string }> {
  const { executions = [] } = await machine.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1 }));
  const [last] = executions;
  if (last?.status === 'RUNNING') return { begun: 'running', executionArn: last.executionArn! };
  if (last && last.status !== 'SUCCEEDED') {
    const { redriveStatus } = await machine.send(new DescribeExecutionCommand({ executionArn: last.executionArn }));
    if (redriveStatus === 'REDRIVABLE') {
      await machine.send(new RedriveExecutionCommand({ executionArn: last.executionArn }));
      return { begun: 'resumed', executionArn: last.executionArn! };
    }
  }
  const input = JSON.stringify({ generation: now() });
  const started = await machine.send(new StartExecutionCommand({ stateMachineArn, input }));
  return { begun: 'started', executionArn: started.executionArn! };
}

export interface Replayed {
  /** Texts whose order is in the queue, and texts in all as far as the bucket is listed. */
  sent: number;
  total: number;
}

/** Waits for the run's end. @throws UsageError where it failed, with what to do */
export async function followReplay(
  machine: SFNClient,
  executionArn: string,
  hear: (progress: Replayed) => void,
  pause = 1000,
): Promise<Replayed> {
  for (;;) {
    const { status, cause, error } = await machine.send(new DescribeExecutionCommand({ executionArn }));
    const progress = await progressOf(machine, executionArn);
    hear(progress);
    if (status === 'SUCCEEDED') return progress;
    if (status !== 'RUNNING' && status !== 'PENDING_REDRIVE')
      throw new UsageError(
        `the run ended as ${status}: ${error ?? ''} ${cause ?? ''}`.trimEnd() +
          '\nMend the cause and run the command again: it goes on where this run stopped.',
      );
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function progressOf(machine: SFNClient, executionArn: string): Promise<Replayed> {
  const { mapRuns = [] } = await machine.send(new ListMapRunsCommand({ executionArn }));
  const progress = { sent: 0, total: 0 };
  for (const { mapRunArn } of mapRuns) {
    const { itemCounts } = await machine.send(new DescribeMapRunCommand({ mapRunArn }));
    progress.sent += itemCounts?.succeeded ?? 0;
    progress.total += itemCounts?.total ?? 0;
  }
  return progress;
}

/** Waits until the queue is empty and nobody works on a message of it. SQS counts approximately, so twice in a row. */
export async function untilEmpty(
  queue: SQSClient,
  QueueUrl: string,
  hear: (waiting: number) => void,
  pause = 1000,
): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const { Attributes = {} } = await queue.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    const waiting = Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
    hear(waiting);
    quiet = waiting ? 0 : quiet + 1;
    if (quiet < 2) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
