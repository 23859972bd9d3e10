import type { Removed } from '#shared/article.ts';
import { has } from './hints.ts';
import type { Block, Page } from './page.ts';
import { readPage } from './read.ts';

/** A block of the page and what became of it. */
export interface JudgedBlock {
  text: string;
  /** Reason id (docs/cleaning.md) where it is no part of the article, else null. */
  reason: string | null;
}

export interface HtmlArticle {
  title: string | null;
  /** Paragraphs parted by one blank line. */
  body: string;
  authors: string[];
  publisher: string | null;
  /** ISO 8601 date or date-time, or null: never a guess. */
  published: string | null;
  /** BCP 47 tag as the page gives it, or null. */
  language: string | null;
  url: string | null;
  removed: Removed[];
  /** Every block of the page in reading order. */
  blocks: JudgedBlock[];
}

/** The article in an HTML page. Pure; linear in the page's size; never throws on bad markup. */
export function extractHtml(html: string, hint: { name?: string; url?: string } = {}): HtmlArticle {
  const page = readPage(html);
  const blocks = judge(page);
  const kept: string[] = [];
  const removed: Removed[] = [];
  for (const { text, reason } of blocks)
    if (reason === null) kept.push(text);
    else removed.push({ text, reason, before: kept.length });
  const meta = (name: string) => page.head.metas.find((entry) => entry.name === name)?.content.trim() || null;
  return {
    title: meta('og:title') ?? (page.head.title.trim() || null),
    body: kept.join('\n\n'),
    authors: [],
    publisher: meta('og:site_name'),
    published: null,
    language: page.head.language.trim() || null,
    url: hint.url ?? (page.head.canonical || null),
    removed,
    blocks,
  };
}

function judge(page: Page): JudgedBlock[] {
  const weights = new Map<number, number>();
  const solid = (block: Block) => block.text.length > 80 && block.linked * 3 < block.text.length && !block.hidden;
  for (const block of page.blocks) {
    if (!solid(block)) continue;
    let at = block.element;
    for (let share = 1; share > 0.2 && at; share /= 1.6, at = page.elements[at]!.parent)
      weights.set(at, (weights.get(at) ?? 0) + block.text.length * share);
  }
  let best = 0;
  for (const [at, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = at;
  return page.blocks.map((block) => {
    let at = block.element;
    for (let steps = 0; at > best && steps < 50; steps++) at = page.elements[at]!.parent;
    const element = page.elements[block.element]!;
    const noise =
      element.tag === 'h1' ||
      has(element.hints, 'caption') ||
      has(element.hints, 'related') ||
      block.linked * 2 > block.text.length;
    return { text: block.text, reason: at === best && !noise && !block.hidden ? null : 'outside-article' };
  });
}
