import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inWords, synthesize } from './template.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const template = synthesize({ alarmEmail: 'desk@example.org' });
const alarms = template.ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);

it('every alarm is named like a section of the runbook, and every alarm section has its alarm', () => {
  const sections = [...runbook.matchAll(/^### (.+)$/gm)].map(([, title]) => `stancewire-dev ${title}`);
  expect(sections.length).toBeGreaterThan(0);
  expect(alarms.map((alarm) => alarm.AlarmName).sort()).toEqual(sections.sort());
});

it('dead letters, age, errors and throttles of both stages are watched, and the API’s 5xx', () => {
  const watched = alarms.map((alarm) => alarm.MetricName);
  const count = (metric: string) => watched.filter((name) => name === metric).length;
  expect(count('ApproximateNumberOfMessagesVisible')).toBe(2);
  expect(count('ApproximateAgeOfOldestMessage')).toBe(2);
  expect(count('Errors')).toBe(3);
  expect(count('Throttles')).toBe(3);
  expect(count('5xx')).toBe(1);
});

it('a quiet pipeline raises no alarm, and a raised one is mailed', () => {
  for (const alarm of alarms) {
    expect(alarm.TreatMissingData).toBe('notBreaching');
    expect(alarm.AlarmActions.map(inWords)).toEqual(['WatchAlarms']);
  }
  const [, subscription] = template.one('AWS::SNS::Subscription', 'WatchAlarms');
  expect(subscription.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'desk@example.org' });
});
