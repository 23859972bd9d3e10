/** The three ways to try a changed pack: what is wrong with it, what it does to one article, what to the whole archive. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClassifyInput } from '../../../lambdas/classify/input.ts';
import type { Flip } from '../../rules/flips.ts';
import type { Edit, Tried } from '../../rules/trial.ts';
import { Refused, readJson, sendJson, textOf } from '../guard.ts';
import { type AskApi, countArticles, readArchive, readArticle } from './archive.ts';
import type { Prepared } from './messages.ts';
import type { Workshop } from './workshop.ts';

export interface Run {
  request: IncomingMessage;
  response: ServerResponse;
  workshop: Workshop;
  ask: AskApi;
}

/** What a trial on one article answers: the text that the offsets count in, and what changes. */
export interface TriedArticle extends Prepared, Tried {
  title: string | null;
  text: string;
}

/** What a trial on the archive tells, one a line. */
export type ArchiveNews =
  | ({ is: 'begun'; articles: number } & Prepared)
  | { is: 'changed'; id: string; title: string | null; flips: Flip[] }
  | { is: 'progress'; done: number; changed: number }
  | { is: 'done'; done: number; changed: number }
  | { is: 'failed'; detail: string };

/** Longest pack and longest text, in UTF-16 code units. */
const LONGEST_PACK = 500_000;
const LONGEST_TEXT = 500_000;
/** Milliseconds between two lines of progress. */
const PROGRESS = 250;

export async function lintEdit({ request, response, workshop }: Run): Promise<void> {
  const edit = editOf(await readJson(request));
  // The next keystroke makes this answer stale: it is not worth a new thread.
  const findings = await workshop.run((ask) => ask({ ask: 'lint', edit }), { short: true });
  sendJson(response, 200, { findings });
}

export async function tryArticle({ request, response, workshop, ask }: Run): Promise<void> {
  const body = await readJson(request);
  const edit = editOf(body);
  const input = await inputOf(body, ask);
  const answer = await workshop.run(
    async (worker): Promise<TriedArticle> => {
      const prepared = await worker({ ask: 'prepare', edit });
      const tried = await worker({ ask: 'label', input });
      return { ...prepared, ...tried, title: input.title ?? null, text: input.text };
    },
    { signal: ended(response) },
  );
  sendJson(response, 200, answer);
}

/** Labels every article twice and tells which labels flip. Ends where the page stops listening. */
export async function tryArchive({ request, response, workshop, ask }: Run): Promise<void> {
  const edit = editOf(await readJson(request));
  const signal = ended(response);
  await workshop.run(
    async (worker) => {
      const prepared = await worker({ ask: 'prepare', edit });
      const articles = await countArticles(ask);
      response.writeHead(200, {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      const tell = (news: ArchiveNews) => response.write(`${JSON.stringify(news)}\n`);
      tell({ is: 'begun', articles, ...prepared });
      let [done, changed, last] = [0, 0, Date.now()];
      try {
        for await (const { id, ...input } of readArchive(ask)) {
          const flips = await worker({ ask: 'flips', input });
          done++;
          if (flips.length) {
            changed++;
            tell({ is: 'changed', id, title: input.title ?? null, flips });
          }
          if (Date.now() - last > PROGRESS) {
            tell({ is: 'progress', done, changed });
            last = Date.now();
          }
        }
        tell({ is: 'done', done, changed });
      } catch (error) {
        // The status is sent already: the page learns of it by the last line.
        tell({ is: 'failed', detail: (error as Error).message });
      }
      response.end();
    },
    { signal },
  );
}

/** Aborted where the page stops listening before it is answered. */
function ended(response: ServerResponse): AbortSignal {
  const stop = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) stop.abort();
  });
  return stop.signal;
}

function editOf(body: Record<string, unknown>): Edit {
  const file = textOf(body, 'file', 200);
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.ya?ml$/.test(file))
    throw new Refused(
      400,
      'No name of a pack',
      'Name the file as in issues/my-issue.yaml: small letters, digits, hyphens.',
    );
  return { file, yaml: textOf(body, 'yaml', LONGEST_PACK) };
}

async function inputOf(body: Record<string, unknown>, ask: AskApi): Promise<ClassifyInput> {
  if (typeof body.id === 'string') return readArticle(ask, body.id);
  const text = textOf(body, 'text', LONGEST_TEXT);
  if (!text.trim()) throw new Refused(400, 'No text', 'Paste a text, or choose an article.');
  const title = typeof body.title === 'string' ? body.title.slice(0, 1000) : null;
  const published =
    typeof body.published === 'string' && /^\d{4}-\d\d-\d\d/.test(body.published) ? body.published : null;
  return { title, text, published };
}
