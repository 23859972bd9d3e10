import { readings } from '../metadata/dates.ts';
import { looksPersonal, signOffNames, splitNames } from '../metadata/names.ts';
import type { Line } from './lines.ts';

/** What the lines around the headline say: when and by whom. */
export interface Credits {
  published: string | null;
  /** Line the date was read from, or -1. */
  dateLine: number;
  authors: string[];
  /** Line the authors were read from, or -1. */
  bylineLine: number;
}

/** Lines searched after the first paragraph has begun, and above it where no headline was found. */
const AFTER = 3;
const ABOVE = 8;
const LONGEST_STAMP = 140;
/** What a date with its year must hold. */
const YEAR = /\d{4}/;
const LONGEST_BYLINE = 120;
/** What parts the byline from the date in one line. */
const PARTED = /\s[|·•]\s/;

const PUBLISHED =
  /\b(?:published|posted|publication|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|publiceret|julkaistu|opublikowano|publikováno|megjelent|publicat|objavljeno|yayınlanma)|опубликовано|опубліковано|δημοσί|公開|発布|发布|發布|入力|입력|등록/i;
const UPDATED =
  /(?<!\p{L})(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualiz|frissítve|güncelle|last reviewed)|обновлено|оновлено|更新|最終更新|수정/iu;
const SIGNED =
  /^(?:by|written by|story by|reported by|von|par|propos recueillis par|por|di|door|av|af|tekst|text|oleh|autor|autorin|autore|auteur|автор|автори)[\s:]\s{0,3}\p{Lu}/iu;

/** A line that ends like a sentence and is too long for `Published on 3 May 2024 at 5 p.m.` tells of a day, it is not of it. */
const LONGEST_ENDED = 60;
function isSentence(text: string): boolean {
  return text.length > LONGEST_ENDED && /[.!?]["”’]?$/.test(text);
}

/** A longer line holds more than a date and what goes with it, unless it says that something was published. */
const LONGEST_BARE_STAMP = 60;

/** How an agency begins a report: `ANKARA, May 3, 2023 (AP) -`. Elsewhere a day is one that is told of. */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40},\s(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}{3,9}\.?\s\d{4})\s(?:\([^()]{1,40}\)\s)?[–—-]/u;

/** The day of the first paragraph's dateline: it stays in the text. */
function datelineDay(paragraph: string | undefined): string | null {
  const dateline = DATELINE.exec(paragraph?.slice(0, LONGEST_STAMP) ?? '');
  return (dateline && readings(dateline[0])[0]) ?? null;
}

/** Reads date and authors from the lines around the headline; without one, from those above the first paragraph. */
export function readCredits(lines: Line[], headline: number, first: number): Credits {
  const from = headline >= 0 ? Math.max(0, headline - 3) : Math.max(0, first - ABOVE);
  const to = Math.min(lines.length - 1, first + AFTER);
  const { published, dateLine } = readStamp(lines, headline, from, to);
  const { authors, bylineLine } = readByline(lines, from, to);
  return { published: published ?? datelineDay(lines[first]?.text), dateLine, authors, bylineLine };
}

/**
 * A date counts only below the headline, or where the line says that something was published: a date above the headline
 * is the site's clock. What was updated then was not published then. Where two days stand there, neither is the date.
 */
function readStamp(lines: Line[], headline: number, from: number, to: number): Pick<Credits, 'published' | 'dateLine'> {
  let found: { date: string; line: number } | null = null;
  for (let line = from; line <= to; line++) {
    const { text } = lines[line]!;
    if (text.length > LONGEST_STAMP || !YEAR.test(text) || isSentence(text)) continue;
    const updated = UPDATED.exec(text);
    const stamp = updated ? text.slice(0, updated.index) : text;
    const said = PUBLISHED.test(text);
    const bare = headline >= 0 && line > headline && stamp.length <= LONGEST_BARE_STAMP;
    const dates = said || bare ? readings(stamp) : [];
    if (said && dates.length === 1) return { published: dates[0]!, dateLine: line };
    if (!bare || !dates.length) continue;
    if (dates.length > 1 || (found && found.date.slice(0, 10) !== dates[0]!.slice(0, 10)))
      return { published: null, dateLine: -1 };
    found ??= { date: dates[0]!, line };
  }
  return { published: found?.date ?? null, dateLine: found?.line ?? -1 };
}

function readByline(lines: Line[], from: number, to: number): Pick<Credits, 'authors' | 'bylineLine'> {
  for (let line = from; line <= to; line++) {
    const { text } = lines[line]!;
    if (text.length > LONGEST_BYLINE) continue;
    // `Published: 3 May 2024 | By Ada Lovelace`
    const signed = SIGNED.test(text) ? text : text.split(PARTED).find((part) => SIGNED.test(part));
    const authors = signed ? splitNames(signed).filter(looksPersonal) : [];
    if (authors.length) return { authors, bylineLine: line };
  }
  return { authors: [], bylineLine: -1 };
}

/** The authors whom the agency's sign-off below the article names, where the headline has no byline. */
export function readSignOff(lines: Line[], last: number): string[] {
  return lines.slice(Math.max(0, last), last + AFTER).flatMap(({ text }) => signOffNames(text));
}
