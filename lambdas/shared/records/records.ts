import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { articleId, compareSequencers } from '../events.ts';
import type { ObjectStore } from '../objects/objects.ts';
import type { ArticleRecord, Outcome } from '../record.ts';
import { Catalogue } from './catalogue.ts';
import { type Facts, factsOf, namesOf, summarize, summarizeRejection } from './facts.ts';
import { articleItem, type Control, entryItem, keyItem, readControl, readRecord } from './items.ts';
import { articleKey, entriesOf, type Key, type Listed } from './keys.ts';
import { Listings } from './listings.ts';
import { TableClient, type Written } from './table-client.ts';

/** What an article is to become, and by which event. */
export type Change = { id: string; sequencer: string; generation?: number; version?: string } & (
  | { to: 'record'; record: ArticleRecord }
  /** A JSON Lines object: its parts are articles of their own. */
  | { to: 'container'; source: ObjectName; parts: number }
  | { to: 'removed'; source: ObjectName }
);

interface ObjectName {
  bucket: string;
  key: string;
}

/** How long a removal is remembered, in seconds: longer than a queue keeps a message (14 days). */
const TOMBSTONE_SECONDS = 30 * 86_400;
/** Longest that a call of an overtaken run may still be on its way, in seconds; a function lives 15 minutes at most. */
const FENCE_SECONDS = 86_400;
/** Writes in flight at once for one article. */
const CONCURRENCY = 10;
const CURRENT_PACK: Key = { pk: 'config', sk: 'current-pack' };
/** Claims tried against other runs before the message goes back to the queue. */
const CLAIMS = 5;

/**
 * The records, exact under any delivery. Decision 050 has the protocol and why it holds: a run claims the article's item,
 * writes under the revision it got, and settles; whoever comes next finishes or undoes what a lost run left.
 */
export class Records {
  readonly listings: Listings;
  private readonly table: TableClient;
  private readonly catalogue: Catalogue;
  private secret?: Uint8Array;
  private announced?: string;

  constructor(
    client: Pick<DynamoDBClient, 'send'>,
    tableName: string,
    /** Where clean texts lie; those of superseded versions are deleted from it. */
    private readonly texts: Pick<ObjectStore, 'delete'>,
    private readonly now: () => number = Date.now,
  ) {
    this.table = new TableClient(client, tableName);
    this.listings = new Listings(this.table);
    this.catalogue = new Catalogue(this.table);
  }

  /** The article's record; `removed` where a removal is still remembered. */
  async get(id: string): Promise<ArticleRecord | { status: 'removed' } | null> {
    return readRecord(await this.table.get(articleKey(id)));
  }

  /** The article's control state, read consistently. */
  async control(id: string): Promise<Control | null> {
    const item = await this.table.get(articleKey(id), true);
    if (!item) return null;
    const control = readControl(item);
    if (control.state !== 'record' || !(await this.hasLastEntry(control))) return control;
    return { ...control, settled: true, dead: [], deadTexts: [], parts: 0 };
  }

  /**
   * Makes the article what the change says, unless something newer is known of it.
   * `work` runs once the article is claimed and before it is settled, and gives the outcomes of the parts it applied.
   * `known` is its control state where the caller has just read it.
   */
  async apply(change: Change, work?: () => Promise<Outcome[]>, known?: Control | null): Promise<Outcome> {
    for (let attempt = 0; attempt < CLAIMS; attempt++) {
      const current = attempt === 0 && known !== undefined ? known : await this.control(change.id);
      const standing = current && judge(change, current);
      if (standing) return standing;
      const claim = this.claim(change, current);
      const record = change.to === 'record' ? change.record : undefined;
      const claimed = articleItem(articleKey(change.id), claim, record);
      if (current && !current.settled && (await this.holdBack(current)) === 'overtaken') continue;
      const unsettled = current?.settled === false;
      if ((await this.table.putIfAt(claimed, current?.revision, unsettled)) === 'overtaken') continue;
      const carriedOut = await this.carryOut(change, claim, work);
      if (carriedOut === 'unfinished') return 'retry';
      if (carriedOut === 'overtaken' || (await this.settle(change, claim)) === 'overtaken') return 'stale';
      if (change.to === 'removed') return 'removed';
      return change.to === 'record' && change.record.status === 'rejected' ? 'rejected' : 'stored';
    }
    return 'retry';
  }

