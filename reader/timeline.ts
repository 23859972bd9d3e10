/** Days put together to weeks or months, so that a timeline has a few dozen marks whatever its range. */
import type { Bucket } from './api.ts';

export type Unit = 'day' | 'week' | 'month';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;
/** Longest span, in days, that is shown day by day, and week by week. */
const BY_DAY = 62;
const BY_WEEK = 400;

/** The unit in which the days between the first and the last bucket show best. */
export function unitFor(days: Bucket[]): Unit {
  const starts = days.map(({ start }) => Date.parse(start));
  const span = starts.length ? (Math.max(...starts) - Math.min(...starts)) / DAY : 0;
  if (span <= BY_DAY) return 'day';
  return span <= BY_WEEK ? 'week' : 'month';
}

/** Buckets of a unit, oldest first; weeks begin on Monday. */
export function regroup(days: Bucket[], unit: Unit): Bucket[] {
  const groups = new Map<string, Bucket>();
  for (const { start, support, oppose, neutral } of days) {
    const first = firstDay(start, unit);
    const group = groups.get(first) ?? { start: first, support: 0, oppose: 0, neutral: 0 };
    group.support += support;
    group.oppose += oppose;
    group.neutral += neutral;
    groups.set(first, group);
  }
  return [...groups.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The last day of a bucket that begins on `start`. */
export function lastDay(start: string, unit: Unit): string {
  if (unit === 'day') return start;
  const date = new Date(start);
  if (unit === 'week') return isoDay(date.getTime() + 6 * DAY);
  return isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
}

/** Steps between the dates below a timeline, in seconds: records know days, so none is shorter; of months and years any length is one. */
export const DATE_STEPS: number[] = [
  ...[1, 2, 3, 4, 5, 7, 10, 14].map((days) => days * DAY),
  ...[1, 2, 3, 4, 6].map((months) => months * MONTH),
  ...[1, 2, 5, 10, 25].map((years) => years * YEAR),
].map((step) => step / 1000);

/** The dates below a timeline: as short as the step allows, with the year below where it begins. */
export function dateLabels(times: number[], step: number): string[] {
  let shown: number | undefined;
  return times.map((time) => {
    const date = new Date(time * 1000);
    const year = date.getUTCFullYear();
    if (step * 1000 >= YEAR) return String(year);
    const label = (step * 1000 >= MONTH ? OF_MONTH : OF_DAY).format(date);
    if (year === shown) return label;
    shown = year;
    return `${label}\n${year}`;
  });
}

const OF_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const OF_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

function firstDay(day: string, unit: Unit): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'day') return day;
  const date = new Date(day);
  return isoDay(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
