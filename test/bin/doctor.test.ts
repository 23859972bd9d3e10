import { describe, expect, it } from 'vitest';
import { examine, type Surroundings } from '../../bin/commands/doctor.ts';
import project from '../../package.json' with { type: 'json' };

const answers = (script: Record<string, string | Error>) => async (service: string) => {
  const answer = script[service];
  if (answer instanceof Error) throw answer;
  return answer ?? '';
};
const ready: Surroundings = {
  nodeVersion: '22.3.0',
  environment: { AWS_REGION: 'eu-central-1' },
  has: () => true,
  aws: answers({ sts: '111122223333\n', ssm: '27\n' }),
};
const first = (surroundings: Surroundings) =>
  examine(surroundings).then((findings) => findings.find(({ ok }) => ok !== true));

describe('doctor', () => {
  it('finds nothing where all is ready', async () => {
    const findings = await examine(ready);
    expect(findings.every(({ ok }) => ok)).toBe(true);
    expect(findings.map(({ what }) => what)).toContain('eu-central-1 is bootstrapped (version 27)');
  });

  it.each<[string, Partial<Surroundings>, boolean | null, string]>([
    ['an old Node', { nodeVersion: '18.20.0' }, false, 'Node 20.19'],
    ['a Node that the packages refuse', { nodeVersion: '20.9.1' }, false, 'Node 20.19'],
    ['missing packages', { has: () => false }, false, 'npm ci'],
    ['no region', { environment: {} }, false, 'AWS_REGION'],
    ['no AWS CLI', { aws: async () => null }, null, 'does not need it'],
    ['no credentials', { aws: answers({ sts: new Error('Unable to locate credentials') }) }, false, 'aws sso login'],
    [
      'no bootstrap',
      { aws: answers({ sts: '111122223333', ssm: new Error('(ParameterNotFound) when calling GetParameter') }) },
      false,
      'npx cdk bootstrap aws://111122223333/eu-central-1',
    ],
    ['an old bootstrap', { aws: answers({ sts: '111122223333', ssm: '4' }) }, false, 'npx cdk bootstrap'],
  ])('says what to do about %s', async (_name, change, ok, words) => {
    const finding = await first({ ...ready, ...change });
    expect(finding?.ok).toBe(ok);
    expect(finding?.todo).toContain(words);
  });

  it('asks for the Node that package.json asks for', async () => {
    const oldest = project.engines.node.replace('>=', '');
    const nodeOf = async (nodeVersion: string) => (await examine({ ...ready, nodeVersion }))[0];
    expect(await nodeOf(`${oldest}.0`)).toMatchObject({ ok: true });
    expect(await nodeOf('20.18.3')).toMatchObject({ ok: false, todo: expect.stringContaining(oldest) });
  });

  it('takes the region of the AWS CLI’s profile where none is in the environment', async () => {
    const aws = answers({ configure: 'us-west-2\n', sts: '111122223333', ssm: '27' });
    const findings = await examine({ ...ready, environment: {}, aws });
    expect(findings.map(({ what }) => what)).toContain('region us-west-2');
  });
});
