import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The one synthesis here with CDK's template validator and cdk-nag: an error of either ends it with another exit code. */
it('synthesizes with every option on, without a finding of the validator or of cdk-nag', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stancewire-test-'));
  try {
    mkdirSync(join(folder, 'bundle'));
    writeFileSync(join(folder, 'bundle', 'index.mjs'), 'export const handler = async () => ({});\n');
    const app = join(import.meta.dirname, '../../bin/app.ts');
    const context = {
      stage: 'prod',
      kms: 'true',
      tracing: 'true',
      alarmEmail: 'desk@example.org',
      cors: 'https://a.example',
    };
    const program = `import { createApp } from ${JSON.stringify(app)};
      createApp({ outdir: ${JSON.stringify(join(folder, 'out'))}, context: ${JSON.stringify(context)} }, () => ${JSON.stringify(join(folder, 'bundle'))}).app.synth();`;
    const { CDK_VALIDATION: _, CDK_DEFAULT_ACCOUNT: __, ...known } = process.env;
    // As the CDK's command line has it for whoever has no credentials yet: a region, and no account.
    const env = { ...known, CDK_DEFAULT_REGION: 'us-east-1' };
    expect(() =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        cwd: join(import.meta.dirname, '../..'),
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      }),
    ).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
