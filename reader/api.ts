/** The query API, at the page's own origin. */
import type { Removed } from '../lambdas/shared/article.ts';
import type { ArticleSummary, LabelledRecord, QuotedStatement, RejectionSummary } from '../lambdas/shared/record.ts';

export type { ArticleSummary, LabelledRecord, QuotedStatement, RejectionSummary };

export interface Sides {
  support: number;
  oppose: number;
  neutral: number;
}

export interface Paged {
  next: string | null;
}

export interface Counted {
  id: string;
  /** Of targets, holders and outlets. */
  name?: string;
  /** Of topics. */
  label?: string;
  path?: string[];
  articles: number;
}

/** Articles in which a holder takes sides toward a target. */
export interface Pair extends Sides {
  holder: string;
  holderName: string;
  target: string;
  targetName: string;
  articles: number;
}

export interface ArticleText {
  id: string;
  title: string | null;
  text: string;
  removed: Removed[];
  notes: string[];
}

export type ListedStatement = QuotedStatement & {
  article: Pick<ArticleSummary, 'id' | 'title' | 'publisher' | 'outlet' | 'published' | 'url' | 'key' | 'part'>;
};

export interface Bucket extends Sides {
  /** First day. */
  start: string;
}

/** Why an answer is missing: the API's own words, or that nothing answers. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly detail: string,
  ) {
    super(title);
  }
}

/** An API path with its query; parameters without a value are left out. */
export function pathOf(path: string, params: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  return query.size ? `${path}?${query}` : path;
}

/** @throws ApiError where there is no answer, it cannot be read, or it is a problem; what `fetch` throws where the question was dropped */
export async function ask<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } }).catch((error: Error) => {
    throw dropped(error) ?? new ApiError(0, 'stancewire does not answer', AGAIN);
  });
  if (response.ok)
    return response.json().catch((error: Error) => {
      throw dropped(error) ?? new ApiError(response.status, 'The answer broke off', AGAIN);
    });
  const body: unknown = await response.json().catch(() => ({}));
  const { title, detail, message } = body as { title?: string; detail?: string; message?: string };
  throw new ApiError(response.status, title ?? `Answer ${response.status}`, detail ?? message ?? '');
}

const AGAIN = 'Is it still running? Start it again and this page goes on.';

/** A question may be dropped while its answer is already being read. */
function dropped(error: Error): Error | null {
  return error.name === 'AbortError' ? error : null;
}
