/**
 * Near-duplicates by MinHash (Broder 1997) over shingles of three words, found by banding (Leskovec, Rajaraman, Ullman:
 * Mining of Massive Datasets, ch. 3), with few bands written and their neighbours read (multi-probe, Lv et al. 2007): a
 * write costs as much as ten reads. Syndicated copies share most shingles; two reports of one event share few.
 */
import { createHash } from 'node:crypto';

const HASHES = 32;
const SHINGLE = 3;
/** Bands a text is listed under, of two minima each. */
const BANDS = 2;
const ROWS = 2;
/** The least hashes of each of a band's rows that are asked for: the minimum of the other text is likely among them. */
const DEPTH = 3;
/** Texts with fewer shingles have no signature: chance alone would make them alike. */
const FEWEST_SHINGLES = 20;

/** SHA-256 of the text with case and white space folded, first 32 hex digits. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.toLowerCase().split(/\s+/).join(' ').trim()).digest('hex').slice(0, 32);
}

/**
 * 32 minima of 16 bits, then the two next hashes of each of the bands' rows: 160 hex digits; empty where the text is too
 * short. Linear in the text's length.
 */
export function signText(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length - SHINGLE + 1 < FEWEST_SHINGLES) return '';
  const least = Array.from({ length: HASHES }, (_, h) =>
    new Uint32Array(h < BANDS * ROWS ? DEPTH : 1).fill(0xffffffff),
  );
  const hashes = words.map(hashWord);
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = 0;
    for (let j = 0; j < SHINGLE; j++) shingle = mix(shingle ^ hashes[i + j]!);
    for (let h = 0; h < HASHES; h++) keepLeast(least[h]!, mix(shingle + Math.imul(h + 1, 0x9e3779b9)));
  }
  return [...least.map(([first]) => first!), ...least.flatMap(([, ...next]) => next)].map(hex).join('');
}

/** The bands that a text of this signature is listed under. */
export function bandsOf(signature: string): string[] {
  if (!signature) return [];
  return Array.from({ length: BANDS }, (_, band) =>
    bandKey(band, minimum(signature, 2 * band), minimum(signature, 2 * band + 1)),
  );
}

/**
 * The bands that texts like it may be listed under, its own among them. One that holds a share c of the other's shingles, and
 * the other of its own, is met with probability 1 - (1 - c²)² or little less: 0.95 where they share 80 % of all.
 */
export function probesOf(signature: string): string[] {
  if (!signature) return [];
  const least = (row: number) => [
    minimum(signature, row),
    ...Array.from({ length: DEPTH - 1 }, (_, next) => minimum(signature, HASHES + row * (DEPTH - 1) + next)),
  ];
  return Array.from({ length: BANDS }, (_, band) =>
    least(2 * band).flatMap((a) => least(2 * band + 1).map((b) => bandKey(band, a, b))),
  ).flat();
}

/** Estimated resemblance (share of common shingles), 0…1; standard error about 0.09 at 0.5. */
export function resemblance(a: string, b: string): number {
  if (!a || !b) return 0;
  let same = 0;
  for (let h = 0; h < HASHES; h++) if (minimum(a, h) === minimum(b, h)) same++;
  return same / HASHES;
}

/** The h-th number of a signature. */
function minimum(signature: string, h: number): string {
  return signature.slice(4 * h, 4 * h + 4);
}

function bandKey(band: number, a: string, b: string): string {
  return `${band}-${a}${b}`;
}

/** Puts the value among the least, which are distinct and in ascending order, where it belongs there. */
function keepLeast(least: Uint32Array, value: number): void {
  let at = least.length - 1;
  if (value >= least[at]! || least.includes(value)) return;
  for (; at > 0 && least[at - 1]! > value; at--) least[at] = least[at - 1]!;
  least[at] = value;
}

function hex(value: number): string {
  return (value & 0xffff).toString(16).padStart(4, '0');
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
