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

type SidedMention = IssueMention & { side: Exclude<Side, 'thing'> };

/** Words for or against an issue in a text, in order. */
export function findIssues(reading: Reading, packs: Packs): SidedMention[] {
  return wordsOf(reading, packs).filter((one): one is SidedMention => one.side !== 'thing');
}

/** Words that name an issue, in order. */
export function findThings(reading: Reading, packs: Packs): IssueMention[] {
  return wordsOf(reading, packs).filter(({ side }) => side === 'thing');
}

function wordsOf(reading: Reading, packs: Packs): IssueMention[] {
  const { issues, rules } = tablesOf<IssueTables>(packs, issueFamily);
  const hits = reading.hits.of(issueFamily.name);
  const found: IssueMention[] = [];
  for (let at = 0; at < hits.count; at++) {
    const { issue, id, side, weight } = rules[hits.payload[at]!]!;
    found.push({ issue: issues[issue]!, side, rule: id, weight, first: hits.first[at]!, last: hits.last[at]! });
  }
  return found;
}
