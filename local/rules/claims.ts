/** When two rules may have one pattern, and when that does harm: each family makes something else of the words. */
import type { RuleSource } from './workbench.ts';

/** Whether all patterns of a rule mean one thing; of a predicate the longer, more special one may outweigh another rule. */
export function countsByRule({ family }: RuleSource): boolean {
  return family !== 'predicates' && family !== 'asked' && family !== 'actors';
}

/** What the patterns of a rule are tried beside: its family, or of an issue, which one may be for and against another, its pack. */
export function subjectOf({ family, pack }: RuleSource): string {
  return family === 'issues' ? `${family}/${pack}` : family;
}

/** Families in which the same words may stand under two labels. */
const MANIFOLD = new Set(['topics', 'words']);

/** Labels of the family `alignment` of which a name can have but one. */
const OPPOSED = [
  ['democrat', 'republican'],
  ['shunned', 'cherished'],
];

/**
 * What harm it does that two rules have one pattern, and what to do; undefined where words may well say both.
 *
 * - Words may tell of two topics ("health minister" of health and of government) or be of two kinds, but they count twice for one.
 * - A portrayal sums the fitted weights of every rule that has a word, and words are filed under several: what they say, what
 *   they are about, how they build a sentence. Only praise and blame exclude each other.
 * - A name may be of a camp, a team, a contest and a kind, but not of both camps, nor both shunned and cherished.
 * - Whatever else words mean they mean once.
 */
export function harmOfBoth(one: RuleSource, other: RuleSource): string | undefined {
  if (one === other || subjectOf(one) !== subjectOf(other)) return undefined;
  const labels = [one.data.label, other.data.label];
  if (MANIFOLD.has(one.family))
    return labels[0] === labels[1] ? 'with the same label: it counts twice; leave it in one of them' : undefined;
  if (one.family === 'portrayal')
    return labels.includes('positive') && labels.includes('negative')
      ? `which is ${labels[1]} where this one is ${labels[0]}: they cancel out; leave it in one of them`
      : undefined;
  if (one.family === 'alignment')
    return OPPOSED.some((pair) => pair.every((label) => labels.includes(label)))
      ? `which is ${labels[1]} where this one is ${labels[0]}; leave it in neither or in one`
      : undefined;
  return 'and its words can mean but one of the two; leave it in that one';
}
