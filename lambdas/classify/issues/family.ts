import type { Fault } from '#shared/rules/entry.ts';
import { type Built, type Family, type PackSource, rulesOf } from '#shared/rules/family.ts';

/** A proposition that the user follows. */
export interface Issue {
  id: string;
  /** The proposition in words. */
  label: string;
  /** Actors who must all be in sight where a rule matches: the sentence, the two before it, the title, or the holder himself. */
  between: string[];
  /** A matter of home politics: who speaks for a state is for or against it in his own name. */
  home: boolean;
}

/**
 * What words of an issue say: for it, against it, or that the other party is to blame that it fails; or they only name it, so
 * that who condemns it or backs it by any other words is against it or for it.
 */
export type Side = 'for' | 'against' | 'blame' | 'thing';

const SIDES: readonly unknown[] = ['for', 'against', 'blame', 'thing'];

export interface IssueTables {
  issues: Issue[];
  /** By payload. */
  rules: { issue: number; id: string; side: Side; weight: number }[];
}

/**
 * Packs of `family: issues`: a head `issue: {id, label, between}` and rules whose label is `for` or `against`: words that
 * are for the proposition in the mouth of whoever says them, or against it; `blame`: words by which one of the two
 * parties puts the blame on the other; or `thing`: words that name it. A thing with a `theme` is an issue by itself, with the
 * rule's id and that label: its pack needs no head. `home: true` says that they are matters of home politics.
 */
export const issueFamily: Family<IssueTables> = {
  name: 'issues',
  build(packs) {
    const built: Built<IssueTables> = { entries: [], tables: { issues: [], rules: [] }, faults: [] };
    for (const pack of packs) {
      const head = 'issue' in pack.data ? headOf(pack, built.faults) : null;
      const own = head && built.tables.issues.push(head) - 1;
      for (const rule of rulesOf(pack, built.faults)) {
        const side = rule.label as Side;
        const theme = themeOf(rule, pack);
        const fault = !SIDES.includes(side)
          ? 'the label of an issue rule is for, against, blame or thing'
          : own === null && !theme
            ? 'an issue pack begins with `issue:` and its id and label, unless each of its rules is a thing with a theme'
            : null;
        if (fault) {
          built.faults.push({ file: pack.file, id: String(rule.id), message: fault });
          continue;
        }
        const number = theme ? built.tables.issues.push(theme) - 1 : own!;
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

function themeOf({ id, label, theme }: Record<string, unknown>, { data }: PackSource): Issue | null {
  if (label !== 'thing' || typeof theme !== 'string') return null;
  return { id: String(id), label: theme, between: [], home: data.home === true };
}

function headOf(pack: PackSource, faults: Fault[]): Issue | null {
  const head = pack.data.issue as Partial<Issue> | undefined;
  if (typeof head?.id === 'string' && typeof head.label === 'string')
    return {
      id: head.id,
      label: head.label,
      between: Array.isArray(head.between) ? head.between.map(String) : [],
      home: false,
    };
  faults.push({ file: pack.file, id: 'issue', message: 'an issue pack begins with `issue:` and its id and label' });
  return null;
}
