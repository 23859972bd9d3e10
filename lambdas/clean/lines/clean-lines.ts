import type { Removed } from '#shared/article.ts';
import type { PackFile } from '#shared/rules/codec.ts';
import { findAppeals } from './appeals.ts';
import { authorNotes } from './author-notes.ts';
import { findConsent } from './consent.ts';
import { readCredits, readSignOff } from './credits.ts';
import { embeddedPosts } from './embeds.ts';
import { strikeFarBehind } from './far-behind.ts';
import { findHeadline, isCredit } from './headline.ts';
import { type Interruption, partInterruptions } from './interruptions.ts';
import { type Judged, judgeLines } from './judge.ts';
import { BELOW_HEADLINE, keep, keepDoubted, keepOpening, keepPosts, OPENING } from './keep.ts';
import { type Line, MOST_LINES, splitLines } from './lines.ts';
import { ENDS, type Measured, printOf } from './measure.ts';
import { findCaptions } from './pictures.ts';
import { postClocks } from './posts.ts';
import { labelOf, reasonOf } from './reasons.ts';
import { relatedHeadlines } from './related-lists.ts';
import { announcedTables } from './tables.ts';
import { unwrap } from './unwrap.ts';

/** The article in a plain text; what the text does not say is null. */
export interface LinesArticle {
  title: string | null;
  /** Paragraphs parted by one blank line. */
  body: string;
  authors: string[];
  publisher: null;
  published: string | null;
  language: null;
  url: null;
  removed: Removed[];
}

/** What the text's format says of it: its title, and the lines it marks as quoted words. */
export interface Known {
  title?: string;
  quotes?: readonly string[];
}

/**
 * The article in a copied plain text: its lines judged, its headline, date and authors read from what was struck.
 * @returns null for a text of more than `MOST_LINES` lines
 */
export function cleanLines(text: string, packs: PackFile, known: Known = {}): LinesArticle | null {
  const split = splitLines(text);
  if (split.length > MOST_LINES) return null;
  const { rest, apart } = partInterruptions(unwrap(split));
  return takeArticle(rest, judgeLines(rest, packs), known, apart);
}

/**
 * The article in lines that are judged.
 *
 * @param apart lines of the text that are struck already, in order
 */
export function takeArticle(
  lines: Line[],
  judged: Judged,
  known: Known = {},
  apart: readonly Interruption[] = [],
): LinesArticle {
  const kept = keep(lines, judged);
  keepDoubted(lines, judged, kept, new Set(known.quotes));
  strikeFarBehind(judged, kept);
  for (const i of announcedTables(lines, kept, judged)) kept[i] = 1;
  const clocks = postClocks(lines, judged);
  if (clocks.length >= LIVE) keepPosts(judged, kept, clocks);
  const reasons: (string | null)[] = lines.map(() => null);
  const strike = (i: number, reason: string) => {
    kept[i] = 0;
    reasons[i] = reason;
  };
  // First, since a form may stand above the article and be longer.
  findConsent(lines, judged).forEach((is, i) => {
    if (is) strike(i, 'privacy');
  });
  const first = firstParagraph(kept, judged);

  const clocked = new Set(clocks);
  for (let i = 0; i < lines.length; i++) {
    const label = kept[i] ? labelOf(i, judged, clocked.has(i + 1)) : null;
    if (label) strike(i, label);
  }
  for (const i of clocks) strike(i, 'stamp');
  // Rules and ornaments part what a page shows; a body is words.
  for (let i = 0; i < lines.length; i++) if (kept[i] && !judged.measured.scan[i]!.words) strike(i, 'aside');
  findAppeals(judged).forEach((is, i) => {
    if (is) strike(i, 'appeal');
  });
  findCaptions(lines, judged).forEach((is, i) => {
    if (is) strike(i, 'caption');
  });
  for (const i of relatedHeadlines(lines, kept, judged)) strike(i, 'related');
  for (const i of embeddedPosts(lines, judged.measured)) strike(i, 'player');
  for (const i of findCopies(lines, judged, kept)) strike(i, 'copy');
  const headline = known.title || first < 0 ? -1 : headlineOf(lines, judged, kept, first, clocks);
  const title = known.title ?? (headline >= 0 ? lines[headline]!.text : null);
  if (title)
    findSame(lines, judged.measured, title).forEach((i) => {
      strike(i, 'headline');
    });
  if (headline < 0) keepOpening(lines, judged, kept, kept.indexOf(1) - 1, OPENING);
  else if (headline === 0) keepOpening(lines, judged, kept, 1, BELOW_HEADLINE);
  const credits = readCredits(lines, headline, Math.max(0, first));
  if (credits.dateLine >= 0) strike(credits.dateLine, 'stamp');
  if (credits.bylineLine >= 0) strike(credits.bylineLine, 'byline');
  for (const i of authorNotes(lines, kept, credits.authors)) strike(i, 'author-note');
  if (headline >= 0) for (const i of findStandfirsts(judged, kept, reasons, headline, first)) strike(i, 'standfirst');
  // A headline's own neighbourhood above it is the page's.
  for (let i = 0; i < headline; i++) if (kept[i]) strike(i, 'above-article');

  const paragraphs: string[] = [];
  const removed: Removed[] = [];
  const firstKept = kept.indexOf(1);
  const lastKept = kept.lastIndexOf(1);
  let taken = 0;
  const takeApart = (end: number) => {
    for (; taken < apart.length && apart[taken]!.at <= end; taken++) {
      const { text, reason } = apart[taken]!;
      removed.push({ text, reason, before: paragraphs.length });
    }
  };
  lines.forEach((line, i) => {
    takeApart(i);
    if (kept[i]) paragraphs.push(line.text);
    else {
      const reason = reasons[i] ?? reasonOf(i, judged, firstKept, lastKept);
      removed.push({ text: line.text, reason, before: paragraphs.length });
    }
  });
  takeApart(lines.length);
  return {
    title,
    body: paragraphs.join('\n\n'),
    authors: credits.authors.length ? credits.authors : readSignOff(lines, lastKept),
    publisher: null,
    published: credits.published,
    language: null,
    url: null,
    removed,
  };
}

