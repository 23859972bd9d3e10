import { keyItem } from './items.ts';
import type { Key } from './keys.ts';
import type { TableClient } from './table-client.ts';

/** Entries a process remembers as written. */
const REMEMBERED = 50_000;

/**
 * Which values a listing has in which months. Entries are written before the listing's own and stay when it empties:
 * a month too many costs one read, one too few would hide articles.
 */
export class Catalogue {
  private readonly known = new Set<string>();

  constructor(private readonly table: TableClient) {}

  /** Adds the entries that are missing; `name` is what people call the value. */
  async add(wanted: { key: Key; name?: string }[]): Promise<void> {
    await Promise.all(
      wanted.map(async ({ key, name }) => {
        const id = `${key.pk} ${key.sk}`;
        if (this.known.has(id)) return;
        if (!(await this.table.get(key)))
          await this.table.putPlain({ ...keyItem(key), ...(name && { name: { S: name } }) });
        if (this.known.size >= REMEMBERED) this.known.clear();
        this.known.add(id);
      }),
    );
  }
}
