import { articleThings, type Thing, textOf } from '../metadata/jsonld.ts';
import type { Page } from './page.ts';

/** What the page says of its article outside the text: the titles, the description, the body in its structured data. */
export interface PageFacts {
  /** Titles of the page, lower-cased. */
  titles: Set<string>;
  titleText: string;
  description: string;
  /** Share of a text's word triples that stand in the structured data's `articleBody`; -1 where the page has none. */
  structuredShare(text: string): number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST_BODY = 400_000;

/** A shorter `articleBody` is a summary. */
const SHORTEST_BODY = 400;

/** The article's text as the structured data has it, or null. */
export function structuredBodyOf(things: Thing[]): string | null {
  const bodies = articleThings(things).map((thing) => textOf(thing.articleBody));
  return bodies.find((body) => body !== null && body.length >= SHORTEST_BODY)?.slice(0, LONGEST_BODY) ?? null;
}

export function factsOf(page: Page, things: Thing[]): PageFacts {
  const { head } = page;
  const structuredBody = structuredBodyOf(things);
  const titles = new Set<string>();
  if (head.title.trim()) titles.add(fold(head.title));
  let description = '';
  for (const { name, content } of head.metas) {
    if (name === 'og:title' || name === 'twitter:title') titles.add(fold(content));
    if (name === 'og:description' || (name === 'description' && !description)) description = fold(content);
  }
  const triples = structuredBody ? triplesOf(structuredBody, true) : null;
  return {
    titles,
    titleText: [...titles].join('\n'),
    description,
    structuredShare(text) {
      if (!triples) return -1;
      const own = triplesOf(text, false);
      if (!own.size) return 0;
      let found = 0;
      for (const triple of own) if (triples.has(triple)) found++;
      return found / own.size;
    },
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Hashes of a text's word triples, or of the whole where it has fewer words; `shorter` adds the single words and pairs. */
function triplesOf(text: string, shorter: boolean): Set<number> {
  const hashes = (text.toLowerCase().match(WORD) ?? []).map(hash);
  const triples = new Set<number>();
  for (let at = 0; at < hashes.length; at++) {
    const pair = at > 0 ? (Math.imul(hashes[at - 1]!, 31) + hashes[at]!) | 0 : 0;
    if (shorter || hashes.length === 1) triples.add(hashes[at]!);
    if (at > 0 && (shorter || hashes.length === 2)) triples.add(pair);
    if (at > 1) triples.add((Math.imul(hashes[at - 2]!, 0x3d1) + Math.imul(pair, 17)) | 0);
  }
  return triples;
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}
