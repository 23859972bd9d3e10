import { useEffect, useRef, useState } from 'preact/hooks';
import { hrefOf } from '../address.ts';
import { ApiError } from '../api.ts';
import { type ArchiveNews, type Edit, tryEverywhere } from '../rules-api.ts';
import { plural } from '../words.ts';
import { Failed } from './states.tsx';
import { Text } from './text.tsx';
import { FlipTable } from './trial-result.tsx';

type Changed = Extract<ArchiveNews, { is: 'changed' }>;

interface Run {
  state: 'compiling' | 'running' | 'done' | 'ended' | 'failed';
  articles: number;
  done: number;
  changed: number;
  list: Changed[];
  /** How often each change happens. */
  kinds: Map<string, number>;
  detail?: string;
}

/** Articles and kinds of change listed; all are counted. */
const LISTED = 200;
const KINDS = 30;

interface Props {
  edit: Edit;
  disabled: boolean;
  /** Told when a run begins and ends. */
  onRun(running: boolean): void;
}

/** The dry run: what a changed pack does to every article there is. */
export function ArchiveTrial({ edit, disabled, onRun }: Props) {
  const [run, setRun] = useState<Run | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const running = run?.state === 'compiling' || run?.state === 'running';

  const start = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    let state: Run = { state: 'compiling', articles: 0, done: 0, changed: 0, list: [], kinds: new Map() };
    setRun(state);
    setError(null);
    onRun(true);
    try {
      await tryEverywhere(
        edit,
        (news) => {
          state = heard(state, news);
          setRun(state);
        },
        signal,
      );
    } catch (failure) {
      if (signal.aborted) setRun({ ...state, state: 'ended' });
      else {
        setRun(null);
        setError(failure instanceof ApiError ? failure : new ApiError(0, 'The run broke off', String(failure)));
      }
    } finally {
      onRun(false);
    }
  };

  return (
    <section class="archive-trial" aria-label="What changes in the whole archive">
      <p class="actions">
        <button type="button" disabled={disabled && !running} onClick={running ? () => stop.current?.abort() : start}>
          {running ? 'End the run' : 'See what changes in the whole archive'}
        </button>
      </p>
      {error && <Failed error={error} />}
      {run && <Progress {...run} />}
      {run && run.kinds.size > 0 && <Kinds kinds={run.kinds} />}
      {run?.list.map(({ id, title, flips }) => (
        <details key={id}>
          <summary>
            <Text text={title ?? id} /> <span class="quiet">{plural(flips.length, 'label')}</span>
          </summary>
          <FlipTable flips={flips} />
          <p>
            <a href={hrefOf('articles', {}, id)}>Open the article</a> ·{' '}
            <a href={hrefOf('try', { pack: edit.file, article: id })}>Try it on this article</a>
          </p>
        </details>
      ))}
      {run && run.changed > run.list.length && <p>and {run.changed - run.list.length} more</p>}
    </section>
  );
}

function heard(run: Run, news: ArchiveNews): Run {
  switch (news.is) {
    case 'begun':
      return { ...run, state: 'running', articles: news.articles };
    case 'changed': {
      const kinds = new Map(run.kinds);
      for (const flip of news.flips) {
        const kind = kindOf(flip);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      const list = run.list.length < LISTED ? [...run.list, news] : run.list;
      return { ...run, changed: run.changed + 1, list, kinds };
    }
    case 'progress':
      return { ...run, done: news.done };
    case 'done':
      return { ...run, state: 'done', done: news.done, articles: Math.max(run.articles, news.done) };
    case 'failed':
      return { ...run, state: 'failed', detail: news.detail };
  }
}

function kindOf({ kind, what, before, after }: Changed['flips'][number]): string {
  if (kind === 'topic') return after ? `topic ${after} comes` : `topic ${before} goes`;
  return `${what}: ${before ?? 'none'} → ${after ?? 'none'}`;
}

function Progress({ state, articles, done, changed, detail }: Run) {
  const words = {
    compiling: 'The packs are compiled with your change …',
    running: `${done} of ${articles} articles read, ${changed} would change`,
    done: `${changed} of ${done} articles would change. Nothing was stored.`,
    ended: `Ended after ${done} articles; ${changed} of them would change. Nothing was stored.`,
    failed: `Broke off after ${done} articles: ${detail}`,
  }[state];
  return (
    <>
      {(state === 'running' || state === 'compiling') && (
        <progress aria-label="Articles read" max={articles || 1} value={state === 'running' ? done : undefined} />
      )}
      <p role="status">{words}</p>
    </>
  );
}

function Kinds({ kinds }: Pick<Run, 'kinds'>) {
  const most = [...kinds].sort((one, other) => other[1] - one[1]);
  return (
    <table class="flips">
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">Articles</th>
        </tr>
      </thead>
      <tbody>
        {most.slice(0, KINDS).map(([kind, count]) => (
          <tr key={kind}>
            <th scope="row">
              <Text text={kind} />
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
