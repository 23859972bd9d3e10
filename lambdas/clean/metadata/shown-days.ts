import type { Page } from '../html/page.ts';
import { readDate, readings } from './dates.ts';
import { elsewhere } from './place.ts';

/** A day that a page shows its reader between heading and text. */
export interface ShownDay {
  /** As the page gives it, normalised to ISO 8601. */
  date: string;
  /** The page says that something was changed then. */
  changed: boolean;
  /** It stands above the heading, where sites show their clock. */
  above: boolean;
}

/** Words that name a later edition: a change is no publication. */
export const CHANGED =
  /updat|modif|aktualisiert|actualiz|mis à jour|mise à jour|aggiorn|bijgewerkt|oppdatert|opdateret|uppdater|zaktual|обновлен|güncel|更新/i;

/** Places whose dates are other articles' or a reader's. */
const ELSEWHERE = ['comment', 'related', 'nav', 'aside'] as const;
/** Blocks looked at above the heading, between it and the body at most, after the body has begun, and without a heading. */
const ABOVE = 6;
const MOST_BETWEEN = 60;
const AFTER = 2;
const NEAR = 12;
/** A longer block tells of a day, it is not of it. */
const LONGEST = 160;
/** Where a date may begin: `3 May`, `May 3`. */
const WRITTEN_DAY = /[^\0-@[-`{-¿×÷]{3,9}\.? \d{1,2}(?!\d)|\d/;

/** The days that stand around the heading and before the text, in marked times and in short lines, in order. */
export function shownDays(page: Page, started: number): ShownDay[] {
  const isElsewhere = elsewhere(page, started, ELSEWHERE);
  const heading = headingBefore(page, started);
  const from = Math.max(0, heading < 0 ? started - NEAR : Math.max(heading - ABOVE, started - MOST_BETWEEN));
  const shown: ShownDay[] = [];
  for (const time of page.head.times) {
    if (time.block < from || time.block > started + AFTER || isElsewhere(time.around)) continue;
    const date = readDate(time.datetime) ?? readDate(time.text);
    const changed = /modified/i.test(time.itemprop) || CHANGED.test(`${time.text} ${time.names}`);
    if (date) shown.push({ date, changed, above: time.block < heading });
  }
  for (let index = from; index <= started + AFTER && index < page.blocks.length; index++) {
    const { text, element } = page.blocks[index]!;
    if (text.length > LONGEST || isElsewhere(page.elements[element]!.around)) continue;
    for (const line of text.split('\n')) {
      const from = line.search(WRITTEN_DAY);
      if (from < 0) continue;
      for (const date of readings(line.slice(from)))
        shown.push({ date, changed: CHANGED.test(line), above: index < heading });
    }
  }
  return shown;
}

/** Index of the last main heading before the body: what stands above it, the site's clock for one, is the site's. */
export function headingBefore(page: Page, started: number): number {
  for (let index = Math.min(started, page.blocks.length - 1); index >= 0; index--)
    if (page.elements[page.blocks[index]!.element]!.tag === 'h1') return index;
  return -1;
}
