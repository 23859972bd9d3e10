import { useRef, useState } from 'preact/hooks';
import type { Mark } from '../marks.ts';
import type { Span } from '../segments.ts';
import { Marked, type Pointing } from './marked.tsx';
import { WhyNot } from './why-not.tsx';

/** A paragraph with its marks; on demand, what the rules saw in it or in the stretch of it that is selected. */
export function Paragraph(props: { id: string; text: string; span: Span; marks: Mark[]; pointing: Pointing }) {
  const { id, text, span, marks, pointing } = props;
  const words = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState<Span>();
  const ask = () => setAsked(asked ? undefined : (selectedIn(words.current) ?? span));
  return (
    <div class="paragraph">
      <p dir="auto" ref={words}>
        <Marked text={text} span={span} marks={marks} pointing={pointing} />
      </p>
      {/* A press would take the selection away before the click can read it. */}
      <button
        type="button"
        class="ask"
        aria-expanded={asked !== undefined}
        title="What the rules saw here, and why it gave no label"
        onPointerDown={(event) => event.preventDefault()}
        onClick={ask}
      >
        {asked ? 'Close' : 'Why not?'}
      </button>
      {asked && <WhyNot id={id} text={text} {...asked} />}
    </div>
  );
}

/** The selected stretch as offsets into the clean text, where it lies in the element. */
function selectedIn(element: HTMLElement | null): Span | undefined {
  const selection = getSelection();
  if (!element || !selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!element.contains(startContainer) || !element.contains(endContainer)) return undefined;
  const [from, to] = [placeOf(startContainer, startOffset), placeOf(endContainer, endOffset)];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/** Segments carry the offset they begin at; a character that is shown as its name shifts those after it by a few. */
function placeOf(node: Node, offset: number): number | undefined {
  const segment = node.parentElement?.closest<HTMLElement>('[data-from]');
  return node instanceof globalThis.Text && segment ? Number(segment.dataset.from) + offset : undefined;
}
