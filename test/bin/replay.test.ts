import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginReplay, followReplay, untilEmpty } from '../../bin/remote/replay.ts';

const MACHINE = 'arn:aws:states:eu-west-1:1:stateMachine:m';
const LAST = 'arn:aws:states:eu-west-1:1:execution:m:last';
const states = mockClient(SFNClient);
const queues = mockClient(SQSClient);
const machine = new SFNClient({ region: 'eu-west-1' });
beforeEach(() => {
  states.reset();
  queues.reset();
});

const execution = (status: 'RUNNING' | 'FAILED' | 'SUCCEEDED') => ({
  executionArn: LAST,
  stateMachineArn: MACHINE,
  name: 'last',
  status,
  startDate: new Date(0),
});

describe('a reclassification of a stack', () => {
  it('starts where none runs, ordered by the time of its start', async () => {
    states.on(ListExecutionsCommand).resolves({ executions: [execution('SUCCEEDED')] });
    states.on(StartExecutionCommand).resolves({ executionArn: 'new', startDate: new Date(0) });
    expect(await beginReplay(machine, MACHINE, () => 1234)).toEqual({ begun: 'started', executionArn: 'new' });
    const [call] = states.commandCalls(StartExecutionCommand);
    expect(call!.args[0].input).toEqual({ stateMachineArn: MACHINE, input: '{"generation":1234}' });
  });

  it('is followed, not started again, while it runs', async () => {
    states.on(ListExecutionsCommand).resolves({ executions: [execution('RUNNING')] });
    expect(await beginReplay(machine, MACHINE)).toEqual({ begun: 'running', executionArn: LAST });
    expect(states.commandCalls(StartExecutionCommand)).toHaveLength(0);
  });

  it('goes on where it failed', async () => {
    states.on(ListExecutionsCommand).resolves({ executions: [execution('FAILED')] });
    states.on(DescribeExecutionCommand).resolves({ ...execution('FAILED'), redriveStatus: 'REDRIVABLE' });
    states.on(RedriveExecutionCommand).resolves({ redriveDate: new Date(0) });
    expect(await beginReplay(machine, MACHINE)).toEqual({ begun: 'resumed', executionArn: LAST });
    expect(states.commandCalls(RedriveExecutionCommand)[0]!.args[0].input).toEqual({ executionArn: LAST });
  });

  it('starts anew where the failed run is too old to be taken up', async () => {
    states.on(ListExecutionsCommand).resolves({ executions: [execution('FAILED')] });
    states.on(DescribeExecutionCommand).resolves({ ...execution('FAILED'), redriveStatus: 'NOT_REDRIVABLE' });
    states.on(StartExecutionCommand).resolves({ executionArn: 'new', startDate: new Date(0) });
    expect(await beginReplay(machine, MACHINE)).toEqual({ begun: 'started', executionArn: 'new' });
  });

  it('tells its progress until it ends', async () => {
    states
      .on(DescribeExecutionCommand)
      .resolvesOnce(execution('RUNNING'))
      .resolvesOnce(execution('RUNNING'))
      .resolves(execution('SUCCEEDED'));
    states.on(ListMapRunsCommand).resolves({
      mapRuns: [{ executionArn: LAST, mapRunArn: 'run', stateMachineArn: MACHINE, startDate: new Date(0) }],
    });
    const counts = (succeeded: number) => ({ itemCounts: { succeeded, total: 9 } }) as never;
    states.on(DescribeMapRunCommand).resolvesOnce(counts(2)).resolvesOnce(counts(5)).resolves(counts(9));
    const heard: unknown[] = [];
    expect(await followReplay(machine, LAST, (progress) => heard.push(progress), 1)).toEqual({ sent: 9, total: 9 });
    expect(heard).toEqual([
      { sent: 2, total: 9 },
      { sent: 5, total: 9 },
      { sent: 9, total: 9 },
    ]);
  });

  it('says why it failed and what to do', async () => {
    states.on(DescribeExecutionCommand).resolves({ ...execution('FAILED'), error: 'SQS.Denied', cause: 'no right' });
    states.on(ListMapRunsCommand).resolves({ mapRuns: [] });
    await expect(followReplay(machine, LAST, () => {}, 1)).rejects.toThrow(
      /FAILED: SQS.Denied no right\n.*run the command again/,
    );
  });

  it('is done when the queue was found empty twice in a row', async () => {
    const found = (waiting: number, hidden: number) => ({
      Attributes: {
        ApproximateNumberOfMessages: String(waiting),
        ApproximateNumberOfMessagesNotVisible: String(hidden),
      },
    });
    queues
      .on(GetQueueAttributesCommand)
      .resolvesOnce(found(3, 1))
      .resolvesOnce(found(0, 0))
      .resolvesOnce(found(0, 2))
      .resolves(found(0, 0));
    const heard: number[] = [];
    await untilEmpty(new SQSClient({ region: 'eu-west-1' }), 'queue', (waiting) => heard.push(waiting), 1);
    expect(heard).toEqual([4, 0, 2, 0, 0]);
  });
});
