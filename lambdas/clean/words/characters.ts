/** What kind of character each UTF-16 unit is, by table; an entry is filled when its unit is first met. */

export const LETTER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const STOP = 4;
export const COMMA = 5;
export const QUOTE = 6;
export const SEPARATOR = 7;
export const SIGN = 8;
export const SPACE = 9;
export const WIDE = 10;
const JOINER = 11;
const OTHER = 12;
/** Nothing a reader sees, or white space that is no plain space: a line that holds it is tidied. */
export const UNTIDY = 13;

/** By unit: its class in the low bits, above them its lower case; 0 where `learn` has not seen it yet. */
export const cells = new Int32Array(65_536);
export const KIND = 15;
export const SHIFT = 4;

/** Fills a unit's cell and returns it. */
export function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  const lower = small.length === 1 ? small.charCodeAt(0) : unit;
  const cell = (lower << SHIFT) | kindOf(unit, character, small);
  cells[unit] = cell;
  return cell;
}

const UNTIDY_UNITS =
  /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ufefe\uff00-\ufff8\ufffc-\uffff]/;

function kindOf(unit: number, character: string, small: string): number {
  if (UNTIDY_UNITS.test(character)) return UNTIDY;
  if (/\s/.test(character)) return SPACE;
  if ((unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x3040 && unit <= 0x9fff && unit !== 0x30fb)) return WIDE;
  if (/\p{L}|\p{M}/u.test(character)) return small !== character ? UPPER : LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if ('.!?…。！？।؟;:'.includes(character)) return ';:'.includes(character) ? OTHER : STOP;
  if (',،、，'.includes(character)) return COMMA;
  if ('"“”„«»‹›「」『』‟〝〞'.includes(character)) return QUOTE;
  if ('|/·•›>→▸▶●■・'.includes(character)) return SEPARATOR;
  if ('©®™@#+=_*~←↑↓☆★✓✔✕×{}<\\^'.includes(character)) return SIGN;
  if ("'’ʼ-‐‑".includes(character)) return JOINER;
  return unit >= 0xd800 && unit <= 0xdfff ? SIGN : OTHER;
}

/** Start of a word's hash, and the step by each of its lower-case units (FNV-1a, 32 bits). */
export const HASH_START = 0x811c9dc5 | 0;
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
