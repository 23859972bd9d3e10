import type { CleanArticle } from '../../lambdas/shared/article.ts';
import { loadPacks } from '../../local/packs.ts';
import { describeArticle } from './article-text.ts';
import { cleanFile } from './clean.ts';
import { UsageError } from './usage.ts';

/**
 * Cleans files and prints of each article what `lines` makes of it.
 *
 * @returns the exit code: 1 where a file was rejected
 */
export async function eachArticle(
  verb: string,
  files: string[],
  lines: (article: CleanArticle) => string[],
): Promise<number> {
  if (!files.length) throw new UsageError(`${verb}: name a file, or give --jsonl`);
  const boilerplate = await loadPacks({ stage: 'clean' });
  let code = 0;
  for (const file of files)
    for (const result of cleanFile(file, boilerplate))
      if (result.status === 'clean')
        console.log([file, ...describeArticle(result.article), '', ...lines(result.article), ''].join('\n'));
      else {
        code = 1;
        console.error(`${file}: rejected (${result.reason}): ${result.detail}`);
      }
  return code;
}

/** The words of evidence, each once, for a person. */
export function quoteEvidence(
  { title, body }: Pick<CleanArticle, 'title' | 'body'>,
  evidence: { from: number; to: number; in?: 'title' }[],
  most = 3,
): string {
  const words = evidence.map(
    ({ from, to, in: part }) => `"${(part === 'title' ? (title ?? '') : body).slice(from, to).replace(/\s+/g, ' ')}"`,
  );
  return [...new Set(words)].slice(0, most).join(', ');
}
