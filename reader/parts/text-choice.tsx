import { useEffect, useState } from 'preact/hooks';
import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ArticleSummary, pathOf } from '../api.ts';
import type { TriedOn } from '../rules-api.ts';

interface Props {
  /** The article that the address names; empty for none. */
  id: string;
  value: TriedOn;
  onChange(article: TriedOn): void;
  onChoose(id: string | undefined): void;
}

/** Latest articles offered; any other comes here by its own page. */
const OFFERED = '50';

/** What the change is tried on: a stored article or a pasted text. */
export function TextChoice({ id, value, onChange, onChoose }: Props) {
  const [pasted, setPasted] = useState({ text: '', title: '', published: '' });
  const stored = 'id' in value;
  const { data } = useAnswer<{ articles: ArticleSummary[] }>(pathOf('/articles', { limit: OFFERED }));
  useEffect(() => {
    if (id) onChange({ id });
  }, [id]);

  const paste = (part: Partial<typeof pasted>) => {
    const next = { ...pasted, ...part };
    setPasted(next);
    onChange(next);
  };
  return (
    <fieldset class="text-choice">
      <legend>Try it on</legend>
      <label>
        <input
          type="radio"
          name="tried-on"
          checked={stored}
          onChange={() => onChange({ id: id || data?.articles[0]?.id || '' })}
        />{' '}
        a stored article
      </label>
      <label>
        <input
          type="radio"
          name="tried-on"
          checked={!stored}
          onChange={() => {
            onChoose(undefined);
            onChange(pasted);
          }}
        />{' '}
        a text of your own
      </label>
      {stored ? (
        <p class="choice">
          <label for="article">Article</label>
          <select id="article" value={value.id} onChange={(event) => onChoose(event.currentTarget.value)}>
            {value.id && !data?.articles.some((one) => one.id === value.id) && (
              <option value={value.id}>{value.id}</option>
            )}
            {data?.articles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title ?? one.id}
              </option>
            ))}
          </select>
          {value.id && <a href={hrefOf('articles', {}, value.id)}>Open it</a>}
        </p>
      ) : (
        <>
          <p class="choice">
            <label for="tried-title">Title</label>
            <input
              id="tried-title"
              value={pasted.title}
              onInput={(event) => paste({ title: event.currentTarget.value })}
            />
            <label for="tried-day">Day</label>
            <input
              id="tried-day"
              type="date"
              value={pasted.published}
              onInput={(event) => paste({ published: event.currentTarget.value })}
            />
          </p>
          <label for="tried-text">Text</label>
          <textarea
            id="tried-text"
            rows={12}
            dir="auto"
            value={pasted.text}
            onInput={(event) => paste({ text: event.currentTarget.value })}
          />
        </>
      )}
    </fieldset>
  );
}
