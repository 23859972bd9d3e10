import { describe, it } from 'vitest';
import { cases } from '../random.ts';
import { checkExactness } from './exactness.ts';
import { MemoryTable } from './memory-table.ts';

describe('records', () => {
  it('are what the bucket holds, whatever was delivered and wherever a process died', { timeout: 3_600_000 }, () =>
    checkExactness(async () => ({ client: new MemoryTable() as never, name: 'records' }), cases(500)),
  );
});
