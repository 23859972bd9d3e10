/** A rule as a reader of the catalogue sees it: label, words, examples, what it is known to get wrong. */
import { mediaTopic } from '../../lambdas/shared/media-topics.ts';
import { type Example, examplesOf, type RuleSource } from './workbench.ts';

export interface RulePage {
  /** `pack/rule`, as evidence names it. */
  rule: string;
  pack: string;
  id: string;
  family: string;
  /** Path from the rules' folder. */
  file: string;
  /** As the pack has it, and the topic's name where it is a Media Topic. */
  label: string | null;
  labelName: string | null;
  weight: number | null;
  experimental: boolean;
  note: string | null;
  /** Patterns; a condition as JSON. */
  match: string[];
  not: string[];
  falsePositives: string[];
  matches: Example[];
  mustNotMatch: Example[];
}

export function rulePage(rule: RuleSource): RulePage {
  const { data, pack, id, family, file } = rule;
  const label = typeof data.label === 'string' ? data.label : null;
  return {
    rule: `${pack}/${id}`,
    pack,
    id,
    family,
    file,
    label,
    labelName: (label && mediaTopic(label)?.label) || null,
    weight: typeof data.weight === 'number' ? data.weight : null,
    experimental: data.status === 'experimental',
    note: typeof data.note === 'string' ? data.note : null,
    match: listOf(data.match).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    not: listOf(data.not).map(String),
    falsePositives: listOf(data.falsePositives).map(String),
    matches: examplesOf(rule, 'match'),
    mustNotMatch: examplesOf(rule, 'noMatch'),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