/** Clocks of posts that make a page a live one: one alone may be the site's. */
const LIVE = 2;

/** A live page's headline stands above its posts, whose headings tell more of what follows. */
function headlineOf(lines: Line[], judged: Judged, kept: number[], first: number, clocks: number[]): number {
  const [post] = clocks;
  if (post !== undefined && clocks.length >= LIVE && post < first) {
    const headline = findHeadline(lines, judged, kept, first, post);
    if (headline >= 0) return headline;
  }
  return findHeadline(lines, judged, kept, first, first);
}

/** A shorter line may stand in an article twice: a cross-head, a refrain, "Yes." */
const SHORTEST_COPY = 60;

/** Kept lines that stand above already: a teaser's sentence, half the text once more for subscribers. */
function findCopies(lines: Line[], { measured }: Judged, kept: number[]): number[] {
  const firstWith = new Map<number, number>();
  const copies: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!kept[i] || lines[i]!.text.length < SHORTEST_COPY) continue;
    const first = firstWith.get(measured.scan[i]!.print);
    if (first === undefined) firstWith.set(measured.scan[i]!.print, i);
    else if (lines[first]!.text === lines[i]!.text) copies.push(i);
  }
  return copies;
}

/** A line of prose of this size is a paragraph however it ends; a headline is shorter and seldom ends with a stop. */
const PARAGRAPH = 160;

/** The first kept line that is surely a paragraph, no headline; -1 where there is none. A long line without a stop right above a byline or a date is a long headline. */
function firstParagraph(kept: number[], { measured, phrases }: Judged): number {
  const prose = (i: number) => kept[i] === 1 && measured.prose[i]! > 0;
  const long = (i: number) => measured.size[i]! >= PARAGRAPH && !(i + 1 < kept.length && isCredit(i + 1, phrases));
  const sure = kept.findIndex((_, i) => prose(i) && (measured.ends[i] === ENDS.stop || long(i)));
  return sure >= 0 ? sure : kept.findIndex((_, i) => prose(i));
}

/** Struck sentences between the headline and the first paragraph that no phrase explains: what the article says, in short. */
function findStandfirsts(
  { measured, phrases }: Judged,
  kept: number[],
  reasons: (string | null)[],
  headline: number,
  first: number,
): number[] {
  const found: number[] = [];
  for (let i = headline + 1; i < first; i++)
    if (!kept[i] && !reasons[i] && measured.prose[i] && measured.ends[i] === ENDS.stop && !phrases.hits[i])
      found.push(i);
  return found;
}

/** The lines that are the title but for their marks and case. */
function findSame(lines: Line[], { scan }: Measured, title: string): number[] {
  const wanted = printOf(title);
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) if (scan[i]!.print === wanted || lines[i]!.text === title) found.push(i);
  return found;
}
