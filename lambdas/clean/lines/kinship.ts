import { COLUMN, rowStart, WIDTH } from './columns.ts';
import type { Measured } from './measure.ts';

/** Slots for content words; two words in one slot are taken for one, which is rare and does little harm. */
const SLOTS = 1 << 13;
/**
 * Two cells a slot, next to each other since it is memory this waits for: the last line that holds the word, counted on
 * over all calls; how many lines of prose hold it, times `LINE`, and how many of the lead.
 */
const slots = new Int32Array(SLOTS * 2);
/** More than the lines of a lead. */
const LINE = 16;
/** Lines counted in all calls before; what a slot holds from before is nothing. */
let counted = 0;
/** Where counting starts anew, far below what a cell holds. */
const MOST_COUNTED = 2 ** 30;

/**
 * Fills the columns that say how akin a line is to the text: the share of its content words that other lines of prose hold
 * too, between two lines (`kinship`) and in the lead of these (`kinLead`); -1 without such words.
 */
export function setKinship(
  rows: Float32Array,
  { words, wordStart, prose }: Measured,
  from: number,
  to: number,
  leadTo: number,
): void {
  if (counted > MOST_COUNTED) {
    slots.fill(0);
    counted = 0;
  }
  const base = counted;
  const last = Math.min(to, prose.length - 1);
  counted += last + 1;
  for (let i = from; i <= last; i++) {
    if (!prose[i]) continue;
    const mark = base + i + 1;
    const one = i <= leadTo ? LINE + 1 : LINE;
    for (let at = wordStart[i]!; at < wordStart[i + 1]!; at++) {
      const slot = slotOf(words[at]!);
      const before = slots[slot]!;
      if (before === mark) continue;
      slots[slot + 1] = before > base ? slots[slot + 1]! + one : one;
      slots[slot] = mark;
    }
  }
  for (let i = 0, row = rowStart(0); i < prose.length; i++, row += WIDTH) {
    const start = wordStart[i]!;
    const end = wordStart[i + 1]!;
    const own = prose[i] && i >= from && i <= to ? 1 : 0;
    const ownLead = own && i <= leadTo ? 1 : 0;
    let hits = 0;
    let leadHits = 0;
    for (let at = start; at < end; at++) {
      const slot = slotOf(words[at]!);
      if (slots[slot]! <= base) continue;
      const lines = slots[slot + 1]!;
      if (lines >= (own + 1) * LINE) hits++;
      if (lines % LINE > ownLead) leadHits++;
    }
    rows[row + COLUMN.kinship] = end > start ? hits / (end - start) : -1;
    rows[row + COLUMN.kinLead] = end > start ? leadHits / (end - start) : -1;
  }
}

/** The first of a word's cells. */
function slotOf(word: number): number {
  return ((word ^ (word >>> 13)) & (SLOTS - 1)) * 2;
}
