/**
 * Compiled packs as bytes: a JSON header, then the tables as they are used, so that loading copies nothing but the header.
 * Layout, little-endian: magic, header length in bytes, header (UTF-8), padding to four bytes, the tables one by one, each
 * padded to four bytes.
 */
import type { CompiledCondition, Rules } from './compile.ts';

const MAGIC = 0x31505753;

/** Rules, with whatever the families keep beside them. */
export interface PackFile {
  /** Hash of the packs' content; stands on every record. */
  version: string;
  rules: Rules;
  /** By family: its own tables, plain JSON. */
  tables: Record<string, unknown>;
}

interface Header {
  version: string;
  families: string[];
  conditions: CompiledCondition[];
  tables: Record<string, unknown>;
  /** Name, type and length of every array, in order. */
  arrays: [path: string, type: 'i32' | 'u16', length: number][];
}

type Tables = Record<string, Int32Array | Uint16Array>;

function tablesOf(rules: Rules): Tables {
  const { vocabulary, automaton, conditions: _conditions, families: _families, ...flat } = rules;
  const out: Tables = { ...flat };
  for (const [name, array] of Object.entries(vocabulary)) out[`vocabulary.${name}`] = array;
  for (const [name, array] of Object.entries(automaton)) out[`automaton.${name}`] = array;
  return out;
}

export function encodePacks(packs: PackFile): Uint8Array {
  const arrays = tablesOf(packs.rules);
  const header: Header = {
    version: packs.version,
    families: packs.rules.families,
    conditions: packs.rules.conditions,
    tables: packs.tables,
    arrays: Object.entries(arrays).map(([path, array]) => [
      path,
      array instanceof Uint16Array ? 'u16' : 'i32',
      array.length,
    ]),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  let size = padded(8 + head.length);
  for (const array of Object.values(arrays)) size += padded(array.byteLength);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = padded(8 + head.length);
  for (const array of Object.values(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/**
 * Reads compiled packs. The tables are views into `bytes` where they lie on a boundary of four, else into a copy.
 * @throws Error where the bytes are no compiled packs of this build
 */
export function decodePacks(bytes: Uint8Array): PackFile {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error('these bytes are no compiled packs of this build: run `npm run packs`');
  const headLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + headLength))) as Header;
  let at = aligned.byteOffset + padded(8 + headLength);
  const flat: Tables = {};
  const nested: Record<'vocabulary' | 'automaton', Tables> = { vocabulary: {}, automaton: {} };
  for (const [path, type, length] of header.arrays) {
    const array =
      type === 'u16' ? new Uint16Array(aligned.buffer, at, length) : new Int32Array(aligned.buffer, at, length);
    at += padded(array.byteLength);
    const [group, name] = path.split('.') as ['vocabulary' | 'automaton', string | undefined];
    if (name) nested[group][name] = array;
    else flat[path] = array;
  }
  const rules = { ...flat, ...nested, conditions: header.conditions, families: header.families } as unknown as Rules;
  return { version: header.version, rules, tables: header.tables };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
