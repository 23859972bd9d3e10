import { useMemo } from 'preact/hooks';
import { type Address, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type Counted, type Pair, pathOf, type Sides } from '../api.ts';
import { matrixOf, type Named } from '../matrix.ts';
import { ByOutlet } from '../parts/by-outlet.tsx';
import { Choice, Day, type Option } from '../parts/choice.tsx';
import { Matrix } from '../parts/matrix.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Text } from '../parts/text.tsx';
import { Timelines } from '../parts/timelines.tsx';
import { plural } from '../words.ts';

/** Holders with a timeline of their own; holders and targets of the matrix; outlets. */
const TIMELINES = 5;
const MATRIX = { holders: 12, targets: 6 };
const OUTLETS = '15';
/** Values asked for at once, the most that the API gives. */
const ALL = '1000';

type Target = Counted & Sides;

/** The coverage of an issue, or of anybody, at a glance. */
export function Coverage({ params }: Address) {
  const range = { from: params.from, to: params.to };
  const targets = useAnswer<{ targets: Target[] }>(pathOf('/targets', { ...range, limit: ALL }));
  const issues = useAnswer<{ issues: Named[] }>('/reader/issues');
  const known = new Set(issues.data?.issues.map(({ id }) => id));
  const list = targets.data?.targets ?? [];
  const picked = params.target ?? (list.find(({ id }) => known.has(id)) ?? list[0])?.id;
  const target = nameOf(picked, list, issues.data?.issues);
  return (
    <>
      <h1>{target ? <Text text={target.name} /> : 'Coverage'}</h1>
      <form class="filters" aria-label="What to look at" onSubmit={(event) => event.preventDefault()}>
        <Choice name="target" title="Issue or actor" any="" value={picked} options={groupsOf(list, known)} />
        <Day name="from" title="From" />
        <Day name="to" title="To" />
      </form>
      {targets.error && <Failed error={targets.error} />}
      {!targets.data && !targets.error && <Loading />}
      {targets.data && !target && <Nothing ranged={Boolean(range.from || range.to)} />}
      {target && <Picture target={target} counts={list.find(({ id }) => id === target.id)} range={range} />}
    </>
  );
}

/** Everything shown of one target. */
function Picture({ target, counts, range }: { target: Named; counts?: Target; range: { from?: string; to?: string } }) {
  const toward = useAnswer<{ pairs: Pair[]; total: number }>(
    pathOf('/pairs', { ...range, target: target.id, limit: '100' }),
  );
  const all = useAnswer<{ pairs: Pair[] }>(pathOf('/pairs', { ...range, limit: ALL }));
  const outlets = useAnswer<{ outlets: (Counted & Sides)[] }>(
    pathOf('/outlets', { ...range, target: target.id, limit: OUTLETS }),
  );
  const matrix = useMemo(
    () => matrixOf(toward.data?.pairs ?? [], all.data?.pairs ?? [], MATRIX),
    [toward.data, all.data],
  );
  if (toward.error) return <Failed error={toward.error} />;
  if (!toward.data) return <Loading />;
  if (!toward.data.pairs.length)
    return (
      <Empty title="Nobody takes sides on this in the range">
        <p>Widen the range, or pick another issue or actor.</p>
      </Empty>
    );
  const { articles = 0 } = counts ?? {};
  return (
    <div aria-busy={toward.loading}>
      <p class="lede">
        {plural(toward.data.total, 'holder')} in{' '}
        <a href={hrefOf('articles', { ...range, target: target.id })}>{plural(articles, 'article')}</a>. Every mark
        leads to the statements behind it.
      </p>
      <section>
        <h2>Over time</h2>
        <Timelines target={target} holders={matrix.holders.slice(0, TIMELINES)} range={range} />
      </section>
      <section>
        <h2>Who stands where</h2>
        <Matrix matrix={matrix} range={range} />
        {toward.data.total > matrix.holders.length && (
          <p class="quiet">
            The {matrix.holders.length} busiest of {plural(toward.data.total, 'holder')}.
          </p>
        )}
      </section>
      <section>
        <h2>By outlet</h2>
        <ByOutlet outlets={outlets.data?.outlets ?? []} target={target} range={range} />
      </section>
    </div>
  );
}

function Nothing({ ranged }: { ranged: boolean }) {
  if (ranged)
    return (
      <Empty title="Nothing in this range">
        <p>
          Widen it, or look at <a href={hrefOf('coverage')}>all of the coverage</a>.
        </p>
      </Empty>
    );
  return (
    <Empty title="No coverage yet">
      <p>
        Drop articles into the inbox (samples to try: <code>cp seeds/*.txt inbox/</code>) and this page fills by itself.
      </p>
    </Empty>
  );
}

function nameOf(id: string | undefined, list: Target[], issues: Named[] = []): Named | undefined {
  if (!id) return undefined;
  const name = issues.find((issue) => issue.id === id)?.name ?? list.find((target) => target.id === id)?.name ?? id;
  return { id, name };
}

function groupsOf(list: Target[], issues: Set<string>): { title: string; options: Option[] }[] {
  const optionOf = ({ id, name = id, articles }: Target): Option => ({ value: id, name, count: articles });
  return [
    { title: 'Issues', options: list.filter(({ id }) => issues.has(id)).map(optionOf) },
    { title: 'Actors and names', options: list.filter(({ id }) => !issues.has(id)).map(optionOf) },
  ].filter(({ options }) => options.length);
}
