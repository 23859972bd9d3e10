import { parseArgs } from 'node:util';
import { openRemoteReader } from '../../local/reader/remote.ts';
import { openTarget, TARGET_OPTIONS } from '../remote/target.ts';
import { UsageError } from './usage.ts';

export const summary = "reader: the page to look at a stack's coverage, on 127.0.0.1; its calls are signed as yours";

export const usage = `usage: stancewire reader --stack NAME [--port N]

  --stack NAME  the deployed stack of that name; credentials and region as the AWS CLI finds them
  --port N      the page's port on 127.0.0.1 (default 8080; 0 takes a free one)

Nothing of the stack becomes public: the page is served on this computer, and each of its questions is signed
with your own credentials. What runs on this computer (npm start) has the page already.`;

export async function run(args: string[]): Promise<number> {
  const { stack, port: given } = parseArgs({ args, options: TARGET_OPTIONS }).values;
  if (typeof stack !== 'string')
    throw new UsageError('name the stack: stancewire reader --stack NAME; --help says more');
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, it is ${given}`);
  const target = await openTarget({ stack });
  const reader = await openRemoteReader(target.fetch, port);
  console.log(`\nThe coverage of ${target.name}:  ${reader.address}/\n\nCtrl-C ends it.\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await reader.close();
  return 0;
}
