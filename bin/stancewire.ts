#!/usr/bin/env node
/** The command line. Each verb is a file in commands/, loaded only when it is asked for. */
import { existsSync } from 'node:fs';
import { UsageError } from './commands/usage.ts';

/** What every verb takes. */
const RULES_USAGE = `  --rules DIR   with any verb: a folder of packs laid over rules/; a file of the same path takes the place of ours`;

interface Command {
  /** One line for the overview: the call, a colon, what it does. */
  summary: string;
  /** What --help prints. */
  usage: string;
  /** Runs the verb; resolves to the process's exit code. */
  run(args: string[]): Promise<number>;
}

const commands: Record<string, () => Promise<Command>> = {
  start: () => import('./commands/start.ts'),
  reader: () => import('./commands/reader.ts'),
  demo: () => import('./commands/demo.ts'),
  clean: () => import('./commands/clean.ts'),
  'explain-clean': () => import('./commands/explain-clean.ts'),
  topics: () => import('./commands/topics.ts'),
  relate: () => import('./commands/relate.ts'),
  classify: () => import('./commands/classify.ts'),
  push: () => import('./commands/push.ts'),
  get: () => import('./commands/get.ts'),
  export: () => import('./commands/export.ts'),
  reclassify: () => import('./commands/reclassify.ts'),
  rules: () => import('./commands/rules.ts'),
  doctor: () => import('./commands/doctor.ts'),
};

async function main(given: string[]): Promise<number> {
  const [verb, ...args] = takeRules(given);
  if (!verb || verb === 'help' || verb === '--help' || verb === '-h') {
    console.log('usage: stancewire VERB [options]\n');
    const summaries = await Promise.all(
      Object.values(commands).map(async (load) => (await load()).summary.split(/: (.*)/)),
    );
    const widest = Math.max(...summaries.map(([call]) => call!.length));
    for (const [call, does] of summaries) console.log(`  ${call!.padEnd(widest)}  ${does}`);
    console.log(`\n${RULES_USAGE}\n\nstancewire VERB --help says more of a verb.`);
    return verb ? 0 : 2;
  }
  const load = commands[verb];
  if (!load) throw new UsageError(`no verb '${verb}'; there are ${Object.keys(commands).join(', ')}`);
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${command.usage}\n\n${RULES_USAGE}`);
    return 0;
  }
  return command.run(args);
}

/** Takes `--rules DIR` or `--rules=DIR` out of a call and heeds it. */
function takeRules(args: string[]): string[] {
  const at = args.findIndex((arg) => arg === '--rules' || arg.startsWith('--rules='));
  if (at < 0) return args;
  const apart = args[at] === '--rules';
  const folder = apart ? args[at + 1] : args[at]!.slice('--rules='.length);
  if (!folder) throw new UsageError('--rules: name a folder of packs');
  if (!existsSync(folder)) throw new UsageError(`--rules: there is no folder ${folder}`);
  process.env.STANCEWIRE_RULES = folder;
  return args.toSpliced(at, apart ? 2 : 1);
}

/** What is wrong with the call, in one line; undefined where the fault is ours. */
function misuseOf(error: Error & { code?: string }): string | undefined {
  if (error instanceof UsageError) return error.message;
  // Of what Node says the first sentence: the rest is about options that begin with a dash.
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return `${error.message.split('. ')[0]}; --help says what there is`;
  return undefined;
}

// Whoever reads our output may stop early (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const misuse = misuseOf(error);
    console.error(misuse ? `stancewire: ${misuse}` : error);
    process.exitCode = misuse ? 2 : 1;
  },
);
