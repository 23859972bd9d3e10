import { describe, expect, it } from 'vitest';
import { Records } from '../../lambdas/shared/records/records.ts';
import { labelled } from '../query/api.ts';
import { MemoryBucket } from './bucket.ts';
import { MemoryTable } from './memory-table.ts';

const record = labelled({ key: 'a.txt' });
const { id, source } = record;
const found = { id, sequencer: '03', to: 'record', record } as const;
const nothing = { id, sequencer: '03', to: 'removed', source } as const;

/** A removal event looks at the bucket, so two of its deliveries may find different things. */
describe('of two deliveries of one event', () => {
  const open = () => new Records(new MemoryTable() as never, 'records', new MemoryBucket('clean'));

  it('the one that found nothing counts, whichever comes first and whatever is classified again', async () => {
    const records = open();
    expect(await records.apply(nothing)).toBe('removed');
    expect(await records.apply(found)).toBe('stale');
    expect(await records.apply({ ...found, generation: 5 })).toBe('stale');
    expect(await records.get(id)).toEqual({ status: 'removed' });
  });

  it('removes what the other one found, though it was classified again since', async () => {
    const records = open();
    await records.apply(found);
    expect(await records.apply({ ...found, generation: 5 })).toBe('stored');
    expect(await records.apply(nothing)).toBe('removed');
    const { entries } = await records.listings.articles([{ kind: 'all', values: [] }], {}, 10);
    expect(entries).toEqual([]);
  });

  it('gives way to a later event', async () => {
    const records = open();
    await records.apply(nothing);
    expect(await records.apply({ ...found, sequencer: '04' })).toBe('stored');
  });
});
