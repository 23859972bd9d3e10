import { readFileSync } from 'node:fs';
import { clean } from '../../lambdas/clean/clean.ts';
import { answerLines, stringField } from './jsonl.ts';
import { UsageError } from './usage.ts';

export const summary = 'clean FILE… : the article in a file, or --jsonl for many';

export async function run(args: string[]): Promise<number> {
  if (args.includes('--jsonl'))
    return answerLines((row) => {
      const [result] = clean({
        name: stringField(row, 'name'),
        bytes: new TextEncoder().encode(stringField(row, 'content')),
      });
      if (result?.status === 'clean') return { status: 'clean', ...result.article };
      return { status: 'rejected', reason: result?.reason, detail: result?.detail, body: '', ...result?.article };
    });
  if (!args.length) throw new UsageError('clean: name a file, or give --jsonl');
  let code = 0;
  for (const file of args)
    for (const result of clean({ name: file, bytes: readFileSync(file) })) {
      if (result.status === 'clean') console.log(`${result.article.title ?? '(no title)'}\n\n${result.article.body}\n`);
      else {
        code = 1;
        console.error(`${file}: rejected (${result.reason}): ${result.detail}`);
      }
    }
  return code;
}
