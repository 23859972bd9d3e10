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
            <Empty title="Nobody says so here">
              <p>
                Widen the range or <a href={hrefOf('statements')}>clear the filters</a>.
              </p>
            </Empty>
          )}
          <Pager next={data.next} count={data.stances.length} what="statements" />
        </div>
      )}
    </>
  );
}
