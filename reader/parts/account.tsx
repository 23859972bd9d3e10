import type { Miss, SeenWords, SentenceAccount } from '../../lambdas/classify/why-not.ts';
import { CHANNEL, plural, visible } from '../words.ts';
import { Relation, RuleLink } from './party.tsx';
import { Text } from './text.tsx';

/** What the rules saw in one sentence: who is named, who speaks, which words they know, and what became of it. */
export function Account({ account, text }: { account: SentenceAccount; text: string }) {
  const { from, to, actors, voices, words, statements, nearest } = account;
  return (
    <section class="account">
      <blockquote dir="auto">{visible(text.slice(from, to))}</blockquote>
      {nearest && (
        <p>
          <b>No statement:</b> {nearest.why}
          <Pair {...nearest} />.
        </p>
      )}
      {statements.map((statement) => (
        <p key={`${statement.holder} ${statement.target}`}>
          <Relation {...statement} />
        </p>
      ))}
      <dl>
        <dt>Named</dt>
        <dd>
          {actors.length ? (
            <ul>
              {actors.map((actor) => (
                <li key={actor.from}>
                  <Text text={text.slice(actor.from, actor.to)} />, for <Text text={actor.party} />
                </li>
              ))}
            </ul>
          ) : (
            'nobody whom the packs know'
          )}
        </dd>
        <dt>Speaking</dt>
        <dd>
          {voices.length ? (
            <ul>
              {voices.map(({ from: first, to: last, channel, speaker }) => (
                <li key={`${first} ${channel}`}>
                  <Text text={speaker ?? 'somebody who is not known'} />, {CHANNEL[channel]}:{' '}
                  <q>
                    <Text text={short(text.slice(first, last))} />
                  </q>
                </li>
              ))}
            </ul>
          ) : (
            'the outlet'
          )}
        </dd>
        <dt>For or against</dt>
        <dd>{words.length ? <Words words={words} text={text} /> : 'no words that a rule knows'}</dd>
      </dl>
    </section>
  );
}

function Words({ words, text }: { words: SeenWords[]; text: string }) {
  return (
    <ul>
      {words.map(({ from, to, rule, means, told, misses }) => (
        <li key={`${from} ${rule}`}>
          <q>
            <Text text={text.slice(from, to)} />
          </q>{' '}
          {means}, rule <RuleLink rule={rule} />: {told ? 'in the statement' : <Misses misses={misses} />}
        </li>
      ))}
    </ul>
  );
}

/** The nearest miss, and on demand the others. */
function Misses({ misses }: { misses: Miss[] }) {
  const [nearest, ...others] = misses.map((miss) => (
    <span key={`${miss.reason} ${miss.holder} ${miss.target}`}>
      {miss.why}
      <Pair {...miss} />
    </span>
  ));
  if (!others.length) return <>{nearest}</>;
  return (
    <>
      {nearest}
      <details>
        <summary>{plural(others.length, 'more reason')}</summary>
        <ul>
          {others.map((other) => (
            <li key={other.key}>{other}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Pair({ holder, target }: Pick<Miss, 'holder' | 'target'>) {
  if (!holder && !target) return null;
  return (
    <>
      {' '}
      (<Text text={holder ?? 'nobody'} /> → <Text text={target ?? 'nobody'} />)
    </>
  );
}

/** Longest words of a speaker shown, in UTF-16 code units. */
const LONGEST = 90;

function short(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
