/** Sorted streams over listings, newest first: one partition after another, several merged, several intersected. */
import type { Item } from './items.ts';
import type { TableClient } from './table-client.ts';

export interface Entry {
  /** Sort key within the listing, `at#id`: the same in all listings of an article. */
  position: string;
  item: Item;
}

export interface Stream {
  /** The entry it stands at, or null at the end. */
  peek(): Promise<Entry | null>;
  /** Goes past every position after (newer than) `position`: stands at it or at the next older one. */
  seek(position: string): void;
}

/** Entries asked for at once at the most; a stream that is read on and on doubles what it asks for up to here. */
const MOST_AT_ONCE = 1000;

/** A listing's months, newest first, each partition queried page by page. Tombstones are passed over. */
export class PartitionStream implements Stream {
  private readonly buffer: Entry[] = [];
  private partition = 0;
  private exhausted = false;
  private upper: string;

  constructor(
    private readonly table: TableClient,
    /** Newest first. */
    private readonly partitions: { pk: string; month?: string }[],
    private readonly lower: string,
    upper: string,
    private pageSize: number,
  ) {
    this.upper = upper;
  }

  async peek(): Promise<Entry | null> {
    while (!this.buffer.length) {
      if (this.exhausted) {
        this.partition++;
        this.exhausted = false;
      }
      while (
        this.partition < this.partitions.length &&
        (this.partitions[this.partition]!.month ?? '') > this.upper.slice(0, 7)
      )
        this.partition++;
      const place = this.partitions[this.partition];
      if (!place) return null;
      const page = await this.table.query(place.pk, { from: this.lower, to: this.upper, limit: this.pageSize });
      this.pageSize = Math.min(this.pageSize * 2, MOST_AT_ONCE);
      for (const item of page.items) if (!item.gone) this.buffer.push({ position: item.sk!.S!, item });
      this.exhausted = !page.more;
      const last = page.items.at(-1);
      if (last) this.upper = before(last.sk!.S!);
    }
    return this.buffer[0]!;
  }

  seek(position: string): void {
    while (this.buffer.length && this.buffer[0]!.position > position) this.buffer.shift();
    if (!this.buffer.length && position < this.upper) this.upper = position;
  }
}

/** All entries of any of the streams, each position once. */
export class UnionStream implements Stream {
  constructor(private readonly streams: Stream[]) {}

  async peek(): Promise<Entry | null> {
    const heads = await Promise.all(this.streams.map((stream) => stream.peek()));
    return heads.reduce((newest, head) => (head && (!newest || head.position > newest.position) ? head : newest), null);
  }

  seek(position: string): void {
    for (const stream of this.streams) stream.seek(position);
  }
}

/** Entries whose position stands in all streams, by leaping to the oldest head (leapfrog join, Veldhuizen 2014). */
export class IntersectionStream implements Stream {
  constructor(private readonly streams: Stream[]) {}

  async peek(): Promise<Entry | null> {
    let oldest: Entry | null = null;
    for (;;) {
      let agreed = true;
      for (const stream of this.streams) {
        if (oldest) stream.seek(oldest.position);
        const head = await stream.peek();
        if (!head) return null;
        if (oldest && head.position !== oldest.position) agreed = false;
        oldest = head;
      }
      if (agreed) return oldest;
    }
  }

  seek(position: string): void {
    for (const stream of this.streams) stream.seek(position);
  }
}

/** The position just before (older than) this one. Positions end in an id, so no position lies between the two. */
export function before(position: string): string {
  const last = position.charCodeAt(position.length - 1);
  return `${position.slice(0, -1)}${String.fromCharCode(last - 1)}~`;
}
