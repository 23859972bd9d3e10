import { useCallback, useMemo } from 'preact/hooks';
import { go, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type Bucket, pathOf, type Sides } from '../api.ts';
import type { Named } from '../matrix.ts';
import { lastDay, regroup, type Unit, unitFor } from '../timeline.ts';
import { dayOf, visible } from '../words.ts';
import { Chart } from './chart.tsx';
import { SideMarks } from './marks-of.tsx';
import { Text } from './text.tsx';

interface Range {
  from?: string;
  to?: string;
}

/** One timeline for everybody and one for each of the busiest holders, over the same time. */
export function Timelines({ target, holders, range }: { target: Named; holders: Named[]; range: Range }) {
  const all = useAnswer<{ timeline: Bucket[] }>(pathOf('/timeline', { ...range, target: target.id }));
  const days = all.data?.timeline;
  const unit = useMemo(() => unitFor(days ?? []), [days]);
  const span = useMemo(() => spanOf(days ?? [], unit), [days, unit]);
  if (!days?.length) return null;
  const shared = { target, range, unit, span };
  return (
    <div class="timelines">
      <Line {...shared} days={days} dates={holders.length === 0} />
      {holders.map((holder, index) => (
        <HolderLine key={holder.id} {...shared} holder={holder} dates={index === holders.length - 1} />
      ))}
      <AsTable {...shared} days={days} />
    </div>
  );
}

type Shared = { target: Named; range: Range; unit: Unit; span: [number, number]; dates: boolean };

function HolderLine(props: Shared & { holder: Named }) {
  const { target, holder, range } = props;
  const path = pathOf('/timeline', { ...range, target: target.id, holder: holder.id });
  const { data } = useAnswer<{ timeline: Bucket[] }>(path);
  return <Line {...props} days={data?.timeline ?? NONE} />;
}

const NONE: Bucket[] = [];

function Line({ target, holder, range, unit, span, dates, days }: Shared & { holder?: Named; days: Bucket[] }) {
  const buckets = useMemo(() => regroup(days, unit), [days, unit]);
  const most = useMemo(() => mostOf(buckets), [buckets]);
  const query = { ...range, target: target.id, holder: holder?.id };
  const link = JSON.stringify(query);
  const open = useCallback(
    ({ start }: Bucket) => {
      go(hrefOf('statements', { ...JSON.parse(link), from: start, to: lastDay(start, unit) }));
    },
    [link, unit],
  );
  const sides = sumOf(buckets);
  const name = holder?.name ?? 'Everybody';
  const label = `${visible(name)}: ${sides.support} for, ${sides.oppose} against, ${sides.neutral} neutral by ${unit}`;
  return (
    <div class={holder ? 'line' : 'line all'}>
      <h3>
        <Text text={name} />
        <SideMarks sides={sides} query={query} who={name} what={target.name} />
      </h3>
      <Chart buckets={buckets} span={span} most={most} dates={dates} label={label} onPick={open} />
    </div>
  );
}

/** The same numbers for whoever reads rather than looks, each a link. */
function AsTable({ target, range, unit, days }: Omit<Shared, 'dates' | 'span'> & { days: Bucket[] }) {
  const rows = useMemo(() => regroup(days, unit), [days, unit]);
  return (
    <details>
      <summary>The timeline as a table</summary>
      <table class="outlets">
        <thead>
          <tr>
            <th scope="col">{unit === 'day' ? 'Day' : `First day of the ${unit}`}</th>
            <th scope="col">Articles by side</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ start, ...sides }) => (
            <tr key={start}>
              <th scope="row">{dayOf(start)}</th>
              <td>
                <SideMarks
                  sides={sides}
                  query={{ ...range, target: target.id, from: start, to: lastDay(start, unit) }}
                  who={`Somebody on ${dayOf(start)}`}
                  what={target.name}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** First and last moment shown, in epoch seconds, with room for a bar at both ends. */
function spanOf(days: Bucket[], unit: Unit): [number, number] {
  const starts = regroup(days, unit).map(({ start }) => Date.parse(start) / 1000);
  const room = { day: 1, week: 7, month: 31 }[unit] * 86_400;
  return [Math.min(...starts) - room, Math.max(...starts) + room];
}

function mostOf(buckets: Bucket[]): [up: number, down: number] {
  const up = Math.max(0, ...buckets.map(({ support, neutral }) => support + neutral));
  const down = Math.max(0, ...buckets.map(({ oppose }) => oppose));
  return up || down ? [up, down] : [1, 0];
}

function sumOf(buckets: Bucket[]): Sides {
  const sum = { support: 0, oppose: 0, neutral: 0 };
  for (const bucket of buckets) for (const side of ['support', 'oppose', 'neutral'] as const) sum[side] += bucket[side];
  return sum;
}
