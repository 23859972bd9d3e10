import type { CleanArticle, CleanResult, RawObject } from '#shared/article.ts';
import { extractHtml, type HtmlArticle } from './html/extract.ts';
import { cleanLines } from './lines/clean-lines.ts';
import { readObject, type Source } from './read.ts';
import { reject } from './reject.ts';

export { MAX_OBJECT_BYTES } from './read.ts';

/** Version of the cleaner; stands on every record, and changes whenever the same bytes can come out differently. */
export const CLEANER_VERSION = '1';

/** What cleaning a document's text gives, whichever way it was written. */
type Found = Pick<
  HtmlArticle,
  'title' | 'body' | 'authors' | 'publisher' | 'published' | 'language' | 'url' | 'removed'
>;

/** Bytes to articles: one for a document, one a line for JSON Lines. Never throws on bad input. */
export function clean(object: RawObject): CleanResult[] {
  return readObject(object).map((source) => ('status' in source ? source : cleanSource(source, object)));
}

/** What the object's metadata says wins over what the format says, and that over what the text says. */
function cleanSource(source: Source, { name, metadata = {} }: RawObject): CleanResult {
  const found: Found = source.markup
    ? extractHtml(source.text, { name, url: metadata.url ?? source.url })
    : cleanLines(source.text);
  const article: CleanArticle = {
    title: metadata.title ?? source.title ?? found.title,
    body: found.body,
    authors: metadata.author ? [metadata.author] : (source.authors ?? found.authors),
    publisher: metadata.source ?? source.publisher ?? found.publisher,
    published: isoDate(metadata.published) ?? isoDate(source.published) ?? found.published,
    language: found.language,
    url: metadata.url ?? source.url ?? found.url,
    format: source.format,
    charset: source.charset,
    removed: found.removed,
    notes: source.notes,
  };
  if (!article.body)
    return reject('no-article', 'No article was found, only navigation or scraps. Upload the text itself.', article);
  return { status: 'clean', article };
}

function isoDate(value: string | undefined): string | null {
  const time = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
