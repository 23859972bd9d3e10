/** The emulated account as the chapters use it: the CDK CLI, the AWS CLI, and the API over HTTP. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..', '..');
const folder = process.env.E2E_FOLDER!;
const run = promisify(execFile);
export const STACK = 'stancewire-dev';
const COMMAND_LINE = ['--import', 'tsx', join(root, 'bin', 'stancewire.ts')];

/** Runs the CDK CLI in the project, as a user does. @throws with what it printed where it fails */
export async function cdk(...args: string[]): Promise<string> {
  const cli = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const quiet = ['--no-notices', '--ci', '-c', 'emulator=true', '--output', join(folder, 'cdk.out')];
  const options = { cwd: root, maxBuffer: 64e6, env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' } };
  const { stdout, stderr } = await run(process.execPath, [cli, ...args, ...quiet], options);
  return stdout + stderr;
}

/** `cdk bootstrap`, in an empty folder: it needs no app. */
export function bootstrap(): void {
  const empty = join(folder, 'empty');
  mkdirSync(empty, { recursive: true });
  const cli = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  execFileSync(process.execPath, [cli, 'bootstrap', 'aws://000000000000/us-east-1', '--no-notices', '--ci'], {
    cwd: empty,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs our own command line, as a user does. @returns what it printed @throws with it where it fails */
export async function stancewire(apiUrl: string, ...args: string[]): Promise<string> {
  const options = {
    cwd: root,
    maxBuffer: 64e6,
    // The emulator serves the API under a path of its own.
    env: { ...process.env, AWS_ENDPOINT_URL_EXECUTE_API: emulated(apiUrl) },
  };
  return (await run(process.execPath, [...COMMAND_LINE, ...args, '--stack', STACK], options)).stdout;
}

/** Runs `stancewire reader` as a user does, until it is closed. @returns the address it prints */
export async function openReader(apiUrl: string): Promise<{ address: string; close(): void }> {
  const child = spawn(process.execPath, [...COMMAND_LINE, 'reader', '--stack', STACK, '--port', '0'], {
    cwd: root,
    env: { ...process.env, AWS_ENDPOINT_URL_EXECUTE_API: emulated(apiUrl) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (address) return { address, close: () => void child.kill() };
  }
  throw new Error(`the reader ended: ${printed}`);
}

/** What `stancewire doctor` prints. @throws with it where something is missing */
export async function doctor(): Promise<string> {
  return (await run(process.execPath, [...COMMAND_LINE, 'doctor'], { cwd: root })).stdout;
}

/** Where the emulator serves an API. */
function emulated(apiUrl: string): string {
  return `${process.env.AWS_ENDPOINT_URL}/_aws/execute-api/${new URL(apiUrl).hostname.split('.')[0]}/$default`;
}

export type Outputs = Record<
  | 'ArticlesBucket'
  | 'CleanBucket'
  | 'TableName'
  | 'ApiUrl'
  | 'ReclassifyArn'
  | `${'Clean' | 'Classify'}${'Queue' | 'DeadLetters'}Url`,
  string
>;

/** Deploys, with more options where given. @returns the stack's outputs */
export async function deploy(...options: string[]): Promise<Outputs> {
  const file = join(folder, 'outputs.json');
  await cdk('deploy', '--require-approval', 'never', '--method=direct', '--outputs-file', file, ...options);
  return JSON.parse(readFileSync(file, 'utf8'))[STACK];
}

/** Runs the AWS CLI. @returns its JSON answer, or its text where that is none */
// biome-ignore lint/suspicious/noExplicitAny: every command answers something else
export function aws(...args: string[]): any {
  // Named outright: for a queue the AWS CLI would otherwise go to the host it knows.
  const endpoint = ['--endpoint-url', process.env.AWS_ENDPOINT_URL!];
  const printed = execFileSync('aws', [...args, ...endpoint, '--output', 'json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    return JSON.parse(printed || 'null');
  } catch {
    return printed;
  }
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: every route answers something else
  body: any;
}

/**
 * Asks the API. The emulator serves it under a path of its own. It takes any well-formed signature of its root key, and
 * refuses a request without one; that signatures are right is the business of the command line's own tests.
 */
export function ask(apiUrl: string, path: string, { signed = true } = {}): Promise<Answer> {
  const url = emulated(apiUrl) + path;
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const credential = `test/${date.slice(0, 8)}/us-east-1/execute-api/aws4_request`;
  const headers: Record<string, string> = signed
    ? {
        'x-amz-date': date,
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
      }
    : {};
  return new Promise((answer, fail) => {
    request(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        try {
          answer({ status: response.statusCode!, body: JSON.parse(text || 'null') });
        } catch {
          answer({ status: response.statusCode!, body: text });
        }
      });
    })
      .on('error', fail)
      .end();
  });
}

/** Asks again and again until the answer is as wanted. @throws with the last answer after a minute */
export async function until<Value>(get: () => Promise<Value>, wanted: (value: Value) => boolean): Promise<Value> {
  let value = await get();
  for (const end = Date.now() + 60_000; !wanted(value); value = await get()) {
    if (Date.now() > end) throw new Error(`a minute later the answer is still ${JSON.stringify(value).slice(0, 1000)}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return value;
}
