import type { Counted } from '#shared/records/facts.ts';
import type { Listings, Range } from '#shared/records/listings.ts';
import type { Records } from '#shared/records/records.ts';

/** Ranges whose facts are kept at once. */
const MOST = 8;

interface Pass {
  facts: Counted[];
  /** False where there are more than are counted. */
  all: boolean;
}

/**
 * Records whose facts are read once for all counts of a range, until something changes. On the laptop one process writes and
 * counts, so it knows when; a page asks for half a dozen counts at a time, and each would walk over the whole range.
 */
export function remembering(records: Records): { records: Records; forget(): void } {
  const passes = new Map<string, Promise<Pass>>();

  const passOver = async (range: Range): Promise<Pass> => {
    const facts: Counted[] = [];
    const all = await records.listings.facts(range, (one) => facts.push(one));
    return { facts, all };
  };
  const known = (range: Range): Promise<Pass> => {
    const key = JSON.stringify([range.from, range.to]);
    const before = passes.get(key);
    if (before) return before;
    const pass = passOver(range);
    pass.catch(() => passes.delete(key));
    if (passes.size >= MOST) passes.delete(passes.keys().next().value!);
    passes.set(key, pass);
    return pass;
  };
  const facts: Listings['facts'] = async (range, tell) => {
    const pass = await known(range);
    for (const one of pass.facts) tell(one);
    return pass.all;
  };

  const listings: Listings = Object.create(records.listings, { facts: { value: facts } });
  return {
    records: Object.create(records, { listings: { value: listings } }),
    // A pass that is under way began before the change: who asks from now on begins another.
    forget: () => passes.clear(),
  };
}
