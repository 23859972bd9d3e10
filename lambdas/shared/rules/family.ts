/**
 * From pack files to compiled packs. A *family* (topics, actors, predicates …) says what its packs' entries mean: which
 * patterns to find, under which payload, and which tables to keep beside them. A family of plain rules needs no code: its
 * payload is the rule's index into `RuleTable.rules`.
 */
import type { PackFile } from './codec.ts';
import { compileRules } from './compile.ts';
import type { Entry, Fault, Match } from './entry.ts';
import type { Lists } from './expand.ts';

/** One pack file, read but not yet understood. */
export interface PackSource {
  /** Path from the rules' folder, for messages. */
  file: string;
  pack: string;
  family: string;
  /** `@name` in this pack: its own lists before those of `lists.yaml`. */
  lists: Lists;
  /** The whole file as it was parsed. */
  data: Record<string, unknown>;
}

export interface Built<Tables> {
  entries: Entry[];
  /** Kept in the compiled file as JSON; what the family needs to read its payloads. */
  tables: Tables;
  faults: Fault[];
}

/** What the packs of one `family:` mean. */
export interface Family<Tables = unknown> {
  name: string;
  build(packs: PackSource[]): Built<Tables>;
  /** The part that reading whole articles needs, where that is not all: what is shipped holds no more. */
  forArticles?(built: Built<Tables>): Built<Tables>;
}

/** What packs are compiled for: everything that the command line can do, or the articles of the deployed functions. */
export type Use = 'everything' | 'articles';

/** A rule as later stages need it; `extra` holds the fields that only its family knows. */
export interface RuleInfo {
  /** `pack/rule`. */
  id: string;
  label: string;
  weight: number;
  status: 'stable' | 'experimental';
  extra: Record<string, unknown>;
}

export interface RuleTable {
  /** By payload. */
  rules: RuleInfo[];
}

const KNOWN = new Set(['id', 'label', 'match', 'not', 'weight', 'note', 'status', 'falsePositives', 'examples']);

/** A family of plain rules: payload = index of the rule. */
export function ruleFamily(name: string): Family<RuleTable> {
  return {
    name,
    build(packs) {
      const built: Built<RuleTable> = { entries: [], tables: { rules: [] }, faults: [] };
      for (const pack of packs)
        for (const rule of rulesOf(pack, built.faults)) {
          const { id, label, match, not, weight, status } = rule;
          const extra = Object.fromEntries(Object.entries(rule).filter(([field]) => !KNOWN.has(field)));
          const payload =
            built.tables.rules.push({
              id: `${pack.pack}/${id}`,
              label: typeof label === 'string' ? label : '',
              weight: typeof weight === 'number' ? weight : 1,
              status: status === 'experimental' ? 'experimental' : 'stable',
              extra,
            }) - 1;
          built.entries.push({
            payload,
            match: match as Match[],
            not: (not as string[] | undefined) ?? [],
            lists: pack.lists,
            file: pack.file,
            id: String(id),
          });
        }
      return built;
    },
  };
}

/** The entries under `rules:` that can be compiled; what is wrong with the others goes to `faults`. */
export function rulesOf(pack: PackSource, faults: Fault[]): Record<string, unknown>[] {
  const rules = pack.data.rules ?? [];
  if (!Array.isArray(rules)) {
    faults.push({ file: pack.file, id: '', message: '`rules` must be a list' });
    return [];
  }
  return rules.filter((rule: unknown, index): rule is Record<string, unknown> => {
    const fault = faultOf(rule);
    if (fault) faults.push({ file: pack.file, id: idOf(rule) ?? `rule ${index + 1}`, message: fault });
    return !fault;
  });
}

