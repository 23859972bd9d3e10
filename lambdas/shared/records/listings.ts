import type { ArticleSummary, RejectionSummary } from '../record.ts';
import { type Counted, shorten } from './facts.ts';
import { type Item, readCopy } from './items.ts';
import { copiesPartition, LABELS, type ListingKind, listingPartition, monthOf } from './keys.ts';
import { before, type Entry, IntersectionStream, PartitionStream, type Stream, UnionStream } from './streams.ts';
import type { TableClient } from './table-client.ts';

/** One listing: all articles, or those of one value. `labels` narrows a stance listing. */
export interface Listing {
  kind: ListingKind;
  /** The value, and for a pair holder and target. */
  values: string[];
  /** For holder, target and pair; all three where absent. */
  labels?: readonly string[];
}

/** A listing, or articles of any of several. */
export type Choice = Listing | Listing[];

/** A time span; both ends ISO 8601 times in UTC to the second, inclusive. */
export interface Range {
  from?: string;
  to?: string;
}

export interface Page<T> {
  entries: T[];
  /** Position of the last entry, where there are more. */
  last?: string;
}

/** An article whose text shares a part of its signature with another's. */
export interface Copy {
  article: ArticleSummary;
  textHash: string;
  signature: string;
}

/** A value of a listing kind: a topic, an outlet, a holder, a target. */
export interface Value {
  value: string;
  /** What people call it, where the records say. */
  name?: string;
  /** Months it has entries in, `2026-11`. */
  months: string[];
}

/** Entries an intersection asks for beside the page's own, so that it seldom asks twice. */
const READ_AHEAD = 20;

/** Most entries that one count reads: some 85 requests, a few seconds; a function answers within fifteen. */
export const MOST_COUNTED = 100_000;
/** Partitions that a count reads at once. */
const COUNTED_AT_ONCE = 6;

/** Reads the listings: every question is a walk down sorted partitions, never a scan. */
export class Listings {
  constructor(private readonly table: TableClient) {}

  /** Articles that all of the choices list, newest first. An empty page is the last one. */
  async articles(choices: Choice[], range: Range, limit: number, after?: string): Promise<Page<ArticleSummary>> {
    return page(await this.open(choices, range, limit, after), limit, readSummary<ArticleSummary>);
  }

  /** The same, one after another, for whoever looks into each; `position` goes on from there. */
  async *walk(
    choices: Choice[],
    range: Range,
    after?: string,
  ): AsyncGenerator<{ position: string; article: ArticleSummary }> {
    const stream = await this.open(choices, range, READ_AHEAD, after);
    for (let head = await stream.peek(); head; head = await stream.peek()) {
      yield { position: head.position, article: readSummary<ArticleSummary>(head) };
      stream.seek(before(head.position));
    }
  }

  /** Rejected objects for any of the reasons, newest first. */
  async rejections(reasons: string[], range: Range, limit: number, after?: string): Promise<Page<RejectionSummary>> {
    const listings = reasons.map((reason): Listing => ({ kind: 'rejected', values: [reason] }));
    return page(await this.open([listings], range, limit, after), limit, readSummary<RejectionSummary>);
  }

  /** Articles that share any of the bands, newest first. */
  async *copies(bands: string[], after?: string): AsyncGenerator<{ position: string; copy: Copy }> {
    const { lower, upper } = bounds({});
    const top = after === undefined ? upper : before(after);
    const streams = bands.map((band) => {
      const partitions = [{ pk: copiesPartition(band) }];
      return new PartitionStream(this.table, partitions, lower, top, READ_AHEAD);
    });
    const stream = new UnionStream(streams);
    for (let head = await stream.peek(); head; head = await stream.peek()) {
      const copy = { article: readSummary<ArticleSummary>(head), ...readCopy(head.item) };
      yield { position: head.position, copy };
      stream.seek(before(head.position));
    }
  }

  /** Tells the day (`2026-11-22`) of each of a listing's articles, per label. @returns whether all were told, or there are too many */
  async days(listing: Listing, range: Range, tell: (label: string, day: string) => void): Promise<boolean> {
    const labels = listing.labels ?? LABELS;
    const rows = await this.partitions(listing, range);
    const partitions = rows.flatMap((row, index) => row.map(({ pk }) => ({ pk, label: labels[index]! })));
    return this.each(partitions, range, 'sk', ({ label }, item) => tell(label, item.sk!.S!.slice(0, 10)));
  }

