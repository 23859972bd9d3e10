import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const execute = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** Runs the command line as a user does. */
async function stancewire(...args: string[]): Promise<{ code: number; out: string; complaint: string }> {
  const call = ['--import', 'tsx', join(ROOT, 'bin/stancewire.ts'), ...args];
  return execute(process.execPath, call, { cwd: ROOT }).then(
    ({ stdout }) => ({ code: 0, out: stdout, complaint: '' }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, complaint: stderr }),
  );
}

/** What all verbs take. */
const RULES = /^ {2}--rules DIR {3}with any verb: a folder of packs laid over rules\//m;

describe('the command line', () => {
  it('says how a verb is used, whatever else is asked', async () => {
    const { code, out } = await stancewire('rules', 'coverage', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^usage: stancewire rules VERB/);
    expect(out).toMatch(RULES);
  });

  it('says what each verb does, one below the other, and that all take a folder of rules', async () => {
    const { code, out } = await stancewire('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}explain-clean FILE… {2}the article with what was struck out/m);
    expect(out).toMatch(/^ {2}get PATH {13}ask the API/m);
    expect(out).toMatch(RULES);
  });

  it('ends with 1 where a file was rejected', async () => {
    expect((await stancewire('explain-clean', 'package.json')).code).toBe(1);
  });

  it.each([
    ['an unknown verb', ['label']],
    ['an unknown option', ['start', '--prot', '3']],
    ['a pack that is not there', ['rules', 'lint', 'issues/nowhere.yaml']],
    ['a folder that is not there', ['demo', 'nowhere']],
    ['a folder of rules that is not there', ['--rules=nowhere', 'topics']],
    ['a family that there is not', ['rules', 'new', 'bogus', 'x']],
  ])('answers %s with one line', async (_, args) => {
    const { code, complaint } = await stancewire(...args);
    expect(code).toBe(2);
    expect(complaint).toMatch(/^stancewire: [^\n]+\n$/);
  });
});
