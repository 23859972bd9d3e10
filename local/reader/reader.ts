import type { Page } from '../http.ts';
import { bundleReader } from './assets.ts';
import { filesPage } from './files.ts';
import { issuesPage } from './issues.ts';
import type { Live } from './live.ts';
import { rulesPage } from './rules-page.ts';

/** The reader: its page, its files and its news. It is bundled while the host opens, and asked for after. */
export function readerPages(live: Live): Page[] {
  const assets = bundleReader();
  // Whoever asks for the page is told; a fault must not end the process before.
  assets.catch(() => {});
  return [live.page, issuesPage(), rulesPage(), filesPage(assets)];
}
