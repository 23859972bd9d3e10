import { changed, hrefOf } from '../address.ts';
import type { LabelledRecord } from '../api.ts';
import { CHANNEL, GLYPH, SIDES } from '../words.ts';
import { Relation } from './party.tsx';

/** Who is for or against what in the article as a whole, strongest first. */
export function StanceList({ record }: { record: LabelledRecord }) {
  return (
    <section>
      <h2>Who says what</h2>
      {record.stances.length === 0 && <p class="quiet">Nobody is for or against anything the rules know.</p>}
      <ul class="plain">
        {record.stances.map(({ holder, target, channel, conditional, counts, evidence, ...stance }) => {
          const first = evidence.find((piece) => !piece.in);
          return (
            <li key={`${holder} ${target}`}>
              <a
                class="row"
                href={first ? changed({ at: String(first.from) }) : hrefOf('statements', { holder, target })}
              >
                <Relation {...stance} />
              </a>
              <small class="quiet">
                {SIDES.filter((side) => counts[side]).map((side) => (
                  <span key={side} class={`side ${side}`} title={side}>
                    <span aria-hidden="true">{GLYPH[side]}</span>
                    <span class="unseen">{side}</span> {counts[side]}{' '}
                  </span>
                ))}
                {CHANNEL[channel]}
                {conditional && ', on a condition'} · <a href={hrefOf('coverage', { target })}>coverage</a>
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
