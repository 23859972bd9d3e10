import type { ArticleSummary, RejectedRecord } from '../record.ts';
import { shorten } from './facts.ts';
import { type Key, LABELS, type ListingKind, listingPartition } from './keys.ts';
import { before, IntersectionStream, PartitionStream, type Stream, UnionStream } from './streams.ts';
import type { TableClient } from './table-client.ts';

/** One listing: all articles, or those of one value. `labels` narrows a stance listing. */
export interface Listing {
  kind: ListingKind;
  /** The value, and for a pair holder and target. */
  values: string[];
  /** For holder, target and pair; all three where absent. */
  labels?: readonly string[];
}

export interface Range {
  /** ISO 8601 time, inclusive. */
  from?: string;
  /** ISO 8601 time, inclusive. */
  to?: string;
}

export interface Page<T> {
  entries: T[];
  /** Position of the last entry, where there are more. */
  last?: string;
}

/** Entries asked of the table at once, beside the page's own size: enough that an intersection seldom asks twice. */
const READ_AHEAD = 20;

export class Listings {
  constructor(private readonly table: TableClient) {}

  /** Articles that stand in all of the listings, newest first. An empty page is the last one. */
  async articles(listings: Listing[], range: Range, limit: number, after?: string): Promise<Page<ArticleSummary>> {
    return this.page<ArticleSummary>(await this.open(listings, range, limit, after), limit);
  }

  /** Rejected objects for any of the reasons, newest first. */
  async rejections(reasons: string[], range: Range, limit: number, after?: string): Promise<Page<RejectedRecord>> {
    const streams = await Promise.all(
      reasons.map((reason) => this.open([{ kind: 'rejected', values: [reason] }], range, limit, after)),
    );
    return this.page<RejectedRecord>(new UnionStream(streams), limit);
  }

  /** How many articles a listing has in the range. */
  async count(listing: Listing, range: Range): Promise<number> {
    const partitions = await this.partitions(listing);
    const { lower, upper } = bounds(range);
    let count = 0;
    for (const stream of partitions) for (const { pk } of stream) count += await this.table.count(pk, lower, upper);
    return count;
  }

  /** The values of a listing kind, with the months each has entries in. */
  async values(kind: ListingKind): Promise<Map<string, string[]>> {
    const values = new Map<string, string[]>();
    for await (const { sk } of this.catalogue(kind)) {
      const [value, month] = split(sk);
      values.set(value, [...(values.get(value) ?? []), month]);
    }
    return values;
  }

  private async open(listings: Listing[], range: Range, limit: number, after?: string): Promise<Stream> {
    const { lower, upper } = bounds(range);
    const top = after && before(after) < upper ? before(after) : upper;
    const size = limit + READ_AHEAD;
    const streams = await Promise.all(
      listings.map(async (listing) => {
        const parts = (await this.partitions(listing)).map(
          (partitions) => new PartitionStream(this.table, partitions, lower, top, size),
        );
        return parts.length === 1 ? parts[0]! : new UnionStream(parts);
      }),
    );
    return streams.length === 1 ? streams[0]! : new IntersectionStream(streams);
  }

  /** The listing's partitions, newest month first, one row a label. */
  private async partitions(listing: Listing): Promise<{ pk: string; month: string }[][]> {
    const values = listing.values.map(shorten);
    const kind = listing.kind === 'pair' ? 'target' : listing.kind;
    const value = listing.kind === 'pair' ? values[1]! : (values[0] ?? '');
    const months: string[] = [];
    for await (const { sk } of this.catalogue(kind, value)) months.push(split(sk)[1]);
    months.sort().reverse();
    const labelled = ['holder', 'target', 'pair'].includes(listing.kind);
    const rows = labelled ? (listing.labels ?? LABELS).map((label) => [...values, label]) : [values];
    return rows.map((row) => months.map((month) => ({ pk: listingPartition(listing.kind, row, month), month })));
  }

  private async *catalogue(kind: ListingKind, value?: string): AsyncGenerator<Key> {
    const prefix = value === undefined ? '' : `${encodeURIComponent(value)}#`;
    const to = value === undefined ? undefined : `${prefix}~`;
    const pk = `catalogue#${kind}`;
    for (let from: string | undefined = prefix || undefined; ; ) {
      const page = await this.table.query(pk, { from, to, ascending: true });
      for (const item of page.items) yield { pk, sk: item.sk!.S! };
      if (!page.more) return;
      from = `${page.items.at(-1)!.sk!.S!} `;
    }
  }

  private async page<T>(stream: Stream, limit: number): Promise<Page<T>> {
    const entries: T[] = [];
    let last: string | undefined;
    for (;;) {
      const head = await stream.peek();
      if (!head) return { entries };
      if (entries.length === limit) return { entries, last };
      entries.push(JSON.parse(head.item.summary!.S!) as T);
      last = head.position;
      stream.seek(before(head.position));
    }
  }
}

function bounds({ from, to }: Range): { lower: string; upper: string } {
  return { lower: from ?? '0000', upper: to ? `${to}#~` : '9999-99' };
}

function split(sk: string): [value: string, month: string] {
  const at = sk.lastIndexOf('#');
  return [decodeURIComponent(sk.slice(0, at)), sk.slice(at + 1)];
}
