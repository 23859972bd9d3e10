import { classify } from '../../lambdas/classify/classify.ts';
import { loadPacks } from '../../local/packs.ts';
import { answerLines, stringField } from './jsonl.ts';
import { UsageError } from './usage.ts';

export const summary = 'classify --jsonl : topics and stances of texts';

export async function run(args: string[]): Promise<number> {
  const packs = await loadPacks();
  if (!args.includes('--jsonl')) throw new UsageError('classify: give --jsonl');
  return answerLines((row) =>
    classify(
      {
        title: stringField(row, 'title', 'optional'),
        text: stringField(row, 'text'),
        published: stringField(row, 'published', 'optional'),
        outlet: stringField(row, 'outlet', 'optional'),
      },
      packs,
    ),
  );
}
