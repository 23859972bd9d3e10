import type { Page } from '../html/page.ts';
import { decodeEntities } from './entities.ts';
import type { Thing } from './jsonld.ts';
import { textOf, typesOf } from './jsonld.ts';

const LONGEST = 500;
const SEPARATOR = /\s[|\-–—·•»›:~]{1,2}\s|\s?[|｜]\s?|\s::\s|：|_(?=[^_]{1,40}$)/g;

/** How much of a heading's words a title must share for the heading to be the article's. */
const LIKE = 0.4;

/**
 * The article's title: of the page's own titles the one its heading shows too. Where they differ a news page's
 * structured data is believed, on other pages the heading that is most like the titles. The site's name goes.
 */
export function findTitle(page: Page, article: Thing | undefined, sites: string[], headings: string[]): string | null {
  const meta = (name: string) => page.head.metas.find((entry) => entry.name === name)?.content;
  const outlets = new Set(sites.map(key).filter(Boolean));
  const bare = (text: string | null | undefined) => (text ? withoutSite(tidy(text), outlets) : '');
  const graph = bare(meta('og:title'));
  const structured = whole(bare(textOf(article?.headline)), graph);
  const offered = [
    structured,
    graph,
    bare(meta('twitter:title')),
    bare(textOf(article?.name)),
    bare(meta('dc.title') ?? meta('dcterms.title')),
    bare(page.head.title),
  ].filter(Boolean);
  const shown = headings.map(bare).filter(Boolean);
  // A heading's parts often stand apart by style alone: `Ferry row` and `Council votes` make `Ferry rowCouncil votes`.
  const squeezed = (title: string) => key(title).replaceAll(' ', '');
  const keys = new Set(shown.map(squeezed));
  const news = article !== undefined && typesOf(article).some((type) => type.includes('News'));
  if (news && structured && key(structured) === key(graph)) return structured;
  const agreed = offered.find((title) => keys.has(squeezed(title)));
  if (agreed) return agreed;
  if (news && structured) return structured;
  // A kicker in the heading: `Ferry row` above `Council votes to keep the ferry`.
  const endings = [...offered, ...offered.map(withoutKicker)];
  const ending = endings.find((title) => title && shown.some((heading) => endsWith(key(heading), key(title))));
  if (ending) return ending;
  const best = shown
    .map((heading) => ({ heading, like: Math.max(0, ...offered.map((title) => likeness(heading, title))) }))
    .sort((one, other) => other.like - one.like)[0];
  if (best && (best.like >= LIKE || !offered.length)) return best.heading;
  return offered[0] ?? null;
}

/** Structured data cuts long headlines at 110 characters; Open Graph then has the rest. */
function whole(structured: string, graph: string): string {
  return structured.length >= 100 && graph.startsWith(structured.replace(/[\s.…]+$/, '')) ? graph : structured;
}

/** Share of two texts' words that both have (Dice). */
function likeness(one: string, other: string): number {
  const words = new Set(key(one).split(' '));
  const others = new Set(key(other).split(' '));
  let both = 0;
  for (const word of words) if (others.has(word)) both++;
  return (2 * both) / (words.size + others.size);
}

/** What stands behind a title's colon; empty where it has none. */
function withoutKicker(title: string): string {
  return title.split(/:\s/).slice(1).join(': ');
}

function endsWith(heading: string, title: string): boolean {
  return heading.endsWith(title) && title.length * 2 > heading.length;
}

function tidy(text: string): string {
  return decodeEntities(text.slice(0, LONGEST))
    .replace(/<\/?[a-z]{1,8}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A title's letters and digits, for comparing. */
export function key(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

function withoutSite(title: string, outlets: Set<string>): string {
  const marks = [...title.matchAll(SEPARATOR)];
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at]!;
    const tail = key(title.slice(mark.index + mark[0].length));
    const head = title.slice(0, mark.index).trim();
    if (tail && outlets.has(tail)) return withoutSite(head, outlets);
    if (at === marks.length - 1 && mark[0].includes('|') && isLabel(tail, key(head))) return withoutSite(head, outlets);
  }
  const [first] = marks;
  if (first && outlets.has(key(title.slice(0, first.index)))) return title.slice(first.index + first[0].length).trim();
  return title;
}

/** A few words behind a bar at the end of a real title: a site's or a section's name. */
function isLabel(tail: string, head: string): boolean {
  return tail.split(' ').length <= 4 && head.split(' ').length >= 4 && tail.length < head.length;
}