  /** A secret of this table's own that signs cursors; made at first use. */
  async cursorSecret(): Promise<Uint8Array> {
    if (this.secret) return this.secret;
    const key = { pk: 'config', sk: 'cursor-secret' };
    if (!(await this.table.get(key, true)))
      await this.table.putIfAt({ ...keyItem(key), secret: { B: randomBytes(32) } }, undefined);
    this.secret = (await this.table.get(key, true))!.secret!.B!;
    return this.secret;
  }

  /** The pack that processes label with now; null before the first article. */
  async currentPack(): Promise<string | null> {
    return (await this.table.get(CURRENT_PACK))?.pack?.S ?? null;
  }

  /** Says that this process labels with the pack. Processes of a newer deployment start later, so the last word counts. */
  async announcePack(pack: string): Promise<void> {
    if (this.announced === pack) return;
    if ((await this.currentPack()) !== pack) await this.table.putPlain({ ...keyItem(CURRENT_PACK), pack: { S: pack } });
    this.announced = pack;
  }

  private claim(change: Change, current: Control | null): Control {
    const record = change.to === 'record' ? change.record : undefined;
    const facts = record && factsOf(record);
    const text = record?.status === 'labelled' ? record.text : undefined;
    const now = Math.floor(this.now() / 1000);
    return {
      revision: (current?.revision ?? 0) + 1,
      sequencer: change.sequencer,
      generation: change.generation ?? 0,
      state: change.to,
      pack: facts?.pack,
      text,
      parts: Math.max(current?.parts ?? 0, partsOf(change)),
      facts,
      settled: false,
      dead: current ? supersededEntries(current, facts) : [],
      deadTexts: current ? supersededTexts(current, text) : [],
      fencedUntil: current && !current.settled ? now + FENCE_SECONDS : (current?.fencedUntil ?? 0),
      version: change.version,
      expires: change.to === 'removed' ? now + TOMBSTONE_SECONDS : undefined,
    };
  }

  private async carryOut(
    change: Change,
    claim: Control,
    work?: () => Promise<Outcome[]>,
  ): Promise<Written | 'unfinished'> {
    if (change.to === 'record') {
      const entries = entriesOf(claim.facts!);
      await this.addToCatalogue(change.record, entries);
      const early = entries.slice(0, -1);
      if ((await this.putEntries(early, change.record, claim)) === 'overtaken') return 'overtaken';
    }
    const worked = (await work?.()) ?? [];
    if ((await this.clear(claim)) === 'overtaken') return 'overtaken';
    const removed = await this.removeParts(change, claim);
    // Whoever overtook a part may be a run of this very event, which counts on this one: the event is not done yet.
    if ([...worked, ...removed].some((outcome) => outcome === 'stale' || outcome === 'retry')) return 'unfinished';
    for (const text of claim.deadTexts) await this.texts.delete(text);
    return 'written';
  }

  /** Says that all is done: by the last of a record's entries, which costs no write of its own, or in the item. */
  private settle(change: Change, claim: Control): Promise<Written> {
    if (change.to === 'record') return this.putEntries(entriesOf(claim.facts!).slice(-1), change.record, claim);
    const settled: Control = { ...claim, settled: true, dead: [], deadTexts: [], parts: partsOf(change) };
    return this.table.putIfAt(articleItem(articleKey(change.id), settled), claim.revision);
  }

  /**
   * Keeps the run that is being overtaken from settling: a claim that arrived after it had, late, would leave the article
   * unsettled with nobody to go on. Refused where it has settled meanwhile.
   */
  private async holdBack({ state, facts, revision }: Control): Promise<Written> {
    if (state !== 'record') return 'written';
    const expires = Math.floor(this.now() / 1000) + FENCE_SECONDS;
    return this.table.fence(entriesOf(facts!).at(-1)!.key, revision, expires);
  }

