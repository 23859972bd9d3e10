import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ArticleSummary, pathOf } from '../api.ts';
import { titleOf } from '../words.ts';
import { Text } from './text.tsx';

interface Copy {
  article: ArticleSummary;
  same: boolean;
  /** 0…1. */
  resemblance: number;
}

/** Other articles with the same text or nearly the same; nothing where there are none. */
export function Copies({ id }: { id: string }) {
  const { data } = useAnswer<{ duplicates: Copy[] }>(pathOf(`/articles/${encodeURIComponent(id)}/duplicates`));
  if (!data?.duplicates.length) return null;
  return (
    <section>
      <h2>The same or nearly the same text</h2>
      <ul class="plain">
        {data.duplicates.map(({ article, same, resemblance }) => (
          <li key={article.id}>
            <a href={hrefOf('articles', {}, article.id)}>
              <Text text={titleOf(article)} />
            </a>{' '}
            <small class="quiet">
              <Text text={article.publisher ?? 'Unknown outlet'} />,{' '}
              {same ? 'the same' : `${Math.round(resemblance * 100)} % alike`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
