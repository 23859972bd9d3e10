import type { Reading } from '#shared/rules/read.ts';
import { wordAt } from '../actors/words.ts';
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
  /** Where the text named the issue, if these words only take it up ("denounced the deal"). */
  named?: IssueMention;
}

type SidedMention = IssueMention & { side: Exclude<Side, 'thing'> };

/** Words for or against an issue in a text, in order. */
export function findIssues(reading: Reading, packs: Packs): SidedMention[] {
  const words = wordsOf(reading, packs, () => true);
  /** By issue: where it was named last. */
  const named = new Map<Issue, IssueMention>();
  const found: SidedMention[] = [];
  for (const one of words) {
    if (one.side === 'thing') named.set(one.issue, one);
    else if (!isTakenUp(reading, one)) found.push(one as SidedMention);
    else {
      const before = named.get(one.issue);
      if (before && isNear(reading, before, one)) found.push({ ...(one as SidedMention), named: before });
    }
  }
  return found;
}

/** From the words that name an issue to those that take it up, in sentences at most. */
const NAMED_REACH = 15;

/** "Denounced the deal": which one, only what stands before tells. */
function isTakenUp({ tokens }: Reading, { first, last }: IssueMention): boolean {
  for (let at = first; at < last; at++)
    if (AGAIN.test(wordAt(tokens, at + 1)) && /^(?:the|this)$/.test(wordAt(tokens, at))) return true;
  return false;
}
const AGAIN = /^(?:deal|agreement|accord|pact|treaty)$/;

function isNear({ sentences }: Reading, named: IssueMention, { first }: IssueMention): boolean {
  return sentences.of[first]! - sentences.of[named.first]! <= NAMED_REACH;
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
