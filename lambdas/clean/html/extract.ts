import type { Removed } from '#shared/article.ts';
import { type Thing, thingsOf } from '../metadata/jsonld.ts';
import { type Metadata, readMetadata } from '../metadata/metadata.ts';
import { factsOf } from './facts.ts';
import { eachFeatures, MOST_BLOCKS } from './features.ts';
import { marginOf, THRESHOLD } from './model.ts';
import { outline } from './outline.ts';
import type { Page } from './page.ts';
import { readPage } from './read.ts';
import { reasonOf } from './reasons.ts';

/** A block of the page and what became of it. */
export interface JudgedBlock {
  text: string;
  /** Reason id (docs/cleaning.md) where it is no part of the article, else null. */
  reason: string | null;
}

export interface HtmlArticle extends Metadata {
  /** Paragraphs parted by one blank line. */
  body: string;
  removed: Removed[];
  /** Every block of the page in reading order. */
  blocks: JudgedBlock[];
}

/** The article in an HTML page. Pure; linear in the page's size; never throws on bad markup. */
export function extractHtml(html: string, hint: { name?: string; url?: string } = {}): HtmlArticle {
  const page = readPage(html);
  const things = thingsOf(page.head.jsonLd);
  const blocks = judge(page, things);
  const kept: string[] = [];
  const removed: Removed[] = [];
  for (const { text, reason } of blocks)
    if (reason === null) kept.push(text);
    else removed.push({ text, reason, before: kept.length });
  const started = Math.max(
    0,
    blocks.findIndex((block) => block.reason === null),
  );
  return { ...readMetadata(page, things, hint, started), body: kept.join('\n\n'), removed, blocks };
}

/** The verdict on every block. */
function judge(page: Page, things: Thing[]): JudgedBlock[] {
  const view = outline(page);
  const facts = factsOf(page, things);
  const kept = new Uint8Array(page.blocks.length);
  eachFeatures(page, facts, view, (row, index) => {
    kept[index] = marginOf(row) > THRESHOLD ? 1 : 0;
  });
  return page.blocks.map((block, index) => ({
    text: block.text,
    reason: kept[index] ? null : index < MOST_BLOCKS ? reasonOf(page, view, facts, block) : 'html-beyond',
  }));
}
