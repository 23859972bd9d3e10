/**
 * Draws statements for a person to read: `tsx scripts/sample-stances.ts ARTICLES.jsonl[.gz] [N] [tune|check]`.
 * `tune` and `check` are halves of the articles, by the first byte of the SHA-1 of the id: even, odd.
 * The draw is by a hash of article, holder, target and place, so that anyone draws the same ones from the same packs.
 */
import { createHash } from 'node:crypto';
import { classify } from '../lambdas/classify/classify.ts';
import { loadPacks } from '../local/packs.ts';
import { readRows } from './rows.ts';

const [file, most = '100', half] = process.argv.slice(2);
if (!file) {
  console.error(
    'usage: tsx scripts/sample-stances.ts ARTICLES.jsonl[.gz] [N] [tune|check]   ({id, title?, text, date?} a line)',
  );
  process.exit(2);
}
interface Article {
  id: string;
  title?: string;
  text: string;
  date?: string;
}
const articles = readRows<Article>(file).filter(({ id }) => !half || half === halfOf(String(id)));
function halfOf(id: string): 'tune' | 'check' {
  return createHash('sha1').update(id).digest()[0]! % 2 === 0 ? 'tune' : 'check';
}

// A reader who has seen enough closes the pipe (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const packs = await loadPacks();
const drawn = articles.flatMap(({ id, title, text, date }) =>
  classify({ title, text, published: date || null }, packs).statements.map((statement) => {
    const { holder, target, label, channel, evidence, sentence } = statement;
    const words = evidence.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ')).join(' … ');
    const key = createHash('sha1').update(`${id} ${holder} ${target} ${sentence[0]}`).digest('hex').slice(0, 10);
    return {
      key,
      line: `${id} ${holder} -> ${target} ${label} ${channel} [${words}] ${text.slice(...sentence).replace(/\s+/g, ' ')}`,
    };
  }),
);
drawn.sort((a, b) => (a.key < b.key ? -1 : 1));
console.log(`${drawn.length} statements in ${articles.length} articles, pack ${packs.version}`);
for (const { key, line } of drawn.slice(0, Number(most))) console.log(`${key} ${line}`);
