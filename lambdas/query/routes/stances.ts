import type { ArticleSummary, LabelledRecord, QuotedStatement } from '#shared/record.ts';
import { shorten } from '#shared/records/facts.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { FROM_TO, PAGED, type Route, rangeOf, type Sources } from '../route.ts';
import { choicesFor, FILTERS } from './articles.ts';
import { checkMeant } from './meant.ts';

interface Listed {
  position: string;
  article: ArticleSummary;
}

/** Statement by statement: who said what of whom, in which words, in which article. */
export const stances: Route = {
  path: '/stances',
  operation: 'listStances',
  schema: 'Stances',
  summary: 'Statements one by one, each with its words, of the newest articles first and in reading order.',
  parameters: [...FILTERS, ...FROM_TO, ...PAGED],
  async answer({ params }, { records }) {
    const secret = await records.cursorSecret();
    const limit = Number(params.limit);
    const start = readPlace(readCursor(params.cursor, '/stances', params, secret));
    // An article is listed under its stances as rolled up; single statements in it may say otherwise.
    const choices = choicesFor({ ...params, label: undefined });
    const found: ReturnType<typeof view>[] = [];
    const listed = records.listings.walk(choices, rangeOf(params), start?.after);
    for await (const { position, article, record } of withRecords(listed, records)) {
      if (record?.status !== 'labelled') continue;
      const skip = start && position === start.position ? start.index : 0;
      for (const [index, statement] of record.statements.entries()) {
        if (index < skip || !meets(statement, params)) continue;
        if (found.length === limit) {
          const next = writeCursor(`${index}!${position}`, '/stances', params, secret);
          return { stances: found, next };
        }
        found.push(view(statement, article, record));
      }
    }
    if (!found.length && !start) await checkMeant(params, { records });
    return { stances: found, next: null };
  },
};

/** Most records asked for at once. */
const MOST_AHEAD = 16;

/**
 * The articles that have statements, each with its record. Records are read some at once, and more the longer the search goes
 * on, so that a page of frequent statements reads few too many and one of rare statements does not wait for each.
 */
async function* withRecords(listed: AsyncIterable<Listed>, records: Sources['records']) {
  let waiting: Listed[] = [];
  let ahead = 2;
  const read = () => Promise.all(waiting.map(async (one) => ({ ...one, record: await records.get(one.article.id) })));
  for await (const one of listed) {
    if (one.article.stances.length) waiting.push(one);
    if (waiting.length < ahead) continue;
    yield* await read();
    waiting = [];
    ahead = Math.min(ahead * 2, MOST_AHEAD);
  }
  yield* await read();
}

/** Where the next page begins: a statement of an article. The article itself is walked over again. */
function readPlace(cursor: string | undefined): { position: string; index: number; after: string } | undefined {
  if (cursor === undefined) return undefined;
  const bang = cursor.indexOf('!');
  const position = cursor.slice(bang + 1);
  return { position, index: Number(cursor.slice(0, bang)), after: `${position}~` };
}

function meets(statement: QuotedStatement, { holder, target, label }: Record<string, string | undefined>): boolean {
  return (
    (!holder || shorten(statement.holder) === shorten(holder)) &&
    (!target || shorten(statement.target) === shorten(target)) &&
    (!label || statement.label === label)
  );
}

function view(statement: QuotedStatement, article: ArticleSummary, { source }: LabelledRecord) {
  const { id, title, publisher, outlet, published, url } = article;
  return {
    ...statement,
    article: { id, title, publisher, outlet, published, url, key: source.key, part: source.part ?? null },
  };
}
