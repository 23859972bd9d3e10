import type { CleanResult, RawObject } from '#shared/article.ts';
import type { PackFile } from '#shared/rules/codec.ts';
import { extractHtml, type HtmlArticle } from './html/extract.ts';
import { detectLanguage } from './language.ts';
import { cleanLines } from './lines/clean-lines.ts';
import { MOST_LINES } from './lines/lines.ts';
import { bounded } from './metadata/bounds.ts';
import { readDate } from './metadata/dates.ts';
import { readObject, type Source } from './read.ts';
import { reject } from './reject.ts';

export { MAX_OBJECT_BYTES } from './read.ts';

/** Version of the cleaner; stands on every record, and changes whenever the same bytes can come out differently. */
export const CLEANER_VERSION = '21';

/** What cleaning a document's text gives, whichever way it was written. */
type Found = Pick<
  HtmlArticle,
  'title' | 'body' | 'authors' | 'publisher' | 'published' | 'language' | 'url' | 'removed'
>;

/**
 * Bytes to articles: one for a document, one a line for JSON Lines. Never throws on bad input.
 *
 * @param packs the compiled boilerplate packs (`dist/packs/clean.bin`)
 */
export function clean(object: RawObject, packs: PackFile): CleanResult[] {
  return readObject(object).map((source) => ('status' in source ? source : cleanSource(source, object, packs)));
}

/** What the object's metadata says wins over what the format says, and that over what the text says. */
function cleanSource(source: Source, { name, metadata = {} }: RawObject, packs: PackFile): CleanResult {
  const known = { title: metadata.title ?? source.title, quotes: source.quotes };
  const found: Found | null = source.markup
    ? cleanMarkup(source, { name, url: metadata.url ?? source.url }, (text) => cleanLines(text, packs, known))
    : cleanLines(source.text, packs, known);
  if (!found)
    return reject('too-large', `The text has more than ${MOST_LINES} lines. Split it into an article a file.`);
  const article = bounded({
    title: metadata.title ?? source.title ?? found.title,
    body: found.body,
    authors: metadata.author ? [metadata.author] : (source.authors ?? found.authors),
    publisher: metadata.source ?? source.publisher ?? found.publisher,
    published: dateOf(metadata.published) ?? dateOf(source.published) ?? found.published,
    language: detectLanguage(found.body) ?? primaryLanguage(found.language),
    url: metadata.url ?? source.url ?? found.url,
    format: source.format,
    charset: source.charset,
    removed: found.removed,
    notes: source.notes,
  });
  if (!article.body)
    return reject('no-article', 'No article was found, only navigation or scraps. Upload the text itself.', article);
  if (article.language !== null ? !READ.has(article.language) : article.body.length > LONG_ENOUGH_TO_TELL)
    return reject('unsupported-language', unread(article.language), article);
  return { status: 'clean', article };
}

/**
 * A page by its markup. What a JSON field holds is the article alone and may be short: where its markup shows none, its lines
 * are read as those of a text.
 */
function cleanMarkup(
  { text, format }: Source & { text: string },
  hint: { name: string; url?: string },
  readLines: (text: string) => Found | null,
): Found | null {
  const page = extractHtml(text, hint);
  if (page.body || !(format === 'json' || format === 'jsonl')) return page;
  return readLines(page.blocks.map((block) => block.text).join('\n\n'));
}

/** A text this long whose language cannot be told is in none we know. */
const LONG_ENOUGH_TO_TELL = 400;
/** Languages the rules read. */
const READ: ReadonlySet<string> = new Set(['en']);

function unread(language: string | null): string {
  const which = language === null ? 'in no language we know' : `in another language (${language})`;
  return `The text is ${which}; the rules read English only. Upload an English version.`;
}

/** `en` of `en-GB`. */
function primaryLanguage(tag: string | null): string | null {
  return tag?.split(/[-_]/)[0]?.toLowerCase() || null;
}

function dateOf(value: string | undefined): string | null {
  return value ? readDate(value) : null;
}
