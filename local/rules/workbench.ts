/**
 * The packs as those who write them see them: rules by file and line, and a matcher that says which rule fired.
 * The families' own payloads are left aside: here a hit's payload is the index of the entry that made it.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { families } from '../../lambdas/classify/packs.ts';
import { compileRules } from '../../lambdas/shared/rules/compile.ts';
import type { Entry, Fault } from '../../lambdas/shared/rules/entry.ts';
import { buildFamilies, type PackSource } from '../../lambdas/shared/rules/family.ts';
import { read } from '../../lambdas/shared/rules/read.ts';
import type { Rules } from '../../lambdas/shared/rules/rules.ts';
import { type PackText, readPacks } from '../packs.ts';

/** An entry under `rules:`. */
export interface RuleSource {
  file: string;
  pack: string;
  family: string;
  /** As it stands in the file; rule ids elsewhere are `pack/id`. */
  id: string;
  data: Record<string, unknown>;
  source: PackSource;
}

/** A sentence that must or must not match; `title: …` reads it as a title. */
export interface Example {
  text: string;
  where: 'text' | 'title';
}

/** A hit in an example or an article. */
export interface Fired {
  file: string;
  /** Rule or entry id within the file. */
  id: string;
  family: string;
  from: number;
  to: number;
}

/** What `openWorkbench` gives. */
export class Workbench {
  constructor(
    readonly files: PackText[],
    readonly sources: PackSource[],
    readonly rules: RuleSource[],
    readonly faults: Fault[],
    private readonly entries: (Entry & { family: string })[],
    private readonly compiled: Rules,
  ) {}

  /** Everything that fires in a text, in reading order. */
  fired(example: Example): Fired[] {
    const { tokens, hits } = read(example.text, this.compiled, example.where);
    const found = hits.of('entries');
    return Array.from({ length: found.count }, (_, at) => {
      const entry = this.entries[found.payload[at]!]!;
      return {
        file: entry.file ?? '',
        id: entry.id ?? '',
        family: entry.family,
        from: tokens.from[found.first[at]!]!,
        to: tokens.to[found.last[at]!]!,
      };
    });
  }

  private readonly lines = new Map<string, Map<string, number>>();

  /** Line (from 1) of a rule, or of a string inside of it. */
  lineOf(file: string, id: string, text?: string): number {
    let known = this.lines.get(file);
    if (!known) {
      known = linesOf(this.files.find((one) => one.file === file)?.text ?? '');
      this.lines.set(file, known);
    }
    return (text === undefined ? undefined : known.get(`${id}\0${text}`)) ?? known.get(id) ?? 1;
  }
}

export function openWorkbench(files: PackText[]): Workbench {
  const { sources, faults } = readPacks(files);
  const built = buildFamilies(sources, families);
  const entries = built.flatMap((family) => family.entries.map((entry) => ({ ...entry, family: family.name })));
  const compiled = compileRules(
    [{ name: 'entries', entries: entries.map((entry, payload) => ({ ...entry, payload })) }],
    new Map(),
  );
  const rules = sources.flatMap((source) => rulesIn(source));
  const all = [...faults, ...built.flatMap((family) => family.faults), ...compiled.faults];
  return new Workbench(files, sources, rules, all, entries, compiled.rules);
}

/** The entries under `rules:` of a pack. */
export function rulesIn(source: PackSource): RuleSource[] {
  const rules = Array.isArray(source.data.rules) ? (source.data.rules as unknown[]) : [];
  return rules
    .filter((rule): rule is Record<string, unknown> => typeof rule === 'object' && rule !== null)
    .map((data) => {
      const { file, pack, family } = source;
      return { file, pack, family, id: String(data.id ?? ''), data, source };
    });
}

/** The examples of a rule under `match` or `noMatch`. */
export function examplesOf(rule: RuleSource, side: 'match' | 'noMatch'): Example[] {
  const examples = (rule.data.examples as Record<string, unknown> | undefined)?.[side];
  if (!Array.isArray(examples)) return [];
  return examples.flatMap((example: unknown): Example[] => {
    if (typeof example === 'string') return [{ text: example, where: 'text' }];
    const title = (example as { title?: unknown } | null)?.title;
    return typeof title === 'string' ? [{ text: title, where: 'title' }] : [];
  });
}

/** Lines by rule id, and by rule id and string. */
function linesOf(text: string): Map<string, number> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = new Map<string, number>();
  const note = (key: string, node: Node): void => {
    if (node.range && !lines.has(key)) lines.set(key, counter.linePos(node.range[0]).line);
  };
  const walk = (node: unknown, id: string): void => {
    if (isScalar(node)) {
      if (typeof node.value === 'string') note(`${id}\0${node.value}`, node);
    } else if (isSeq(node)) for (const item of node.items) walk(item, id);
    else if (isMap(node)) {
      const own = node.get('id');
      const inner = typeof own === 'string' ? own : id;
      if (typeof own === 'string') note(own, node);
      for (const pair of node.items) {
        if (id === '' && isScalar(pair.key) && typeof pair.key.value === 'string') note(pair.key.value, pair.key);
        walk(pair.value, inner);
      }
    }
  };
  walk(document.contents, '');
  return lines;
}
