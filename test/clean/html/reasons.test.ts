import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HTML_REASONS } from '../../../lambdas/clean/html/reasons.ts';

describe('reasons', () => {
  it('are all explained in docs/cleaning.md, and no others are', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/cleaning.md'), 'utf8');

    const explained = [...page.matchAll(/^\| `(html-[a-z]+)` \|/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual(Object.keys(HTML_REASONS).sort());
  });
});
