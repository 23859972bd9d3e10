import type { Labels } from '../../lambdas/shared/labels.ts';
import type { Flip } from '../../local/rules/flips.ts';
import type { TriedArticle } from '../rules-api.ts';
import { type Mark, MarkedText } from './marked-text.tsx';
import { Account } from './why-not.tsx';

/** What a changed pack does to one article: what flips, and the words. `stale`: the pack was changed since. */
export function TrialResult({ answer, stale }: { answer: TriedArticle; stale: boolean }) {
  const { flips, fired, silent, text, title } = answer;
  const matched = fired.text.length + fired.title.length;
  return (
    <>
      {stale && (
        <p class="note" role="status">
          The rule was changed since. Look again to see what it does now.
        </p>
      )}
      <h3>{flips.length ? `${flips.length} of its labels change` : 'None of its labels change'}</h3>
      <FlipTable flips={flips} />
      <p>
        {matched
          ? `Rules of this pack match in ${matched} ${matched === 1 ? 'place' : 'places'}.`
          : 'No rule of this pack matches in this text.'}
      </p>
      <details>
        <summary>All labels, before and after</summary>
        <div class="columns">
          <AllLabels name="Before" labels={answer.before} />
          <AllLabels name="After" labels={answer.after} />
        </div>
      </details>
      {title && <h4 dir="auto">{title}</h4>}
      <MarkedText text={text} marks={marksOf(answer)} />
      <p class="legend">
        <mark class="fired">words a rule of this pack matches</mark> <mark class="came">evidence that comes</mark>{' '}
        <mark class="went">evidence that goes</mark>
      </p>
      {silent.length > 0 && (
        <>
          <h3>Your words match here, and yet no statement comes of it</h3>
          {silent.map((account) => (
            <Account key={account.from} account={account} text={text} />
          ))}
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
              {kind} <bdi>{kind === 'topic' ? (after ?? before) : what}</bdi>
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
    <div>
      <h4>
        {name} <small>pack {labels.pack}</small>
      </h4>
      <ul>
        {labels.topics.map(({ id, label, score }) => (
          <li key={id}>
            {label} {score.toFixed(2)}
          </li>
        ))}
        {labels.stances.map(({ holder, holderName, target, targetName, label, channel }) => (
          <li key={`${holder} ${target}`}>
            <bdi>{holderName}</bdi> → <bdi>{targetName}</bdi>: {label} ({channel})
          </li>
        ))}
      </ul>
      {!labels.topics.length && !labels.stances.length && <p>no label</p>}
    </div>
  );
}

/** Where the pack's rules match, and which evidence comes and goes with the change. */
function marksOf({ before, after, fired }: TriedArticle): Mark[] {
  const [old, fresh] = [evidenceOf(before), evidenceOf(after)];
  return [
    ...fired.text.map(({ from, to, id }) => ({ from, to, kind: 'fired', says: `matched by ${id}` })),
    ...[...fresh].filter(([key]) => !old.has(key)).map(([, mark]) => ({ ...mark, kind: 'came' })),
    ...[...old].filter(([key]) => !fresh.has(key)).map(([, mark]) => ({ ...mark, kind: 'went' })),
  ];
}

function evidenceOf({ topics, statements }: Labels): Map<string, Omit<Mark, 'kind'>> {
  const found = new Map<string, Omit<Mark, 'kind'>>();
  const add = (says: string, evidence: Labels['topics'][number]['evidence']) => {
    for (const { from, to, rule, in: place } of evidence)
      if (!place) found.set(`${says} ${from} ${to} ${rule}`, { from, to, says: `${says}, by ${rule}` });
  };
  for (const { label, evidence } of topics) add(label, evidence);
  for (const { holderName, targetName, label, evidence } of statements)
    add(`${holderName} → ${targetName}: ${label}`, evidence);
  return found;
}
