/**
 * Compiled packs as bytes, as small as their content: spellings, the trie and small tables; what is looked up in while
 * reading a text is laid out from them when they are loaded, in some milliseconds (docs/decisions/014).
 *
 * Layout: magic (four bytes), then compressed by Brotli: length of the head in bytes (little-endian), head (JSON), the
 * arrays one by one. An array's numbers are taken as they are or each as the difference from the one before, zigzag (0, -1,
 * 1, -2 …), and written byte plane by byte plane: first the lowest byte of each, then the next.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Spellings, vocabularyOf } from '../text/vocabulary.ts';
import { automatonOf, type Trie } from './automaton.ts';
import type { CompiledCondition, Rules } from './compile.ts';

const MAGIC = 0x32505753;

/** Rules, with whatever the families keep beside them. */
export interface PackFile {
  /** Hash of the packs' content; stands on every record. */
  version: string;
  rules: Rules;
  /** By family: its own tables, plain JSON. */
  tables: Record<string, unknown>;
}

interface Head {
  version: string;
  families: string[];
  conditions: CompiledCondition[];
  tables: Record<string, unknown>;
  /** Each list joined by blanks, which no spelling holds. */
  spellings: Record<keyof Spellings, string>;
  /** How many words the trie is over. */
  words: number;
  arrays: ArrayHead[];
}

interface ArrayHead {
  name: string;
  length: number;
  /** Bytes a number. */
  width: number;
  delta: boolean;
}

/** @param effort 0…11; the highest takes seconds and is for what is shipped */
export function encodePacks({ version, rules, tables }: PackFile, effort = 5): Uint8Array {
  const { spellings, vocabulary: _v, trie, automaton: _a, conditions, families, ...flat } = rules;
  const { words, ...tree } = trie;
  const arrays = Object.entries({ ...flat, ...tree }).map(([name, array]) => packed(name, array));
  const head: Head = {
    version,
    families,
    conditions,
    tables,
    spellings: {
      words: spellings.words.join(' '),
      exact: spellings.exact.join(' '),
      prefixes: spellings.prefixes.join(' '),
    },
    words,
    arrays: arrays.map(({ head }) => head),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = Buffer.concat([length, json, ...arrays.map(({ bytes }) => bytes)]);
  const magic = Buffer.alloc(4);
  magic.writeUInt32LE(MAGIC);
  return Buffer.concat([magic, compressed(body, effort)]);
}

function compressed(bytes: Uint8Array, effort: number): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** The shorter way of writing an array. */
function packed(name: string, array: Int32Array): { head: ArrayHead; bytes: Uint8Array } {
  const [plain, delta] = [false, true].map((delta) => {
    const { width, bytes } = planes(array, delta);
    return { head: { name, length: array.length, width, delta }, bytes, size: compressed(bytes, 5).length };
  }) as [Written, Written];
  return delta.size < plain.size ? delta : plain;
}

type Written = { head: ArrayHead; bytes: Uint8Array; size: number };

function planes(array: Int32Array, delta: boolean): { width: number; bytes: Uint8Array } {
  const { length } = array;
  let all = 0;
  const zigzag = array.map((value, at) => {
    const number = delta && at > 0 ? (value - array[at - 1]!) | 0 : value;
    const coded = (number << 1) ^ (number >> 31);
    all |= coded;
    return coded;
  });
  const width = all >>> 24 ? 4 : all >>> 16 ? 3 : all >>> 8 ? 2 : 1;
  const bytes = new Uint8Array(length * width);
  for (let plane = 0; plane < width; plane++)
    for (let at = 0; at < length; at++) bytes[plane * length + at] = zigzag[at]! >>> (plane * 8);
  return { width, bytes };
}

function unpacked({ length, width, delta }: ArrayHead, bytes: Uint8Array, from: number): Int32Array {
  const array = new Int32Array(length);
  let before = 0;
  for (let at = 0, byte = from; at < length; at++, byte++) {
    let coded = bytes[byte]!;
    if (width > 1) coded |= bytes[byte + length]! << 8;
    if (width > 2) coded |= bytes[byte + length * 2]! << 16;
    if (width > 3) coded |= bytes[byte + length * 3]! << 24;
    const value = (coded >>> 1) ^ -(coded & 1);
    before = delta ? (before + value) | 0 : value;
    array[at] = before;
  }
  return array;
}

/**
 * Reads compiled packs and lays them out.
 * @throws Error where the bytes are no compiled packs of this build
 */
export function decodePacks(bytes: Uint8Array): PackFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error('these bytes are no compiled packs of this build: run `npm run packs`');
  const body = brotliDecompressSync(bytes.subarray(4));
  const headLength = body.readUInt32LE(0);
  const { version, families, conditions, tables, ...head } = JSON.parse(
    body.toString('utf8', 4, 4 + headLength),
  ) as Head;
  const arrays: Record<string, Int32Array> = {};
  let at = 4 + headLength;
  for (const array of head.arrays) {
    arrays[array.name] = unpacked(array, body, at);
    at += array.length * array.width;
  }
  const { children, childWord, endings, ends, ...flat } = arrays;
  const trie = { words: head.words, children, childWord, endings, ends } as Trie;
  const spellings: Spellings = {
    words: listed(head.spellings.words),
    exact: listed(head.spellings.exact),
    prefixes: listed(head.spellings.prefixes),
  };
  const rules = {
    ...flat,
    spellings,
    vocabulary: vocabularyOf(spellings),
    trie,
    automaton: automatonOf(trie),
    conditions,
    families,
  } as unknown as Rules;
  return { version, rules, tables };
}

function listed(joined: string): string[] {
  return joined === '' ? [] : joined.split(' ');
}
