/** The words of an article that carry labels. */
import type { LabelledRecord, QuotedStatement } from '../lambdas/shared/record.ts';
import type { Span } from './segments.ts';

export type Side = QuotedStatement['label'];

/** Evidence of one label at one place. */
export interface Mark extends Span {
  /** What it is coloured and patterned by. */
  look: Side | 'topic';
  rule: string;
  statement?: QuotedStatement;
  topic?: LabelledRecord['topics'][number];
}

export interface Marks {
  title: Mark[];
  body: Mark[];
}

/** Every piece of evidence of stances, and of topics where they are shown. What has no evidence of its own is marked as a sentence. */
export function marksOf(
  { statements, topics }: Pick<LabelledRecord, 'statements' | 'topics'>,
  withTopics: boolean,
): Marks {
  const marks: Marks = { title: [], body: [] };
  for (const statement of statements) {
    const [from, to] = statement.sentence;
    const look = statement.label;
    if (!statement.evidence.length) marks.body.push({ from, to, look, rule: '', statement });
    for (const piece of statement.evidence)
      marks[piece.in ?? 'body'].push({ from: piece.from, to: piece.to, look, rule: piece.rule, statement });
  }
  for (const topic of withTopics ? topics : [])
    for (const piece of topic.evidence)
      marks[piece.in ?? 'body'].push({ from: piece.from, to: piece.to, look: 'topic', rule: piece.rule, topic });
  return marks;
}

/** How a segment looks that several marks cover: a stance before a topic, the first one said before later ones. */
export function lookOf(marks: Mark[]): Mark['look'] {
  return (marks.find(({ look }) => look !== 'topic') ?? marks[0]!).look;
}
