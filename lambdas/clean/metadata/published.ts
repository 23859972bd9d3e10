import { has } from '../html/hints.ts';
import type { Page } from '../html/page.ts';
import { dateInUrl, readDate } from './dates.ts';
import type { Thing } from './jsonld.ts';
import { textOf, typesOf } from './jsonld.ts';
import { elsewhere } from './place.ts';
import { CHANGED, headingBefore, type ShownDay, shownDays } from './shown-days.ts';

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
const CHANGED_NAMES = new Set(['article:modified_time', 'og:updated_time', 'datemodified', 'dc.date.modified']);
const BEFORE = 25;
const AFTER = 3;
const PUBLISHED =
  /publish|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publisert|udgivet|publicerad|opublik|опубликован|yayın|公開/i;

const DAY = 86_400_000;
/** A text whose only shown day lies this long after its first publication was written anew since. */
const WRITTEN_ANEW = 60 * DAY;
/** So much later even what is called an update is the text as it stands. */
const SURELY_ANEW = 730 * DAY;
const NEWS = /News|Live/;

/**
 * When the article was published, as it says itself: structured data, meta elements, marked times, the byline, the
 * address. A site's clock and a change are neither. What is said outright is held against the days that the page shows:
 * where those contradict it the answer is null, as where nothing says it, for no date is better than a wrong one.
 */
export function findPublished(
  page: Page,
  articles: Thing[],
  url: string | null | undefined,
  started: number,
): string | null {
  const said = saidOutright(page, articles);
  if (!said) return markedTime(page, started) ?? textDate(page, started) ?? dateInUrl(url ?? '');
  const news = articles.some((article) => typesOf(article).some((type) => NEWS.test(type)));
  return settle(said, changedOf(page, articles), shownDays(page, started), news);
}

/**
 * The publication by what the page says outright and by what it shows. A day on screen confirms it, or shows a change of
 * it; else the page contradicts itself. But a guide that is written anew year after year shows its reader one day, of
 * the text as it stands: that text was published then (docs/decisions/032).
 */
function settle(said: string, changed: string | null, shown: ShownDay[], news: boolean): string | null {
  if (!shown.length || shown.some(({ date }) => sameDay(date, said))) return said;
  // A day above the heading is the site's clock, unless it is the change's.
  const own = shown.filter(({ above, date }) => !above || (changed !== null && day(date) === day(changed)));
  const [only] = own;
  if (!only || new Set(own.map(({ date }) => day(date))).size > 1) return said;
  const later = startOf(only.date) - startOf(said);
  if (later < 0) return null;
  if (news) return changed === null || day(only.date) === day(changed) || later <= WRITTEN_ANEW ? said : null;
  if (later <= WRITTEN_ANEW) return said;
  return only.changed && later <= SURELY_ANEW ? null : only.date;
}

function day(date: string): string {
  return date.slice(0, 10);
}

/** When a date's day begins, in milliseconds, all in one zone. */
function startOf(date: string): number {
  return Date.parse(day(date));
}

/** One day, or where the one has a time of day in some zone, its neighbour. */
function sameDay(shown: string, said: string): boolean {
  return Math.abs(startOf(shown) - startOf(said)) <= (hasTime(said) ? DAY : 0);
}

/** A time of day other than midnight, which stands for none. */
function hasTime(date: string): boolean {
  return date.length > 10 && !/T00:00(?::00)?/.test(date);
}

/** The date of structured data or a meta element. A day alone yields to the time that the page gives beside it. */
function saidOutright(page: Page, articles: Thing[]): string | null {
  let first: string | null = null;
  for (const date of saidDates(page, articles)) {
    first ??= date;
    if (hasTime(first)) return first;
    if (hasTime(date) && Math.abs(startOf(date) - startOf(first)) <= DAY) return date;
  }
  return first;
}

function* saidDates(page: Page, articles: Thing[]): Generator<string> {
  for (const article of articles)
    for (const field of ['datePublished', 'dateCreated', 'uploadDate']) {
      const date = readDate(textOf(article[field]) ?? '');
      if (date) yield date;
    }
  for (const name of META_NAMES)
    for (const meta of page.head.metas)
      if (meta.name === name) {
        const date = readDate(meta.content);
        if (date) yield date;
      }
}

/** When the page says that it was changed last. */
function changedOf(page: Page, articles: Thing[]): string | null {
  const said = articles.map((article) => textOf(article.dateModified) ?? '');
  const metas = page.head.metas.filter(({ name }) => CHANGED_NAMES.has(name)).map(({ content }) => content);
  for (const text of [...said, ...metas]) {
    const date = readDate(text);
    if (date) return date;
  }
  return null;
}

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

/** A line below the heading that is a day, or a day with its time of day: `March 4, 2025 at 10:10 p.m. EST`. */
const LONGEST_DAY = 30;
const LONGEST_TIMED = 50;
const CLOCK = /\d[:.h]\d\d(?!\d)/;

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
        (index > heading && line.length < (CLOCK.test(line) ? LONGEST_TIMED : LONGEST_DAY));
      if (!said || (CHANGED.test(first) && !PUBLISHED.test(first))) continue;
      const date = readDate(first.slice(Math.max(0, first.search(PUBLISHED))));
      if (date) return date;
    }
  }
  return null;
}
