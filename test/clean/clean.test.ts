import { describe, expect, it } from 'vitest';
import { clean } from '../../lambdas/clean/clean.ts';

describe('clean', () => {
  it('rejects an empty file with a reason a person can act on', () => {
    const [result] = clean({ name: 'empty.txt', bytes: new Uint8Array() });
    expect(result).toMatchObject({ status: 'rejected', reason: 'empty' });
  });
});
