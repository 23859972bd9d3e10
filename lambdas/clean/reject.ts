import type { CleanArticle, Rejected, RejectReason } from '#shared/article.ts';

/** A rejection with its sentence for a person; `article` is what was read all the same. */
export function reject(reason: RejectReason, detail: string, article?: CleanArticle): Rejected {
  return { status: 'rejected', reason, detail, ...(article && { article }) };
}
