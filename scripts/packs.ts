/**
 * Compiles the packs into the files that the functions are shipped with: dist/packs/clean.bin, dist/packs/classify.bin.
 * `npm run packs -- DIR` lays the packs of another folder over `rules/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodePacks } from '../lambdas/shared/rules/codec.ts';
import { compilePacks, describeFault, packFiles } from '../local/packs.ts';

/** Writes both files. @returns how many entries were left out as faulty; a line on standard error names each */
export function writePacks(rules?: string, out = resolve(import.meta.dirname, '..', 'dist', 'packs')): number {
  const files = packFiles(rules);
  let left = 0;
  mkdirSync(out, { recursive: true });
  for (const stage of ['clean', 'classify'] as const) {
    const { packs, faults } = compilePacks(files, stage, undefined, 'articles');
    for (const fault of faults) console.error(describeFault(fault, files));
    left += faults.length;
    const bytes = encodePacks(packs);
    writeFileSync(join(out, `${stage}.bin`), bytes);
    console.error(`built ${stage}.bin: version ${packs.version}, ${Math.round(bytes.length / 1000)} KB`);
  }
  return left;
}

if (process.argv[1] === import.meta.filename && writePacks(process.argv[2]) > 0) process.exitCode = 1;
