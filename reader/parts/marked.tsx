import { lookOf, type Mark } from '../marks.ts';
import { type Span, segment } from '../segments.ts';
import { visible } from '../words.ts';

/** What the words of an article lead to when they are pointed at, reached or chosen. */
export interface Pointing {
  /** The pointer or the focus came to them. */
  reach(words: HTMLElement, marks: Mark[]): void;
  leave(): void;
  /** They were clicked, tapped, or chosen by the keyboard. */
  choose(words: HTMLElement, marks: Mark[], byKeyboard: boolean): void;
  /** Id of the element that describes a mark. */
  describe(mark: Mark): string;
}

/** A stretch of the text with its marks. Marks may overlap: where they do, the words belong to each of them. */
export function Marked({
  text,
  span,
  marks,
  pointing,
}: {
  text: string;
  span: Span;
  marks: Mark[];
  pointing: Pointing;
}) {
  return (
    <>
      {segment(span, marks).map(({ from, to, marks: covering }) => {
        const words = visible(text.slice(from, to));
        // A space between two marks is coloured with them, but there is nothing in it to point at.
        if (covering.length && words.trim())
          return <Words key={from} from={from} words={words} marks={covering} pointing={pointing} />;
        return (
          <span key={from} data-from={from} class={covering.length ? `words ${lookOf(covering)}` : undefined}>
            {words}
          </span>
        );
      })}
    </>
  );
}

function Words({ from, words, marks, pointing }: { from: number; words: string; marks: Mark[]; pointing: Pointing }) {
  const several = new Set(marks.map(pointing.describe)).size > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not break across lines, words do
    <span
      class={`words ${lookOf(marks)}${several ? ' several' : ''}`}
      data-from={from}
      role="button"
      tabIndex={0}
      aria-describedby={[...new Set(marks.map(pointing.describe))].join(' ')}
      onMouseEnter={({ currentTarget }) => pointing.reach(currentTarget, marks)}
      onMouseLeave={pointing.leave}
      onFocus={({ currentTarget }) => pointing.reach(currentTarget, marks)}
      onBlur={pointing.leave}
      onClick={({ currentTarget }) => pointing.choose(currentTarget, marks, false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pointing.choose(event.currentTarget, marks, true);
      }}
    >
      {words}
    </span>
  );
}
