import { useEffect, useMemo, useRef } from 'preact/hooks';
import { changed, go } from '../address.ts';
import type { ArticleText, LabelledRecord } from '../api.ts';
import { type Mark, marksOf } from '../marks.ts';
import { paragraphs } from '../segments.ts';
import { plural, visible } from '../words.ts';
import { useBubble } from './bubble.tsx';
import { Legend } from './legend.tsx';
import { Marked, type Pointing } from './marked.tsx';
import { Paragraph } from './paragraph.tsx';
import { Removed } from './removed.tsx';
import { sentenceOf } from './why.tsx';

/** The clean text: evidence marked in place, and on demand what the cleaner struck out. */
export function Sheet(props: { record: LabelledRecord; text: ArticleText; at?: string; show?: string }) {
  const { record, text, at } = props;
  const show = useMemo(() => new Set((props.show ?? '').split(' ')), [props.show]);
  const sheet = useRef<HTMLElement>(null);
  const marks = useMemo(() => marksOf(record, show.has('topics')), [record, show]);
  const said = useMemo(() => descriptions([...marks.title, ...marks.body]), [marks]);
  const bubble = useBubble(record.pack);
  const pointing: Pointing = { ...bubble, describe: (mark) => `said-${said.get(sentenceOf(mark))}` };
  // Which words to lead to is asked once: a later answer of the same article must not move the reader.
  useEffect(() => {
    if (at !== undefined) leadTo(sheet.current, Number(at));
  }, [at]);
  const { removed } = text;
  const struck = show.has('removed') ? removed : [];
  return (
    <section class="sheet" ref={sheet} aria-label="Text">
      <Switches show={show} removed={removed.length} />
      <Legend topics={show.has('topics')} />
      {record.title && marks.title.length > 0 && (
        <p class="title" dir="auto">
          <Marked
            text={record.title}
            span={{ from: 0, to: record.title.length }}
            marks={marks.title}
            pointing={pointing}
          />
        </p>
      )}
      {paragraphs(text.text).map((span, index) => (
        <div key={span.from}>
          <Removed blocks={struck.filter(({ before = 0 }) => before === index)} />
          <Paragraph id={record.id} text={text.text} span={span} marks={marks.body} pointing={pointing} />
        </div>
      ))}
      <Removed blocks={struck.filter(({ before = 0 }) => before >= paragraphs(text.text).length)} />
      {bubble.element}
      <div hidden>
        {[...said].map(([sentence, number]) => (
          <span key={number} id={`said-${number}`}>
            {visible(sentence)}
          </span>
        ))}
      </div>
    </section>
  );
}

function Switches({ show, removed }: { show: Set<string>; removed: number }) {
  return (
    <fieldset class="switches">
      <legend class="unseen">Show in the text</legend>
      <Switch show={show} what="topics" title="Words behind topics" />
      <Switch show={show} what="removed" title={`What was removed (${plural(removed, 'piece')})`} />
    </fieldset>
  );
}

function Switch({ show, what, title }: { show: Set<string>; what: string; title: string }) {
  const turn = (on: boolean) => {
    const after = new Set([...show].filter((one) => one && one !== what));
    if (on) after.add(what);
    go(changed({ show: [...after].join(' '), at: undefined }), { replace: true });
  };
  return (
    <label>
      <input type="checkbox" checked={show.has(what)} onChange={({ currentTarget }) => turn(currentTarget.checked)} />{' '}
      {title}
    </label>
  );
}

/** Every different thing said of a mark, with a number to find it by. */
function descriptions(marks: Mark[]): Map<string, number> {
  const said = new Map<string, number>();
  for (const mark of marks) {
    const sentence = sentenceOf(mark);
    if (!said.has(sentence)) said.set(sentence, said.size);
  }
  return said;
}

/** Moves the focus to the words that begin at the place, or where they are cut, to the last that begin before it. */
function leadTo(sheet: HTMLElement | null, place: number): void {
  const words = [...(sheet?.querySelectorAll<HTMLElement>('p:not(.title) .words[data-from]') ?? [])];
  const found = words.findLast((one) => Number(one.dataset.from) <= place) ?? words[0];
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
  found.focus({ preventScroll: true });
}