  /** Tells what is counted of each article in the range. @returns whether all were told, or there are too many */
  async facts(range: Range, tell: (facts: Counted) => void): Promise<boolean> {
    const [partitions = []] = await this.partitions({ kind: 'all', values: [] }, range);
    return this.each(partitions, range, 'facts', (_, item) => tell(JSON.parse(item.facts!.S!) as Counted));
  }

  /** The values of a listing kind, by value. */
  async values(kind: ListingKind): Promise<Value[]> {
    const values = new Map<string, Value>();
    for await (const item of this.table.items(`catalogue#${kind}`)) {
      const [value, month] = split(item);
      const known = values.get(value) ?? { value, months: [] };
      known.months.push(month);
      if (item.name?.S) known.name = item.name.S;
      values.set(value, known);
    }
    return [...values.values()];
  }

  /** Reads whole partitions, a few at once and no more than MOST_COUNTED entries. @returns whether that were all */
  private async each<Place extends { pk: string }>(
    partitions: Place[],
    range: Range,
    attribute: string,
    tell: (place: Place, item: Item) => void,
  ): Promise<boolean> {
    const { lower, upper } = bounds(range);
    const waiting = [...partitions];
    let told = 0;
    const reader = async () => {
      for (let place = waiting.shift(); place; place = waiting.shift())
        for await (const item of this.table.items(place.pk, lower, upper, [attribute, 'gone'])) {
          if (item.gone) continue;
          if (++told > MOST_COUNTED) return;
          tell(place, item);
        }
    };
    await Promise.all(Array.from({ length: COUNTED_AT_ONCE }, reader));
    return told <= MOST_COUNTED;
  }

  private async open(choices: Choice[], range: Range, limit: number, after?: string): Promise<Stream> {
    const { lower, upper } = bounds(range);
    const top = after !== undefined && before(after) < upper ? before(after) : upper;
    // One more than the page tells whether there is another.
    const size = choices.length === 1 ? limit + 1 : limit + READ_AHEAD;
    const streams = await Promise.all(
      choices.map(async (choice) => {
        const listings = [choice].flat();
        const rows = (await Promise.all(listings.map((listing) => this.partitions(listing, range)))).flat();
        const parts = rows.map((partitions) => new PartitionStream(this.table, partitions, lower, top, size));
        return parts.length === 1 ? parts[0]! : new UnionStream(parts);
      }),
    );
    return streams.length === 1 ? streams[0]! : new IntersectionStream(streams);
  }

  /** The listing's partitions that can hold entries of the range, newest month first, one row a label. */
  private async partitions(listing: Listing, range: Range): Promise<{ pk: string; month: string }[][]> {
    const values = listing.values.map(shorten);
    // A pair has no catalogue of its own: its months are among the target's.
    const [kind, value] = listing.kind === 'pair' ? (['target', values[1]!] as const) : [listing.kind, values[0] ?? ''];
    const prefix = `${encodeURIComponent(value)}#`;
    const { lower, upper } = bounds(range);
    const months: string[] = [];
    const [first, last] = [`${prefix}${monthOf(lower)}`, `${prefix}${monthOf(upper)}`];
    for await (const item of this.table.items(`catalogue#${kind}`, first, last)) months.push(split(item)[1]);
    months.reverse();
    const labelled = ['holder', 'target', 'pair'].includes(listing.kind);
    const rows = labelled ? (listing.labels ?? LABELS).map((label) => [...values, label]) : [values];
    return rows.map((row) => months.map((month) => ({ pk: listingPartition(listing.kind, row, month), month })));
  }
}

async function page<T>(stream: Stream, limit: number, read: (entry: Entry) => T): Promise<Page<T>> {
  const entries: T[] = [];
  let last: string | undefined;
  for (let head = await stream.peek(); head; head = await stream.peek()) {
    if (entries.length === limit) return { entries, last };
    entries.push(read(head));
    last = head.position;
    stream.seek(before(head.position));
  }
  return { entries };
}

function readSummary<Summary>({ item }: Entry): Summary {
  return JSON.parse(item.summary!.S!) as Summary;
}

function bounds({ from, to }: Range): { lower: string; upper: string } {
  return { lower: from ?? '0000-00', upper: to ? `${to}#~` : '9999-99' };
}

function split(item: Item): [value: string, month: string] {
  const sk = item.sk!.S!;
  const at = sk.lastIndexOf('#');
  return [decodeURIComponent(sk.slice(0, at)), sk.slice(at + 1)];
}
