/** `rules explain FILE`: how an article came by its labels, down to the words. */
import { parseArgs } from 'node:util';
import { classify } from '../../lambdas/classify/classify.ts';
import { type SentenceAccount, whyNot } from '../../lambdas/classify/why-not.ts';
import type { Evidence, Labels } from '../../lambdas/shared/labels.ts';
import { loadPacks, packFiles } from '../../local/packs.ts';
import { type Fired, openWorkbench } from '../../local/rules/workbench.ts';
import { UsageError } from '../commands/usage.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { whyNotLines } from './why-not.ts';

export async function explain(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  if (positionals.length !== 1) throw new UsageError('rules explain: name one article');
  const packs = await loadPacks();
  const bench = openWorkbench(packFiles());
  const articles = await readCorpus(positionals[0]!);
  for (const article of articles) {
    const labels = classify(article, packs);
    const title = bench.fired({ text: article.title ?? '', where: 'title' });
    const text = bench.fired({ text: article.text, where: 'text' });
    const accounts = whyNot(article, packs);
    if (values.json)
      console.log(JSON.stringify({ name: article.name, ...labels, sentences: accounts, fired: { title, text } }));
    else print(article, labels, accounts, title, text);
  }
  return articles.length ? 0 : 1;
}

function print(
  article: CorpusArticle,
  labels: Labels,
  accounts: SentenceAccount[],
  title: Fired[],
  text: Fired[],
): void {
  const words = (evidence: Evidence): string =>
    JSON.stringify((evidence.in === 'title' ? (article.title ?? '') : article.text).slice(evidence.from, evidence.to));
  const because = (evidence: Evidence[]): void => {
    for (const one of evidence.slice(0, 8))
      console.log(`      ${words(one)}${one.in ? ' in the title' : ` at ${one.from}`}, by ${one.rule}`);
    if (evidence.length > 8) console.log(`      and ${evidence.length - 8} more`);
  };
  console.log(`${article.title ?? article.name}\n  packs ${labels.pack}\n\n  Topics`);
  for (const topic of labels.topics) {
    console.log(`    ${topic.score.toFixed(2)}  ${topic.label} (${topic.id})`);
    because(topic.evidence);
  }
  if (!labels.topics.length) console.log('    none');
  console.log('\n  Stances');
  for (const stance of labels.stances) {
    const condition = stance.conditional ? ', conditional' : '';
    console.log(
      `    ${stance.score.toFixed(2)}  ${stance.holderName} -> ${stance.targetName}: ${stance.label} (${stance.channel}${condition})`,
    );
    because(stance.evidence);
  }
  if (!labels.stances.length) console.log('    none');
  console.log('\n  Words for or against that became no stance, and why');
  const silent = accounts.filter(({ statements, words }) => !statements.length && words.length);
  for (const account of silent) for (const line of whyNotLines(article.text, account)) console.log(`    ${line}`);
  if (!silent.length) console.log('    none');
  console.log('\n  Every rule that fired');
  const fired = new Map<string, Map<string, number>>();
  for (const [hits, source] of [[title, article.title ?? ''] as const, [text, article.text] as const])
    for (const hit of hits) {
      const key = `${hit.family}  ${hit.file}: ${hit.id}`;
      const found = fired.get(key) ?? new Map<string, number>();
      fired.set(key, found);
      const word = source.slice(hit.from, hit.to);
      found.set(word, (found.get(word) ?? 0) + 1);
    }
  for (const [rule, found] of [...fired].sort())
    console.log(
      `    ${rule}  ${[...found].map(([word, times]) => (times > 1 ? `${word} ×${times}` : word)).join(', ')}`,
    );
}
