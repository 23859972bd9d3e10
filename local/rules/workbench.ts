/**
 * The packs as those who write them see them: rules by file and line, and a matcher that says which rule fired.
 * The families' own payloads are left aside: here a hit's payload is the index of the entry that made it.
 */
import { families } from '../../lambdas/classify/families.ts';
import { compileRules } from '../../lambdas/shared/rules/compile.ts';
import type { Entry, Fault, Match } from '../../lambdas/shared/rules/entry.ts';
import { buildFamilies, type PackSource } from '../../lambdas/shared/rules/family.ts';
import { read } from '../../lambdas/shared/rules/read.ts';
import type { Rules } from '../../lambdas/shared/rules/rules.ts';
import { type PackText, readPacks } from '../packs.ts';
import { Places } from './places.ts';

/** Lists that every pack may use. */
export const SHARED_LISTS = 'lists.yaml';

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

  /** Every pattern that is matched, and every line of a list, each once by its entry; a list's entry is `lists.NAME`. */
  patterns(): { file: string; id: string; pattern: string }[] {
    const found = new Map<string, { file: string; id: string; pattern: string }>();
    const add = (file: string, id: string, pattern: string) =>
      found.set(`${file}\0${id}\0${pattern}`, { file, id, pattern });
    for (const { file = '', id = '', match, not = [] } of this.entries)
      for (const pattern of [...match.flatMap(patternsIn), ...not]) add(file, id, pattern);
    for (const { file, lists, data } of this.sources)
      for (const [name, list] of lists) {
        const own = (data.lists as Record<string, unknown> | undefined)?.[name] !== undefined;
        for (const pattern of list) add(own ? file : SHARED_LISTS, `lists.${name}`, pattern);
      }
    return [...found.values()];
  }

  private readonly places = new Map<string, Places>();

  /** Where things stand in a pack's file. */
  placesIn(file: string): Places {
    const known = this.places.get(file) ?? new Places(this.files.find((one) => one.file === file)?.text ?? '');
    this.places.set(file, known);
    return known;
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

function patternsIn(match: Match): string[] {
  if (typeof match === 'string') return [match];
  const { all = [], any = [], none = [], near } = match;
  return [...all, ...any, ...none, ...(near?.of ?? [])];
}
