import { COLUMN, rowStart, WIDTH } from './columns.ts';
import type { Measured } from './measure.ts';

/** Slots for content words; two words in one slot are taken for one, which is rare and does little harm. */
const SLOTS = 1 << 13;
/**
 * By slot, in one number since it is memory this waits for: how many lines of the lead hold the word (four bits), how many
 * lines of prose (twelve bits, and no more than those say), and the last of these, from 1.
 */
const slots = new Int32Array(SLOTS);
const LINE = 1 << 4;
const LINES = 0xfff * LINE;
const LAST = 1 << 16;

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
  slots.fill(0);
  const last = Math.min(to, prose.length - 1);
  for (let i = from; i <= last; i++) {
    if (!prose[i]) continue;
    const mark = (i + 1) * LAST;
    const lead = i <= leadTo ? 1 : 0;
    for (let at = wordStart[i]!; at < wordStart[i + 1]!; at++) {
      const slot = slotOf(words[at]!);
      const before = slots[slot]!;
      if (before >= mark) continue;
      const lines = before & LINES;
      slots[slot] = mark + (lines < LINES ? lines + LINE : lines) + (before & (LINE - 1)) + lead;
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
      const cell = slots[slotOf(words[at]!)]!;
      if ((cell & LINES) > own * LINE) hits++;
      if ((cell & (LINE - 1)) > ownLead) leadHits++;
    }
    rows[row + COLUMN.kinship] = end > start ? hits / (end - start) : -1;
    rows[row + COLUMN.kinLead] = end > start ? leadHits / (end - start) : -1;
  }
}

function slotOf(word: number): number {
  return (word ^ (word >>> 13)) & (SLOTS - 1);
}
