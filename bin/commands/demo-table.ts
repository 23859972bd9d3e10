import type { Evidence } from '#shared/labels.ts';
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
  const best = told.sort((a, b) => Math.abs(b.statement.score) - Math.abs(a.statement.score))[0];
  if (best) printEvidence(best.record, best.statement);
}

async function ask<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function printArticle({ source, title, topics, stances }: LabelledRecord): void {
  console.log(`\n${source.key}${title ? `  "${title}"` : ''}`);
  console.log(`  topics   ${topics.map(({ label, score }) => `${label} ${score.toFixed(2)}`).join(', ') || 'none'}`);
  stances.forEach(({ holder, target, label, channel, conditional, counts }, index) => {
    const many = counts.support + counts.oppose + counts.neutral;
    const sure = `${channel}${conditional ? ', conditional' : ''}, ${many} statement${many === 1 ? '' : 's'}`;
    console.log(
      `  ${index ? '        ' : 'stances '} ${`${holder} -> ${target}:`.padEnd(34)} ${label.padEnd(8)} (${sure})`,
    );
  });
  if (!stances.length) console.log('  stances  none');
}

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
