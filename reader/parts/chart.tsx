import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import type { Bucket } from '../api.ts';
import { type Ink, readInk, watchInk } from '../ink.ts';
import { DATE_STEPS, dateLabels } from '../timeline.ts';

/** Height of the bars' field and of the dates below it, in pixels. */
const FIELD = 68;
const DATES = 38;

/** Bars over time: support upward, neutral on top of it, oppose downward. A bar that is clicked leads on. */
export function Chart(props: {
  buckets: Bucket[];
  /** First and last moment of the common axis, epoch seconds. */
  span: [from: number, to: number];
  /** Largest number upward and downward. */
  most: [up: number, down: number];
  dates: boolean;
  label: string;
  onPick(bucket: Bucket): void;
}) {
  const { buckets, span, most, dates, label, onPick } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current!;
    let plot: uPlot | undefined;
    const draw = () => {
      plot?.destroy();
      plot = new uPlot(optionsOf(element.clientWidth, span, most, dates, readInk(element)), dataOf(buckets), element);
      plot.over.addEventListener('click', ({ offsetX }) => {
        const bucket = plot && buckets[plot.posToIdx(offsetX)];
        if (bucket) onPick(bucket);
      });
    };
    draw();
    const resized = new ResizeObserver(() => {
      if (plot && plot.width !== element.clientWidth) draw();
    });
    resized.observe(element);
    const unwatch = watchInk(draw);
    return () => {
      resized.disconnect();
      unwatch();
      plot?.destroy();
    };
  }, [buckets, span, most, dates, onPick]);
  return <div class="chart" role="img" aria-label={label} ref={box} />;
}

/** Stacked by hand: uPlot draws each series from zero, so the taller is drawn first. Of zero not even the outline is drawn. */
function dataOf(buckets: Bucket[]): uPlot.AlignedData {
  return [
    buckets.map(({ start }) => Date.parse(start) / 1000),
    buckets.map(({ support, neutral }) => (neutral ? support + neutral : null)),
    buckets.map(({ support }) => support || null),
    buckets.map(({ oppose }) => -oppose || null),
  ];
}

function optionsOf(
  width: number,
  [from, to]: [number, number],
  [up, down]: [number, number],
  dates: boolean,
  ink: Ink,
): uPlot.Options {
  const bars = uPlot.paths.bars!({ size: [0.8, 22, 3], align: 0 });
  const series = (side: 'support' | 'oppose' | 'neutral'): uPlot.Series => ({
    paths: bars,
    points: { show: false },
    fill: ink.fill[side],
    stroke: ink.line[side],
    width: 1,
  });
  const axis: uPlot.Axis = { stroke: ink.text, font: ink.font, grid: { stroke: ink.rule, width: 1 } };
  return {
    width: Math.max(width, 120),
    height: FIELD + (dates ? DATES : 0),
    // To the right, half the width of a date.
    padding: [8, 24, 4, 0],
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'UTC'),
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false }, sync: { key: 'timeline' } },
    scales: { x: { time: true, range: [from, to] }, y: { range: [-down, up] } },
    axes: [
      {
        ...axis,
        show: dates,
        size: DATES,
        ticks: { stroke: ink.rule, width: 1, size: 4 },
        grid: { show: false },
        incrs: DATE_STEPS,
        values: (_, times, _axis, _space, step) => dateLabels(times, step),
      },
      {
        ...axis,
        size: 30,
        ticks: { show: false },
        splits: () => [-down, 0, up].filter((value, index) => index === 1 || value !== 0),
        values: (_, values) => values.map((value) => String(Math.abs(value))),
      },
    ],
    series: [{}, series('neutral'), series('support'), series('oppose')],
  };
}
