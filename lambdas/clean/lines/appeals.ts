import { type Judged, THRESHOLD } from './judge.ts';
import { ENDS } from './measure.ts';
import { PHRASE_RULES, shareOf } from './phrases.ts';

/** Rules by which an outlet speaks of itself to its readers. */
const PLEADING = ['appeal', 'newsletter', 'subscribe', 'follow'].map((rule) =>
  PHRASE_RULES.indexOf(rule as (typeof PHRASE_RULES)[number]),
);
const APPEAL = PHRASE_RULES.indexOf('appeal');
/** A salutation is short and made of the phrase. */
const SALUTATION_SIZE = 80;
const SALUTATION_COVER = 0.5;
/** Share of an appeal's paragraphs that plead in words we know. */
const PLEAS = 0.4;

/**
 * The lines of an appeal: from its salutation ("Dear readers,") to the last line that pleads. Its paragraphs tell the
 * outlet's own story in running prose, so line by line they look like an article. Where it opens with a button or a heading
 * ("Support us") and no salutation, a paragraph that the model keeps ends it.
 *
 * @returns 1 by line
 */
export function findAppeals({ p, measured, phrases }: Judged): Uint8Array {
  const n = measured.size.length;
  const found = new Uint8Array(n);
  const pleads = (i: number) => PLEADING.some((rule) => shareOf(phrases, i, rule) > 0);
  for (let i = 0; i < n; i++) {
    if (found[i] || measured.size[i]! > SALUTATION_SIZE || shareOf(phrases, i, APPEAL) < SALUTATION_COVER) continue;
    const isLetter = measured.ends[i] === ENDS.comma || measured.ends[i] === ENDS.colon;
    let paragraphs = 0;
    let pleas = 0;
    let end = i;
    for (let k = i + 1; k < n; k++) {
      if (!isLetter && measured.size[k]! > SALUTATION_SIZE && p[k]! >= THRESHOLD) break;
      const plea = pleads(k);
      if (measured.size[k]! > SALUTATION_SIZE) {
        paragraphs++;
        if (plea) pleas++;
      }
      if (pleas < paragraphs * PLEAS && paragraphs > 1) break;
      if (plea) end = k;
    }
    found.fill(1, i, end + 1);
  }
  return found;
}