function idOf(rule: unknown): string | undefined {
  const id = (rule as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

function faultOf(rule: unknown): string | undefined {
  if (typeof rule !== 'object' || rule === null) return 'a rule is a mapping with id and match';
  if (!idOf(rule)) return 'the rule has no id';
  const { match, not } = rule as { match?: unknown; not?: unknown };
  if (!Array.isArray(match) || !match.length) return '`match` must be a list of patterns';
  for (const one of match)
    if (typeof one !== 'string' && (typeof one !== 'object' || one === null || Array.isArray(one)))
      return `\`match\` holds ${JSON.stringify(one)}: put a pattern that starts with [, {, @, *, & or ! in quotes`;
  for (const one of match as unknown[]) {
    const fault = typeof one === 'string' ? undefined : conditionFault(one as Record<string, unknown>);
    if (fault) return fault;
  }
  return not === undefined || arePatterns(not) ? undefined : '`not` must be a list of patterns';
}

/** A single pattern in place of a list would be read letter by letter. */
function conditionFault(condition: Record<string, unknown>): string | undefined {
  for (const field of ['all', 'any', 'none'])
    if (condition[field] !== undefined && !arePatterns(condition[field]))
      return `\`${field}\` must be a list of patterns: [one, another]`;
  const { near } = condition as { near?: { of?: unknown; within?: unknown } | null };
  if (near === undefined || (arePatterns(near?.of) && typeof near?.within === 'number')) return undefined;
  return '`near` must be { of: [one, another], within: 12 }';
}

function arePatterns(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** What each family makes of its packs. Families that are not given are taken as plain rules. */
export function buildFamilies(
  sources: PackSource[],
  families: readonly Family[],
): (Built<unknown> & { name: string })[] {
  const names = new Set([...families.map((family) => family.name), ...sources.map((source) => source.family)]);
  return [...names].map((name) => {
    const family = families.find((known) => known.name === name) ?? ruleFamily(name);
    return { name, ...family.build(sources.filter((source) => source.family === name)) };
  });
}

/** Compiles packs. Faulty entries are left out and named. */
export function buildPacks(
  sources: PackSource[],
  version: string,
  families: readonly Family[] = [],
  use: Use = 'everything',
): { packs: PackFile; faults: Fault[] } {
  const whole = buildFamilies(sources, families);
  const built = use === 'everything' ? whole : whole.map((family) => forArticles(family, families));
  const compiled = compileRules(built, new Map());
  const tables = Object.fromEntries(built.map((family) => [family.name, family.tables]));
  return {
    packs: { version, rules: compiled.rules, tables },
    faults: [...built.flatMap((family) => family.faults), ...compiled.faults],
  };
}

function forArticles(built: Built<unknown> & { name: string }, families: readonly Family[]): typeof built {
  const family = families.find(({ name }) => name === built.name);
  return family?.forArticles ? { name: built.name, ...family.forArticles(built) } : built;
}

/** Understands parsed pack files: their head, and the lists they share. */
export function readSources(files: { file: string; data: unknown }[]): { sources: PackSource[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const shared = new Map<string, readonly string[]>();
  const packs: { file: string; data: Record<string, unknown> }[] = [];
  for (const { file, data } of files) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      faults.push({ file, id: '', message: 'a pack is a mapping with pack, family and rules' });
      continue;
    }
    const head = data as Record<string, unknown>;
    if (head.pack === undefined && head.lists !== undefined)
      for (const [name, lines] of listsOf(head, file, faults)) shared.set(name, lines);
    else packs.push({ file, data: head });
  }
  const sources: PackSource[] = [];
  for (const { file, data } of packs) {
    const { pack, family } = data;
    if (typeof pack !== 'string' || typeof family !== 'string') {
      faults.push({ file, id: '', message: 'the pack needs `pack:` (its name) and `family:`' });
      continue;
    }
    const own = listsOf(data, file, faults);
    sources.push({ file, pack, family, lists: own.size ? new Map([...shared, ...own]) : shared, data });
  }
  return { sources, faults };
}

function listsOf(data: Record<string, unknown>, file: string, faults: Fault[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [name, lines] of Object.entries((data.lists as Record<string, unknown> | null | undefined) ?? {})) {
    if (Array.isArray(lines) && lines.every((line) => typeof line === 'string')) out.set(name, lines as string[]);
    // One text is a list of its words.
    else if (typeof lines === 'string') out.set(name, lines.split(/\s+/).filter(Boolean));
    else
      faults.push({
        file,
        id: `lists.${name}`,
        message: 'a list is a list of strings (quote yes, no, on, off, numbers)',
      });
  }
  return out;
}
