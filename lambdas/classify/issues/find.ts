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
  return wordsOf(reading, packs, (side) => side !== 'thing') as SidedMention[];
}

/** Words that name an issue, in order. */
export function findThings(reading: Reading, packs: Packs): IssueMention[] {
  return wordsOf(reading, packs, (side) => side === 'thing');
}

function wordsOf(reading: Reading, packs: Packs, isAsked: (side: Side) => boolean): IssueMention[] {
  const { issues, rules } = tablesOf<IssueTables>(packs, issueFamily);
  const { count, payload, first, last } = reading.hits.of(issueFamily.name);
  const found: IssueMention[] = [];
  for (let at = 0; at < count; at++) {
    const { issue, id, side, weight } = rules[payload[at]!]!;
    if (isAsked(side))
      found.push({ issue: issues[issue]!, side, rule: id, weight, first: first[at]!, last: last[at]! });
  }
  return found;
}
