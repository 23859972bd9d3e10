import type { Address } from '../address.ts';
import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ListedStatement, type Paged, pathOf } from '../api.ts';
import { Filters } from '../parts/filters.tsx';
import { Pager } from '../parts/pager.tsx';
import { StatementEntry } from '../parts/statement.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';

/** Statement by statement: who said what of whom, in which words. */
export function Statements({ params }: Address) {
  const path = pathOf('/stances', params);
  const { data, error, loading } = useAnswer<{ stances: ListedStatement[] } & Paged>(path);
  return (
    <>
      <h1>Statements</h1>
      <Filters fields={['holder', 'target', 'label', 'topic', 'outlet']} />
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <div aria-busy={loading}>
          {data.stances.length ? (
            <ol class="list">
              {data.stances.map((statement) => (
                <li key={`${statement.article.id} ${statement.sentence[0]} ${statement.holder} ${statement.target}`}>
                  <StatementEntry {...statement} />
                </li>
              ))}
            </ol>
          ) : (
            <None filtered={Object.keys(params).length > 0} />
          )}
          <Pager next={data.next} count={data.stances.length} what="statements" />
        </div>
      )}
    </>
  );
}

function None({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <Empty title="Nobody says so here">
        <p>
          Widen the range or <a href={hrefOf('statements')}>clear the filters</a>.
        </p>
      </Empty>
    );
  return (
    <Empty title="No statements yet">
      <p>
        They come with the first <a href={hrefOf('articles')}>article</a> in which somebody is for or against somebody
        or something.
      </p>
    </Empty>
  );
}
