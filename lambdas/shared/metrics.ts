/**
 * Metrics of a stage in CloudWatch's embedded metric format: one line a batch on standard output, which CloudWatch reads as
 * metrics and keeps as a log line. No call, no client, nothing to wait for.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
import type { Worked } from './batch.ts';

interface Metric {
  Name: string;
  Unit: 'Count' | 'Milliseconds';
}

/** Milliseconds from an article's change in the bucket to the end of this stage; what is replayed much later still counts. */
const AGE: Metric = { Name: 'Age', Unit: 'Milliseconds' };
const LATENCY: Metric = { Name: 'Latency', Unit: 'Milliseconds' };

/**
 * The lines for one batch. `Latency` is the time a message took in the stage. Rejections have a line for each reason, because
 * a reason is a dimension; every other count stands under the stage alone, so that the number of metrics stays small.
 */
export function metricLines(namespace: string, stage: string, batch: Worked[], now: number): object[] {
  const counts: Record<string, number> = {};
  const add = (name: string, number = 1) => {
    if (number) counts[name] = (counts[name] ?? 0) + number;
  };
  const rejections: Record<string, number> = {};
  const ages: number[] = [];
  for (const { outcome, reason, occurred, topics, stances } of batch) {
    add(outcome[0]!.toUpperCase() + outcome.slice(1));
    if (reason) rejections[reason] = (rejections[reason] ?? 0) + 1;
    add('Topics', topics ?? 0);
    for (const [label, number] of Object.entries(stances ?? {})) add(`Stances_${label}`, number);
    if (occurred && outcome !== 'retry') ages.push(Math.max(0, now - Date.parse(occurred)));
  }
  const lines = [
    line(
      { namespace, now },
      { Stage: stage },
      [...Object.keys(counts).map(countMetric), LATENCY, ...(ages.length ? [AGE] : [])],
      {
        ...counts,
        Latency: batch.map(({ ms }) => ms),
        ...(ages.length ? { Age: ages } : {}),
      },
    ),
  ];
  for (const [reason, number] of Object.entries(rejections))
    lines.push(
      line({ namespace, now }, { Stage: stage, Reason: reason }, [countMetric('Rejections')], { Rejections: number }),
    );
  return lines;
}

function countMetric(Name: string): Metric {
  return { Name, Unit: 'Count' };
}

function line(
  { namespace, now }: { namespace: string; now: number },
  dimensions: Record<string, string>,
  Metrics: Metric[],
  values: Record<string, number | number[]>,
) {
  const CloudWatchMetrics = [{ Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics }];
  return { _aws: { Timestamp: now, CloudWatchMetrics }, ...dimensions, ...values };
}

/** Prints a stage's metrics. Not by `console`: Lambda puts a time and a request id before its lines, and then they are no JSON. */
export function printMetrics(namespace: string, stage: string): (batch: Worked[]) => void {
  return (batch) => {
    for (const document of metricLines(namespace, stage, batch, Date.now()))
      process.stdout.write(`${JSON.stringify(document)}\n`);
  };
}
