import { hrefOf } from '../address.ts';
import type { Sides } from '../api.ts';
import { GLYPH, plural, SIDES, VERB } from '../words.ts';

/** The sides of something as marks, each with its number of articles, each leading to the statements behind it. */
export function SideMarks({
  sides,
  query,
  who,
  what,
}: {
  sides: Partial<Sides>;
  /** The statements' filters, but for the side. */
  query: Record<string, string | undefined>;
  who: string;
  what: string;
}) {
  return (
    <span class="marks">
      {SIDES.filter((side) => sides[side]).map((side) => (
        <a
          key={side}
          class={`mark ${side}`}
          href={hrefOf('statements', { ...query, label: side })}
          aria-label={`${who} ${VERB[side]} ${what}: ${plural(sides[side]!, 'article')}`}
        >
          <span aria-hidden="true">{GLYPH[side]}</span> {sides[side]}
        </a>
      ))}
    </span>
  );
}
