/**
 * `npm run bench [NAME …]`: every file beside this one that exports `bench`, bundled as the functions are shipped (imports
 * between modules cost otherwise) and run on its own in a fresh process, under the Node that Lambda runs where
 * `npm run lambda-node` has put it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lambdaNode } from '../scripts/lambda-node.ts';

const wanted = process.argv.slice(2);
const { path: node, isLambdas } = lambdaNode();
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
console.log(
  `Node ${version}${isLambdas ? ", Lambda's" : ': not the one of Lambda, which `npm run lambda-node` installs'}`,
);
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
    const { status } = spawnSync(node, [outfile], { stdio: 'inherit' });
    if (status) process.exitCode = 1;
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

function exportsBench(file: string): boolean {
  return /^export (?:async )?function bench\b/m.test(readFileSync(join(import.meta.dirname, file), 'utf8'));
}
