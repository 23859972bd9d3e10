import type { Counted } from '#shared/records/facts.ts';
import type { Listings, Range } from '#shared/records/listings.ts';
import type { Records } from '#shared/records/records.ts';

/** Ranges whose facts are kept at once. */
const MOST = 8;

/**
 * Records whose facts are read once for all counts of a range, until something changes. On the laptop one process writes and
 * counts, so it knows when; a page asks for half a dozen counts at a time, and each would walk over the whole range.
 */
export function remembering(records: Records): { records: Records; forget(): void } {
  const passes = new Map<string, Promise<Counted[]>>();

  const pass = (range: Range): Promise<Counted[]> => {
    const key = JSON.stringify([range.from, range.to]);
    const known = passes.get(key);
    if (known) return known;
    const read = readAll(records.listings.facts(range));
    read.catch(() => passes.delete(key));
    if (passes.size >= MOST) passes.delete(passes.keys().next().value!);
    passes.set(key, read);
    return read;
  };

  async function* facts(range: Range): AsyncGenerator<Counted> {
    yield* await pass(range);
  }

  const listings: Listings = Object.create(records.listings, { facts: { value: facts } });
  return {
    records: Object.create(records, { listings: { value: listings } }),
    // A pass that is under way began before the change: who asks from now on begins another.
    forget: () => passes.clear(),
  };
}

async function readAll(facts: AsyncIterable<Counted>): Promise<Counted[]> {
  const all: Counted[] = [];
  for await (const one of facts) all.push(one);
  return all;
}
