import { findTopics } from '../../lambdas/classify/topics/topics.ts';
import { loadPacks } from '../../local/packs.ts';
import { answerLines, stringField } from './jsonl.ts';
import { UsageError } from './usage.ts';

export const summary = 'topics --jsonl : the IPTC Media Topics of texts';

export async function run(args: string[]): Promise<number> {
  const packs = await loadPacks();
  if (!args.includes('--jsonl')) throw new UsageError('topics: give --jsonl');
  return answerLines((row) => ({
    topics: findTopics({ title: stringField(row, 'title', 'optional'), text: stringField(row, 'text') }, packs),
  }));
}
