import type { Listing } from '#shared/records/listings.ts';
import type { Params } from '../params.ts';
import { ProblemError } from '../problem.ts';
import { FROM_TO, type Route, rangeOf, tooWide } from '../route.ts';
import { FILTERS } from './articles.ts';
import { checkMeant } from './meant.ts';

interface Bucket {
  /** First day. */
  start: string;
  support: number;
  oppose: number;
  neutral: number;
}

/** How many articles take which side, over time. Counted from the listings themselves, so always exact. */
export const timeline: Route = {
  path: '/timeline',
  operation: 'getTimeline',
  schema: 'Timeline',
  summary: 'Articles that support, oppose or are neutral, by day, week (from Monday) or month; empty ones left out.',
  parameters: [
    ...FILTERS.filter(({ name }) => name === 'holder' || name === 'target'),
    {
      name: 'by',
      kind: 'choice',
      choices: ['day', 'week', 'month'],
      default: 'day',
      description: 'Length of a bucket.',
    },
    ...FROM_TO,
  ],
  async answer({ params }, { records }) {
    const buckets = new Map<string, Bucket>();
    const all = await records.listings.days(listingFor(params), rangeOf(params), (label, day) => {
      const start = startOf(day, params.by!);
      const bucket = buckets.get(start) ?? { start, support: 0, oppose: 0, neutral: 0 };
      bucket[label as 'support' | 'oppose' | 'neutral']++;
      buckets.set(start, bucket);
    });
    if (!all) throw tooWide();
    if (!buckets.size) await checkMeant(params, { records });
    const timeline = [...buckets.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
    return { holder: params.holder ?? null, target: params.target ?? null, by: params.by, timeline };
  },
};

function listingFor({ holder, target }: Params): Listing {
  if (holder && target) return { kind: 'pair', values: [holder, target] };
  if (holder) return { kind: 'holder', values: [holder] };
  if (target) return { kind: 'target', values: [target] };
  throw new ProblemError({
    status: 400,
    title: "Parameter 'target' is missing",
    detail: 'Say whose stance or toward whom: add holder, target or both.',
    parameter: 'target',
  });
}

function startOf(day: string, by: string): string {
  if (by === 'month') return `${day.slice(0, 7)}-01`;
  if (by === 'day') return day;
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
