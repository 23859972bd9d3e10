import { readDate } from '../metadata/dates.ts';
import { looksPersonal, splitNames } from '../metadata/names.ts';
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

const PUBLISHED =
  /\b(?:published|posted|publication|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|publiceret|julkaistu|opublikowano|publikováno|megjelent|publicat|objavljeno|yayınlanma)|опубликовано|опубліковано|δημοσί|公開|発布|发布|發布|入力|입력|등록/i;
const UPDATED =
  /\b(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualiz|frissítve|güncelle|last reviewed)|обновлено|оновлено|更新|最終更新|수정/i;
const SIGNED =
  /^(?:by|written by|story by|reported by|von|par|propos recueillis par|por|di|door|av|af|tekst|text|oleh|autor|autorin|autore|auteur|автор|автори)[\s:]\s{0,3}\p{Lu}/iu;

/** A line that ends like a sentence and is too long for `Published on 3 May 2024 at 5 p.m.` tells of a day, it is not of it. */
const LONGEST_ENDED = 60;
function isSentence(text: string): boolean {
  return text.length > LONGEST_ENDED && /[.!?]["”’]?$/.test(text);
}

/**
 * Reads date and authors. A date counts only below the headline, or where the line says that something was published: a
 * date above the headline is the site's clock. What was updated then was not published then.
 */
export function readCredits(lines: Line[], headline: number, first: number): Credits {
  const credits: Credits = { published: null, dateLine: -1, authors: [], bylineLine: -1 };
  const from = headline >= 0 ? Math.max(0, headline - 3) : Math.max(0, first - ABOVE);
  for (let i = from; i < lines.length && i <= first + AFTER; i++) {
    const { text } = lines[i]!;
    if (!credits.published && text.length <= LONGEST_STAMP && YEAR.test(text) && !isSentence(text)) {
      const said = PUBLISHED.test(text);
      if (said || (headline >= 0 && i > headline)) {
        const updated = UPDATED.exec(text);
        const date = readDate(updated ? text.slice(0, updated.index) : text);
        if (date) {
          credits.published = date;
          credits.dateLine = i;
        }
      }
    }
    if (!credits.authors.length && text.length <= LONGEST_BYLINE && SIGNED.test(text)) {
      const names = splitNames(text).filter(looksPersonal);
      if (names.length) {
        credits.authors = names;
        credits.bylineLine = i;
      }
    }
  }
  return credits;
}
