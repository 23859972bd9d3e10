import { parseArgs } from 'node:util';
import type { Packs } from '../../lambdas/classify/packs.ts';
import type { Mention } from '../../lambdas/classify/stance/given/mentions.ts';
import { relate } from '../../lambdas/classify/stance/relate.ts';
import type { CleanArticle } from '../../lambdas/shared/article.ts';
import { loadPacks } from '../../local/packs.ts';
import { eachArticle, filesOrLines, quoteEvidence } from './files.ts';
import { answerLines, stringField } from './jsonl.ts';
import { sentencesNaming } from './named.ts';
import { UsageError } from './usage.ts';

export const summary = 'relate FILE: what --source says of, or does to, --target, sentence by sentence, or --jsonl';

export const usage = `usage: stancewire relate FILE… [--source NAME] --target NAME
                                     prints each sentence that names the target, and what the source
                                     (without one: whoever speaks, else the outlet) says of it or does to it;
                                     NAME is an actor's id or name, as RUS, Russia or Kremlin, or words of the text
       stancewire relate --jsonl     {id, text, source, target} a line in, the relation a line out`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { source: { type: 'string' }, target: { type: 'string' }, jsonl: { type: 'boolean' } },
  });
  const files = filesOrLines('relate', positionals, values.jsonl);
  if (!files) return answerPairs();
  const { source = null, target } = values;
  if (!target) throw new UsageError('relate: name the --target');
  const packs = await loadPacks();
  return eachArticle(files, (article) => relationLines(article, source, target, packs));
}

/** Answers lines that name a text and two places in it. */
async function answerPairs(): Promise<number> {
  const packs = await loadPacks();
  return answerLines((row) => {
    const text = stringField(row, 'text');
    return relate({ text, source: mention(row, 'source', text), target: mention(row, 'target', text) }, packs);
  });
}

/** What an article says of the target, a sentence a line and its words below. */
export function relationLines(
  article: Pick<CleanArticle, 'body' | 'published'>,
  source: string | null,
  target: string,
  packs: Packs,
): string[] {
  const asked = source === null ? [target] : [target, source];
  const sentences = sentencesNaming(asked, article, packs).filter(({ places }) => !places.includes(null));
  if (!sentences.length) return [`no sentence names ${[source, target].filter(Boolean).join(' and ')}`];
  return sentences.map(({ text, places }) => {
    const [at, by = null] = places.map((place): Mention => place && [place.from, place.to]);
    const { label, score, event, channel, evidence } = relate({ text, source: by, target: at! }, packs);
    const words = quoteEvidence({ title: null, body: text }, evidence);
    const how = [event, channel].filter(Boolean).join(' ');
    return `  ${label.padEnd(8)} ${score.toFixed(2).padStart(5)}  ${how}${words && `: ${words}`}\n           ${text.replace(/\s+/g, ' ')}`;
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
