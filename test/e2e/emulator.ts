/**
 * An emulated AWS account on 127.0.0.1: ministack, in a Python environment of its own below .stancewire/.
 * It runs with TLS and with IAM enforced (AUTH), so that a missing permission, a bucket policy or an unsigned request fails
 * here as it would on AWS; its Lambda runs the bundles in processes of Lambda's own Node where that is installed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { lambdaNode } from '../../scripts/lambda-node.ts';

const root = resolve(import.meta.dirname, '..', '..');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const READY_WITHIN_MS = 60_000;

export interface Emulator {
  /** What a client needs in its environment to speak to the emulated account and to nothing else. */
  environment: Record<string, string>;
  /** File of what the emulator and the functions print. */
  log: string;
  /** Ends the emulator and every function it started. */
  stop(): Promise<void>;
}

/** The programs it needs that are not there, in words. */
export function missingPrograms(): string[] {
  const has = (command: string, args: string[]) => {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return [
    ...(has('python3', ['-c', 'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)'])
      ? []
      : ['Python 3.10 or newer with its venv module (python3)']),
    ...(has('openssl', ['version']) ? [] : ['openssl']),
  ];
}

/** Starts the account. `folder` is emptied first and holds everything the account writes. */
export async function startEmulator(folder: string): Promise<Emulator> {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['home', 'tmp', 'tls']) mkdirSync(join(folder, name), { recursive: true });
  // The emulator's own scripts are CommonJS; without this they would take the project's type.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  const programs = installPrograms();
  const [certificate, key] = makeCertificate(join(folder, 'tls'));
  const port = await freePort();
  const account = {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CA_BUNDLE: certificate,
    NODE_EXTRA_CA_CERTS: certificate,
    // The CDK CLI remembers accounts by access key and the AWS CLI reads profiles: neither may see the user's own.
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    PATH: [dirname(lambdaNode().path), programs, process.env.PATH].join(delimiter),
  };
  const log = join(folder, 'emulator.log');
  const output = openSync(log, 'w');
  const child = spawn(join(programs, 'ministack'), [], {
    env: {
      ...account,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      AUTH: 'true',
      USE_SSL: '1',
      MINISTACK_SSL_CERT: certificate,
      MINISTACK_SSL_KEY: key,
    },
    stdio: ['ignore', output, output],
    // A group of its own, so that its functions end with it.
    detached: true,
  });
  const endpoint = `https://127.0.0.1:${port}`;
  const stop = () => stopGroup(child);
  try {
    await untilReady(child, log, certificate, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { environment: { ...account, AWS_ENDPOINT_URL: endpoint }, log, stop };
}

/** Installs the pinned packages once. @returns the folder of their programs */
function installPrograms(): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const venv = join(root, '.stancewire', `emulator-${version}`);
  const complete = join(venv, 'complete');
  if (!existsSync(complete)) {
    rmSync(venv, { recursive: true, force: true });
    console.error('e2e: installing the emulator and the AWS CLI below .stancewire/');
    execFileSync('python3', ['-m', 'venv', venv]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
    execFileSync(join(venv, 'bin', 'python3'), pip, { stdio: ['ignore', 'inherit', 'inherit'] });
    writeFileSync(complete, '');
  }
  return join(venv, 'bin');
}

function makeCertificate(folder: string): [certificate: string, key: string] {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return [certificate, key];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

async function untilReady(child: ChildProcess, log: string, certificate: string, port: number): Promise<void> {
  const { request } = await import('node:https');
  const ca = readFileSync(certificate);
  const answers = () =>
    new Promise<boolean>((answer) => {
      const asked = request({ host: '127.0.0.1', port, path: '/_ministack/ready', ca }, (response) => {
        response.resume();
        answer(response.statusCode === 200);
      });
      asked.on('error', () => answer(false)).end();
    });
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; ) {
    if (child.exitCode !== null) break;
    if (await answers()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the emulator did not start; ${log} ends:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-child.pid!, name);
    } catch {
      return false;
    }
  };
  signal('SIGTERM');
  for (const until = Date.now() + 5000; Date.now() < until && signal(0); )
    await new Promise((resolve) => setTimeout(resolve, 100));
  signal('SIGKILL');
}
