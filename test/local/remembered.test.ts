import { describe, expect, it } from 'vitest';
import { Records } from '#shared/records/records.ts';
import { remembering } from '../../local/remembered.ts';
import { labelled } from '../query/api.ts';
import { MemoryBucket } from '../records/bucket.ts';
import { MemoryTable } from '../records/memory-table.ts';

async function open() {
  const table = new MemoryTable();
  let queries = 0;
  const client = {
    send: (command: { constructor: { name: string } }) => {
      if (command.constructor.name === 'QueryCommand') queries++;
      return (table as unknown as { send(command: unknown): Promise<unknown> }).send(command);
    },
  };
  const plain = new Records(client as never, 'records', new MemoryBucket('clean'));
  const store = async (key: string) => {
    const record = labelled({ key, outlet: key });
    await plain.apply({ id: record.id, sequencer: record.source.sequencer, to: 'record', record });
  };
  const { records, forget } = remembering(plain);
  const outlets = async (range = {}) => {
    const found: (string | undefined)[] = [];
    await records.listings.facts(range, ({ outlet }) => found.push(outlet));
    return found.sort();
  };
  return { store, forget, outlets, records, queries: () => queries };
}

describe('remembered facts', () => {
  it('are read once for all who count the same range, and anew once something has changed', async () => {
    const { store, forget, outlets, queries } = await open();
    await store('a');
    const before = queries();
    const [first, second] = await Promise.all([outlets(), outlets()]);
    const read = queries() - before;
    expect([first, second, await outlets()]).toEqual([['a'], ['a'], ['a']]);
    expect(queries() - before).toBe(read);
    await store('b');
    forget();
    expect(await outlets()).toEqual(['a', 'b']);
  });

  it('keep ranges apart, and leave all other questions as they are', async () => {
    const { store, outlets, records } = await open();
    await store('a');
    expect(await outlets()).toEqual(['a']);
    expect(await outlets({ from: '2030-01-01T00:00:00Z' })).toEqual([]);
    const { entries } = await records.listings.articles([{ kind: 'all', values: [] }], {}, 10);
    expect(entries).toHaveLength(1);
    expect(await records.get(entries[0]!.id)).toMatchObject({ status: 'labelled' });
  });
});
