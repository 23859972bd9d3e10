/** `rules coverage CORPUS`: what fires how often, and what never does. */
import { parseArgs } from 'node:util';
import { packFiles } from '../../local/packs.ts';
import { openWorkbench } from '../../local/rules/workbench.ts';
import { UsageError } from '../commands/usage.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';

interface Count {
  hits: number;
  articles: number;
  /** The commonest words, with their counts. */
  words: Map<string, number>;
}

export async function coverage(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, family: { type: 'string' } },
  });
  if (positionals.length !== 1) throw new UsageError('rules coverage: name one corpus, a folder or a file');
  const articles = await readCorpus(positionals[0]!);
  const bench = openWorkbench(packFiles());
  const counts = new Map<string, Count>();
  /** The articles in which something of a family fired. */
  const covered = new Map<string, Set<CorpusArticle>>();
  for (const article of articles) {
    const seen = new Set<string>();
    for (const [where, text] of [['title', article.title ?? ''] as const, ['text', article.text] as const])
      for (const hit of bench.fired({ text, where })) {
        if (values.family && hit.family !== values.family) continue;
        const key = `${hit.file}\0${hit.id}`;
        const count = counts.get(key) ?? { hits: 0, articles: 0, words: new Map<string, number>() };
        counts.set(key, count);
        count.hits++;
        const words = text.slice(hit.from, hit.to).toLowerCase();
        count.words.set(words, (count.words.get(words) ?? 0) + 1);
        if (!seen.has(key)) count.articles++;
        seen.add(key);
        covered.set(hit.family, (covered.get(hit.family) ?? new Set()).add(article));
      }
  }
  const rules = bench.rules.filter((rule) => !values.family || rule.family === values.family);
  const rows = rules
    .map((rule) => ({
      rule: `${rule.pack}/${rule.id}`,
      family: rule.family,
      count: counts.get(`${rule.file}\0${rule.id}`),
    }))
    .sort((a, b) => (b.count?.articles ?? 0) - (a.count?.articles ?? 0));
  if (values.json) {
    for (const { rule, count } of rows)
      console.log(JSON.stringify({ rule, articles: count?.articles ?? 0, hits: count?.hits ?? 0 }));
    return 0;
  }
  console.log('articles    hits  rule');
  for (const { rule, count } of rows)
    if (count) {
      const words = [...count.words].sort((a, b) => b[1] - a[1]).slice(0, 4);
      const shown = words.map(([word, times]) => `${word} ${times}`).join(', ');
      console.log(`${String(count.articles).padStart(8)}${String(count.hits).padStart(8)}  ${rule}  (${shown})`);
    }
  const never = rows.filter(({ count }) => !count).map(({ rule }) => rule);
  if (never.length) console.log(`\nNever: ${never.join(', ')}`);
  console.log(`\n${articles.length} articles\n\nfamily        rules   fired    hits  articles`);
  for (const family of [...new Set(rows.map((row) => row.family))].sort()) {
    const own = rows.filter((row) => row.family === family);
    const fired = own.filter(({ count }) => count);
    const hits = fired.reduce((sum, { count }) => sum + count!.hits, 0);
    const figures = [own.length, fired.length, hits].map((figure) => String(figure).padStart(8)).join('');
    console.log(`${family.padEnd(11)}${figures}${String(covered.get(family)?.size ?? 0).padStart(10)}`);
  }
  return 0;
}
