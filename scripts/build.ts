/**
 * Bundles every function into `dist/<name>/`, ready for Lambda: one minified ES module with the SDK in it, and beside
 * classify's the compiled packs. The same sources give the same bytes, so an unchanged function is not deployed again.
 *
 * Source maps go to `dist/maps/`, out of what is uploaded: Node would parse them at each cold start.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { writePacks } from './packs.ts';

const root = resolve(import.meta.dirname, '..');

/** Names of the functions: the folders of lambdas/ that have a handler. */
export function functionNames(): string[] {
  return readdirSync(join(root, 'lambdas')).filter((name) => existsSync(join(root, 'lambdas', name, 'handler.ts')));
}

/** Packages that come with using AWS; everything else in a bundle is ours to keep small. */
const AWS =
  /node_modules\/(@aws-|@smithy\/|@aws\/|tslib\/|uuid\/|bowser\/|fast-xml-parser\/|strnum\/|mnemonist\/|obliterator\/)/;

/** JSON goes into a bundle as text that is parsed when it loads: written out as JavaScript it takes several times as long. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]lambdas[\\/].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

export interface Bundle {
  /** Bytes of our own code and of the libraries we chose. */
  own: number;
  /** Bytes of the AWS SDK, Powertools and what they bring. */
  libraries: number;
  /** Bytes of the compiled packs beside the bundle. */
  packBytes: number;
  /** Bytes by package, largest first; `stancewire` is our own code. */
  packages: [name: string, bytes: number][];
}

/** Bundles one function into `dist/<name>/index.mjs`. */
export async function bundleFunction(name: string, dist: string): Promise<Bundle & { readsPacks: boolean }> {
  const folder = join(dist, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(dist, 'maps'), { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`lambdas/${name}/handler.ts`],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    // Names are for dist/maps to tell: to keep them, a helper would be called for each function that is made.
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The SDK in the runtime is another version and loads more slowly than what a bundle keeps of it.
    external: [],
    mainFields: ['module', 'main'],
    // CommonJS packages call require() of Node's own modules, which an ES module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [jsonAsText],
    sourcemap: 'external',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  renameSync(join(folder, 'index.mjs.map'), join(dist, 'maps', `${name}.map`));
  const packages: Record<string, number> = {};
  const bundle = { own: 0, libraries: 0, packBytes: 0 };
  for (const output of Object.values(result.metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const owner = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? 'stancewire';
      packages[owner] = (packages[owner] ?? 0) + bytesInOutput;
      bundle[AWS.test(path) ? 'libraries' : 'own'] += bytesInOutput;
    }
  return {
    ...bundle,
    packages: Object.entries(packages).sort(([, a], [, b]) => b - a),
    readsPacks: Object.keys(result.metafile.inputs).includes('lambdas/shared/rules/codec.ts'),
  };
}

/**
 * Builds everything that is deployed.
 * @param rules folder of packs laid over `rules/`
 */
export async function buildAll(
  rules?: string,
  dist = join(root, 'dist'),
): Promise<{ bundles: Record<string, Bundle>; faults: number }> {
  const packs = join(dist, 'packs');
  const faults = writePacks(rules, packs);
  const bundles: Record<string, Bundle> = {};
  for (const name of functionNames()) {
    const bundle = await bundleFunction(name, dist);
    const file = join(packs, `${name}.bin`);
    if (bundle.readsPacks) copyFileSync(file, join(dist, name, 'packs.bin'));
    bundles[name] = { ...bundle, packBytes: bundle.readsPacks ? statSync(file).size : 0 };
  }
  return { bundles, faults };
}

if (process.argv[1] === import.meta.filename) {
  // `npx cdk deploy -c rules=DIR` hands its context on by this variable.
  const context = JSON.parse(process.env.CDK_CONTEXT_JSON ?? '{}') as { rules?: string };
  const { bundles, faults } = await buildAll(context.rules);
  for (const [name, { own, libraries, packBytes }] of Object.entries(bundles)) {
    const [ours, theirs, packs] = [own, libraries, packBytes].map((bytes) => `${Math.round(bytes / 1000)} KB`);
    console.error(`built dist/${name}: ${ours} of ours, ${theirs} of the AWS SDK, ${packs} of packs`);
  }
  if (faults) {
    // What is deployed must be what was written.
    console.error(
      `${faults} faulty entries in the packs (listed above): mend them; \`stancewire rules lint\` says how`,
    );
    process.exitCode = 1;
  }
}
