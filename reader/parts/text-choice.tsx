import { useEffect, useState } from 'preact/hooks';
import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type ArticleSummary, pathOf } from '../api.ts';
import type { TriedOn } from '../rules-api.ts';
import { titleOf, visible } from '../words.ts';

interface Props {
  /** The article that the address names; empty for none. */
  id: string;
  value: TriedOn;
  onChange(article: TriedOn): void;
  /** Told which article the address is to name. */
  onChoose(id: string | undefined): void;
}

/** Latest articles offered; any other comes here from its own page. */
const OFFERED = '50';

/** What the change is tried on: a stored article or a pasted text. */
export function TextChoice({ id, value, onChange, onChoose }: Props) {
  const { data } = useAnswer<{ articles: ArticleSummary[] }>(pathOf('/articles', { limit: OFFERED }));
  const [pasted, setPasted] = useState({ text: '', title: '', published: '' });
  const articles = data?.articles ?? [];
  const stored = 'id' in value;
  useEffect(() => {
    if (id) onChange({ id });
  }, [id]);
  const paste = (part: Partial<typeof pasted>) => {
    const next = { ...pasted, ...part };
    setPasted(next);
    onChange(next);
  };
  const offStored = () => {
    onChoose(undefined);
    onChange(pasted);
  };
  return (
    <>
      <fieldset class="switches">
        <legend class="unseen">Try it on</legend>
        <label>
          <input
            type="radio"
            name="tried-on"
            checked={stored}
            disabled={!articles.length && !id}
            onChange={() => onChoose(id || articles[0]?.id)}
          />{' '}
          a stored article
        </label>
        <label>
          <input type="radio" name="tried-on" checked={!stored} onChange={offStored} /> a text of your own
        </label>
      </fieldset>
      {stored ? (
        <Stored id={value.id} articles={articles} onChoose={onChoose} />
      ) : (
        <Pasted value={pasted} onChange={paste} />
      )}
    </>
  );
}

function Stored({ id, articles, onChoose }: { id: string; articles: ArticleSummary[]; onChoose(id: string): void }) {
  const known = articles.some((one) => one.id === id);
  return (
    <>
      <label class="choice">
        <span>Article</span>
        <select name="article" value={id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {!known && <option value={id}>{id}</option>}
          {articles.map((one) => (
            <option key={one.id} value={one.id}>
              {visible(titleOf(one))}
            </option>
          ))}
        </select>
      </label>
      <p>
        <a href={hrefOf('articles', {}, id)}>Open it</a>
      </p>
    </>
  );
}

interface PastedText {
  text: string;
  title: string;
  published: string;
}

function Pasted({ value, onChange }: { value: PastedText; onChange(part: Partial<PastedText>): void }) {
  return (
    <div class="pasted">
      <div class="filters">
        <label class="choice">
          <span>Title</span>
          <input value={value.title} onInput={({ currentTarget }) => onChange({ title: currentTarget.value })} />
        </label>
        <label class="choice">
          <span>Day (who held an office)</span>
          <input
            type="date"
            value={value.published}
            onInput={({ currentTarget }) => onChange({ published: currentTarget.value })}
          />
        </label>
      </div>
      <label>
        <span class="quiet">Text</span>
        <textarea
          rows={14}
          dir="auto"
          value={value.text}
          onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </label>
    </div>
  );
}
