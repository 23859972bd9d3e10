/**
 * Near-duplicates by MinHash (Broder 1997) over shingles of three words, found by banding (Leskovec, Rajaraman, Ullman:
 * Mining of Massive Datasets, ch. 3). Syndicated copies share most shingles; two reports of one event share few.
 */
import { createHash } from 'node:crypto';

const HASHES = 32;
const SHINGLE = 3;
/** Bands that are indexed, of ROWS hashes each: two texts with resemblance J meet with probability 1 - (1 - J^ROWS)^BANDS. */
const BANDS = 4;
const ROWS = 2;
/** Texts with fewer shingles have no signature: chance alone would make them alike. */
const FEWEST_SHINGLES = 20;

/** SHA-256 of the text with case and white space folded, first 32 hex digits. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.toLowerCase().split(/\s+/).join(' ').trim()).digest('hex').slice(0, 32);
}

/** 32 minima of 16 bits, as 128 hex digits; empty where the text is too short. Linear in the text's length. */
export function signText(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length - SHINGLE + 1 < FEWEST_SHINGLES) return '';
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  const hashes = words.map(hashWord);
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = 0;
    for (let j = 0; j < SHINGLE; j++) shingle = mix(shingle ^ hashes[i + j]!);
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle + Math.imul(h + 1, 0x9e3779b9));
      if (value < minima[h]!) minima[h] = value;
    }
  }
  return Array.from(minima, (value) => (value & 0xffff).toString(16).padStart(4, '0')).join('');
}

/** The index keys of a signature: texts that share one are candidates. */
export function bandsOf(signature: string): string[] {
  if (!signature) return [];
  const width = 4 * ROWS;
  return Array.from({ length: BANDS }, (_, band) => `${band}-${signature.slice(band * width, (band + 1) * width)}`);
}

/** Estimated resemblance (share of common shingles), 0…1; standard error about 0.09 at 0.5. */
export function resemblance(a: string, b: string): number {
  if (!a || a.length !== b.length) return 0;
  let same = 0;
  for (let i = 0; i < a.length; i += 4) if (a.startsWith(b.slice(i, i + 4), i)) same++;
  return same / (a.length / 4);
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
