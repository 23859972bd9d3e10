import type { Reading } from '#shared/rules/read.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { type Issue, type IssueTables, issueFamily, type Side } from './family.ts';

/** Words for or against an issue, whoever says them. Token indices, both inclusive. */
export interface IssueMention {
  issue: Issue;
  side: Side;
  rule: string;
  weight: number;
  first: number;
  last: number;
}

/** The issues' words in a text, in order. */
export function findIssues(reading: Reading, packs: Packs): IssueMention[] {
  const { issues, rules } = tablesOf<IssueTables>(packs, issueFamily);
  const hits = reading.hits.of(issueFamily.name);
  const found: IssueMention[] = [];
  for (let at = 0; at < hits.count; at++) {
    const { issue, id, side, weight } = rules[hits.payload[at]!]!;
    found.push({ issue: issues[issue]!, side, rule: id, weight, first: hits.first[at]!, last: hits.last[at]! });
  }
  return found;
}
