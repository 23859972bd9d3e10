/** `rules diff OLD [NEW] --corpus DIR`: which labels flip on which articles between two versions of the packs. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { classify } from '../../lambdas/classify/classify.ts';
import { compilePacks, describeFault, type PackText, packFiles, packFolder } from '../../local/packs.ts';
import { describeFlip, flipsBetween } from '../../local/rules/flips.ts';
import { UsageError } from '../commands/usage.ts';
import { readCorpus } from './corpus.ts';

export async function diff(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { corpus: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [before, after, more] = positionals;
  if (!before || more || !values.corpus)
    throw new UsageError('rules diff: name one or two versions (a folder of packs or a git revision) and --corpus');
  const [old, fresh] = [packsOf(before), after ? packsOf(after) : packFiles()].map((files) => {
    const { packs, faults } = compilePacks(files, 'classify');
    for (const fault of faults) console.error(describeFault(fault, files));
    return packs;
  }) as [ReturnType<typeof compilePacks>['packs'], ReturnType<typeof compilePacks>['packs']];
  const articles = await readCorpus(values.corpus);
  const flips = articles.flatMap((article) =>
    flipsBetween(classify(article, old), classify(article, fresh)).map((flip) => ({ article: article.name, ...flip })),
  );
  if (values.json) for (const flip of flips) console.log(JSON.stringify(flip));
  else {
    for (const flip of flips) console.log(`${flip.article}: ${describeFlip(flip)}`);
    const changed = new Set(flips.map((flip) => flip.article)).size;
    console.log(
      `${flips.length} labels flip on ${changed} of ${articles.length} articles (${old.version} -> ${fresh.version})`,
    );
  }
  return 0;
}

/** All packs of a folder, or of `rules/` in a git revision. */
function packsOf(version: string): PackText[] {
  if (existsSync(version)) return packFolder(version);
  const root = resolve(import.meta.dirname, '..', '..');
  const git = (...args: string[]): string => {
    try {
      return execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      throw new UsageError(`rules diff: '${version}' is no folder and no git revision with rules/`);
    }
  };
  return git('ls-tree', '-r', '--name-only', `${version}^{commit}`, 'rules/')
    .split('\n')
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({
      file: name.slice('rules/'.length),
      text: git('show', `${version}:${name}`),
      folder: `${version}:rules`,
    }));
}
