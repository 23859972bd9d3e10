import type { ArticleSummary } from '#shared/record.ts';
import { probesOf, resemblance } from '#shared/signature.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { PAGED, type Route } from '../route.ts';
import { find } from './article.ts';

/** Least resemblance shown: below, two texts share too little to be copies of one. */
const LEAST = 0.4;

interface Duplicate {
  article: ArticleSummary;
  /** The same text, but for case and white space. */
  same: boolean;
  /** Estimated share of common three-word runs, 0…1. */
  resemblance: number;
}

export const duplicates: Route = {
  path: '/articles/{id}/duplicates',
  operation: 'listDuplicates',
  schema: 'Duplicates',
  summary: 'Other articles with the same text, or nearly the same (syndicated copies), newest first.',
  parameters: PAGED,
  async answer(request, sources) {
    const record = await find(request, sources);
    const { params } = request;
    const secret = await sources.records.cursorSecret();
    const route = `/articles/${record.id}/duplicates`;
    const limit = Number(params.limit);
    const bands = record.signature ? probesOf(record.signature) : [`text-${record.textHash}`];
    const found: Duplicate[] = [];
    let last: string | undefined;
    const after = readCursor(params.cursor, route, params, secret);
    for await (const { position, copy } of sources.records.listings.copies(bands, after)) {
      if (copy.article.id === record.id) continue;
      const same = copy.textHash === record.textHash;
      const alike = same ? 1 : resemblance(copy.signature, record.signature);
      if (alike < LEAST) continue;
      if (found.length === limit) return { duplicates: found, next: writeCursor(last!, route, params, secret) };
      found.push({ article: copy.article, same, resemblance: Math.round(alike * 100) / 100 });
      last = position;
    }
    return { duplicates: found, next: null };
  },
};
