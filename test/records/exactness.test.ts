import { describe, it } from 'vitest';
import { checkExactness } from './exactness.ts';
import { MemoryTable } from './memory-table.ts';

/** 500 in the gate; `npm run test:nightly` sets 10,000. */
const RUNS = Number(process.env.EXACTNESS_RUNS ?? 500);

describe('records', () => {
  it('are what the bucket holds, whatever was delivered and wherever a process died', { timeout: 3_600_000 }, () =>
    checkExactness(async () => ({ client: new MemoryTable() as never, name: 'records' }), RUNS),
  );
});
