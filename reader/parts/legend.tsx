import { GLYPH, SIDES } from '../words.ts';

/** What the marks mean, by colour, pattern and shape. */
export function Legend({ topics }: { topics: boolean }) {
  return (
    <p class="legend">
      {SIDES.map((side) => (
        <span key={side}>
          <span class={`words ${side}`}>
            <span aria-hidden="true">{GLYPH[side]}</span> {side}
          </span>
        </span>
      ))}
      {topics && (
        <span>
          <span class="words topic">topic</span>
        </span>
      )}
    </p>
  );
}
