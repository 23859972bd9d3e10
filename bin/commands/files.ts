import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackFile } from '#shared/rules/codec.ts';
import { clean } from '../../lambdas/clean/clean.ts';
import type { CleanArticle, CleanResult } from '../../lambdas/shared/article.ts';
import { loadPacks } from '../../local/packs.ts';
import { describeArticle } from './article-text.ts';
import { UsageError } from './usage.ts';

/**
 * The files that a verb is given, or null where it is to answer the lines of standard input (`--jsonl`).
 *
 * @throws UsageError where it is neither, or both
 */
export function filesGiven(verb: string, args: string[]): string[] | null {
  const options = { jsonl: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  return filesOrLines(verb, positionals, values.jsonl);
}

/** The same for a verb that has read its options. */
export function filesOrLines(verb: string, files: string[], jsonl = false): string[] | null {
  if (jsonl && files.length) throw new UsageError(`${verb}: --jsonl reads standard input; leave out ${files[0]}`);
  if (!jsonl && !files.length) throw new UsageError(`${verb}: name a file, or give --jsonl`);
  return jsonl ? null : files;
}

/** @throws UsageError where the file cannot be read */
export function cleanFile(file: string, packs: PackFile): CleanResult[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(`${file}: ${UNREADABLE[code] ?? `cannot be read (${code})`}`);
  }
  return clean({ name: basename(file), bytes }, packs);
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'you may not read it',
};

/**
 * Cleans files and prints of each article what `lines` makes of it.
 *
 * @returns the exit code: 1 where a file was rejected
 */
export async function eachArticle(files: string[], lines: (article: CleanArticle) => string[]): Promise<number> {
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
