/**
 * Compiled packs as bytes: the very tables that matching reads, compressed. Loading is decompressing; nothing is computed
 * (docs/decisions/014).
 *
 * Layout: magic, length of what follows once decompressed (four bytes each, little-endian), then compressed by deflate: length
 * of the head in bytes, head (JSON), the tables one by one, each from a place that four divides.
 */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CompiledCondition, Rules } from './rules.ts';

const MAGIC = 0x35505753;

/** Rules, with whatever the families keep beside them. */
export interface PackFile {
  /** Hash of the packs' content; stands on every record. */
  version: string;
  rules: Rules;
  /** By family: its own tables, plain JSON. */
  tables: Record<string, unknown>;
}

type Table = Int32Array | Uint16Array;

interface Head {
  version: string;
  families: string[];
  conditions: CompiledCondition[];
  tables: Record<string, unknown>;
  /** What the vocabulary and the paths hold beside tables. */
  exact: string[];
  firstExact: number;
  reach: number;
  nameAnchors: number;
  flat: TableHead[];
  vocabulary: TableHead[];
  automaton: TableHead[];
  paths: TableHead[];
}

interface TableHead {
  name: string;
  /** Bytes a number: 2 without a sign, 4 with one. */
  width: 2 | 4;
  length: number;
}

/** Two bytes of spelling or four of numbers: all that is needed to read them in place. */
const ALIGNED = 4;

export function encodePacks({ version, rules, tables }: PackFile): Uint8Array {
  const { vocabulary, automaton, paths, conditions, families, ...flat } = rules;
  const { strings: _read, exact, firstExact, ...words } = vocabulary;
  const { reach, nameAnchors, ...steps } = paths;
  const groups = { flat, vocabulary: words, automaton: { ...automaton }, paths: steps };
  const written = Object.entries(groups).map(([name, group]): [string, [string, Table][]] => [
    name,
    Object.entries(group),
  ]);
  const head = {
    version,
    families,
    conditions,
    tables,
    exact,
    firstExact,
    reach,
    nameAnchors,
    ...Object.fromEntries(written.map(([name, group]) => [name, group.map(headOf)])),
  };
  const json = Buffer.from(JSON.stringify(head));
  const body = Buffer.concat(
    [numbers(json.length), json, ...written.flatMap(([, group]) => group.map(([, table]) => bytesOf(table)))].map(
      padded,
    ),
  );
  const compressed = deflateRawSync(body, { level: constants.Z_BEST_COMPRESSION });
  return Buffer.concat([numbers(MAGIC, body.length), compressed]);
}

function headOf([name, table]: [string, Table]): TableHead {
  return { name, width: table.BYTES_PER_ELEMENT as 2 | 4, length: table.length };
}

function bytesOf({ buffer, byteOffset, byteLength }: Table): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (ALIGNED - 1))]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeUInt32LE(value, at * 4);
  });
  return bytes;
}

/**
 * Reads compiled packs; the tables are views of the decompressed bytes.
 * @throws Error where the bytes are no compiled packs of this build
 */
export function decodePacks(bytes: Uint8Array): PackFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 8 || file.readUInt32LE(0) !== MAGIC)
    throw new Error('these bytes are no compiled packs of this build: run `npm run packs`');
  const body = inflateRawSync(file.subarray(8), { chunkSize: Math.max(file.readUInt32LE(4), 64) });
  const headLength = body.readUInt32LE(0);
  const head = JSON.parse(body.toString('utf8', 4, 4 + headLength)) as Head;
  const reader = new TableReader(body, padding(4 + headLength));
  const [flat, words, automaton, steps] = [head.flat, head.vocabulary, head.automaton, head.paths].map((group) =>
    reader.group(group),
  );
  const { exact, firstExact, reach, nameAnchors, conditions, families, version, tables } = head;
  const vocabulary = { ...words, exact, firstExact, strings: new Array(firstExact) };
  const rules = { ...flat, vocabulary, automaton, paths: { ...steps, reach, nameAnchors }, conditions, families };
  return { version, rules: rules as unknown as Rules, tables };
}

/** The next place that `ALIGNED` divides. */
function padding(at: number): number {
  return (at + ALIGNED - 1) & -ALIGNED;
}

class TableReader {
  private readonly memory: ArrayBuffer;
  private at: number;

  constructor(body: Buffer, at: number) {
    const isAligned = (body.byteOffset & (ALIGNED - 1)) === 0;
    this.memory = isAligned ? (body.buffer as ArrayBuffer) : new Uint8Array(body).buffer;
    this.at = (isAligned ? body.byteOffset : 0) + at;
  }

  group(heads: TableHead[]): Record<string, Table> {
    return Object.fromEntries(heads.map((head) => [head.name, this.table(head)]));
  }

  private table({ width, length }: TableHead): Table {
    const from = this.at;
    this.at = padding(from + width * length);
    return width === 2 ? new Uint16Array(this.memory, from, length) : new Int32Array(this.memory, from, length);
  }
}
