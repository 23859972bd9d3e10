/**
 * The import rule: handler -> pure core -> shared.
 * Pure cores (everything in lambdas/ but handler.ts and the adapters named here) import no AWS, no fs, no network;
 * clean, classify and query never import each other; nothing in lambdas/ imports bin, lib or local.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOMS = ['clean', 'classify', 'query'];
/** Places in lambdas/ that may speak to the outside. */
const ADAPTERS = [/^lambdas\/[a-z]+\/handler\.ts$/, /^lambdas\/shared\/(records|objects|aws)\//];
const OUTSIDE =
  /^(@aws-|aws-|@smithy\/|dynalite$|node:(fs|http|https|net|child_process|dgram|tls|worker_threads)|fs$|https?$)/;
const IMPORT =
  /^(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const root = resolve(import.meta.dirname, '..');
const files = readdirSync(join(root, 'lambdas'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `lambdas/${name.replaceAll('\\', '/')}`);

const faults: string[] = [];
for (const file of files) {
  const room = file.split('/')[1]!;
  const source = readFileSync(join(root, file), 'utf8');
  for (const match of source.matchAll(IMPORT)) {
    const wanted = (match[1] ?? match[2] ?? match[3])!;
    const typeOnly = match[0].startsWith('import type') || match[0].startsWith('export type');
    if (OUTSIDE.test(wanted) && !typeOnly && !ADAPTERS.some((place) => place.test(file)))
      faults.push(`${file}: imports ${wanted}, but pure code speaks to no outside`);
    const target = wanted.startsWith('.')
      ? relative(root, resolve(root, dirname(file), wanted))
      : wanted.startsWith('#shared/')
        ? wanted.replace('#shared', 'lambdas/shared')
        : wanted;
    if (/^(bin|lib|local|scripts|test)\//.test(target))
      faults.push(`${file}: imports ${wanted}, which is outside lambdas/`);
    const other = target.match(/^lambdas\/([a-z]+)\//)?.[1];
    if (other && other !== room && (room === 'shared' || ROOMS.includes(other)))
      faults.push(`${file}: imports ${wanted}; ${room} must not know ${other}`);
  }
}
if (faults.length) {
  console.error(faults.join('\n'));
  console.error(`\n${faults.length} imports break the rule: handler -> pure core -> shared.`);
  process.exit(1);
}
console.log(`imports: ${files.length} files keep the rule`);
