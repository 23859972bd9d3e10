/**
 * The Node that Lambda runs: the bundles are tested under it, whichever Node the project itself runs under.
 * `npm run lambda-node` installs it below `.stancewire/`, from the npm package that carries its binary.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const VERSION = '24.21.0';
const folder = join(resolve(import.meta.dirname, '..'), '.stancewire', `node-${VERSION}`);
const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node to run bundles with, and whether it is Lambda's major version. */
export function lambdaNode(): { path: string; isLambdas: boolean } {
  if (existsSync(binary)) return { path: binary, isLambdas: true };
  return { path: process.execPath, isLambdas: process.versions.node.startsWith('24.') };
}

export function installLambdaNode(): void {
  if (lambdaNode().isLambdas) return;
  mkdirSync(folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--ignore-scripts', '--loglevel=error'];
  execFileSync(npm, ['install', ...options, '--prefix', folder, `${name}@${VERSION}`], {
    stdio: 'inherit',
    cwd: folder,
  });
}

if (process.argv[1] === import.meta.filename) {
  installLambdaNode();
  const { path } = lambdaNode();
  console.log(`${path}: ${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()}`);
}
