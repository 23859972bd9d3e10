/** What the page asks of the rules: see local/reader/rules-page.ts. */
import type { PackPage, PackSummary, PlacedRule } from '../local/reader/rules.ts';
import type { ArchiveNews, TriedArticle } from '../local/reader/try/runs.ts';
import type { Finding } from '../local/rules/finding.ts';
import type { Edit } from '../local/rules/trial.ts';
import { ApiError, ask, pathOf } from './api.ts';

export type { ArchiveNews, Edit, Finding, PackPage, PackSummary, PlacedRule, TriedArticle };

/** The article that a change is tried on: a stored one, or a text. */
export type TriedOn = { id: string } | { text: string; title: string; published: string };

export function lintPack(edit: Edit, signal: AbortSignal): Promise<{ findings: Finding[] }> {
  return post('/reader/rules/lint', edit, signal).then((answer) => answer.json());
}

export function tryOn(edit: Edit, article: TriedOn, signal: AbortSignal): Promise<TriedArticle> {
  return post('/reader/rules/try', { ...edit, ...article }, signal).then((answer) => answer.json());
}

/** Tells what changes in the whole archive as it is found; ends early where the signal is aborted. */
export async function tryEverywhere(edit: Edit, tell: (news: ArchiveNews) => void, signal: AbortSignal): Promise<void> {
  const answer = await post('/reader/rules/archive', edit, signal);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    for (const line of lines) tell(JSON.parse(line) as ArchiveNews);
    if (done) return;
  }
}

/** The packs of each family, in the order of the list. */
export function byFamily(packs: PackSummary[]): [family: string, packs: PackSummary[]][] {
  const families = new Map<string, PackSummary[]>();
  for (const pack of packs) families.set(pack.family, [...(families.get(pack.family) ?? []), pack]);
  return [...families];
}

export function newPack(family: string, name: string): Promise<Edit> {
  return ask(pathOf('/reader/rules/template', { family, name }));
}

export function readPack(file: string): Promise<PackPage> {
  return ask(pathOf('/reader/rules', { file }));
}

/** @throws ApiError where the answer is a problem */
async function post(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal }).catch(
    (error: Error) => {
      if (error.name === 'AbortError') throw error;
      throw new ApiError(0, 'stancewire does not answer', 'Is it still running? Start it again and this page goes on.');
    },
  );
  if (answer.ok) return answer;
  const { title, detail } = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  throw new ApiError(answer.status, title ?? `Answer ${answer.status}`, detail ?? '');
}
