import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, segment } from '../../reader/segments.ts';

const SIZE = 60;
const spans = fc
  .tuple(fc.nat(SIZE), fc.nat(SIZE))
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

describe('marked text', () => {
  it('is cut into segments that follow one another, each with exactly the marks over all of it', () => {
    fc.assert(
      fc.property(spans, fc.array(spans, { maxLength: 12 }), (whole, marks) => {
        const segments = segment(whole, marks);
        let at = whole.from;
        for (const { from, to, marks: covering } of segments) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
          for (let place = from; place < to; place++)
            expect(covering).toEqual(marks.filter((mark) => mark.from <= place && place < mark.to));
        }
        expect(at).toBe(whole.to);
      }),
    );
  });

  it('parts a text into paragraphs by the offsets that evidence counts in', () => {
    const text = 'One.\n\nTwo, longer.\n\nThree.';
    expect(paragraphs(text).map(({ from, to }) => text.slice(from, to))).toEqual(['One.', 'Two, longer.', 'Three.']);
  });
});
