import type { Miss, SeenWords, SentenceAccount } from '../../lambdas/classify/why-not.ts';
import { hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { pathOf } from '../api.ts';
import { Failed, Loading } from './states.tsx';

interface Props {
  /** The article's id and its clean text. */
  id: string;
  text: string;
  /** The stretch asked about, as offsets into the text. */
  from: number;
  to: number;
}

/** What the rules saw in a stretch of an article, and why it gave no statement. */
export function WhyNot({ id, text, from, to }: Props) {
  const path = pathOf('/reader/rules/why-not', { id, from: String(from), to: String(to) });
  const { data, error } = useAnswer<{ pack: string; sentences: SentenceAccount[] }>(path);
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <div class="why-not">
      {data.sentences.map((account) => (
        <Account key={account.from} account={account} text={text} />
      ))}
      <p>
        <small>Read by pack {data.pack}, just now.</small>
      </p>
    </div>
  );
}

/** One sentence: who is named, who speaks, which words the rules know, what became of them. */
export function Account({ account, text }: { account: SentenceAccount; text: string }) {
  const { from, to, actors, voices, words, statements, nearest } = account;
  return (
    <section class="account">
      <blockquote dir="auto">{text.slice(from, to)}</blockquote>
      {nearest && (
        <p class="verdict">
          <strong>No statement:</strong> {nearest.why}
          <Pair {...nearest} />.
        </p>
      )}
      {statements.map(({ holderName, targetName, label }) => (
        <p key={`${holderName} ${targetName}`} class="verdict">
          <strong>Statement:</strong> <bdi>{holderName}</bdi> → <bdi>{targetName}</bdi>: {label}
        </p>
      ))}
      <dl>
        <dt>Named</dt>
        <dd>
          {actors.length
            ? actors.map(({ from: start, to: end, party }, at) => (
                <span key={start}>
                  {at > 0 && ', '}
                  <bdi>{text.slice(start, end)}</bdi> ({party})
                </span>
              ))
            : 'nobody whom the packs know'}
        </dd>
        <dt>Speaking</dt>
        <dd>
          {voices.length
            ? voices.map(({ from: start, to: end, channel, speaker }, at) => (
                <span key={`${start} ${channel}`}>
                  {at > 0 && '; '}
                  <bdi>{speaker ?? 'somebody who is not known'}</bdi> ({channel}):{' '}
                  <q dir="auto">{short(text.slice(start, end))}</q>
                </span>
              ))
            : 'the outlet'}
        </dd>
        <dt>Words for or against</dt>
        <dd>{words.length ? <Words words={words} text={text} /> : 'none that a rule knows'}</dd>
      </dl>
    </section>
  );
}

function Words({ words, text }: { words: SeenWords[]; text: string }) {
  return (
    <ul>
      {words.map(({ from, to, rule, means, told, misses }) => (
        <li key={`${from} ${rule}`}>
          <q dir="auto">{text.slice(from, to)}</q> {means} (<a href={hrefOf('rules', {}, rule)}>{rule}</a>)
          {told ? ': in the statement' : misses[0] && <Reasons misses={misses} />}
        </li>
      ))}
    </ul>
  );
}

/** Reasons shown at once; the rest opens. */
const SHOWN = 1;

function Reasons({ misses }: { misses: Miss[] }) {
  const lines = misses.map((miss) => (
    <span key={`${miss.reason} ${miss.holder} ${miss.target}`} class="reason">
      {miss.why}
      <Pair {...miss} />
    </span>
  ));
  return (
    <>
      : {lines.slice(0, SHOWN)}
      {lines.length > SHOWN && (
        <details>
          <summary>{lines.length - SHOWN} more</summary>
          {lines.slice(SHOWN)}
        </details>
      )}
    </>
  );
}

function Pair({ holder, target }: Pick<Miss, 'holder' | 'target'>) {
  if (!holder && !target) return null;
  return (
    <>
      {' '}
      (<bdi>{holder ?? 'nobody'}</bdi> → <bdi>{target ?? 'nobody'}</bdi>)
    </>
  );
}

function short(words: string): string {
  return words.length > 90 ? `${words.slice(0, 90)}…` : words;
}
