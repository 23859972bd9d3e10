import type { Node } from 'constructs';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../lib/settings.ts';

const read = (context: Record<string, string> = {}) =>
  readSettings({ tryGetContext: (key: string) => context[key] } as unknown as Node);

describe('settings', () => {
  it('need nothing said', () => {
    expect(read()).toEqual({
      stage: 'dev',
      stackName: 'stancewire-dev',
      auth: { kind: 'iam' },
      corsOrigins: [],
      kms: false,
      tracing: false,
      requestsPerSecond: 25,
      emulator: false,
    });
  });

  it('name the stack after the stage, or as asked', () => {
    expect(read({ stage: 'prod' }).stackName).toBe('stancewire-prod');
    expect(read({ stack: 'press-desk' }).stackName).toBe('press-desk');
  });

  it.each([
    [{ stage: 'production' }, 'one of dev, prod'],
    [{ auth: 'basic' }, 'one of iam, jwt, none'],
    [{ auth: 'jwt', issuer: 'https://login.example/' }, 'audience'],
    [{ auth: 'jwt', issuer: 'http://login.example/', audience: 'a' }, 'https://'],
    [{ kms: 'yes' }, 'one of true, false'],
    [{ stack: 'my stack' }, 'letters, digits and hyphens'],
    [{ requestsPerSecond: '0' }, 'whole number'],
    [{ alarmEmail: 'desk' }, 'e-mail address'],
  ])('refuse %o and say what would do', (context, words) => {
    expect(() => read(context as Record<string, string>)).toThrowError(SettingsError);
    expect(() => read(context as Record<string, string>)).toThrowError(words);
  });
});
