import type { CleanArticle } from '../../lambdas/shared/article.ts';

/** An article's metadata for a terminal, a line each: the title, then what is known besides. */
export function describeArticle(article: CleanArticle): string[] {
  const known = [
    article.publisher,
    article.authors.length ? `by ${article.authors.join(', ')}` : null,
    article.published,
    article.language,
    article.url,
  ].filter((part) => part !== null);
  return [article.title ?? '(no title)', ...(known.length ? [known.join(' · ')] : [])];
}
