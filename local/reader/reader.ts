import type { Page } from '../http.ts';
import { bundleReader } from './assets.ts';
import { filesPage } from './files.ts';
import { issuesPage } from './issues.ts';
import type { Live } from './live.ts';
import { rulesPage } from './rules-page.ts';

/** The reader: its page, its files and its news. It is bundled while the host opens, and asked for after; `rules` is a folder of packs laid over `rules/`. */
export function readerPages(live: Live, rules?: string): Page[] {
  const assets = bundleReader();
  // Whoever asks for the page is told; a fault must not end the process before.
  assets.catch(() => {});
  return [live.page, issuesPage(rules), rulesPage({ rules }), filesPage(assets)];
}
