import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../../../local/http.ts';
import { Live } from '../../../local/reader/live.ts';
import { readerPages } from '../../../local/reader/reader.ts';
import { packTemplate } from '../../../local/rules/templates.ts';

it('shows the packs that are laid over ours, on every page', async () => {
  const rules = mkdtempSync(join(tmpdir(), 'stancewire-rules-'));
  mkdirSync(join(rules, 'issues'));
  writeFileSync(join(rules, 'issues/pier.yaml'), packTemplate('issues', 'pier'));
  const api = async () => ({ statusCode: 404, headers: {}, body: '' });
  const { server, address } = await serve(api, 0, readerPages(new Live(), rules));
  try {
    const ask = async (path: string) => (await fetch(address + path)).text();
    expect(await ask('/reader/issues')).toContain('"id":"pier"');
    expect(await ask('/reader/rules')).toContain('"file":"issues/pier.yaml"');
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(rules, { recursive: true });
  }
});
