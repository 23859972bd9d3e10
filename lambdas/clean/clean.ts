import type { CleanResult, RawObject } from '#shared/article.ts';
import { extractHtml } from './html/extract.ts';

/** Version of the cleaner; stands on every record, and changes whenever the same bytes can come out differently. */
export const CLEANER_VERSION = '1';

/** Largest object read, in bytes. */
export const MAX_OBJECT_BYTES = 10_000_000;

/** Bytes to articles: one for a document, one a line for JSON Lines. Never throws on bad input. */
export function clean(object: RawObject): CleanResult[] {
  const text = new TextDecoder().decode(object.bytes).trim();
  if (!text) return [{ status: 'rejected', reason: 'empty', detail: 'The file is empty. Put the article text in it.' }];
  if (/\.html?$/i.test(object.name) || /^(<!doctype html|<html)/i.test(text)) {
    const { blocks: _, ...article } = extractHtml(text, { name: object.name, url: object.metadata?.url });
    return [{ status: 'clean', article: { ...article, format: 'html', charset: 'utf-8', notes: [] } }];
  }
  return [
    {
      status: 'clean',
      article: {
        title: null,
        body: text,
        authors: [],
        publisher: null,
        published: null,
        language: null,
        url: null,
        format: 'text',
        charset: 'utf-8',
        removed: [],
        notes: [],
      },
    },
  ];
}
