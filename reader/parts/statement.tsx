import { hrefOf } from '../address.ts';
import type { ListedStatement } from '../api.ts';
import { segment } from '../segments.ts';
import { CHANNEL, dayOf, titleOf } from '../words.ts';
import { Relation, RuleLink } from './party.tsx';
import { Text } from './text.tsx';

/** One statement: who is for or against what, the sentence with the words that carry it, where it stands and by which rule. */
export function StatementEntry(statement: ListedStatement) {
  const { article, evidence, sentence, channel } = statement;
  const at = String(evidence.find((piece) => !piece.in)?.from ?? sentence[0]);
  const rules = [...new Set(evidence.map(({ rule }) => rule))];
  return (
    <article class="statement">
      <p>
        <Relation {...statement} />
        <span class="quiet">
          {' '}
          {CHANNEL[channel]}
          {statement.conditional && ', on a condition'}
        </span>
      </p>
      <blockquote dir="auto">
        <a href={hrefOf('articles', { at }, article.id)}>
          <Sentence {...statement} />
        </a>
      </blockquote>
      <p class="quiet">
        <Text text={article.publisher ?? 'Unknown outlet'} />
        {article.published && ` · ${dayOf(article.published)}`} · <Text text={titleOf(article)} />
        {rules.map((rule) => (
          <span key={rule}>
            {' · '}
            <RuleLink rule={rule} />
          </span>
        ))}
      </p>
    </article>
  );
}

/** The sentence, cut as the record cuts it, with its evidence marked. */
function Sentence({ text, sentence: [start], evidence, label }: ListedStatement) {
  const pieces = evidence.filter((piece) => !piece.in);
  const span = { from: start, to: start + text.length };
  return (
    <>
      {segment(span, pieces).map(({ from, to, marks }) => {
        const words = <Text key={from} text={text.slice(from - start, to - start)} />;
        return marks.length ? (
          <mark key={from} class={label}>
            {words}
          </mark>
        ) : (
          words
        );
      })}
    </>
  );
}
