/** Every key of the table, in one place. docs/access-patterns.md says what each answers. */
import type { Facts } from './facts.ts';
import { entriesFor } from './topics.ts';

export interface Key {
  pk: string;
  sk: string;
}

/** The listings, each by value and month. `label` parts a stance listing in three. */
export type ListingKind = 'all' | 'outlet' | 'topic' | 'holder' | 'target' | 'pair' | 'pack' | 'rejected';

export const LABELS = ['support', 'oppose', 'neutral'] as const;

export function articleKey(id: string): Key {
  return { pk: `article#${id}`, sk: 'article' };
}

/** Partition of a listing in one month; `values` is the listing's value and its sub-values, outermost first. */
export function listingPartition(kind: ListingKind, values: string[], month: string): string {
  return [kind, ...values.map(encodeURIComponent), month].join('#');
}

/** Sort key within a listing: newest first when read backwards, unique by article. */
function position(at: string, id: string): string {
  return `${at}#${id}`;
}

/** `2026-11` of a time or a position. */
export function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** Partition of the texts that share one band of their signature. */
export function copiesPartition(band: string): string {
  return `copies#${band}`;
}

/** Says that a listing has entries in a month: pages read only months that exist, and /topics its values. */
function catalogueKey(kind: ListingKind, value: string, month: string): Key {
  return { pk: `catalogue#${kind}`, sk: `${encodeURIComponent(value)}#${month}` };
}

export interface Listed {
  key: Key;
  /** The catalogue entry it needs, and whose name that may carry (`kind value`). */
  catalogue?: { key: Key; of: string };
}

/** The listing entries of an article, each with the catalogue entry it needs; the last to be written comes last. */
export function entriesOf(facts: Facts): Listed[] {
  const { at, id } = facts;
  const month = monthOf(at);
  const sk = position(at, id);
  const entries = new Map<string, Listed>();
  const list = (kind: ListingKind, values: string[], catalogued = true) => {
    const pk = listingPartition(kind, values, month);
    const value = values[0] ?? '';
    const catalogue = catalogued ? { key: catalogueKey(kind, value, month), of: `${kind} ${value}` } : undefined;
    entries.set(pk, { key: { pk, sk }, catalogue });
  };
  if (facts.rejected) {
    list('rejected', [facts.rejected]);
    return [...entries.values()];
  }
  if (facts.outlet) list('outlet', [facts.outlet]);
  if (facts.pack) list('pack', [facts.pack]);
  for (const topic of entriesFor(facts.topics ?? [])) list('topic', [topic]);
  for (const [holder, target, label] of facts.stances ?? []) {
    list('holder', [holder, label]);
    list('target', [target, label]);
    list('pair', [holder, target, label], false);
  }
  for (const band of facts.bands ?? []) {
    const pk = copiesPartition(band);
    entries.set(pk, { key: { pk, sk } });
  }
  list('all', []);
  return [...entries.values()];
}
