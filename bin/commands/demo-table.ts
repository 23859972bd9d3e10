import type { Evidence, Topic } from '#shared/labels.ts';
import type { ArticleRecord, ArticleSummary, LabelledRecord, QuotedStatement } from '#shared/record.ts';

/** Prints what the API at an address says of its articles: a table, then one label with its evidence quoted. */
export async function printCoverage(address: string): Promise<void> {
  const { articles } = await ask<{ articles: ArticleSummary[] }>(`${address}/articles?limit=100`);
  const records: LabelledRecord[] = [];
  for (const { id } of articles) {
    const record = await ask<ArticleRecord>(`${address}/articles/${id}`);
    if (record.status === 'labelled') records.push(record);
  }
  records.sort((a, b) => a.source.key.localeCompare(b.source.key));
  for (const record of records) printArticle(record);
  const told = records.flatMap((record) => record.statements.map((statement) => ({ record, statement })));
  // A quote on an issue shows most: who speaks, for whom, in which words.
  const worth = ({ channel, score, event }: QuotedStatement) =>
    Math.abs(score) + (channel === 'quote' ? 1 : 0) + (event ? 0 : 1);
  const best = told.sort((a, b) => worth(b.statement) - worth(a.statement))[0];
  if (best) printEvidence(best.record, best.statement);
}

async function ask<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function printArticle({ source, title, topics, stances }: LabelledRecord): void {
  console.log(`\n${source.key}${title ? `  "${title}"` : ''}`);
  console.log(`  topics   ${shown(topics)}`);
  stances.forEach(({ holder, target, label, channel, conditional, counts }, index) => {
    const many = counts.support + counts.oppose + counts.neutral;
    const sure = `${channel}${conditional ? ', conditional' : ''}, ${many} statement${many === 1 ? '' : 's'}`;
    console.log(
      `  ${index ? '        ' : 'stances '} ${`${holder} -> ${target}:`.padEnd(34)} ${label.padEnd(8)} (${sure})`,
    );
  });
  if (!stances.length) console.log('  stances  none');
}

/** The best few topics, each with its score. */
function shown(topics: Topic[]): string {
  const best = topics.slice(0, MOST_TOPICS).map(({ label, score }) => `${label} ${score.toFixed(2)}`);
  const more = topics.length - best.length;
  return best.length ? best.join(', ') + (more > 0 ? ` and ${more} more` : '') : 'none';
}

const MOST_TOPICS = 5;

function printEvidence({ source, pack }: LabelledRecord, statement: QuotedStatement): void {
  const { text, sentence, evidence, holder, target, label, channel } = statement;
  const marked = mark(text, evidence, sentence[0]);
  console.log(`\nWhy "${holder} -> ${target}: ${label}" in ${source.key}?`);
  console.log(`  ${marked}`);
  for (const { rule } of evidence) console.log(`  rule ${rule}, channel ${channel}, pack ${pack}`);
}

/** The sentence with its evidence in brackets. */
function mark(text: string, evidence: Evidence[], start: number): string {
  let marked = text;
  for (const { from, to } of [...evidence].sort((a, b) => b.from - a.from))
    if (from >= start && to - start <= marked.length)
      marked = `${marked.slice(0, from - start)}[${marked.slice(from - start, to - start)}]${marked.slice(to - start)}`;
  return marked;
}
