import { parseArgs } from 'node:util';
import type { CleanArticle, CleanResult } from '../../lambdas/shared/article.ts';
import { loadPacks } from '../../local/packs.ts';
import { describeArticle } from './article-text.ts';
import { count } from './count.ts';
import { cleanFile } from './files.ts';
import { UsageError } from './usage.ts';

export const summary = 'explain-clean FILE…: the article with what was struck out, and why (--json for programs)';

export const usage = `usage: stancewire explain-clean FILE… [--json]     exit code 1 where one was rejected

The reasons are explained in docs/cleaning.md.`;

/** Shows each file's lines in reading order: the article's as they are, the others struck with their reason. Exit code as `clean`. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  if (!positionals.length) throw new UsageError('explain-clean: name a file');
  const packs = await loadPacks({ stage: 'clean' });
  let code = 0;
  for (const file of positionals)
    for (const result of cleanFile(file, packs)) {
      if (result.status === 'rejected') code = 1;
      if (values.json) console.log(JSON.stringify({ file, ...result }));
      else console.log(`${explain(file, result, process.stdout.isTTY === true).join('\n')}\n`);
    }
  return code;
}

/** The lines shown for one result; `colour` strikes removed text through on a terminal. */
export function explain(file: string, result: CleanResult, colour: boolean): string[] {
  const head = result.status === 'rejected' ? [`${file}: rejected (${result.reason})`, result.detail] : [file];
  const { article } = result;
  if (!article) return head;
  const notes = article.notes.map((note) => `note: ${note}`);
  const read = `${article.format}, ${article.charset}; ${counts(article)}`;
  return [...head, ...describeArticle(article), read, ...notes, '', ...interleave(article, colour)];
}

function counts({ body, removed }: CleanArticle): string {
  const kept = body ? body.split('\n\n').length : 0;
  return `${count(kept, 'paragraph')} kept, ${count(removed.length, 'line')} struck`;
}

function interleave({ body, removed }: CleanArticle, colour: boolean): string[] {
  const widest = Math.max(0, ...removed.map(({ reason }) => reason.length));
  const margin = ' '.repeat(widest + 3);
  const struck = (text: string) => (colour ? `\u001b[2;9m${text}\u001b[0m` : text);
  const paragraphs = body ? body.split('\n\n') : [];
  const lines: string[] = [];
  let next = 0;
  for (let index = 0; index <= paragraphs.length; index++) {
    for (; next < removed.length && (removed[next]!.before ?? 0) <= index; next++) {
      const { reason, text } = removed[next]!;
      lines.push(`- ${reason.padEnd(widest)} ${struck(text.replaceAll('\n', ' '))}`);
    }
    if (index < paragraphs.length) lines.push(`${margin}${paragraphs[index]}`);
  }
  return lines;
}
