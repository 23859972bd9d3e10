import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks } from '../../local/packs.ts';

describe('the cache of compiled packs', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'stancewire-cache-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  it('gives the second reader what the first compiled', async () => {
    const compiled = await loadPacks({ stage: 'clean', cache });
    const [file] = readdirSync(cache).filter((name) => name.startsWith('clean-'));
    const read = await loadPacks({ stage: 'clean', cache });
    expect(read).toEqual(compiled);
    writeFileSync(join(cache, file!), 'no packs');
    await expect(loadPacks({ stage: 'clean', cache })).rejects.toThrow();
  });

  it('keeps the sixteen newest and no more', async () => {
    for (let day = 1; day <= 30; day++) {
      const file = join(cache, `classify-${String(day).padStart(2, '0')}.bin`);
      writeFileSync(file, '');
      utimesSync(file, day * 86_400, day * 86_400);
    }
    await loadPacks({ stage: 'clean', cache });
    const kept = readdirSync(cache).filter((name) => name.endsWith('.bin'));
    expect(kept.filter((name) => name.startsWith('clean-'))).toHaveLength(1);
    expect(kept.filter((name) => name.startsWith('classify-')).sort()).toEqual(
      Array.from({ length: 15 }, (_, index) => `classify-${index + 16}.bin`),
    );
  });
});
