/**
 * `npm run browser`: the reader's page in a real browser (test/browser), against a host of its own. It needs Chromium: the program
 * that CHROMIUM names, or Debian's. `--images` also writes the pictures of docs/images.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chromiumPath } from '../test/browser/chromium.ts';

const root = resolve(import.meta.dirname, '..');

if (!chromiumPath()) {
  console.error(
    'browser: there is no Chromium here. Install it (Debian: apt-get install chromium) or name its program in CHROMIUM.',
  );
  process.exit(1);
}
const given = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    ...['run', '--config', join(root, 'test', 'browser', 'vitest.config.ts')],
    ...given.filter((argument) => argument !== '--images'),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(given.includes('--images') && { READER_IMAGES: '1' }) } },
);
process.exit(status ?? 1);
