import { clean } from '../../lambdas/clean/clean.ts';
import type { CleanResult } from '../../lambdas/shared/article.ts';
import { loadPacks } from '../../local/packs.ts';
import { describeArticle } from './article-text.ts';
import { cleanFile, filesGiven } from './files.ts';
import { answerLines, stringField } from './jsonl.ts';
import { UsageError } from './usage.ts';

export const summary = 'clean FILE…: the article in a file, or --jsonl for many';

export const usage = `usage: stancewire clean FILE…        prints each file's article; exit code 1 where one was rejected
       stancewire clean --jsonl      {id, name, content} a line in, the article a line out`;

/** Exit code 1 where a file was rejected. */
export async function run(args: string[]): Promise<number> {
  const files = filesGiven('clean', args);
  const packs = await loadPacks({ stage: 'clean' });
  if (!files)
    return answerLines((row) => {
      const bytes = new TextEncoder().encode(stringField(row, 'content'));
      const results = clean({ name: stringField(row, 'name'), bytes }, packs);
      if (results.length === 1) return answerOf(results[0]!);
      throw new UsageError(`"${row.name}" holds ${results.length} articles; give one a line`);
    });
  let code = 0;
  for (const file of files)
    for (const result of cleanFile(file, packs)) {
      if (result.article) console.log(`${describeArticle(result.article).join('\n')}\n\n${result.article.body}\n`);
      if (result.status === 'rejected') {
        code = 1;
        console.error(`${file}: rejected (${result.reason}): ${result.detail}`);
      }
    }
  return code;
}

function answerOf(result: CleanResult): object {
  if (result.status === 'clean') return { status: 'clean', ...result.article };
  return { status: 'rejected', reason: result.reason, detail: result.detail, body: '', ...result.article };
}
