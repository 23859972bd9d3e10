import type { Page } from '../html/page.ts';
import { findAuthors } from './authors.ts';
import { articleThings, isThing, type Thing, textOf } from './jsonld.ts';
import { findPublished } from './published.ts';
import { findTitle } from './title.ts';

/** What a page says of its article. */
export interface Metadata {
  title: string | null;
  authors: string[];
  publisher: string | null;
  /** ISO 8601, or null: never a guess. */
  published: string | null;
  /** BCP 47 primary language subtag, or null. */
  language: string | null;
  url: string | null;
}

/**
 * Reads a page's metadata: structured data first, then Open Graph and its like, microdata, and what the page shows.
 *
 * @param hint the address the page was fetched from, where it is known
 * @param started index of the block the article's body starts with: bylines stand before it
 */
export function readMetadata(page: Page, things: Thing[], hint: { url?: string }, started: number): Metadata {
  const { head } = page;
  const [article] = articleThings(things);
  const meta = (...names: string[]) => head.metas.find((entry) => names.includes(entry.name))?.content.trim() || null;
  const url = hint.url ?? (absolute(head.canonical) || absolute(meta('og:url')) || absolute(textOf(article?.url)));
  const publisher =
    publisherOf(article, things) ?? meta('og:site_name', 'application-name', 'dc.publisher', 'publisher');
  const sites = [publisher, meta('og:site_name'), meta('application-name'), meta('apple-mobile-web-app-title')]
    .filter((site) => site !== null)
    .concat(siteNames(url));
  const headings = page.blocks
    .filter((block) => page.elements[block.element]!.tag === 'h1' && block.text.length < 400)
    .map((block) => block.text.replaceAll('\n', ' '))
    .slice(0, 10);
  return {
    title: findTitle(page, article, sites, headings) ?? boldLine(page, started),
    authors: findAuthors(page, things, started, sites),
    publisher,
    published: findPublished(page, articleThings(things), url, started),
    language: languageOf(head.language || meta('og:locale', 'content-language', 'language', 'dc.language') || ''),
    url: url ?? null,
  };
}

/** On a page without titles or headings: a short bold line or a lesser heading right before the body. */
function boldLine(page: Page, started: number): string | null {
  for (let index = started - 1; index >= Math.max(0, started - 4); index--) {
    const { text, bold, element } = page.blocks[index]!;
    const isHeading = /^h[2-4]$/.test(page.elements[element]!.tag);
    if (text.length < 200 && (isHeading || bold >= 0.9 * text.length)) return text.replaceAll('\n', ' ');
  }
  return null;
}

function absolute(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url.trim() : null;
}

function publisherOf(article: Thing | undefined, things: Thing[]): string | null {
  const publisher = article?.publisher;
  const one = Array.isArray(publisher) ? publisher[0] : publisher;
  if (isThing(one) && !one.name && typeof one['@id'] === 'string')
    return textOf(things.find((thing) => thing['@id'] === one['@id'] && thing.name)?.name);
  return textOf(one);
}

/** The outlet's name as its address has it: `example.co.uk` and `example`. */
function siteNames(url: string | null | undefined): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,200})/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (!host) return [];
  const labels = host.split('.');
  return [host, ...labels.filter((label) => label.length > 3)];
}

/** The primary subtag of a language tag; null where it is none. */
function languageOf(tag: string): string | null {
  const [primary] = tag
    .trim()
    .toLowerCase()
    .split(/[-_,\s]/);
  return primary && /^[a-z]{2,3}$/.test(primary) ? primary : null;
}
