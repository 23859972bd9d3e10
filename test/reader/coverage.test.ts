import { describe, expect, it } from 'vitest';
import type { Bucket, Pair } from '../../reader/api.ts';
import { matrixOf } from '../../reader/matrix.ts';
import { DATE_STEPS, dateLabels, lastDay, regroup, unitFor } from '../../reader/timeline.ts';

const bucket = (start: string, support: number, oppose = 0): Bucket => ({ start, support, oppose, neutral: 0 });
const pair = (holder: string, target: string, articles: number): Pair => ({
  ...{ holder, holderName: `The ${holder}`, target, targetName: `The ${target}` },
  ...{ articles, support: articles, oppose: 0, neutral: 0 },
});

describe('the timeline', () => {
  it('puts days together to weeks from Monday and to months, and loses no article', () => {
    // 2026-03-01 is a Sunday.
    const days = [bucket('2026-02-28', 1), bucket('2026-03-01', 2, 1), bucket('2026-03-02', 4)];
    expect(regroup(days, 'week')).toEqual([bucket('2026-02-23', 3, 1), bucket('2026-03-02', 4)]);
    expect(regroup(days, 'month')).toEqual([bucket('2026-02-01', 1), bucket('2026-03-01', 6, 1)]);
  });

  it('knows the last day of a bucket', () => {
    expect(lastDay('2026-03-02', 'day')).toBe('2026-03-02');
    expect(lastDay('2026-12-28', 'week')).toBe('2027-01-03');
    expect(lastDay('2028-02-01', 'month')).toBe('2028-02-29');
  });

  it('shows a few weeks by day, a year by week and more by month', () => {
    expect(unitFor([])).toBe('day');
    expect(unitFor([bucket('2026-01-01', 1), bucket('2026-02-15', 1)])).toBe('day');
    expect(unitFor([bucket('2026-01-01', 1), bucket('2026-12-31', 1)])).toBe('week');
    expect(unitFor([bucket('2020-01-01', 1), bucket('2026-12-31', 1)])).toBe('month');
  });
});

describe('the dates below a timeline', () => {
  const at = (...days: string[]) => days.map((day) => Date.parse(day) / 1000);
  const [day, month, year] = [86_400, 30 * 86_400, 365 * 86_400];

  it('are days, never hours, each year once', () => {
    expect(Math.min(...DATE_STEPS)).toBe(day);
    expect(dateLabels(at('2024-12-30', '2024-12-31', '2025-01-01', '2025-01-02'), day)).toEqual([
      ...['30 Dec\n2024', '31 Dec', '1 Jan\n2025', '2 Jan'],
    ]);
  });

  it('are months or years where days are too many', () => {
    expect(dateLabels(at('2024-12-01', '2025-01-01'), month)).toEqual(['Dec\n2024', 'Jan\n2025']);
    expect(dateLabels(at('2023-01-01', '2024-01-01'), year)).toEqual(['2023', '2024']);
  });
});

describe('the matrix', () => {
  it('has the busiest holders of the target in rows, and what else they speak of in columns, the target first', () => {
    const toward = [pair('RUS', 'reset', 5), pair('USA', 'reset', 2), pair('TUR', 'reset', 1)];
    const all = [pair('GBR', 'RUS', 9), pair('RUS', 'USA', 7), ...toward, pair('USA', 'RUS', 2), pair('USA', 'IRN', 1)];
    const matrix = matrixOf(toward, all, { holders: 2, targets: 3 });
    expect(matrix.holders.map(({ id }) => id)).toEqual(['RUS', 'USA']);
    expect(matrix.targets.map(({ id }) => id)).toEqual(['reset', 'USA', 'RUS']);
    expect(matrix.at('RUS', 'USA')?.articles).toBe(7);
    expect(matrix.at('TUR', 'reset')).toBeUndefined();
    expect(matrix.at('GBR', 'RUS')).toBeUndefined();
  });

  it('shows the target even where the list of all pairs does not reach so far', () => {
    const matrix = matrixOf([pair('RUS', 'reset', 1)], [], { holders: 5, targets: 5 });
    expect(matrix.targets).toEqual([{ id: 'reset', name: 'The reset' }]);
    expect(matrix.at('RUS', 'reset')?.articles).toBe(1);
  });
});
