/**
 * `npm run bench [NAME …]`: every file beside this one that exports `bench`, bundled as the functions are shipped (imports
 * between modules cost otherwise) and run on its own in a fresh process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const wanted = process.argv.slice(2);
const place = mkdtempSync(join(tmpdir(), 'stancewire-bench-'));
try {
  for (const file of readdirSync(import.meta.dirname).sort()) {
    const name = file.replace(/\.ts$/, '');
    if (wanted.length ? !wanted.includes(name) : !exportsBench(file)) continue;
    const outfile = join(place, `${name}.mjs`);
    await build({
      stdin: {
        contents: `import { bench } from './${file}'; await bench();`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    console.log(`\n## ${name}`);
    const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit' });
    if (status) process.exitCode = 1;
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

function exportsBench(file: string): boolean {
  return /^export (?:async )?function bench\b/m.test(readFileSync(join(import.meta.dirname, file), 'utf8'));
}
