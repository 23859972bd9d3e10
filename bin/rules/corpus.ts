/** Articles to try rules on: a file, or a folder of files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { clean } from '../../lambdas/clean/clean.ts';
import type { PackFile } from '../../lambdas/shared/rules/codec.ts';
import { loadPacks } from '../../local/packs.ts';
import { UsageError } from '../commands/usage.ts';

export interface CorpusArticle {
  name: string;
  title: string | null;
  text: string;
  published?: string | null;
  outlet?: string | null;
}

/**
 * Reads articles. `.jsonl` and `.jsonl.gz` hold one object a line with `text` (or `body`) and perhaps `id` and `title`;
 * everything else goes through the cleaner. What is no article is left out with a line on standard error.
 */
export async function readCorpus(path: string): Promise<CorpusArticle[]> {
  const packs = await loadPacks({ stage: 'clean' });
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(path);
  } catch {
    throw new UsageError(`there is no file or folder ${path}`);
  }
  if (!stat.isDirectory()) return readArticles(path, packs);
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => readArticles(join(path, name), packs));
}

function readArticles(file: string, packs: PackFile): CorpusArticle[] {
  if (/\.jsonl(\.gz)?$/.test(file)) return jsonLines(file);
  return clean({ name: basename(file), bytes: readFileSync(file) }, packs).flatMap((result) => {
    if (result.status === 'rejected') return leftOut(file, result.detail);
    const { article } = result;
    const { title, body, published, publisher } = article;
    return [{ name: basename(file), title, text: body, published, outlet: publisher }];
  });
}

function jsonLines(file: string): CorpusArticle[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const place = `${file}:${index + 1}`;
    let row: Record<string, unknown>;
    try {
      row = Object(JSON.parse(line));
    } catch (error) {
      return leftOut(place, `no JSON (${(error as Error).message})`);
    }
    const body = row.text ?? row.body;
    if (typeof body !== 'string') return leftOut(place, 'no "text" and no "body"');
    const title = typeof row.title === 'string' ? row.title : null;
    return [{ name: String(row.id ?? basename(place)), title, text: body }];
  });
}

function leftOut(place: string, why: string): [] {
  console.error(`${place}: left out: ${why}`);
  return [];
}
