import { type Host, type HostOptions, openHost } from '../host.ts';
import { Live } from './live.ts';
import { readerPages } from './reader.ts';

/** The host with the reader's page, which hears what becomes of each file. */
export function openReaderHost(options: Omit<HostOptions, 'pages'>): Promise<Host> {
  const live = new Live();
  return openHost({
    ...options,
    report: (news) => {
      live.tell(news);
      options.report?.(news);
    },
    pages: readerPages(live, options.rules),
  });
}
