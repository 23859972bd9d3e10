import { parseArgs } from 'node:util';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE } from '../remote/target.ts';
import { UsageError } from './usage.ts';

export const summary = "get PATH: ask the API, signed where it is a stack's, and print the answer";

export const usage = `usage: stancewire get PATH [--stack NAME | --local]

  PATH          such as '/articles?target=us-russia-reset&label=support'
${TARGET_USAGE}`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: TARGET_OPTIONS, allowPositionals: true });
  const [path, ...more] = positionals;
  if (!path || more.length) throw new UsageError("get: name one path, such as '/articles?target=USA'");
  const target = await openTarget(values);
  const answer = await target.fetch(path.startsWith('/') ? path : `/${path}`);
  const body = await answer.text();
  console.log(/json/.test(answer.headers.get('content-type') ?? '') ? JSON.stringify(JSON.parse(body), null, 2) : body);
  return answer.ok ? 0 : 1;
}
