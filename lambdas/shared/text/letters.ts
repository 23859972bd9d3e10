/**
 * Words and texts as bytes, so that four letters are read, hashed and compared as one number.
 * A letter of ASCII is its own byte, in a text with its case; a letter that folds to one (`é`) is that one's byte.
 */
import { Cell, cells, Kind, learn } from './characters.ts';

/** Bits of a letter of ASCII, and of four. */
export enum Bits {
  /** Small letters have this bit, capitals do not. */
  small = 0x20,
  /** The same for four letters. */
  smallFour = 0x20202020,
  /** The lowest bit of each of four bytes. */
  ones = 0x01010101,
  /** The highest bit of each of four bytes. */
  highest = -0x7f7f7f80,
}

/** How long words are, in bytes. */
export enum Size {
  /** The longest short word: two numbers hold it, filled up with zeros, and tell it from every other. */
  short = 8,
  /** The longest word looked up, in code units. */
  longest = 64,
}

/** What a byte of a text says to the tokeniser. From `stop` on it asks for a closer look at the word before it. */
export enum ByteKind {
  letter = 0,
  space = 1,
  /** A mark of punctuation that stands for itself. */
  mark = 2,
  /** Line breaks, quotation marks. */
  other = 3,
  /** May join the word before it to the next. */
  hyphen = 4,
  stop = 5,
  /** Digits, apostrophes, most that is not ASCII: the text itself must be looked at. */
  closer = 6,
}

/** By the kind of an ASCII character (characters.ts). */
const KINDS: Record<number, number> = {
  [Kind.letter]: ByteKind.letter,
  [Kind.space]: ByteKind.space,
  [Kind.symbol]: ByteKind.mark,
  [Kind.newline]: ByteKind.other,
  [Kind.quote]: ByteKind.other,
  [Kind.dot]: ByteKind.stop,
  [Kind.digit]: ByteKind.closer,
  [Kind.apostrophe]: ByteKind.closer,
  [Kind.hyphen]: ByteKind.hyphen,
};

const CLOSER_BYTE = 0x80;
const SPACE = 0x20;
const QUOTE = 0x22;

function byteOf(code: number): number {
  if (code < 128) return code;
  const cell = cells[code] || learn(code);
  const kind = cell & Cell.kind;
  const folded = cell >> Cell.fold;
  if (kind === Kind.letter && folded >= 0x61 && folded <= 0x7a) return cell & Cell.upper ? folded - Bits.small : folded;
  return kind === Kind.space ? SPACE : kind === Kind.quote ? QUOTE : CLOSER_BYTE;
}

/** By byte: its `ByteKind`. */
export const byteKinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0 || byte >= CLOSER_BYTE ? ByteKind.closer : KINDS[cells[byte]! & Cell.kind]!,
);

/** Bytes that can be read one by one or four at a time from any place. */
export interface Packed {
  bytes: Uint8Array;
  view: DataView;
}

