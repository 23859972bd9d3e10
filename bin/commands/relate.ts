import { type Mention, relate } from '../../lambdas/classify/stance/relate.ts';
import { loadPacks } from '../../local/packs.ts';
import { answerLines, stringField } from './jsonl.ts';
import { UsageError } from './usage.ts';

export const summary = 'relate --jsonl : what a source says of, or does to, a target in a sentence';

export async function run(args: string[]): Promise<number> {
  const packs = await loadPacks();
  if (!args.includes('--jsonl')) throw new UsageError('relate: give --jsonl');
  return answerLines((row) => {
    const text = stringField(row, 'text');
    return relate({ text, source: mention(row, 'source', text), target: mention(row, 'target', text) }, packs);
  });
}

/** `[from, to]` inside the text, a name, or null. */
function mention(row: Record<string, unknown>, field: string, text: string): Mention {
  const value = row[field];
  if (value === null || value === undefined || typeof value === 'string') return value ?? null;
  if (Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)) {
    const [from, to] = value as [number, number];
    if (from >= 0 && from <= to && to <= text.length) return [from, to];
  }
  throw new UsageError(`field "${field}" must be [from, to] inside the text, a name or null`);
}
