/** The words by which an outlet judges in its own telling, and what kind of word each is. */
import { type RuleTable, ruleFamily } from '#shared/rules/family.ts';
import type { Reading } from '#shared/rules/read.ts';
import { type Packs, tablesOf } from '../../packs.ts';

/** Packs of `family: verdicts`; rules/stance/verdicts.yaml says what each `part` is. */
export const verdictFamily = ruleFamily('verdicts');

export type Part = 'quality' | 'trait' | 'name' | 'deed' | 'conduct';

/** Token indices, both inclusive. */
export interface Verdict {
  part: Part;
  /** Null for conduct, which judges nothing. */
  label: 'support' | 'oppose' | null;
  weight: number;
  rule: string;
  first: number;
  last: number;
}

function sideOf(label: string): Verdict['label'] {
  return label === 'for' ? 'support' : label === 'against' ? 'oppose' : null;
}

const known = new WeakMap<Reading, Verdict[]>();

/** The verdicts of a text, in order; looked for once. */
export function findVerdicts(reading: Reading, packs: Packs): Verdict[] {
  const verdicts = known.get(reading) ?? verdictsOf(reading, packs);
  known.set(reading, verdicts);
  return verdicts;
}

/** Whether one that judges begins at a token of which something holds; most of a text's only name conduct. */
export function someJudges({ hits }: Reading, packs: Packs, holds: (token: number) => boolean): boolean {
  const { count, payload, first } = hits.of(verdictFamily.name);
  const { rules } = tablesOf<RuleTable>(packs, verdictFamily);
  for (let at = 0; at < count; at++) if (sideOf(rules[payload[at]!]!.label) && holds(first[at]!)) return true;
  return false;
}

/** Those that begin between two tokens, both inclusive. */
export function verdictsBetween(verdicts: readonly Verdict[], first: number, last: number): Verdict[] {
  let low = 0;
  for (let high = verdicts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (verdicts[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  const found: Verdict[] = [];
  for (let at = low; at < verdicts.length && verdicts[at]!.first <= last; at++) found.push(verdicts[at]!);
  return found;
}

function verdictsOf({ hits }: Reading, packs: Packs): Verdict[] {
  const found = hits.of(verdictFamily.name);
  const { rules } = tablesOf<RuleTable>(packs, verdictFamily);
  const verdicts: Verdict[] = [];
  for (let at = 0; at < found.count; at++) {
    const { id, label, weight, extra } = rules[found.payload[at]!]!;
    const part = extra.part as Part;
    const [first, last] = [found.first[at]!, found.last[at]!];
    verdicts.push({ part, label: sideOf(label), weight, rule: id, first, last });
  }
  return verdicts;
}
