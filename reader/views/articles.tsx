import { useEffect } from 'preact/hooks';
import type { Address } from '../address.ts';
import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ArticleSummary, type Paged, pathOf } from '../api.ts';
import { nameOf } from '../names.ts';
import { remember } from '../neighbours.ts';
import { Filters } from '../parts/filters.tsx';
import { Pager } from '../parts/pager.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { SideMark, Text } from '../parts/text.tsx';
import { dayOf, titleOf } from '../words.ts';

/** Articles that meet the filters, newest first. */
export function Articles({ view, params }: Address) {
  const path = pathOf('/articles', params);
  const { data, error, loading } = useAnswer<{ articles: ArticleSummary[] } & Paged>(path);
  useEffect(() => {
    if (data) remember({ href: hrefOf(view, params), ids: data.articles.map(({ id }) => id) });
  }, [data, view, params]);
  return (
    <>
      <h1>Articles</h1>
      <Filters fields={['topic', 'holder', 'target', 'label', 'outlet']} />
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <div aria-busy={loading}>
          {data.articles.length ? (
            <ol class="list">
              {data.articles.map((article) => (
                <li key={article.id}>
                  <Entry {...article} />
                </li>
              ))}
            </ol>
          ) : (
            <None filtered={Object.keys(params).length > 0} />
          )}
          <Pager next={data.next} count={data.articles.length} what="articles" />
        </div>
      )}
    </>
  );
}

function Entry(article: ArticleSummary) {
  const { id, publisher, outlet, at, published, topics, stances } = article;
  return (
    <article>
      <h2>
        <a href={hrefOf('articles', {}, id)}>
          <Text text={titleOf(article)} />
        </a>
      </h2>
      <p class="quiet">
        <a href={hrefOf('articles', { outlet })}>
          <Text text={publisher ?? 'Unknown outlet'} />
        </a>{' '}
        · <time dateTime={at}>{dayOf(at)}</time>
        {!published && ' (received)'}
        {topics.length > 0 && ' · '}
        {topics.map((topic, index) => (
          <span key={topic.id}>
            {index > 0 && ', '}
            <a href={hrefOf('articles', { topic: topic.id })}>{topic.label}</a>
          </span>
        ))}
      </p>
      {stances.length > 0 && (
        <ul class="chips" aria-label="Who says what">
          {stances.map(({ holder, target, label }) => (
            <li key={`${holder} ${target}`}>
              <a href={hrefOf('statements', { holder, target })}>
                <Text text={nameOf(holder)} /> <SideMark side={label} /> <Text text={nameOf(target)} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function None({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <Empty title="No article meets all of this">
        <p>
          Widen the range or <a href={hrefOf('articles')}>clear the filters</a>.
        </p>
      </Empty>
    );
  return (
    <Empty title="No articles yet">
      <p>
        Drop a file into the inbox and it shows here by itself. What is no article stands under{' '}
        <a href={hrefOf('rejections')}>rejections</a> with the reason.
      </p>
    </Empty>
  );
}
