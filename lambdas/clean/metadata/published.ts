import { has } from '../html/hints.ts';
import type { Page } from '../html/page.ts';
import { dateInUrl, readDate } from './dates.ts';
import type { Thing } from './jsonld.ts';
import { textOf, typesOf } from './jsonld.ts';
import { elsewhere } from './place.ts';

const META_NAMES = [
  'article:published_time',
  'article:published:time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'article.published',
  'published_time',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'published-date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'date',
  'citation_publication_date',
  'originalpublicationdate',
];
const BEFORE = 25;
const AFTER = 3;
/** Words that name a later edition: a change is no publication. */
const CHANGED =
  /updat|modif|aktualisiert|actualiz|mis à jour|mise à jour|aggiorn|bijgewerkt|oppdatert|opdateret|uppdater|zaktual|обновлен|güncel|更新/i;
const PUBLISHED =
  /publish|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publisert|udgivet|publicerad|opublik|опубликован|yayın|公開/i;

/** A text whose only shown date lies this many days after its first publication was written anew since. */
const WRITTEN_ANEW = 60;
const NEWS = /News|Live/;

/**
 * When the article was published, as it says itself: structured data, meta elements, marked times, the byline, the
 * address. A site's clock and a change are neither; where nothing says it the answer is null. But a guide that is
 * written anew year after year shows its reader one date, of the text as it stands: that text was published then.
 */
export function findPublished(
  page: Page,
  articles: Thing[],
  url: string | null | undefined,
  started: number,
): string | null {
  const said = saidOutright(page, articles);
  if (!said) return markedTime(page, started) ?? textDate(page, started) ?? dateInUrl(url ?? '');
  if (articles.some((article) => typesOf(article).some((type) => NEWS.test(type)))) return said;
  const shown = onlyShownDate(page, started);
  return shown && Date.parse(day(shown)) - Date.parse(day(said)) > WRITTEN_ANEW * 86_400_000 ? shown : said;
}

function day(date: string): string {
  return date.slice(0, 10);
}

/** The date of structured data or a meta element. */
function saidOutright(page: Page, articles: Thing[]): string | null {
  for (const article of articles)
    for (const field of ['datePublished', 'dateCreated', 'uploadDate']) {
      const date = readDate(textOf(article[field]) ?? '');
      if (date) return date;
    }
  for (const name of META_NAMES)
    for (const meta of page.head.metas)
      if (meta.name === name) {
        const date = readDate(meta.content);
        if (date) return date;
      }
  return null;
}

/** The date near the title, of a publication or a change, if all that stand there name one day. */
function onlyShownDate(page: Page, started: number): string | null {
  const isElsewhere = elsewhere(page, started, ELSEWHERE);
  const dates = page.head.times
    .filter((time) => !isElsewhere(time.around))
    .filter((time) => time.block <= started + AFTER && time.block >= started - BEFORE)
    .map((time) => readDate(time.datetime) ?? readDate(time.text));
  for (let index = started + 1; index >= Math.max(0, started - NEAR_LINES); index--) {
    const block = page.blocks[index];
    if (!block || block.text.length > LONGEST_LINES || isElsewhere(page.elements[block.element]!.around)) continue;
    for (const line of block.text.split('\n')) dates.push(readDate(line.slice(Math.max(0, line.search(WRITTEN_DAY)))));
  }
  const found = dates.filter((date) => date !== null);
  return new Set(found.map(day)).size === 1 ? found[0]! : null;
}

/** Where a date may begin: `3 May`, `May 3`. */
const WRITTEN_DAY = /\p{L}{3,9}\.? \d{1,2}(?!\d)|\d/u;
const NEAR_LINES = 12;
const LONGEST_LINES = 160;
/** Places whose dates are other articles' or a reader's. */
const ELSEWHERE = ['comment', 'related', 'nav', 'aside'] as const;

function markedTime(page: Page, started: number): string | null {
  const isElsewhere = elsewhere(page, started, ELSEWHERE);
  const own = page.head.times.filter((time) => !isElsewhere(time.around));
  const named = own.find((time) => /datepublished|pubdate/i.test(`${time.itemprop} ${time.names}`));
  const near = own.filter(
    (time) =>
      time.block <= started + AFTER &&
      time.block >= started - BEFORE &&
      !/modified/i.test(time.itemprop) &&
      !CHANGED.test(`${time.text} ${time.names}`),
  );
  const best = near.find((time) => /publish|entry-date|posted/i.test(time.names)) ?? near[0];
  for (const time of [named, best]) {
    const date = time && (readDate(time.datetime) ?? readDate(time.text));
    if (date) return date;
  }
  return null;
}

/** A date in the lines between the title and the body, where the line is a date's or says that it was published. */
function textDate(page: Page, started: number): string | null {
  const heading = headingBefore(page, started);
  for (let index = Math.min(started + 1, page.blocks.length - 1); index >= Math.max(0, started - 12); index--) {
    const block = page.blocks[index]!;
    if (block.text.length > 90 || (index < heading && has(page.elements[block.element]!.around, 'nav'))) continue;
    const element = page.elements[block.element]!;
    for (const line of block.text.split('\n')) {
      const changed = line.search(CHANGED);
      const first = changed > 0 && !PUBLISHED.test(line) ? line.slice(0, changed) : line;
      const said =
        PUBLISHED.test(line) ||
        has(element.hints, 'date') ||
        has(element.hints, 'byline') ||
        (index > heading && line.length < 30);
      if (!said || (CHANGED.test(first) && !PUBLISHED.test(first))) continue;
      const date = readDate(first.slice(Math.max(0, first.search(PUBLISHED))));
      if (date) return date;
    }
  }
  return null;
}

/** Index of the last main heading before the body: what stands above it, the site's clock for one, is the site's. */
function headingBefore(page: Page, started: number): number {
  for (let index = Math.min(started, page.blocks.length - 1); index >= 0; index--)
    if (page.elements[page.blocks[index]!.element]!.tag === 'h1') return index;
  return -1;
}
