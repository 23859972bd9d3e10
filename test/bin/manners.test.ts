import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const execute = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** Runs the command line as a user does. */
async function stancewire(...args: string[]): Promise<{ code: number; out: string; complaint: string }> {
  const call = ['--import', 'tsx', join(ROOT, 'bin/stancewire.ts'), ...args];
  return execute(process.execPath, call, { cwd: ROOT }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, complaint: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, complaint: stderr }),
  );
}

const FRENCH =
  'Le gouvernement a annoncé mardi une réforme des retraites. Les syndicats appellent à la grève pour la semaine prochaine. ' +
  'Le ministre du travail a défendu son projet devant les députés, qui ont débattu toute la nuit de ses effets.\n';

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

  it('begins a pack once: where there is one of that name, it stays', async () => {
    const own = mkdtempSync(join(tmpdir(), 'own-'));
    const pack = join(own, 'issues', 'second-pier.yaml');
    const begin = () => stancewire('--rules', own, 'rules', 'new', 'issues', 'second-pier');
    expect((await begin()).out).toContain(`${relative(ROOT, pack)}: begun`);
    writeFileSync(pack, 'mine');
    expect(await begin()).toMatchObject({ code: 2, complaint: expect.stringMatching(/already; .*another name\n$/) });
    expect(readFileSync(pack, 'utf8')).toBe('mine');
  });

  it('compares a version with the packs in force, --rules among them, on what is an article of a corpus', async () => {
    const own = mkdtempSync(join(tmpdir(), 'own-'));
    await stancewire('--rules', own, 'rules', 'new', 'issues', 'second-pier');
    const corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
    const mayor = JSON.stringify({ id: 'mayor', text: '"We want a second pier," Mayor Anna Lind said on Monday.' });
    writeFileSync(join(corpus, 'lines.jsonl'), `${mayor}\ntorn\n{"id":"two"}\n`);
    writeFileSync(join(corpus, 'french.txt'), FRENCH);
    const { code, out, complaint } = await stancewire('--rules', own, 'rules', 'diff', 'rules', '--corpus', corpus);
    expect(code).toBe(0);
    expect(out).toMatch(/^mayor: anna-lind -> second-pier: none => support\n1 labels flip on 1 of 1 articles/);
    expect(complaint.match(/[\w.]+(:\d)?: left out: .{7}/g)).toEqual([
      'french.txt: left out: The tex',
      'lines.jsonl:2: left out: no JSON',
      'lines.jsonl:3: left out: no "tex',
    ]);
  });

  it.each([
    ['an unknown verb', ['label']],
    ['an unknown option', ['start', '--prot', '3']],
    ['a pack that is not there', ['rules', 'lint', 'issues/nowhere.yaml']],
    ['a folder that is not there', ['demo', 'nowhere']],
    ['a folder of rules that is not there', ['--rules=nowhere', 'topics']],
    ['a family that there is not', ['rules', 'new', 'bogus', 'x']],
    ['a file that is not there', ['classify', 'nowhere.txt']],
    ['a file where lines are asked for', ['classify', '--jsonl', 'package.json']],
    ['a folder where a file is asked for', ['clean', 'docs']],
    ['no version to compare with', ['rules', 'diff', '--corpus', 'seeds']],
  ])('answers %s with one line', async (_, args) => {
    const { code, complaint } = await stancewire(...args);
    expect(code).toBe(2);
    expect(complaint).toMatch(/^stancewire: [^\n]+\n$/);
  });
});
