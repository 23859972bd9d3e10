import { expect, it } from 'vitest';
import type { Labels } from '#shared/labels.ts';
import { labelledRecord } from '#shared/record-of.ts';
import { ARTICLE, articleOf } from '../clean/texts.ts';
import { labelled } from '../query/api.ts';

it('a record says its numbers as people read them, the same wherever it is shown', () => {
  const { id, source, topics, stances, statements } = labelled({
    key: 'a',
    topics: [['top']],
    stances: [['RUS', 'USA', 'oppose']],
  });
  const score = 0.1 + 0.46 - 1e-16;
  const rough = <Label>(labels: Label[]) => labels.map((label) => ({ ...label, score, confidence: score / 3 }));
  const labels: Labels = { topics: rough(topics), stances: rough(stances), statements: rough(statements), pack: 'p' };
  const document = { id, source, cleaner: '1', cleaned: '2026-03-01', article: articleOf(ARTICLE) };
  const record = labelledRecord(document, labels, { text: 't', classified: '2026-03-01' });

  expect([record.topics, record.stances, record.statements].map(([one]) => one!.score)).toEqual([0.56, 0.56, 0.56]);
  expect(record.statements[0]!.confidence).toBe(0.19);
});
