import type { Measured } from './measure.ts';

/** Slots for content words; two words in one slot are taken for one, which is rare and does little harm. */
const SLOTS = 1 << 13;
/** By slot: the lines of prose that hold the word, and the last of them, counted on over all calls. */
const linesWith = new Uint16Array(SLOTS);
const lastWith = new Int32Array(SLOTS);
/** Lines counted in all calls before; what a slot holds from before is nothing. */
let counted = 0;
/** Where counting starts anew, far below what a cell holds. */
const MOST_COUNTED = 2 ** 30;

/** Share of a line's content words that other lines of prose, from one line to another, hold too; -1 without such words. */
export function kinship({ words, wordStart, prose }: Measured, from: number, to: number): number[] {
  if (counted > MOST_COUNTED) {
    lastWith.fill(0);
    counted = 0;
  }
  const base = counted;
  const last = Math.min(to, prose.length - 1);
  counted += last + 1;
  for (let i = from; i <= last; i++) {
    if (!prose[i]) continue;
    const mark = base + i + 1;
    for (let at = wordStart[i]!; at < wordStart[i + 1]!; at++) {
      const slot = slotOf(words[at]!);
      const before = lastWith[slot]!;
      if (before === mark) continue;
      linesWith[slot] = before > base ? linesWith[slot]! + 1 : 1;
      lastWith[slot] = mark;
    }
  }
  const shares: number[] = [];
  for (let i = 0; i < prose.length; i++) {
    const own = prose[i] && i >= from && i <= to ? 1 : 0;
    const start = wordStart[i]!;
    const end = wordStart[i + 1]!;
    let hit = 0;
    for (let at = start; at < end; at++) {
      const slot = slotOf(words[at]!);
      if (lastWith[slot]! > base && linesWith[slot]! > own) hit++;
    }
    shares.push(end > start ? hit / (end - start) : -1);
  }
  return shares;
}

function slotOf(word: number): number {
  return (word ^ (word >>> 13)) & (SLOTS - 1);
}
