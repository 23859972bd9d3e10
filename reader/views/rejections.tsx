import type { Address } from '../address.ts';
import { address, changed, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type Paged, pathOf, type RejectionSummary } from '../api.ts';
import { Choice, Day } from '../parts/choice.tsx';
import { Pager } from '../parts/pager.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Text } from '../parts/text.tsx';
import { dayOf } from '../words.ts';

/** Why an object is no article, in a few words; the record says what to do. */
const REASONS: Record<RejectionSummary['reason'], string> = {
  empty: 'Empty',
  'too-large': 'Too large',
  binary: 'Not a text',
  undecodable: 'Unknown charset',
  'no-article': 'No article in it',
  'unsupported-language': 'A language the rules do not read',
  malformed: 'Broken format',
};

/** Files that are no article, each with the reason and what to do. */
export function Rejections({ params }: Address) {
  const { data, error, loading } = useAnswer<{ rejections: RejectionSummary[] } & Paged>(pathOf('/rejections', params));
  return (
    <>
      <h1>Rejections</h1>
      <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        <Choice
          name="reason"
          title="Reason"
          any="All reasons"
          options={Object.entries(REASONS).map(([value, name]) => ({ value, name }))}
        />
        <Day name="from" title="From" />
        <Day name="to" title="To" />
      </form>
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <div aria-busy={loading}>
          {data.rejections.length ? (
            <ol class="list">
              {data.rejections.map((rejection) => (
                <li key={rejection.id}>
                  <Rejection rejection={rejection} />
                </li>
              ))}
            </ol>
          ) : (
            <Empty title="Nothing was rejected">
              <p>Every file that was dropped {Object.keys(address.value.params).length ? 'then ' : ''}is an article.</p>
              <p>
                <a href={hrefOf('articles')}>All articles</a>
              </p>
            </Empty>
          )}
          <Pager next={data.next} count={data.rejections.length} what="files" />
        </div>
      )}
    </>
  );
}

function Rejection({ rejection }: { rejection: RejectionSummary }) {
  const { reason, detail, part, at } = rejection;
  return (
    <article>
      <h2>
        <Text text={rejection.key} />
        {part !== null && ` (line ${part})`}
      </h2>
      <p>
        <a class="tag" href={changed({ reason })}>
          {REASONS[reason]}
        </a>{' '}
        <bdi>{detail}</bdi>
      </p>
      <p class="quiet">
        <time dateTime={at}>{dayOf(at)}</time>
      </p>
    </article>
  );
}
