/** A text with stretches of it marked; marks may overlap. */

export interface Mark {
  from: number;
  to: number;
  /** Class of the mark. */
  kind: string;
  /** What it says on hover and to a screen reader. */
  says: string;
}

/** Paragraphs of a text, marked. The text is text: nothing of it becomes markup. */
export function MarkedText({ text, marks }: { text: string; marks: Mark[] }) {
  return (
    <div class="marked" dir="auto">
      {paragraphsOf(text).map(({ from, to }) => (
        <p key={from} dir="auto">
          {pieces(from, to, marks).map((piece) =>
            piece.marks.length ? (
              <mark
                key={piece.from}
                class={piece.marks.map(({ kind }) => kind).join(' ')}
                title={piece.marks.map(({ says }) => says).join('\n')}
              >
                {text.slice(piece.from, piece.to)}
              </mark>
            ) : (
              text.slice(piece.from, piece.to)
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function paragraphsOf(text: string): { from: number; to: number }[] {
  const paragraphs: { from: number; to: number }[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(/\n+/g)]) {
    if (index > from) paragraphs.push({ from, to: index });
    from = index + gap.length;
  }
  if (from < text.length) paragraphs.push({ from, to: text.length });
  return paragraphs;
}

/** A stretch cut wherever a mark begins or ends, each piece with the marks over it. */
export function pieces(from: number, to: number, marks: Mark[]): { from: number; to: number; marks: Mark[] }[] {
  const over = marks.filter((mark) => mark.from < to && mark.to > from);
  const cuts = new Set([from, to]);
  for (const mark of over) {
    cuts.add(Math.max(from, mark.from));
    cuts.add(Math.min(to, mark.to));
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(1).map((end, at) => {
    const start = places[at]!;
    return { from: start, to: end, marks: over.filter((mark) => mark.from < end && mark.to > start) };
  });
}
