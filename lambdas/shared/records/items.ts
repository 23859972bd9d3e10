/** Items as the table holds them, and back. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { ArticleRecord } from '../record.ts';
import type { Counted, Facts } from './facts.ts';
import type { Key } from './keys.ts';
import { pack, unpack } from './packing.ts';

export type Item = Record<string, AttributeValue>;

export type ControlState = 'record' | 'container' | 'removed';

/** Which version of the article the table is at, or on its way to. Stands in the article's item beside the record. */
export interface Control {
  /** Grows with every run that takes the article over; an entry of an older run never overwrites a newer one's. */
  revision: number;
  /** The S3 event's sequencer this state stands for. */
  sequencer: string;
  /** The reclassification run, in ms since 1970; 0 for an S3 event. */
  generation: number;
  state: ControlState;
  pack?: string;
  /** Key of the clean text. */
  text?: string;
  /** How many parts a JSON Lines object has, including those still to be removed. */
  parts: number;
  facts?: Facts;
  /** True once all entries stand and all dead ones are gone. Of a record, its last entry says so and not the item. */
  settled: boolean;
  /** Entries of earlier versions that may still stand. */
  dead: Key[];
  /** Clean texts of earlier versions that may still stand. */
  deadTexts: string[];
  /** Until then (epoch seconds) a call of an overtaken run may still be on its way: dead entries become tombstones. */
  fencedUntil: number;
  /** S3 version id or ETag the state was read from. */
  version?: string;
  /** Epoch seconds; set on removal. */
  expires?: number;
}

interface Packed {
  control: Omit<Control, 'revision' | 'settled' | 'expires'>;
  record?: ArticleRecord;
}

/** Largest compressed record, in bytes: DynamoDB takes items of 400 KB. */
const MOST_BYTES = 350_000;

/** The article's item. A record too large for it loses its last statements, and only then stances. */
export function articleItem(key: Key, control: Control, record?: ArticleRecord): Item {
  const { revision, settled, expires, ...rest } = control;
  let kept = record;
  let bytes = pack({ control: rest, record: kept } satisfies Packed);
  while (bytes.length > MOST_BYTES && kept?.status === 'labelled' && (kept.statements.length || kept.stances.length)) {
    const what = kept.statements.length ? 'statements' : 'stances';
    const notes = [...record!.notes, `the record is too large for all ${what}: the last ones are left out`];
    kept = { ...kept, notes, [what]: kept[what].slice(0, kept[what].length >> 1) };
    bytes = pack({ control: rest, record: kept } satisfies Packed);
  }
  const item: Item = { ...keyItem(key), revision: { N: String(revision) }, article: { B: bytes } };
  if (settled) item.settled = { BOOL: true };
  if (expires !== undefined) item.expires = { N: String(expires) };
  return item;
}

export function readControl(item: Item): Control {
  return {
    ...unpack<Packed>(item.article!.B!).control,
    revision: Number(item.revision!.N),
    settled: item.settled?.BOOL === true,
  };
}

export function readRecord(item: Item | undefined): ArticleRecord | { status: 'removed' } | null {
  if (!item) return null;
  const { control, record } = unpack<Packed>(item.article!.B!);
  return control.state === 'removed' ? { status: 'removed' } : (record ?? null);
}

/** A listing entry: all that a list shows of the article, and what its kind of listing needs besides. */
export function entryItem(key: Key, summary: string, revision: number, record: ArticleRecord, facts: Facts): Item {
  const item: Item = { ...keyItem(key), revision: { N: String(revision) }, summary: { S: summary } };
  if (record.status === 'rejected') return item;
  if (key.pk.startsWith('all#')) item.facts = { S: JSON.stringify(countedOf(facts)) };
  if (key.pk.startsWith('copies#')) item.copy = { S: `${record.textHash} ${record.signature}` };
  return item;
}

/** What of the facts is counted over all articles. */
function countedOf({ outlet, topics, stances }: Facts): Counted {
  return { outlet, topics, stances };
}

/** What an entry among copies says of the text: its hash and its signature. */
export function readCopy(item: Item): { textHash: string; signature: string } {
  const [textHash = '', signature = ''] = item.copy!.S!.split(' ');
  return { textHash, signature };
}

/** Stands where something was removed, so that a late call of an older run cannot bring it back. */
export function tombstoneItem(key: Key, revision: number, expires: number): Item {
  return { ...keyItem(key), revision: { N: String(revision) }, gone: { BOOL: true }, expires: { N: String(expires) } };
}

export function keyItem({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}
