/** The articles that rules are tried on, as the API of the same origin gives them: this computer's, or a stack's behind it. */
import type { ClassifyInput } from '../../../lambdas/classify/input.ts';
import type { ArticleSummary } from '../../../lambdas/shared/record.ts';

/** Asks the API. */
export type AskApi = (path: string) => Promise<Response>;

export interface ArchivedArticle extends ClassifyInput {
  id: string;
}

/** Texts asked for at once. */
const AT_ONCE = 8;

/** The API does not give what was asked for. */
export class ArchiveError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** @throws ArchiveError where there is no such article */
export async function readArticle(ask: AskApi, id: string): Promise<ArchivedArticle> {
  const path = `/articles/${encodeURIComponent(id)}`;
  const { title, published, publisher } = await answerOf<ArticleSummary>(ask, path);
  const { text } = await answerOf<{ text: string }>(ask, `${path}/text`);
  return { id, title, text, published, outlet: publisher };
}

/** How many articles there are. */
export async function countArticles(ask: AskApi): Promise<number> {
  const { outlets } = await answerOf<{ outlets: { articles: number }[] }>(ask, '/outlets?limit=1000');
  return outlets.reduce((sum, { articles }) => sum + articles, 0);
}

/** Every article with its text, newest first; one that is removed meanwhile is left out. */
export async function* readArchive(ask: AskApi): AsyncGenerator<ArchivedArticle> {
  for (let path: string | null = '/articles?limit=100'; path; ) {
    const page: { articles: ArticleSummary[]; next: string | null } = await answerOf(ask, path);
    for (let from = 0; from < page.articles.length; from += AT_ONCE) {
      const some = page.articles.slice(from, from + AT_ONCE).map((summary) => withText(ask, summary));
      for (const article of await Promise.all(some)) if (article) yield article;
    }
    path = page.next && `/articles?limit=100&cursor=${encodeURIComponent(page.next)}`;
  }
}

async function withText(ask: AskApi, summary: ArticleSummary): Promise<ArchivedArticle | null> {
  const { id, title, published, publisher } = summary;
  const answer = await ask(`/articles/${id}/text`);
  if (answer.status === 404 || answer.status === 410) return null;
  const { text } = await bodyOf<{ text: string }>(answer);
  return { id, title, text, published, outlet: publisher };
}

async function answerOf<Answer>(ask: AskApi, path: string): Promise<Answer> {
  return bodyOf(await ask(path));
}

async function bodyOf<Answer>(answer: Response): Promise<Answer> {
  const body = (await answer.json()) as Answer & { title?: string; detail?: string };
  if (!answer.ok)
    throw new ArchiveError(answer.status, body.detail ?? body.title ?? `the API answers ${answer.status}`);
  return body;
}
