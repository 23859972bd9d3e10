import { parseArgs } from 'node:util';
import { packFiles } from '../../local/packs.ts';
import { inFiles, report } from '../rules/report.ts';
import { UsageError } from './usage.ts';

export const summary = 'rules: lint|test|tidy|coverage|explain|diff|new|docs: write rules and see what they do';

export const usage = `usage: stancewire rules VERB

  lint [FILE…]                what is wrong with packs: file, line, entry (--warnings: what may be)
  test [FILE…]                run every example of every rule
  check [FILE…]               lint and test
  tidy [FILE…] [--write]      patterns that add nothing to their rule; --write takes them out
  coverage CORPUS             which rules fired on a folder or file of articles, and which never did
  explain FILE                every rule that fired in an article, and what became of it (--json)
  diff OLD [NEW] --corpus DIR which labels flip between two versions of the packs (whole folders or git revisions);
                              without NEW, the packs in force, those of --rules laid over rules/ among them
  new issues|topics NAME      begin a pack
  docs [--check]              write the catalogue of all rules to docs/rules/

FILE is a pack or a folder of packs.`;

export async function run([verb, ...args]: string[]): Promise<number> {
  switch (verb) {
    case 'lint':
    case 'test':
    case 'check':
      return check(verb, args);
    case 'coverage':
      return (await import('../rules/coverage.ts')).coverage(args);
    case 'explain':
      return (await import('../rules/explain.ts')).explain(args);
    case 'diff':
      return (await import('../rules/diff.ts')).diff(args);
    case 'tidy':
      return (await import('../rules/tidy.ts')).tidyPacks(args);
    case 'new':
      return (await import('../rules/new.ts')).begin(args);
    case 'docs':
      return (await import('../rules/catalogue.ts')).docs(args);
    case undefined:
    case 'help':
      console.log(usage);
      return verb ? 0 : 2;
    default:
      throw new UsageError(`rules: no verb '${verb}'; try stancewire rules --help`);
  }
}

async function check(verb: 'lint' | 'test' | 'check', args: string[]): Promise<number> {
  const options = { warnings: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const { openWorkbench } = await import('../../local/rules/workbench.ts');
  const files = packFiles();
  const wanted = inFiles(positionals, files);
  const bench = openWorkbench(files);
  const ofWanted = <T extends { file: string }>(list: T[]) => list.filter(({ file }) => wanted(file));
  const { faultFindings, lint } = await import('../../local/rules/lint.ts');
  let code = 0;
  if (verb !== 'test') {
    const [rules, packs] = [ofWanted(bench.rules).length, ofWanted(bench.sources).length];
    code |= report(ofWanted(lint(bench)), `rules lint: ${rules} rules in ${packs} packs`, files, values);
  }
  if (verb !== 'lint') {
    const { testExamples } = await import('../../local/rules/examples.ts');
    const { examples, findings } = testExamples(bench, wanted);
    // Examples of what cannot be read are not run: `lint` says so, and without it this does.
    const unread = verb === 'test' ? ofWanted(faultFindings(bench)) : [];
    code |= report([...unread, ...findings], `rules test: ${examples} examples`, files, values);
  }
  return code;
}
