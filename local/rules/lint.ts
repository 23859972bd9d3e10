/** `rules lint`: what is wrong with packs, short of running their examples. */

import { mediaTopic } from '../../lambdas/shared/mediaTopics.ts';
import { compileRules } from '../../lambdas/shared/rules/compile.ts';
import { read } from '../../lambdas/shared/rules/read.ts';
import { missingExamples } from './examples.ts';
import type { Finding } from './finding.ts';
import { samplesOf } from './samples.ts';
import { examplesOf, type RuleSource, type Workbench } from './workbench.ts';

export function lint(bench: Workbench): Finding[] {
  const findings: Finding[] = bench.faults.map((fault) => ({
    level: 'error',
    file: fault.file,
    line: fault.line ?? bench.lineOf(fault.file, fault.id, fault.pattern),
    id: fault.id,
    message: `${fault.pattern === undefined ? '' : `'${fault.pattern}': `}${fault.message}`,
  }));
  return [
    ...findings,
    ...duplicateIds(bench),
    ...unknownTopics(bench),
    ...missingExamples(bench),
    ...sharedExamples(bench),
    ...overlaps(bench),
  ];
}

function at(bench: Workbench, rule: RuleSource, level: Finding['level'], message: string, text?: string): Finding {
  return { level, file: rule.file, line: bench.lineOf(rule.file, rule.id, text), id: rule.id, message };
}

function duplicateIds(bench: Workbench): Finding[] {
  const seen = new Map<string, RuleSource>();
  return bench.rules.flatMap((rule) => {
    const id = `${rule.pack}/${rule.id}`;
    const first = seen.get(id);
    if (!first) seen.set(id, rule);
    return first ? [at(bench, rule, 'error', `the id ${id} is taken by a rule in rules/${first.file}`)] : [];
  });
}

function unknownTopics(bench: Workbench): Finding[] {
  return bench.rules.flatMap((rule) => {
    const { label } = rule.data;
    if (typeof label !== 'string' || !label.startsWith('medtop:') || mediaTopic(label)) return [];
    return [at(bench, rule, 'error', `${label} is no IPTC Media Topic`, label)];
  });
}

/** The same sentence as an example of two rules: one of them is likely a copy. */
function sharedExamples(bench: Workbench): Finding[] {
  const seen = new Map<string, RuleSource>();
  return bench.rules.flatMap((rule) =>
    examplesOf(rule, 'match').flatMap(({ text }) => {
      const first = seen.get(`${rule.family}\0${text}`);
      if (!first) seen.set(`${rule.family}\0${text}`, rule);
      if (!first || first.data.label === rule.data.label) return [];
      return [at(bench, rule, 'warning', `its example is claimed by ${first.pack}/${first.id} too: ${text}`, text)];
    }),
  );
}

interface PatternSource {
  rule: RuleSource;
  pattern: string;
}

/**
 * Tries every pattern on texts made from itself: one that its rule does not match is dead (masked by its own `not`); one
 * whose texts another pattern of the rule covers to the letter is shadowed; one that two rules of a family have is a
 * duplicate; a rule all of whose patterns another rule of the same label has is unreachable.
 */
function overlaps(bench: Workbench): Finding[] {
  const patterns: PatternSource[] = [];
  for (const rule of bench.rules)
    for (const pattern of Array.isArray(rule.data.match) ? rule.data.match : [])
      if (typeof pattern === 'string') patterns.push({ rule, pattern });
  const families = [...new Set(patterns.map(({ rule }) => rule.family))];
  return families.flatMap((family) =>
    overlapsOf(
      bench,
      patterns.filter(({ rule }) => rule.family === family),
    ),
  );
}

function overlapsOf(bench: Workbench, patterns: PatternSource[]): Finding[] {
  const entries = patterns.map(({ rule, pattern }, payload) => ({
    payload,
    match: [pattern],
    not: Array.isArray(rule.data.not) ? (rule.data.not as string[]) : [],
    lists: rule.source.lists,
  }));
  const { rules } = compileRules([{ name: 'patterns', entries }], new Map());
  const findings: Finding[] = [];
  /** By rule: for each pattern, the other rules that cover it. */
  const covers = new Map<RuleSource, Set<RuleSource>[]>();
  patterns.forEach(({ rule, pattern }, index) => {
    const samples = samplesOf(pattern, rule.source.lists);
    let covering: Set<number> | undefined;
    let dead = samples.length > 0;
    for (const sample of samples) {
      const { tokens, hits } = read(sample, rules);
      const found = hits.of('patterns');
      const whole = new Set<number>();
      for (let hit = 0; hit < found.count; hit++) {
        if (found.payload[hit] === index) dead = false;
        else if (found.first[hit] === 0 && found.last[hit] === tokens.count - 1) whole.add(found.payload[hit]!);
      }
      covering = covering === undefined ? whole : new Set([...covering].filter((other) => whole.has(other)));
    }
    if (dead)
      findings.push(at(bench, rule, 'error', `'${pattern}' matches nothing: the rule's own \`not\` masks it`, pattern));
    const others = [...(covering ?? [])].map((other) => patterns[other]!);
    const known = covers.get(rule) ?? [];
    covers.set(rule, known);
    known.push(new Set(others.map((other) => other.rule)));
    for (const other of others) {
      if (other.rule === rule) {
        const twice = other.pattern === pattern;
        if (!twice || patterns.indexOf(other) < index)
          findings.push(
            at(
              bench,
              rule,
              twice ? 'error' : 'warning',
              `'${pattern}' is ${twice ? 'there twice' : `covered by '${other.pattern}'`}`,
              pattern,
            ),
          );
      } else if (other.pattern === pattern && patterns.indexOf(other) < index)
        findings.push(
          at(bench, rule, 'warning', `'${pattern}' is a pattern of ${other.rule.pack}/${other.rule.id} too`, pattern),
        );
    }
  });
  for (const [rule, sets] of covers) {
    const shadow = [...(sets[0] ?? [])].find((other) => other !== rule && sets.every((set) => set.has(other)));
    if (shadow && shadow.data.label === rule.data.label && typeof rule.data.label === 'string')
      findings.push(
        at(bench, rule, 'warning', `every pattern is covered by ${shadow.pack}/${shadow.id}, which has the same label`),
      );
  }
  return findings;
}
