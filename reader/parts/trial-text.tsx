import type { Labels } from '../../lambdas/shared/labels.ts';
import type { TriedArticle } from '../rules-api.ts';
import { paragraphs, type Span, segment } from '../segments.ts';
import { VERB, visible } from '../words.ts';

/** Words that the changed pack matches, or that begin or cease to carry a label. */
interface TrialMark extends Span {
  look: 'fired' | 'came' | 'went' | 'turned';
  says: string;
}

/** The text a change was tried on: where its rules match, and which evidence comes and goes. */
export function TrialText({ answer }: { answer: TriedArticle }) {
  const { text } = answer;
  const marks = trialMarks(answer);
  return (
    <>
      <p class="trial-legend">
        <mark class="fired">a rule of this pack matches</mark>
        <mark class="came">carries one more label now</mark>
        <mark class="turned">carries another label now</mark>
        <mark class="went">carries none any more</mark>
      </p>
      <div class="trial-text">
        {paragraphs(text).map((span) => (
          <p key={span.from} dir="auto">
            {segment(span, marks).map(({ from, to, marks: over }) => {
              const words = visible(text.slice(from, to));
              if (!over.length) return words;
              const says = over.map((mark) => mark.says).join('; ');
              return (
                <mark key={from} class={over.map(({ look }) => look).join(' ')} title={says}>
                  {words}
                  <span class="unseen"> ({says})</span>
                </mark>
              );
            })}
          </p>
        ))}
      </div>
    </>
  );
}

function trialMarks({ before, after, fired }: Pick<TriedArticle, 'before' | 'after' | 'fired'>): TrialMark[] {
  const [old, fresh] = [evidenceOf(before), evidenceOf(after)];
  const only = (one: Evidenced[], other: Evidenced[]) => one.filter(({ key }) => !other.some((two) => two.key === key));
  const [came, went] = [only(fresh, old), only(old, fresh)];
  const at = (list: Evidenced[], { from, to }: Span) => list.find((one) => one.from === from && one.to === to);
  return [
    ...fired.text.map(({ from, to, id }): TrialMark => ({ from, to, look: 'fired', says: `matched by ${id}` })),
    ...came.map((mark): TrialMark => {
      const instead = at(went, mark);
      return {
        ...mark,
        ...(instead ? { look: 'turned', says: `${mark.says}; before: ${instead.says}` } : { look: 'came' }),
      };
    }),
    ...went.filter((mark) => !at(came, mark)).map((mark): TrialMark => ({ ...mark, look: 'went' })),
  ];
}

/** A piece of evidence; the same key before and after: nothing changed there. */
interface Evidenced extends Span {
  key: string;
  says: string;
}

function evidenceOf({ topics, statements }: Labels): Evidenced[] {
  const said = [
    ...topics.map(({ label, evidence }) => ({ says: `topic ${label}`, evidence })),
    ...statements.map(({ holderName, targetName, label, evidence }) => ({
      says: `${holderName} ${VERB[label]} ${targetName}`,
      evidence,
    })),
  ];
  return said.flatMap(({ says, evidence }) =>
    evidence
      .filter((piece) => !piece.in)
      .map(({ from, to, rule }) => ({
        from,
        to,
        key: `${says} ${from} ${to}`,
        says: visible(`${says}, rule ${rule}`),
      })),
  );
}
