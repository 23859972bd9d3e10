import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type Counted, type LabelledRecord, pathOf } from '../api.ts';

/** The article's topics, each with its path from the top level. */
export function TopicList({ record }: { record: LabelledRecord }) {
  // The article's own second: its topics at every level, with their labels, and hardly any other article's.
  const range = { from: record.at, to: record.at, limit: '1000' };
  const { data } = useAnswer<{ topics: Counted[] }>(record.topics.length ? pathOf('/topics', range) : null);
  const labels = new Map([...(data?.topics ?? []), ...record.topics].map(({ id, label }) => [id, label ?? id]));
  return (
    <section>
      <h2>Topics</h2>
      {record.topics.length === 0 && <p class="quiet">None that the rules know.</p>}
      <ul class="plain">
        {record.topics.map(({ id, path, score }) => (
          <li key={id}>
            {path.map((step, index) => (
              <span key={step}>
                {index > 0 && <span class="quiet"> › </span>}
                <a class={step === id ? undefined : 'quiet'} href={hrefOf('articles', { topic: step })}>
                  {labels.get(step) ?? step}
                </a>
              </span>
            ))}{' '}
            <small class="quiet">{score.toFixed(2)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
