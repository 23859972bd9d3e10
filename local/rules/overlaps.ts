/** Which patterns match nothing of their own: each is tried, beside all others of its family, on texts made from itself. */
import { compileRules } from '../../lambdas/shared/rules/compile.ts';
import { read } from '../../lambdas/shared/rules/read.ts';
import { samplesOf } from './samples.ts';
import type { RuleSource, Workbench } from './workbench.ts';

export interface PatternSource {
  rule: RuleSource;
  pattern: string;
  /** Place among the patterns of the family. */
  index: number;
}

export interface Overlap extends PatternSource {
  /** The rule matches none of its texts: its own `not` masks them. */
  dead: boolean;
  /** Other patterns of the family that match each of its texts whole. */
  covering: PatternSource[];
}

/** All patterns that are plain words (conditions are left aside), in the order of the packs. */
export function overlapsIn(bench: Workbench): Overlap[] {
  const families = new Map<string, PatternSource[]>();
  for (const rule of bench.rules)
    for (const pattern of Array.isArray(rule.data.match) ? (rule.data.match as unknown[]) : []) {
      if (typeof pattern !== 'string') continue;
      const patterns = families.get(rule.family) ?? [];
      families.set(rule.family, patterns);
      patterns.push({ rule, pattern, index: patterns.length });
    }
  return [...families.values()].flatMap(overlapsOf);
}

function overlapsOf(patterns: PatternSource[]): Overlap[] {
  const entries = patterns.map(({ rule, pattern, index }) => ({
    payload: index,
    match: [pattern],
    not: Array.isArray(rule.data.not) ? (rule.data.not as string[]) : [],
    lists: rule.source.lists,
  }));
  const { rules } = compileRules([{ name: 'patterns', entries }], new Map());
  return patterns.map((source) => {
    const samples = samplesOf(source.pattern, source.rule.source.lists);
    let covering: Set<number> | undefined;
    let dead = samples.length > 0;
    for (const sample of samples) {
      const { tokens, hits } = read(sample, rules);
      const found = hits.of('patterns');
      const whole = new Set<number>();
      for (let hit = 0; hit < found.count; hit++) {
        if (found.payload[hit] === source.index) dead = false;
        else if (found.first[hit] === 0 && found.last[hit] === tokens.count - 1) whole.add(found.payload[hit]!);
      }
      covering = covering === undefined ? whole : new Set([...covering].filter((other) => whole.has(other)));
    }
    return { ...source, dead, covering: [...(covering ?? [])].map((other) => patterns[other]!) };
  });
}
