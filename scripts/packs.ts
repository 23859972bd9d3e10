/**
 * Compiles the packs into the files that the functions are shipped with: dist/packs/clean.bin, dist/packs/classify.bin.
 * `npm run packs -- DIR` takes the packs of another folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodePacks } from '../lambdas/shared/rules/codec.ts';
import { compilePacks, describeFault, packFiles } from '../local/packs.ts';

const out = resolve(import.meta.dirname, '..', 'dist', 'packs');
const files = packFiles(process.argv[2]);
mkdirSync(out, { recursive: true });
for (const stage of ['clean', 'classify'] as const) {
  const { packs, faults } = compilePacks(files, stage);
  for (const fault of faults) console.error(describeFault(fault));
  if (faults.length) process.exitCode = 1;
  const bytes = encodePacks(packs);
  writeFileSync(join(out, `${stage}.bin`), bytes);
  console.log(`${stage}.bin: version ${packs.version}, ${Math.round(bytes.length / 1024)} KB`);
}