  /** Whether the last entry of the record stands under the record's own revision. */
  private async hasLastEntry({ facts, revision }: Control): Promise<boolean> {
    const last = await this.table.get(entriesOf(facts!).at(-1)!.key, true);
    return last !== undefined && !last.gone && Number(last.revision!.N) === revision;
  }

  private putEntries(entries: Listed[], record: ArticleRecord, { facts, revision }: Control): Promise<Written> {
    const summary = JSON.stringify(summaryOf(record));
    return each(entries, ({ key }) => this.table.put(entryItem(key, summary, revision, record, facts!)));
  }

  private async addToCatalogue(record: ArticleRecord, entries: Listed[]): Promise<void> {
    const names = namesOf(record);
    await this.catalogue.add(
      entries.flatMap(({ catalogue }) => (catalogue ? { key: catalogue.key, name: names.get(catalogue.of) } : [])),
    );
  }

  /** Removes the entries of earlier versions, by tombstones while a late call could bring them back. */
  private clear({ dead, revision, fencedUntil }: Control): Promise<Written> {
    const now = Math.floor(this.now() / 1000);
    if (now >= fencedUntil) return each(dead, (key) => this.table.delete(key, revision));
    return each(dead, (key) => this.table.bury(key, revision, now + FENCE_SECONDS));
  }

  /** Removes the parts that a JSON Lines object had before and has no more. */
  private async removeParts(change: Change, { parts }: Control): Promise<Outcome[]> {
    const source = change.to === 'record' ? change.record.source : change.source;
    const outcomes: Outcome[] = [];
    for (let part = partsOf(change) + 1; part <= parts; part++) {
      const id = articleId(source.bucket, source.key, part);
      outcomes.push(await this.apply({ to: 'removed', id, sequencer: change.sequencer, source }));
    }
    return outcomes;
  }
}

/** What to answer where the article is already past the change, or at it; null where there is something to do. */
function judge(change: Change, current: Control): Outcome | null {
  const order = compareSequencers(change.sequencer, current.sequencer) || breakTie(change, current);
  if (order < 0) return 'stale';
  if (order > 0 || !current.settled) return null;
  const pack = change.to === 'record' && change.record.status === 'labelled' ? change.record.pack : undefined;
  return current.state === change.to && current.pack === pack ? 'duplicate' : null;
}

/**
 * Which of two states by the same event counts. One delivery of a removal may have found an object and another none: then
 * there is none, since whatever was put after has an event of its own. Else the later reclassification counts.
 */
function breakTie(change: Change, current: Control): number {
  const removals = Number(change.to === 'removed') - Number(current.state === 'removed');
  return removals || (change.generation ?? 0) - current.generation;
}

function summaryOf(record: ArticleRecord) {
  return record.status === 'labelled' ? summarize(record) : summarizeRejection(record);
}

function partsOf(change: Change): number {
  return change.to === 'container' ? change.parts : 0;
}

function supersededEntries(current: Control, facts: Facts | undefined): Key[] {
  const kept = new Set(facts ? entriesOf(facts).map(({ key }) => idOf(key)) : []);
  const before = [...current.dead, ...(current.facts ? entriesOf(current.facts).map(({ key }) => key) : [])];
  return [...new Map(before.map((key) => [idOf(key), key])).values()].filter((key) => !kept.has(idOf(key)));
}

function supersededTexts(current: Control, text: string | undefined): string[] {
  return [...new Set([...current.deadTexts, ...(current.text ? [current.text] : [])])].filter((key) => key !== text);
}

function idOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

/** Runs the writes a few at a time and stops at the first that was overtaken. */
async function each<T>(things: T[], write: (thing: T) => Promise<Written>): Promise<Written> {
  for (let i = 0; i < things.length; i += CONCURRENCY) {
    const written = await Promise.all(things.slice(i, i + CONCURRENCY).map(write));
    if (written.includes('overtaken')) return 'overtaken';
  }
  return 'written';
}
