import { expect, it } from 'vitest';
import type { Worked } from '../../lambdas/shared/batch.ts';
import { metricLines } from '../../lambdas/shared/metrics.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const batch: Worked[] = [
  { outcome: 'stored', occurred: '2026-03-01T11:59:58Z', topics: 3, stances: { support: 1, oppose: 2 }, ms: 40 },
  { outcome: 'rejected', reason: 'binary', occurred: '2026-03-01T11:59:59Z', ms: 5 },
  { outcome: 'retry', occurred: '2026-03-01T10:00:00Z', ms: 90 },
];

it('counts outcomes, labels and reasons of a batch in the embedded metric format', () => {
  const [all, rejections] = metricLines('press-desk', 'clean', batch, NOW) as Record<string, unknown>[];
  expect(all).toMatchObject({
    Stage: 'clean',
    Stored: 1,
    Rejected: 1,
    Retry: 1,
    Topics: 3,
    Stances_support: 1,
    Stances_oppose: 2,
    Latency: [40, 5, 90],
    // What is tried again has not come through yet: its age counts when it has.
    Age: [2000, 1000],
  });
  expect(rejections).toMatchObject({ Stage: 'clean', Reason: 'binary', Rejections: 1 });
});

it('names every value that it gives, under its dimensions and unit', () => {
  for (const document of metricLines('press-desk', 'clean', batch, NOW) as Record<string, unknown>[]) {
    const { _aws, ...values } = document as {
      _aws: {
        Timestamp: number;
        CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string; Unit: string }[] }[];
      };
    };
    const [directive] = _aws.CloudWatchMetrics;
    const named = [...directive!.Dimensions.flat(), ...directive!.Metrics.map(({ Name }) => Name)];
    expect(Object.keys(values).sort()).toEqual(named.sort());
    expect(_aws.Timestamp).toBe(NOW);
    expect(directive).toMatchObject({ Namespace: 'press-desk' });
  }
});
