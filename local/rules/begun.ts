/** What still stands in a pack as `rules new` wrote it: it holds, and says nothing of what its author is after. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { PackSource } from '../../lambdas/shared/rules/family.ts';
import type { Finding } from './finding.ts';
import { isBegun, packTemplate } from './templates.ts';
import type { Workbench } from './workbench.ts';

export function begunFindings(bench: Workbench): Finding[] {
  return bench.sources.flatMap((source) => [...ofProposition(bench, source), ...ofRules(bench, source)]);
}

function ofProposition(bench: Workbench, { file, data }: PackSource): Finding[] {
  const begun = begunAs(data);
  const label = (data.issue as { label?: unknown } | undefined)?.label;
  if (label === undefined || label !== (begun?.issue as { label?: unknown } | undefined)?.label) return [];
  const message = `'${label}' is still the proposition that packs begin with: write under \`label\` a sentence that people are for or against`;
  return [{ level: 'error', file, ...bench.placesIn(file).at(['issue', 'label']), message }];
}

function ofRules(bench: Workbench, { file, data }: PackSource): Finding[] {
  const begun = new Map(rulesIn(begunAs(data)).map((rule) => [rule.id, rule.match]));
  return rulesIn(data).flatMap(({ id, match }) => {
    if (!begun.has(id) || !isDeepStrictEqual(match, begun.get(id))) return [];
    const message =
      'these are still the words that packs begin with: write your own under `match`, a sentence that has them under `examples`, and one that must not match';
    return [{ level: 'error', file, line: bench.placesIn(file).lineOf(String(id)), id: String(id), message }];
  });
}

/** What a pack of its family begins with. */
function begunAs({ family }: PackSource['data']): PackSource['data'] | null {
  return typeof family === 'string' && isBegun(family) ? parse(packTemplate(family, 'begun')) : null;
}

function rulesIn(data: PackSource['data'] | null): { id?: unknown; match?: unknown }[] {
  return Array.isArray(data?.rules) ? data.rules.filter((rule) => typeof rule === 'object' && rule !== null) : [];
}
