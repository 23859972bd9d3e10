/**
 * `npm run e2e`: deploys the real app with the real CDK CLI into an emulated account and lets articles go through it
 * (test/e2e). Starts what it needs, ends it whatever happens; nothing outside the project's folder changes.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingPrograms, startEmulator } from '../test/e2e/emulator.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.stancewire', 'e2e');

const missing = missingPrograms();
if (missing.length) {
  console.error(`e2e: cannot run here, it needs ${missing.join(' and ')}`);
  process.exit(1);
}
const emulator = await startEmulator(folder);
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => void emulator.stop().finally(() => process.exit(130)));
let code = 1;
try {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(root, 'test', 'e2e', 'vitest.config.ts');
  code = await new Promise<number>((ended) => {
    const child = spawn(process.execPath, [vitest, 'run', '--config', config, ...process.argv.slice(2)], {
      cwd: root,
      env: { ...emulator.environment, CI: 'true', E2E_FOLDER: folder, E2E_LOG: emulator.log },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('exit', (status) => ended(status ?? 1));
  });
} finally {
  await emulator.stop();
}
if (code === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`e2e: what the emulator and the functions said is in ${emulator.log}`);
process.exit(code);
