/** Marked text: where marks begin, end and lie over one another. Offsets are UTF-16 code units, `from` inclusive, `to` exclusive. */

export interface Span {
  from: number;
  to: number;
}

export interface Segment<Mark extends Span> extends Span {
  /** Every mark that covers the whole segment; none in plain text. */
  marks: Mark[];
}

/** Cuts a stretch of text wherever a mark begins or ends. The segments follow one another and make up the stretch. */
export function segment<Mark extends Span>({ from, to }: Span, marks: Mark[]): Segment<Mark>[] {
  const within = marks.filter((mark) => mark.from < to && mark.to > from && mark.from < mark.to);
  const cuts = new Set([from, to]);
  for (const mark of within) {
    cuts.add(Math.max(from, mark.from));
    cuts.add(Math.min(to, mark.to));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index]!;
    return { from: start, to: end, marks: within.filter((mark) => mark.from <= start && mark.to >= end) };
  });
}

/** The paragraphs of a clean text, which one blank line parts. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const paragraph of text.split('\n\n')) {
    spans.push({ from, to: from + paragraph.length });
    from += paragraph.length + 2;
  }
  return spans;
}
