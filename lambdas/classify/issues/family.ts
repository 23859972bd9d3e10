import type { Fault } from '#shared/rules/entry.ts';
import { type Built, type Family, type PackSource, rulesOf } from '#shared/rules/family.ts';

/** A proposition that the user follows. */
export interface Issue {
  id: string;
  /** The proposition in words. */
  label: string;
  /** Actors who must all be in sight where a rule matches: the sentence, the two before it, the title, or the holder himself. */
  between: string[];
}

/** What words of an issue say: for it, against it, or that the other party is to blame that it fails. */
export type Side = 'for' | 'against' | 'blame';

export interface IssueTables {
  issues: Issue[];
  /** By payload. */
  rules: { issue: number; id: string; side: Side; weight: number }[];
}

/**
 * Packs of `family: issues`: a head `issue: {id, label, between}` and rules whose label is `for` or `against`: words that
 * are for the proposition in the mouth of whoever says them, or against it; or `blame`: words by which one of the two
 * parties puts the blame on the other.
 */
export const issueFamily: Family<IssueTables> = {
  name: 'issues',
  build(packs) {
    const built: Built<IssueTables> = { entries: [], tables: { issues: [], rules: [] }, faults: [] };
    for (const pack of packs) {
      const issue = headOf(pack, built.faults);
      if (!issue) continue;
      const number = built.tables.issues.push(issue) - 1;
      for (const rule of rulesOf(pack, built.faults)) {
        const side = rule.label;
        if (side !== 'for' && side !== 'against' && side !== 'blame') {
          built.faults.push({
            file: pack.file,
            id: String(rule.id),
            message: 'the label of an issue rule is for, against or blame',
          });
          continue;
        }
        const payload =
          built.tables.rules.push({
            issue: number,
            id: `${pack.pack}/${rule.id}`,
            side,
            weight: typeof rule.weight === 'number' ? rule.weight : 1,
          }) - 1;
        built.entries.push({
          payload,
          match: rule.match as string[],
          not: (rule.not as string[] | undefined) ?? [],
          lists: pack.lists,
          file: pack.file,
          id: String(rule.id),
        });
      }
    }
    return built;
  },
};

function headOf(pack: PackSource, faults: Fault[]): Issue | null {
  const head = pack.data.issue as Partial<Issue> | undefined;
  if (typeof head?.id === 'string' && typeof head.label === 'string')
    return { id: head.id, label: head.label, between: Array.isArray(head.between) ? head.between.map(String) : [] };
  faults.push({ file: pack.file, id: 'issue', message: 'an issue pack begins with `issue:` and its id and label' });
  return null;
}
