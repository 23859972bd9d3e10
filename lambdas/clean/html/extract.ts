import type { Removed } from '#shared/article.ts';
import { type Thing, thingsOf } from '../metadata/jsonld.ts';
import { type Metadata, readMetadata } from '../metadata/metadata.ts';
import { factsOf, structuredBodyOf } from './facts.ts';
import { eachFeatures } from './features.ts';
import { marginsOfEach } from './model.ts';
import { outline } from './outline.ts';
import type { Page } from './page.ts';
import { readPage } from './read.ts';
import { verdictsOf } from './verdicts.ts';

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

/** What is known of a page from elsewhere: the object's name, the address. */
interface Hint {
  name?: string;
  url?: string;
}

const NOSCRIPT = /<noscript\b/i;
/** A shorter text of `noscript` only tells the reader to turn scripts on. */
const SHORTEST_UNSCRIPTED = 500;

/**
 * The article in an HTML page: where a page that runs its scripts shows none, the one it shows without. Pure; linear in the
 * page's size; never throws on bad markup.
 */
export function extractHtml(html: string, hint: Hint = {}): HtmlArticle {
  const article = extractPage(readPage(html), hint);
  if (article.body || !NOSCRIPT.test(html)) return article;
  const unscripted = extractPage(readPage(html, false), hint);
  return unscripted.body.length >= SHORTEST_UNSCRIPTED ? unscripted : article;
}

function extractPage(page: Page, hint: Hint): HtmlArticle {
  const things = thingsOf(page.head.jsonLd);
  const judged = judge(page, things);
  const started = Math.max(
    0,
    judged.findIndex((block) => block.reason === null),
  );
  const blocks = withStructuredBody(judged, things);
  const kept: string[] = [];
  const removed: Removed[] = [];
  for (const { text, reason } of blocks)
    if (reason === null) kept.push(text);
    else removed.push({ text, reason, before: kept.length });
  return { ...readMetadata(page, things, hint, started), body: kept.join('\n\n'), removed, blocks };
}

/** A page shows the article if it shows at least this share of the text its structured data has. */
const SHOWN = 0.25;

/**
 * Some pages hold their article in the structured data alone and lay it out by script. Where the blocks show next to
 * nothing of it, that text is the body, and what the page shows goes as a teaser.
 */
function withStructuredBody(blocks: JudgedBlock[], things: Thing[]): JudgedBlock[] {
  const body = structuredBodyOf(things);
  if (!body) return blocks;
  const shown = blocks.reduce((sum, block) => sum + (block.reason === null ? block.text.length : 0), 0);
  if (shown >= SHOWN * body.length) return blocks;
  const paragraphs = readPage(body.replaceAll('\n', '<br><br>')).blocks;
  return [
    ...blocks.map(({ text, reason }) => ({ text, reason: reason ?? 'html-teaser' })),
    ...paragraphs.map(({ text }) => ({ text, reason: null })),
  ];
}

/** The verdict on every block. */
function judge(page: Page, things: Thing[]): JudgedBlock[] {
  const view = outline(page);
  const facts = factsOf(page, things);
  const margins = marginsOfEach((use) => eachFeatures(page, facts, view, use));
  const verdicts = verdictsOf(page, view, facts, margins);
  return page.blocks.map(({ text }, index) => ({ text, reason: verdicts[index]! }));
}
