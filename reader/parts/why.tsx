import { hrefOf } from '../address.ts';
import type { Mark } from '../marks.ts';
import { CHANNEL, VERB, visible } from '../words.ts';
import { Relation, RuleLink } from './party.tsx';
import { Text } from './text.tsx';

/** Why words carry a label: who is for or against what, how it is said, which rule says so, and of which pack. */
export function Why({ marks, pack }: { marks: Mark[]; pack: string }) {
  return (
    <ul class="why">
      {marks.map((mark) => (
        <li key={`${sentenceOf(mark)} ${mark.rule}`} class={mark.look}>
          {mark.statement && <OfStatement mark={mark} />}
          {mark.topic && (
            <p>
              Topic <a href={hrefOf('articles', { topic: mark.topic.id })}>{mark.topic.label}</a>{' '}
              <span class="quiet">{mark.topic.score.toFixed(2)}</span>
            </p>
          )}
          <p class="quiet">
            {mark.rule ? (
              <>
                rule <RuleLink rule={mark.rule} />
              </>
            ) : (
              'by the sentence as a whole'
            )}{' '}
            · pack {pack}
          </p>
        </li>
      ))}
    </ul>
  );
}

function OfStatement({ mark }: { mark: Mark }) {
  const { statement } = mark;
  if (!statement) return null;
  const { holder, target, channel, conditional, score, event } = statement;
  return (
    <>
      <p>
        <Relation {...statement} />
      </p>
      <p class="quiet">
        {CHANNEL[channel]}
        {conditional && ', on a condition'} · score {score.toFixed(2)}
        {event && ` · ${event.toLowerCase()}`} · <a href={hrefOf('statements', { holder, target })}>all statements</a>
      </p>
      {statement.quoteText && (
        <blockquote class="quiet">
          <Text text={statement.quoteText} />
        </blockquote>
      )}
    </>
  );
}

/** The same in one plain sentence, for whoever listens. */
export function sentenceOf({ statement, topic, rule }: Mark): string {
  const because = rule ? `, rule ${rule}` : '';
  if (topic) return visible(`Topic ${topic.label}${because}`);
  if (!statement) return because;
  const { holderName, label, targetName, channel } = statement;
  return visible(`${holderName} ${VERB[label]} ${targetName}, ${CHANNEL[channel]}${because}`);
}
