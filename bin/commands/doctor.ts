import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const summary =
  'doctor: says what is missing before `cdk deploy`: Node, packages, credentials, region, bootstrap';

export const usage = 'usage: stancewire doctor';

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, '..', '..');
/** Oldest Node that the packages run on, as `engines` says. */
const OLDEST_NODE = [20, 19] as const;
/** Oldest version of CDK's bootstrap stack that our template asks for. */
const BOOTSTRAP_VERSION = 6;

/** One thing looked at. `ok: null` means it could not be told. */
export interface Finding {
  ok: boolean | null;
  what: string;
  /** What to do where it is not ok. */
  todo?: string;
}

/** What the checks look at, so that they can be told a story in tests. */
export interface Surroundings {
  nodeVersion: string;
  environment: Record<string, string | undefined>;
  /** Whether a path below the project is there. */
  has(path: string): boolean;
  /** Runs the AWS CLI; null where there is none. @throws Error with its standard error where it fails */
  aws(...args: string[]): Promise<string | null>;
}

/** Looks in the order in which things are needed, and stops asking AWS once an answer is missing. */
export async function examine({ nodeVersion, environment, has, aws }: Surroundings): Promise<Finding[]> {
  const findings: Finding[] = [];
  findings.push(
    isNewEnough(nodeVersion)
      ? { ok: true, what: `Node ${nodeVersion}` }
      : {
          ok: false,
          what: `Node ${nodeVersion} is too old`,
          todo: `install Node ${OLDEST_NODE.join('.')} or newer (nodejs.org)`,
        },
    has('node_modules/aws-cdk')
      ? { ok: true, what: 'the project’s packages are installed' }
      : { ok: false, what: 'the project’s packages are not installed', todo: 'run `npm ci`' },
  );
  const region = await regionOf(environment, aws);
  findings.push(
    region
      ? { ok: true, what: `region ${region}` }
      : {
          ok: false,
          what: 'no region is chosen',
          todo: 'set AWS_REGION (for example `export AWS_REGION=eu-central-1`), or run `aws configure`',
        },
  );
  const account = await identity(aws);
  findings.push(account.finding);
  if (!account.id || !region) return findings;
  findings.push(await bootstrapped(account.id, region, aws));
  return findings;
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

async function regionOf(
  environment: Surroundings['environment'],
  aws: Surroundings['aws'],
): Promise<string | undefined> {
  const named = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION;
  if (named) return named;
  try {
    return (await aws('configure', 'get', 'region'))?.trim() || undefined;
  } catch {
    return undefined;
  }
}

async function identity(aws: Surroundings['aws']): Promise<{ id?: string; finding: Finding }> {
  try {
    const id = (await aws('sts', 'get-caller-identity', '--query', 'Account', '--output', 'text'))?.trim();
    if (id) return { id, finding: { ok: true, what: `credentials of account ${id}` } };
    return {
      finding: {
        ok: null,
        what: 'credentials and bootstrap could not be looked at: the AWS CLI is not installed',
        todo: 'install it (aws.amazon.com/cli) to have them checked; `cdk deploy` itself does not need it',
      },
    };
  } catch (error) {
    return {
      finding: {
        ok: false,
        what: `no usable credentials: ${firstLine(error)}`,
        todo: 'run `aws sso login` or `aws configure`, or set AWS_PROFILE to a profile that works',
      },
    };
  }
}

async function bootstrapped(account: string, region: string, aws: Surroundings['aws']): Promise<Finding> {
  const todo = `run \`npx cdk bootstrap aws://${account}/${region}\`, once for each account and region`;
  const name = ['ssm', 'get-parameter', '--name', '/cdk-bootstrap/hnb659fds/version'];
  try {
    const version = Number(await aws(...name, '--query', 'Parameter.Value', '--output', 'text', '--region', region));
    if (version >= BOOTSTRAP_VERSION) return { ok: true, what: `${region} is bootstrapped (version ${version})` };
    return { ok: false, what: `the bootstrap of ${region} is too old (version ${version})`, todo };
  } catch (error) {
    const message = firstLine(error);
    if (message.includes('ParameterNotFound')) return { ok: false, what: `${region} is not bootstrapped`, todo };
    return {
      ok: null,
      what: `the bootstrap could not be looked at: ${message}`,
      todo: 'ask for ssm:GetParameter, or go on',
    };
  }
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return (stderr || message || String(error)).trim().split('\n')[0]!;
}

async function callAws(...args: string[]): Promise<string | null> {
  try {
    return (await execute('aws', args, { timeout: 20_000 })).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** @returns exit code 0 where nothing stands in the way, else 1 */
export async function run(_args: string[]): Promise<number> {
  const findings = await examine({
    nodeVersion: process.versions.node,
    environment: process.env,
    has: (path) => existsSync(join(root, path)),
    aws: callAws,
  });
  for (const { ok, what, todo } of findings) {
    console.log(`${ok === null ? '?' : ok ? '✓' : '✗'} ${what}`);
    if (!ok && todo) console.log(`    ${todo}`);
  }
  const missing = findings.filter(({ ok }) => ok === false).length;
  console.log(
    missing ? `\n${missing} to mend before \`npx cdk deploy\`` : '\nnothing stands in the way of `npx cdk deploy`',
  );
  return missing ? 1 : 0;
}
