/** `rules lint`: what is wrong with packs, short of running their examples. */

import { mediaTopic } from '../../lambdas/shared/media-topics.ts';
import { placeOf } from '../packs.ts';
import { begunFindings } from './begun.ts';
import { countsByRule, harmOfBoth, subjectOf } from './claims.ts';
import { missingExamples } from './examples.ts';
import type { Finding, Kind } from './finding.ts';
import { type Overlap, overlapsIn } from './overlaps.ts';
import { schemaFindings } from './schema.ts';
import { swallowedLists } from './swallowed.ts';
import { examplesOf, type RuleSource, type Workbench } from './workbench.ts';

/** What could not be read, and so does nothing. */
export function faultFindings(bench: Workbench): Finding[] {
  return bench.faults.map((fault) => ({
    level: 'error',
    file: fault.file,
    line: fault.line ?? bench.placesIn(fault.file).lineOf(fault.id, fault.pattern),
    id: fault.id,
    message: `${fault.pattern === undefined ? '' : `'${fault.pattern}': `}${fault.message}`,
  }));
}

export function lint(bench: Workbench): Finding[] {
  const findings = faultFindings(bench);
  return [
    ...findings,
    ...schemaFindings(bench).filter(
      ({ file, id }) => !findings.some((fault) => fault.file === file && fault.id === id),
    ),
    ...duplicateIds(bench),
    ...unknownTopics(bench),
    ...missingExamples(bench),
    ...begunFindings(bench),
    ...sharedExamples(bench),
    ...swallowedLists(bench),
    ...patternFindings(bench),
  ];
}

function error(bench: Workbench, rule: RuleSource, message: string, text?: string): Finding {
  return {
    level: 'error',
    file: rule.file,
    line: bench.placesIn(rule.file).lineOf(rule.id, text),
    id: rule.id,
    message,
  };
}

function warning(bench: Workbench, rule: RuleSource, kind: Kind, message: string, text?: string): Finding {
  return { ...error(bench, rule, message, text), level: 'warning', kind };
}

function duplicateIds(bench: Workbench): Finding[] {
  const seen = new Map<string, RuleSource>();
  return bench.rules.flatMap((rule) => {
    const id = `${rule.pack}/${rule.id}`;
    const first = seen.get(id);
    if (!first) seen.set(id, rule);
    if (!first) return [];
    const taken = `${placeOf(first.file, bench.files)}:${lineOfRule(bench, first)}`;
    const message = `the id ${id} is taken by the rule at ${taken}: give one of them another`;
    return [{ ...error(bench, rule, message), line: lineOfRule(bench, rule) }];
  });
}

/** Where a rule stands, by its place in the file: others may have its id. */
function lineOfRule(bench: Workbench, { file, data, source }: RuleSource): number {
  const at = (source.data.rules as unknown[]).indexOf(data);
  return bench.placesIn(file).at(['rules', String(at)]).line;
}

function unknownTopics(bench: Workbench): Finding[] {
  return bench.rules.flatMap((rule) => {
    const { label } = rule.data;
    if (typeof label !== 'string' || !label.startsWith('medtop:') || mediaTopic(label)) return [];
    return [
      error(bench, rule, `${label} is no IPTC Media Topic: find one in docs/rules/, or write own-scheme:name`, label),
    ];
  });
}

/** The same sentence as an example of two rules: one of them is likely a copy. */
function sharedExamples(bench: Workbench): Finding[] {
  const seen = new Map<string, RuleSource>();
  return bench.rules.flatMap((rule) =>
    examplesOf(rule, 'match').flatMap(({ text }) => {
      const claim = `${subjectOf(rule)}\0${text}`;
      const first = seen.get(claim);
      if (!first) seen.set(claim, rule);
      if (!first || first.data.label === rule.data.label) return [];
      return [
        warning(
          bench,
          rule,
          'example of two rules',
          `its example is claimed by ${first.pack}/${first.id} too: ${text}`,
          text,
        ),
      ];
    }),
  );
}

/**
 * A pattern that its rule does not match is dead (masked by its own `not`); one whose texts another pattern of the rule
 * covers to the letter adds nothing; one that two rules have where they must not is a duplicate; a rule all of whose patterns
 * another rule of the same label has is unreachable.
 */
function patternFindings(bench: Workbench): Finding[] {
  const overlaps = overlapsIn(bench);
  return [...overlaps.flatMap((overlap) => ofPattern(bench, overlap)), ...unreachable(bench, overlaps)];
}

function ofPattern(bench: Workbench, { rule, pattern, index, dead, covering }: Overlap): Finding[] {
  const findings: Finding[] = [];
  if (dead) findings.push(error(bench, rule, `'${pattern}' matches nothing: the rule's own \`not\` masks it`, pattern));
  const own = covering.filter((other) => other.rule === rule);
  const wider = own.find((other) => other.pattern !== pattern);
  if (own.some((other) => other.pattern === pattern && other.index < index))
    findings.push(error(bench, rule, `'${pattern}' is there twice`, pattern));
  else if (wider && countsByRule(rule))
    findings.push(warning(bench, rule, 'covered pattern', `'${pattern}' is covered by '${wider.pattern}'`, pattern));
  for (const twin of covering) {
    const harm = twin.pattern === pattern && twin.index < index ? harmOfBoth(rule, twin.rule) : undefined;
    if (!harm) continue;
    const message = `'${pattern}' is a pattern of ${twin.rule.pack}/${twin.rule.id} too, ${harm}`;
    findings.push(warning(bench, rule, 'pattern of two rules', message, pattern));
    break;
  }
  return findings;
}

function unreachable(bench: Workbench, overlaps: Overlap[]): Finding[] {
  const byRule = new Map<RuleSource, Overlap[]>();
  for (const overlap of overlaps) byRule.set(overlap.rule, [...(byRule.get(overlap.rule) ?? []), overlap]);
  return [...byRule].flatMap(([rule, patterns]) => {
    const candidates = patterns[0]!.covering
      .map((other) => other.rule)
      .filter((other) => other !== rule && subjectOf(other) === subjectOf(rule));
    const covers = (other: RuleSource, covered: Overlap[] = []) =>
      covered.every(({ covering }) => covering.some((one) => one.rule === other));
    // Of two that cover each other the later one is told of: whoever took both out would lose both.
    const isEarlier = (other: RuleSource) => byRule.get(other)![0]!.index < patterns[0]!.index;
    const shadow = candidates.find(
      (other) => covers(other, patterns) && (isEarlier(other) || !covers(rule, byRule.get(other))),
    );
    if (!shadow || shadow.data.label !== rule.data.label || typeof rule.data.label !== 'string') return [];
    const message = `every pattern is covered by ${shadow.pack}/${shadow.id}, which has the same label`;
    return [warning(bench, rule, 'unreachable rule', message)];
  });
}
