import { Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Api } from './api.ts';
import type { PipelineFunction } from './function.ts';
import type { PipelineStage } from './stage.ts';

export interface WatchProps {
  stages: Record<string, PipelineStage>;
  api: Api;
  /** Where the stages' own metrics stand (lambdas/shared/metrics.ts). */
  metricsNamespace: string;
  /** Where alarms are mailed; default nowhere. */
  email?: string;
}

const PERIOD = Duration.minutes(5);

/** Alarms, each named like its section of docs/runbook.md, and a dashboard. */
export class Watch extends Construct {
  readonly dashboard: cloudwatch.Dashboard;
  private readonly alarms: cloudwatch.Alarm[] = [];
  private readonly props: WatchProps;
  private readonly topic?: sns.Topic;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.props = props;
    if (props.email) {
      this.topic = new sns.Topic(this, 'Alarms', { enforceSSL: true });
      this.topic.addSubscription(new EmailSubscription(props.email));
    }
    for (const [name, stage] of Object.entries(props.stages)) {
      this.alarm(`${name}: dead letters`, {
        metric: stage.deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'max' }),
        threshold: 1,
      });
      this.alarm(`${name}: backlog grows old`, {
        metric: stage.queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'max' }),
        threshold: Duration.minutes(15).toSeconds(),
      });
    }
    const workers: [string, PipelineFunction][] = [
      ...Object.entries(props.stages).map(([name, stage]): [string, PipelineFunction] => [name, stage.worker]),
      ['query', props.api.worker],
    ];
    for (const [name, worker] of workers) {
      this.alarm(`${name}: function errors`, {
        metric: worker.function.metricErrors({ period: PERIOD }),
        threshold: 1,
      });
      this.alarm(`${name}: function throttled`, {
        metric: worker.function.metricThrottles({ period: PERIOD }),
        threshold: 10,
        periods: 3,
      });
    }
    this.alarm('query: server errors', {
      metric: props.api.api.metricServerError({ period: PERIOD, statistic: 'sum' }),
      threshold: 1,
    });
    this.dashboard = this.draw();
  }

  /** One row a stage and one for the API: what came, how fast, what is stuck. */
  private draw(): cloudwatch.Dashboard {
    const { stages, api } = this.props;
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard');
    const graph = (title: string, left: cloudwatch.IMetric[]) =>
      new cloudwatch.GraphWidget({ title, left, width: 8, height: 6, period: PERIOD });
    dashboard.addWidgets(new cloudwatch.AlarmStatusWidget({ alarms: this.alarms, width: 24, height: 3 }));
    for (const [name, stage] of Object.entries(stages)) {
      const own = (metricName: string, statistic = 'sum') =>
        new cloudwatch.Metric({
          namespace: this.props.metricsNamespace,
          metricName,
          dimensionsMap: { Stage: name },
          statistic,
          label: metricName,
        });
      dashboard.addWidgets(
        graph(
          `${name}: articles`,
          ['Stored', 'Rejected', 'Removed', 'Retry'].map((outcome) => own(outcome)),
        ),
        graph(`${name}: ms a message, ms since the article changed`, [own('Latency', 'p95'), own('Age', 'p95')]),
        graph(`${name}: waiting, dead letters`, [
          stage.queue.metricApproximateNumberOfMessagesVisible(),
          stage.deadLetters.metricApproximateNumberOfMessagesVisible(),
        ]),
      );
    }
    dashboard.addWidgets(
      graph('query: requests', [api.api.metricCount(), api.api.metricClientError(), api.api.metricServerError()]),
      graph('query: ms an answer', [api.api.metricLatency({ statistic: 'p95' })]),
    );
    return dashboard;
  }

  /** `periods`: how many five-minute periods in a row must be at the threshold; default 1. */
  private alarm(section: string, watch: { metric: cloudwatch.IMetric; threshold: number; periods?: number }): void {
    const alarm = new cloudwatch.Alarm(
      this,
      section.replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()),
      {
        // A name a person reads in a mail; the stack's name keeps it unique, and an alarm is never replaced for its name.
        alarmName: `${Stack.of(this).stackName} ${section}`,
        alarmDescription: `What it means and what to do: docs/runbook.md, "${section}"`,
        metric: watch.metric,
        threshold: watch.threshold,
        evaluationPeriods: watch.periods ?? 1,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      },
    );
    if (this.topic) alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}
