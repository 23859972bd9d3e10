/**
 * Builds the functions, weighs them and times their start, weighs the reader's page, and holds all against scripts/budget.json.
 * `ownKB`: our code, the libraries we chose and the packs as they are shipped, without the AWS SDK. `loadMs`: processor time from an empty process to a ready
 * handler on the machine at hand; the limit is wide, because machines differ, and is there to catch an import that should not
 * have been. The functions take turns and the least time of each counts: whatever else runs only makes it longer. What a function takes
 * beyond `query` is its own, the rest is the AWS SDK. Raise a limit in the file when a feature is worth it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleReader } from '../local/reader/assets.ts';
import { buildAll } from './build.ts';
import { lambdaNode } from './lambda-node.ts';

const root = resolve(import.meta.dirname, '..');
const ROUNDS = 9;
const { reader, ...budget } = JSON.parse(readFileSync(join(root, 'scripts', 'budget.json'), 'utf8')) as {
  reader: { scriptKB: number };
} & Record<string, { ownKB: number; loadMs: number }>;

/** Milliseconds of processor time that importing a bundle takes in a new process. */
function timeLoad(name: string): number {
  const program =
    'const began = process.cpuUsage(); await import(process.argv[1]); const { user, system } = process.cpuUsage(began); process.stdout.write(String((user + system) / 1000)); process.exit();';
  const variables = {
    AWS_REGION: 'us-east-1',
    TABLE_NAME: 't',
    CLEAN_BUCKET: 'c',
    ARTICLES_BUCKET: 'a',
    METRICS_NAMESPACE: 'm',
  };
  const printed = execFileSync(
    lambdaNode().path,
    ['--input-type=module', '-e', program, join(root, 'dist', name, 'index.mjs')],
    { env: variables, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return Number(printed);
}

const { bundles } = await buildAll();
let over = 0;
const loads: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++)
  for (const name of Object.keys(bundles))
    loads[name] = Math.min(loads[name] ?? Number.POSITIVE_INFINITY, timeLoad(name));
console.log(`function     own+packs KB (limit)   all, on disk load ms (limit)   beyond query  largest packages, KB`);
for (const [name, bundle] of Object.entries(bundles)) {
  const limit = budget[name];
  if (!limit) throw new Error(`scripts/budget.json has no entry for ${name}`);
  const own = Math.round((bundle.own + bundle.packBytes) / 1000);
  const onDisk = Math.round((bundle.own + bundle.libraries + bundle.packBytes) / 1000);
  const load = Math.round(loads[name]!);
  const beyond = Math.round(loads[name]! - loads.query!);
  const packages = bundle.packages.slice(0, 4).map(([owner, bytes]) => `${owner} ${Math.round(bytes / 1000)}`);
  const weight = `${own} (${limit.ownKB})`;
  console.log(
    `${name.padEnd(12)} ${weight.padEnd(22)} ${String(onDisk).padEnd(13)} ${`${load} (${limit.loadMs})`.padEnd(17)} ${String(beyond).padEnd(13)} ${packages.join(', ')}`,
  );
  if (own > limit.ownKB) console.error(`${name}: ${own} KB of our own, the budget is ${limit.ownKB}`);
  if (load > limit.loadMs) console.error(`${name}: loads in ${load} ms, the budget is ${limit.loadMs}`);
  if (own > limit.ownKB || load > limit.loadMs) over++;
}
console.log(`under Node ${lambdaNode().isLambdas ? '24, as on Lambda' : process.version}`);
const scripts = [...(await bundleReader())].filter(([name]) => name.endsWith('.js'));
const script = Math.round(scripts.reduce((sum, [, { gzipped }]) => sum + gzipped.length, 0) / 1000);
console.log(`the reader's page: ${script} KB of script, gzipped, all views together (${reader.scriptKB})`);
if (script > reader.scriptKB) over++;
if (over) process.exitCode = 1;
