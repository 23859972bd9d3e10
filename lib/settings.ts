/** What a deployment may choose, read from CDK context (`-c name=value`). Everything has a default. */
import type { Node } from 'constructs';

/** `dev`: all gone on `cdk destroy`. `prod`: data stays, and deleting the table or the stack is refused. */
export type StageName = 'dev' | 'prod';

export type Auth = { kind: 'iam' } | { kind: 'jwt'; issuer: string; audience: string[] } | { kind: 'none' };

export interface Settings {
  stage: StageName;
  /** CloudFormation stack name; default `stancewire-<stage>`. */
  stackName: string;
  /** Who may ask the API; default IAM (SigV4). */
  auth: Auth;
  /** Origins a browser may ask from; default none. */
  corsOrigins: string[];
  /** A customer-managed KMS key for buckets, queues and table instead of the services' own; default false. */
  kms: boolean;
  /** X-Ray traces of the functions; default false (docs/decisions/063-no-tracing-by-default.md). */
  tracing: boolean;
  /** Where alarms are mailed; default nowhere, the dashboard shows them. */
  alarmEmail?: string;
  /** Requests a second the API lets through on average; bursts are twice that. Default 25. */
  requestsPerSecond: number;
  /** Deploying into an emulator, which cannot run CDK's own helper functions: buckets are emptied by the caller. */
  emulator: boolean;
}

/** A context value that cannot be used; the message names the key and what it may be. */
export class SettingsError extends Error {}

/** @throws SettingsError on the first value that cannot be used */
export function readSettings(node: Node): Settings {
  const text = (key: string): string | undefined => {
    const value = node.tryGetContext(key);
    return value === undefined || value === null || value === '' ? undefined : String(value);
  };
  const flag = (key: string): boolean => oneOf(key, text(key) ?? 'false', ['true', 'false']) === 'true';
  const list = (key: string): string[] =>
    (text(key) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);

  const stage = oneOf('stage', text('stage') ?? 'dev', ['dev', 'prod']);
  const stackName = text('stack') ?? `stancewire-${stage}`;
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(stackName))
    throw new SettingsError(`-c stack=${stackName}: a letter, then letters, digits and hyphens, at most 64 characters`);
  const requestsPerSecond = Number(text('requestsPerSecond') ?? 25);
  if (!Number.isInteger(requestsPerSecond) || requestsPerSecond < 1 || requestsPerSecond > 5000)
    throw new SettingsError(`-c requestsPerSecond=${text('requestsPerSecond')}: a whole number from 1 to 5000`);
  const alarmEmail = text('alarmEmail');
  if (alarmEmail && !/^[^@\s]+@[^@\s]+$/.test(alarmEmail))
    throw new SettingsError(`-c alarmEmail=${alarmEmail}: an e-mail address`);
  return {
    stage,
    stackName,
    auth: readAuth(text('auth') ?? 'iam', text('issuer'), list('audience')),
    corsOrigins: list('cors'),
    kms: flag('kms'),
    tracing: flag('tracing'),
    ...(alarmEmail ? { alarmEmail } : {}),
    requestsPerSecond,
    emulator: flag('emulator'),
  };
}

function readAuth(kind: string, issuer: string | undefined, audience: string[]): Auth {
  switch (oneOf('auth', kind, ['iam', 'jwt', 'none'])) {
    case 'iam':
      return { kind: 'iam' };
    case 'none':
      return { kind: 'none' };
    case 'jwt':
      if (!issuer?.startsWith('https://') || audience.length === 0)
        throw new SettingsError('-c auth=jwt needs -c issuer=https://… and -c audience=ID[,ID]');
      return { kind: 'jwt', issuer, audience };
  }
}

function oneOf<Value extends string>(key: string, value: string, allowed: readonly Value[]): Value {
  if ((allowed as readonly string[]).includes(value)) return value as Value;
  throw new SettingsError(`-c ${key}=${value}: one of ${allowed.join(', ')}`);
}
