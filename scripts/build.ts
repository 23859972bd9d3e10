/**
 * Bundles every function into `dist/<name>/`, ready for Lambda: one minified ES module with the SDK in it, and beside
 * classify's the compiled packs. The same sources give the same bytes, so an unchanged function is not deployed again.
 *
 * Source maps go to `dist/maps/`, out of what is uploaded: Node would parse them at each cold start.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Names of the functions: the folders of lambdas/ that have a handler. */
export function functionNames(): string[] {
  return readdirSync(join(root, 'lambdas')).filter((name) => existsSync(join(root, 'lambdas', name, 'handler.ts')));
}

/** Bundles one function. @returns the bundle's bytes by the package or folder they come from */
export async function bundleFunction(name: string, dist = join(root, 'dist')): Promise<Record<string, number>> {
  const folder = join(dist, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(dist, 'maps'), { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`lambdas/${name}/handler.ts`],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The SDK in the runtime is another version and loads more slowly than what a bundle keeps of it.
    external: [],
    mainFields: ['module', 'main'],
    // CommonJS packages call require() of Node's own modules, which an ES module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    sourcemap: 'external',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  renameSync(join(folder, 'index.mjs.map'), join(dist, 'maps', `${name}.map`));
  const bytes: Record<string, number> = {};
  for (const output of Object.values(result.metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const owner = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? 'stancewire';
      bytes[owner] = (bytes[owner] ?? 0) + bytesInOutput;
    }
  return bytes;
}

if (process.argv[1] === import.meta.filename)
  for (const name of functionNames()) {
    const bytes = await bundleFunction(name);
    const total = Object.values(bytes).reduce((sum, n) => sum + n, 0);
    console.error(`built dist/${name}: ${Math.round(total / 1000)} KB`);
  }
