import { describe, expect, it } from 'vitest';
import type { Item } from '../../lambdas/shared/records/items.ts';
import { Listings, MOST_COUNTED } from '../../lambdas/shared/records/listings.ts';
import type { TableClient } from '../../lambdas/shared/records/table-client.ts';

/** A table whose list of all articles has `count` entries in each of two months, every third of them a tombstone. */
function tableOf(count: number): TableClient {
  async function* items(partition: string): AsyncGenerator<Item> {
    if (partition === 'catalogue#all') yield* ['#2026-01', '#2026-02'].map((sk) => ({ sk: { S: sk } }));
    else
      for (let n = 0; n < count; n++)
        yield {
          sk: { S: `2026-01-01T00:00:00Z#${n}` },
          facts: { S: '{"outlet":"o"}' },
          ...(n % 3 === 2 && { gone: { BOOL: true } }),
        };
  }
  return { items } as unknown as TableClient;
}

describe('a count', () => {
  it('hears of every article of the range and of no tombstone', async () => {
    let heard = 0;
    const all = await new Listings(tableOf(900)).facts({}, () => heard++);
    expect({ all, heard }).toEqual({ all: true, heard: 1200 });
  });

  it('gives up where there are more than one request may read', async () => {
    let heard = 0;
    const all = await new Listings(tableOf(MOST_COUNTED)).facts({}, () => heard++);
    expect({ all, heard }).toEqual({ all: false, heard: MOST_COUNTED });
  });
});
