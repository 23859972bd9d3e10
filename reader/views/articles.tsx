import type { Address } from '../address.ts';
import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ArticleSummary, type Paged, pathOf } from '../api.ts';
import { Empty, Failed, Loading } from '../parts/states.tsx';

export function Articles({ params }: Address) {
  const { data, error, loading } = useAnswer<{ articles: ArticleSummary[] } & Paged>(pathOf('/articles', params));
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <section aria-busy={loading}>
      <h1>Articles</h1>
      {data.articles.length ? (
        <ol class="list">
          {data.articles.map(({ id, title, publisher, at }) => (
            <li key={id}>
              <a href={hrefOf('articles', {}, id)}>
                <bdi>{title ?? 'No title'}</bdi>
              </a>
              <small>
                <bdi>{publisher ?? 'Unknown outlet'}</bdi> · <time dateTime={at}>{at.slice(0, 10)}</time>
              </small>
            </li>
          ))}
        </ol>
      ) : (
        <Empty title="No articles yet">
          <p>Drop a file into the inbox and it shows here.</p>
        </Empty>
      )}
    </section>
  );
}
