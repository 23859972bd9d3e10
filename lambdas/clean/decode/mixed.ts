import { ALPHABETS } from './alphabets.ts';
import { PUNCTUATION } from './guess.ts';
import { continuations } from './mojibake.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** What windows-1252 texts hold above ASCII: the letters of the West, and marks. */
const WESTERN = new Set(
  ALPHABETS.filter(({ charsets }) => charsets.includes('windows-1252'))
    .flatMap(({ letters }) => [...letters, ...letters.toUpperCase()])
    .concat(...PUNCTUATION),
);
/** Share of the stray runs that must read as windows-1252 for all of them to be read so. */
const ENOUGH = 0.8;
/** More bytes side by side that are no UTF-8 are no letter amid a word: another charset, or damage. */
const LONGEST_RUN = 3;

/**
 * Reads UTF-8 among which stand bytes of windows-1252, as two pastes into one file leave them: what is well-formed UTF-8 is
 * read so, each other byte by itself. What a cut left of a character at the very end stays unread. Linear.
 *
 * @returns the text and how many bytes were read as windows-1252; null where the bytes that are no UTF-8 do not look like it, or
 *   nothing but they stand above ASCII
 */
export function decodeMixed(bytes: Buffer): { text: string; strays: number } | null {
  let [text, copied, strays, runs, western] = ['', 0, 0, 0, 0];
  let whole = false;
  for (let at = 0; at < bytes.length; ) {
    const size = bytes[at]! < 0x80 ? 1 : sequenceAt(bytes, at);
    if (size) {
      whole ||= size > 1;
      at += size;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && bytes[end]! >= 0x80 && !sequenceAt(bytes, end)) end++;
    if (end === bytes.length && isBegun(bytes, at)) break;
    const read = decodeWindows1252(bytes.subarray(at, end));
    const alone = (bytes[at - 1] ?? 0) < 0x80 && (bytes[end] ?? 0) < 0x80 && end - at <= LONGEST_RUN;
    runs++;
    if (alone && !isBegun(bytes, at) && [...read].every((character) => WESTERN.has(character))) western++;
    text += bytes.toString('utf8', copied, at) + read;
    strays += end - at;
    copied = end;
    at = end;
  }
  if (!whole || !runs || western < runs * ENOUGH) return null;
  return { text: text + bytes.toString('utf8', copied), strays };
}

/** Length of the well-formed sequence of two bytes or more that begins at `at`; 0 where there is none (Unicode 16, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const more = continuations(lead);
  if (!more) return 0;
  for (let k = 1; k <= more; k++) if (!continues(bytes[at + k], lead, k)) return 0;
  return isFrenchEnd(bytes, at) ? 0 : more + 1;
}

/** What ends a French quotation, « été », is a well-formed sequence in windows-1252 where its space does not break. */
function isFrenchEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at]! >= 0xe0 && bytes[at + 1] === 0xa0 && bytes[at + 2] === 0xbb && (bytes[at + 3] ?? 0) < 0x80;
}

/** Whether a sequence begins at `at` that what follows breaks off: two bytes or three of one that asks for more. */
function isBegun(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at]!;
  return continuations(lead) > 0 && (at + 1 === bytes.length || continues(bytes[at + 1], lead, 1));
}

/** Whether a byte may be the `k`th behind a lead. */
function continues(byte: number | undefined, lead: number, k: number): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (k > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}
