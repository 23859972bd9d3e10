import { parseArgs } from 'node:util';
import { DirectoryInUse } from '../../local/database.ts';
import { lineOf, type News } from '../../local/log.ts';
import { openReaderHost } from '../../local/reader/host.ts';
import { UsageError } from './usage.ts';

export const summary = 'start: the whole pipeline on this computer; drop files into inbox/, ask 127.0.0.1';

export const usage = `usage: stancewire start [--inbox DIR] [--data DIR] [--port N]

  --inbox DIR   where articles are dropped (default inbox)
  --data DIR    where records and clean texts are kept (default .stancewire)
  --port N      the API's port on 127.0.0.1 (default 8080; 0 takes a free one)`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      inbox: { type: 'string', default: 'inbox' },
      data: { type: 'string', default: '.stancewire' },
      port: { type: 'string', default: '8080' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, it is ${values.port}`);
  // The terminal says how each file ended; the page shows its steps.
  const report = (news: News) => {
    if (news.what !== 'received') console.log(lineOf(news));
  };
  const host = await openReaderHost({ inbox: values.inbox, data: values.data, port, report }).catch((error) => {
    throw explain(error, port);
  });
  console.log(`
stancewire runs.

  drop articles into   ${values.inbox}/
  look at it           ${host.address}/
  ask                  curl '${host.address}/articles'
  samples to try       cp seeds/*.txt ${values.inbox}/

Ctrl-C ends it; nothing is lost.
`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await host.close();
  return 0;
}

/** What a start fails by most often, in words that help. */
function explain(error: unknown, port: number): unknown {
  if (error instanceof DirectoryInUse)
    return new UsageError(
      `${error.message}: the pipeline runs there already. Stop it, or give another folder by --data.`,
    );
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return new UsageError(
      `port ${port} is taken by another program. Give another by --port, or --port 0 for a free one.`,
    );
  return error;
}
