import { useEffect } from 'preact/hooks';
import { type Address, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ArticleText, type LabelledRecord, pathOf } from '../api.ts';
import { neighboursOf } from '../neighbours.ts';
import { Copies } from '../parts/copies.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { StanceList } from '../parts/stances.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { Text } from '../parts/text.tsx';
import { TopicList } from '../parts/topics.tsx';
import { dayOf, titleOf, visible } from '../words.ts';

/** One article: its text with the words that carry labels, who says what, topics, and where it came from. */
export function Article({ id = '', params }: Address) {
  const path = `/articles/${encodeURIComponent(id)}`;
  const article = useAnswer<LabelledRecord>(path);
  const text = useAnswer<ArticleText>(pathOf(`${path}/text`));
  const title = article.data && titleOf({ title: article.data.title, ...article.data.source });
  useEffect(() => {
    if (title) document.title = `${visible(title)} · stancewire`;
  }, [title]);
  const error = article.error ?? text.error;
  if (error) return <Failed error={error} whole />;
  if (!article.data || !text.data || article.data.id !== id || text.data.id !== id) return <Loading />;
  const record = article.data;
  return (
    <>
      <Neighbours id={id} />
      <header class="headline">
        <h1>
          <Text text={title!} />
        </h1>
        <p class="quiet">
          <a href={hrefOf('articles', { outlet: record.outlet })}>
            <Text text={record.publisher ?? 'Unknown outlet'} />
          </a>
          {record.authors.length > 0 && ' · '}
          {record.authors.length > 0 && <Text text={record.authors.join(', ')} />}
          {' · '}
          {record.published ? (
            <time dateTime={record.published}>{dayOf(record.published)}</time>
          ) : (
            <>received {dayOf(record.source.received)}</>
          )}
        </p>
      </header>
      <div class="spread">
        <Sheet record={record} text={text.data} at={params.at} show={params.show} />
        <aside aria-label="What the rules say">
          <StanceList record={record} />
          <TopicList record={record} />
          <Provenance record={record} notes={text.data.notes} />
          <Copies id={id} />
          <p>
            <a href={hrefOf('try', { article: id })}>Try a rule on this article</a>
          </p>
        </aside>
      </div>
    </>
  );
}

/** To the list it was opened from, and to the articles beside it there. */
function Neighbours({ id }: { id: string }) {
  const { list, previous, next } = neighboursOf(id);
  return (
    <nav class="pager" aria-label="Articles of the list">
      {previous ? (
        <a href={hrefOf('articles', {}, previous)} rel="prev">
          ← Previous
        </a>
      ) : (
        <span />
      )}
      <a href={list ?? hrefOf('articles')}>All articles</a>
      {next ? (
        <a href={hrefOf('articles', {}, next)} rel="next">
          Next →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
