/**
 * Writes what is derived from the API's routes: the examples (answers of the sample articles, asked of the real pipeline),
 * docs/openapi.json, and the typed client. `--no-examples` keeps the examples as they are.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeApi } from '../lambdas/query/openapi.ts';
import { ROUTES } from '../lambdas/query/routes/index.ts';
import { generateClient } from './openapi-client.ts';

const root = resolve(import.meta.dirname, '..');

/** The question each operation's example answers. `{id}` is the article with the most statements about the issue. */
const QUESTIONS: Record<string, string> = {
  listArticles: '/articles?limit=2',
  getArticle: '/articles/{id}',
  getText: '/articles/{id}/text',
  listDuplicates: '/articles/{id}/duplicates',
  listStances: '/stances?limit=2',
  getTimeline: '/timeline?target=RUS&by=month',
  countTopics: '/topics?limit=3',
  countTargets: '/targets?limit=3',
  countHolders: '/holders?limit=3',
  countPairs: '/pairs?limit=3',
  countOutlets: '/outlets',
  listRejections: '/rejections',
};

/** What a run leaves of itself in the answers (its times, sequencers and signed cursors) stands still, or each run would change the files. */
const LASTING_DAY = '2026-11-30';
const LASTING_CURSOR = Buffer.from('a signed place where the next page begins').toString('base64url');

function lasting(answers: string, begun: Date): string {
  const month = begun.toISOString().slice(0, 8);
  const isOfRun = (time: string) => Date.parse(time) >= begun.getTime() - 1000;
  return answers
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g, (time, fraction) =>
      isOfRun(time) ? `${LASTING_DAY}T12:00:00${fraction ? '.000' : ''}Z` : time,
    )
    .replace(/"start": "(\d{4}-\d\d-)01"/g, (whole, of) =>
      of === month ? `"start": "${LASTING_DAY.slice(0, 8)}01"` : whole,
    )
    .replace(/\b[0-9A-F]{16}\b/g, '0006618000000000')
    .replace(/"next": "[^"]+"/g, `"next": "${LASTING_CURSOR}"`);
}

async function askForExamples(): Promise<void> {
  const { openHost } = await import('../local/host.ts');
  const place = mkdtempSync(join(tmpdir(), 'stancewire-openapi-'));
  const begun = new Date();
  try {
    for (const name of readdirSync(join(root, 'seeds')).filter((file) => file.endsWith('.txt')))
      cpSync(join(root, 'seeds', name), join(place, 'inbox', name));
    writeFileSync(join(place, 'inbox', 'empty.txt'), '');
    const host = await openHost({ inbox: join(place, 'inbox'), data: join(place, 'data'), port: 0 });
    try {
      await host.settled();
      const get = async (path: string) => (await fetch(`${host.address}${path}`)).json();
      const { articles } = (await get('/articles')) as { articles: { id: string }[] };
      const records = await Promise.all(articles.map(({ id }) => get(`/articles/${id}`)));
      const size = (record: unknown) => JSON.stringify(record).length;
      const labelled = (records as { id: string; stances: unknown[] }[]).sort((a, b) => size(a) - size(b));
      const { id } = labelled.find(({ stances }) => stances.length) ?? labelled[0]!;
      const examples: Record<string, unknown> = {};
      for (const [operation, path] of Object.entries(QUESTIONS))
        examples[operation] = await get(path.replace('{id}', id));
      writeFileSync(
        join(root, 'lambdas/query/examples.json'),
        `${lasting(JSON.stringify(examples, null, 2), begun)}\n`,
      );
    } finally {
      await host.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (!process.argv.includes('--no-examples')) await askForExamples();
const examples = JSON.parse(readFileSync(join(root, 'lambdas/query/examples.json'), 'utf8'));
const description = describeApi(ROUTES, examples);
writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(description, null, 2)}\n`);
writeFileSync(join(root, 'test/query/client.generated.ts'), generateClient(description));
console.log('wrote lambdas/query/examples.json, docs/openapi.json, test/query/client.generated.ts');
