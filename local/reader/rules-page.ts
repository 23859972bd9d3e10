/**
 * What the reader asks of the rules:
 *   GET  /reader/rules                       the packs
 *   GET  /reader/rules?file=F                one pack: its YAML and its rules
 *   GET  /reader/rules?rule=PACK/RULE        one rule
 *   GET  /reader/rules/template?family&name  a pack to begin with
 *   GET  /reader/rules/why-not?id&from&to    what the rules saw in a stretch of an article
 *   POST /reader/rules/lint                  {file, yaml}: what is wrong with a pack
 *   POST /reader/rules/try                   {file, yaml, id} or {file, yaml, text, title, published}: what it changes there
 *   POST /reader/rules/archive               {file, yaml}: what it changes everywhere, line by line as it goes
 * Nothing of it writes anything.
 */
import type { ServerResponse } from 'node:http';
import type { Packs } from '../../lambdas/classify/packs.ts';
import { whyNot } from '../../lambdas/classify/why-not.ts';
import type { Page } from '../http.ts';
import { loadPacks, packFiles, versionOf } from '../packs.ts';
import { BEGUN, isBegun, packTemplate } from '../rules/templates.ts';
import { Refused, sendJson, sendProblem } from './guard.ts';
import { ruleOf, rulesOf } from './rules.ts';
import { ArchiveError, type AskApi, readArticle } from './try/archive.ts';
import { lintEdit, tryArchive, tryArticle } from './try/runs.ts';
import { TryFailed, Workshop } from './try/workshop.ts';

export interface RulesPageOptions {
  /** Folder of packs laid over `rules/`. */
  rules?: string;
}

/** Serves everything under `/reader/rules`. The articles come by the API of the server that the page is part of. */
export function rulesPage({ rules }: RulesPageOptions = {}): Page {
  const workshop = new Workshop({ rules });
  let last: Packs | undefined;
  const packs = async () => {
    if (last?.version !== versionOf(packFiles(rules))) last = await loadPacks({ rules });
    return last;
  };

  const get: Record<string, (query: URLSearchParams, ask: AskApi) => Promise<unknown>> = {
    '/reader/rules': async (query) => {
      const rule = query.get('rule');
      return rule === null ? rulesOf(rules, query.get('file')) : ruleOf(rules, rule);
    },
    '/reader/rules/template': async (query) => {
      const [family, name] = [wordOf(query, 'family'), wordOf(query, 'name')];
      if (!isBegun(family)) throw new Refused(400, 'Nothing to begin with', `Packs begin for ${BEGUN.join(' or ')}.`);
      return { file: `${family}/${name}.yaml`, yaml: packTemplate(family, name) };
    },
    '/reader/rules/why-not': async (query, ask) => {
      const article = await readArticle(ask, query.get('id') ?? '');
      const [from, to] = [query.get('from'), query.get('to')].map(Number) as [number, number];
      const span = query.has('from') ? { from, to } : undefined;
      const used = await packs();
      return { pack: used.version, sentences: whyNot(article, used, span) };
    },
  };
  const post: Record<string, typeof lintEdit> = {
    '/reader/rules/lint': lintEdit,
    '/reader/rules/try': tryArticle,
    '/reader/rules/archive': tryArchive,
  };

  return async (request, response, url) => {
    // Asked for now: a connection that closes meanwhile knows it no more.
    const { localPort } = request.socket;
    const ask: AskApi = (path) => fetch(`http://127.0.0.1:${localPort}${path}`);
    const reads = get[url.pathname];
    const runs = post[url.pathname];
    if (!reads && !runs) return false;
    try {
      if (reads && request.method === 'GET') sendJson(response, 200, await reads(url.searchParams, ask));
      else if (runs && request.method === 'POST') await runs({ request, response, workshop, ask });
      else throw new Refused(405, 'Another method', `Ask with ${reads ? 'GET' : 'POST'}.`);
    } catch (error) {
      answerFault(error, response);
    }
    return true;
  };
}

/** @throws what is no fault of the request */
function answerFault(error: unknown, response: ServerResponse): void {
  const refused =
    error instanceof Refused
      ? error
      : error instanceof TryFailed
        ? new Refused(error.status, 'The trial came to no end', error.message)
        : error instanceof ArchiveError
          ? new Refused(error.status === 404 || error.status === 410 ? 404 : 502, 'No article', error.message)
          : null;
  if (!refused) throw error;
  if (response.headersSent) response.end();
  else sendProblem(response, refused);
}

/** A small name from the query, fit for a file's name. */
function wordOf(query: URLSearchParams, name: string): string {
  const word = query.get(name) ?? '';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word) || word.length > 60)
    throw new Refused(400, 'A name is missing', `Give "${name}" in small letters, digits and hyphens.`);
  return word;
}
