import type { Removed } from '#shared/article.ts';
import type { PackFile } from '#shared/rules/codec.ts';
import { findAppeals } from './appeals.ts';
import { readCredits } from './credits.ts';
import { findHeadline } from './headline.ts';
import { type Judged, judgeLines, THRESHOLD } from './judge.ts';
import { type Line, MOST_LINES, splitLines } from './lines.ts';
import { ENDS, type Measured, printOf, STARTS } from './measure.ts';
import { findCaptions } from './pictures.ts';
import { labelOf, reasonOf } from './reasons.ts';
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
  const lines = unwrap(split);
  const judged = judgeLines(lines, packs);
  const kept = keep(lines, judged);
  keepSpoken(lines, judged, kept, new Set(known.quotes));
  const first = firstParagraph(kept, judged);
  const reasons: (string | null)[] = lines.map(() => null);
  const strike = (i: number, reason: string) => {
    kept[i] = 0;
    reasons[i] = reason;
  };

  for (let i = 0; i < lines.length; i++) {
    const label = kept[i] ? labelOf(i, judged) : null;
    if (label) strike(i, label);
  }
  findAppeals(judged).forEach((is, i) => {
    if (is) strike(i, 'appeal');
  });
  findCaptions(lines, judged).forEach((is, i) => {
    if (is) strike(i, 'caption');
  });
  const headline = known.title || first < 0 ? -1 : findHeadline(lines, judged, kept, first);
  const title = known.title ?? (headline >= 0 ? lines[headline]!.text : null);
  if (title)
    findSame(lines, judged.measured, title).forEach((i) => {
      strike(i, 'headline');
    });
  if (!title) keepOpening(lines, judged, kept);
  const credits = readCredits(lines, headline, Math.max(0, first));
  if (credits.dateLine >= 0) strike(credits.dateLine, 'stamp');
  if (credits.bylineLine >= 0) strike(credits.bylineLine, 'byline');
  if (headline >= 0) for (const i of findStandfirsts(judged, kept, reasons, headline, first)) strike(i, 'standfirst');
  // A headline's own neighbourhood above it is the page's.
  for (let i = 0; i < headline; i++) if (kept[i]) strike(i, 'above-article');

  const paragraphs: string[] = [];
  const removed: Removed[] = [];
  const firstKept = kept.indexOf(1);
  const lastKept = kept.lastIndexOf(1);
  lines.forEach((line, i) => {
    if (kept[i]) paragraphs.push(line.text);
    else {
      const reason = reasons[i] ?? reasonOf(i, judged, firstKept, lastKept);
      removed.push({ text: line.text, reason, before: paragraphs.length });
    }
  });
  return {
    title,
    body: paragraphs.join('\n\n'),
    authors: credits.authors,
    publisher: null,
    published: credits.published,
    language: null,
    url: null,
    removed,
  };
}

/** A text of so few lines is an article or nothing: a brief, a single paragraph. */
const BRIEF = 4;

function keep(lines: Line[], { p, measured }: Judged): number[] {
  const kept = p.map((chance) => (chance >= THRESHOLD ? 1 : 0));
  if (lines.length <= BRIEF || !kept.includes(1))
    for (let i = 0; i < lines.length; i++) if (measured.prose[i] && p[i]! >= THRESHOLD / 4) kept[i] = 1;
  return kept;
}

/** Chance above which a spoken line beside the article is the article's, and how near it must stand to a kept line. */
const SPOKEN = 0.12;
const BESIDE = 2;

/** Words of a speaker on a line of their own (`“It is a good day,” said Moe.`) are what a label needs most, and few labels look so. */
function keepSpoken(
  lines: Line[],
  { p, measured, phrases }: Judged,
  kept: number[],
  quotes: ReadonlySet<string>,
): void {
  const { starts, ends, scan } = measured;
  const sure = kept.slice();
  for (let i = 0; i < kept.length; i++) {
    if (kept[i] || p[i]! < SPOKEN) continue;
    const marked = starts[i] === STARTS.quote && ends[i] === ENDS.stop && scan[i]!.quotes >= 2;
    const spoken = (marked || quotes.has(lines[i]!.text)) && !phrases.hits[i];
    if (spoken && sure.slice(Math.max(0, i - BESIDE), i + BESIDE + 1).includes(1)) kept[i] = 1;
  }
}

/** A line of prose of this size is a paragraph however it ends; a headline is shorter and seldom ends with a stop. */
const PARAGRAPH = 160;

/** The first kept line that is surely a paragraph, no headline; -1 where there is none. */
function firstParagraph(kept: number[], { measured }: Judged): number {
  const prose = (i: number) => kept[i] === 1 && measured.prose[i]! > 0;
  const sure = kept.findIndex((_, i) => prose(i) && (measured.ends[i] === ENDS.stop || measured.size[i]! >= PARAGRAPH));
  return sure >= 0 ? sure : kept.findIndex((_, i) => prose(i));
}

/** Chance above which the sentence that opens an untitled text is its first paragraph. */
const OPENING = 0.05;

/** Without a headline the sentence before the first kept paragraph is no standfirst below one, but the text's opening. */
function keepOpening(lines: Line[], { p, measured, phrases }: Judged, kept: number[]): void {
  const first = kept.indexOf(1);
  const opening = first - 1;
  if (opening < 0 || !measured.prose[opening] || measured.ends[opening] !== ENDS.stop) return;
  if (p[opening]! >= OPENING && phrases.cover[opening]! < 0.2 && lines[opening]!.text !== lines[first]!.text)
    kept[opening] = 1;
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
