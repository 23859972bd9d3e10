import type { Labels } from '../../lambdas/shared/labels.ts';
import type { Flip } from '../../local/rules/flips.ts';
import type { TriedArticle } from '../rules-api.ts';
import { plural } from '../words.ts';
import { Account } from './account.tsx';
import { Relation } from './party.tsx';
import { Text } from './text.tsx';
import { TrialText } from './trial-text.tsx';

/** What a changed pack does to one article: what flips, and the words. `stale`: the pack was changed since. */
export function TrialResult({ answer, stale }: { answer: TriedArticle; stale: boolean }) {
  const { flips, fired, silent, text, title } = answer;
  const places = fired.text.length + fired.title.length;
  return (
    <>
      <h3>
        {flips.length ? `${plural(flips.length, 'label')} of this article would change` : 'No label would change'}
      </h3>
      {stale && <p role="status">The rule was changed since. Look again to see what it does now.</p>}
      <FlipTable flips={flips} />
      <p>
        {places
          ? `Rules of this pack match in ${plural(places, 'place')}.`
          : 'No rule of this pack matches in this text.'}
      </p>
      <details>
        <summary>All labels before and after</summary>
        <div class="beside">
          <AllLabels name="Before" labels={answer.before} />
          <AllLabels name="After" labels={answer.after} />
        </div>
      </details>
      {title && (
        <h4>
          <Text text={title} />
        </h4>
      )}
      <TrialText answer={answer} />
      {silent.length > 0 && (
        <>
          <h3>Words match here, and yet no statement comes of it</h3>
          <div class="why-not">
            {silent.map((account) => (
              <Account key={account.from} account={account} text={text} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

export function FlipTable({ flips }: { flips: Flip[] }) {
  if (!flips.length) return null;
  return (
    <table class="flips">
      <thead>
        <tr>
          <th scope="col">Label</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {flips.map(({ kind, what, before, after }) => (
          <tr key={`${kind} ${what}`}>
            <th scope="row">
              {kind} <Text text={kind === 'topic' ? (after ?? before ?? what) : what} />
            </th>
            <td>{shown(kind, before)}</td>
            <td>{shown(kind, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(kind: Flip['kind'], value: string | null): string {
  if (kind === 'topic') return value === null ? 'no' : 'yes';
  return value ?? 'none';
}

function AllLabels({ name, labels }: { name: string; labels: Labels }) {
  return (
    <section>
      <h4>
        {name} <span class="quiet">pack {labels.pack}</span>
      </h4>
      <ul class="plain">
        {labels.topics.map(({ id, label, score }) => (
          <li key={id}>
            {label} <span class="quiet">{score.toFixed(2)}</span>
          </li>
        ))}
        {labels.stances.map((stance) => (
          <li key={`${stance.holder} ${stance.target}`}>
            <Relation {...stance} />
          </li>
        ))}
      </ul>
      {!labels.topics.length && !labels.stances.length && <p>No label.</p>}
    </section>
  );
}
