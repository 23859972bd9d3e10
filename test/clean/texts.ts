import { clean } from '../../lambdas/clean/clean.ts';
import type { CleanArticle, CleanResult, RawObject } from '../../lambdas/shared/article.ts';
import { loadPacks } from '../../local/packs.ts';

/** Three paragraphs of our own, long enough to be an article. */
export const PARAGRAPHS = [
  'The harbour council of Velmouth voted on Tuesday to reopen the old ferry line, which was closed eleven years ago after a storm broke the pier.',
  '"People on the islands have waited long enough," the mayor, Ida Renholm, told reporters after the vote, adding that the first boat would sail in spring.',
  'Opponents of the plan said the town could not afford the repairs and asked the regional government to share the cost of the new pier.',
];

export const ARTICLE = PARAGRAPHS.join('\n\n');

export const packs = await loadPacks({ stage: 'clean' });

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Cleans one object that must give one result. */
export function cleanOne(content: string | Uint8Array, object: Partial<RawObject> = {}): CleanResult {
  const raw = typeof content === 'string' ? bytes(content) : content;
  const results = clean({ name: 'article.txt', bytes: raw, ...object }, packs);
  if (results.length !== 1) throw new Error(`${results.length} results where one was expected`);
  return results[0]!;
}

/** The article of one object that must be clean. */
export function articleOf(content: string | Uint8Array, object: Partial<RawObject> = {}): CleanArticle {
  const result = cleanOne(content, object);
  if (result.status !== 'clean') throw new Error(`rejected (${result.reason}): ${result.detail}`);
  return result.article;
}