function packed(size: number): Packed {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Bytes behind a text's last, none of them a letter. */
const MARGIN = 8;
/** Longest text whose memory is kept for the next one. */
const KEPT = 1 << 20;

/** Memory for a text of so many code units, even: as it is held, two units to a number, and packed, two bytes to a number. */
function memoryFor(capacity: number) {
  const units = Buffer.from(new ArrayBuffer(capacity * 2));
  const bytes = packed(capacity + MARGIN);
  return {
    capacity,
    units,
    pairs: new Uint32Array(units.buffer, 0, capacity / 2),
    bytes,
    bytePairs: new Uint16Array(bytes.bytes.buffer, 0, capacity / 2),
  };
}

let kept = memoryFor(1 << 14);

/** The bytes of a text, one a code unit; they stand until the next text is packed. */
export function packText(text: string): Packed {
  const { length } = text;
  let memory = kept;
  if (length > memory.capacity) {
    memory = memoryFor(length * 2);
    if (length <= KEPT) kept = memory;
  }
  const { units, pairs, bytes, bytePairs } = memory;
  // Copied in one piece, since asking a string for each of its units costs more than all that is done with them here.
  units.write(text, 0, length * 2, 'utf16le');
  const end = (length + 1) >> 1;
  for (let at = 0; at < end; at++) {
    const pair = pairs[at]!;
    if ((pair & NOT_ASCII) === 0) bytePairs[at] = pair | (pair >>> 8);
    else bytePairs[at] = byteOf(pair & 0xffff) | (byteOf(pair >>> 16) << 8);
  }
  bytes.bytes.fill(0, length, length + MARGIN);
  return bytes;
}

/** Bits of two code units that ASCII does not have. */
const NOT_ASCII = 0xff80ff80 | 0;

/** Bytes of a code unit that is not ASCII: it must not be taken for others. */
const WIDE = 3;

/** A folded word being looked up, as bytes. */
export const scratch = packed(Size.longest * WIDE + MARGIN);

/** Puts a folded code unit into `scratch` behind its first `size` bytes. @returns how many they are then */
export function putUnit(size: number, unit: number): number {
  const { bytes } = scratch;
  if (unit < 128) {
    bytes[size] = unit;
    return size + 1;
  }
  bytes[size] = 128 | (unit >> 14);
  bytes[size + 1] = 128 | ((unit >> 7) & 127);
  bytes[size + 2] = 128 | (unit & 127);
  return size + WIDE;
}

/** Puts a folded word into `scratch`, so far as it is not longer than words are. @returns its size in bytes */
export function putWord(folded: string): number {
  let size = 0;
  for (let at = 0; at < folded.length && at < Size.longest; at++) size = putUnit(size, folded.charCodeAt(at));
  return size;
}

/** The folded word whose bytes lie somewhere; zeros end it. */
export function unpacked(bytes: Uint8Array): string {
  let word = '';
  for (let at = 0; at < bytes.length && bytes[at] !== 0; at++) {
    const byte = bytes[at]!;
    if (byte < 128) word += String.fromCharCode(byte);
    else {
      word += String.fromCharCode(((byte & 127) << 14) | ((bytes[at + 1]! & 127) << 7) | (bytes[at + 2]! & 127));
      at += WIDE - 1;
    }
  }
  return word;
}

/** How many numbers of four bytes a word of so many bytes takes: two at least. */
export function foursOf(size: number): number {
  return size <= Size.short ? 2 : (size + 3) >> 2;
}

/** Hash of a word's first two fours. */
export function hashOfPair(first: number, second: number): number {
  return Math.imul(first, 0x2c1b3c6d) ^ Math.imul(second, 0x9e3779b1);
}

/** Hash step over each further four of a long word. */
export function hashStep(hash: number, four: number): number {
  const mixed = Math.imul(hash ^ four, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 15);
}

/** Hash of the first `size` bytes of `scratch`; those behind them become zeros up to the end of their fours. */
export function hashOfScratch(size: number): number {
  const { bytes, view } = scratch;
  const end = foursOf(size) * 4;
  bytes.fill(0, size, end);
  let hash = hashOfPair(view.getInt32(0, true), view.getInt32(4, true));
  for (let at = Size.short; at < end; at += 4) hash = hashStep(hash, view.getInt32(at, true));
  return hash;
}

/** The highest bit of each of four bytes that is no letter of ASCII. */
export function notLetters(four: number): number {
  const small = (four | Bits.smallFour) & 0x7f7f7f7f;
  // From "a" on the first sum reaches the highest bit, after "z" the second.
  const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505) & ~four;
  return ~letters & Bits.highest;
}

/** All bits of the bytes before the first that is no letter, by what `notLetters` says. */
export function lettersBefore(others: number): number {
  return ((others & (0 - others)) >>> 7) - 1;
}

/** How many bytes of two fours have all their bits, where the others have none. */
export function bytesIn(own: number, ownNext: number): number {
  return Math.imul((own & Bits.ones) + (ownNext & Bits.ones), Bits.ones) >>> 24;
}
