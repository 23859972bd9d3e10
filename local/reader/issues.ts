import type { PackSource } from '../../lambdas/shared/rules/family.ts';
import type { Page } from '../http.ts';
import { packFiles, parseByCache, readPacks } from '../packs.ts';
import { sendJson } from './guard.ts';

/** Answers `/reader/issues`: the propositions that the packs on this computer follow, so that the page can tell them from actors. */
export function issuesPage(rules?: string): Page {
  return async (_request, response, { pathname }) => {
    if (pathname !== '/reader/issues') return false;
    const files = packFiles(rules);
    sendJson(response, 200, { issues: issuesIn(readPacks(files, parseByCache(files)).sources) });
    return true;
  };
}

function issuesIn(sources: PackSource[]): { id: string; name: string }[] {
  return sources.flatMap(({ data }) => {
    const issue = data.issue as { id?: unknown; label?: unknown } | undefined;
    return typeof issue?.id === 'string' ? [{ id: issue.id, name: String(issue.label ?? issue.id) }] : [];
  });
}
