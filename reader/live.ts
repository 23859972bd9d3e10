/** News of the pipeline: what becomes of each file, and that lists may have changed. */
import { signal } from '@preact/signals';
import type { News } from '../local/log.ts';

/** How far a file is. */
export interface Progress extends News {
  /** Every step so far, oldest first. */
  steps: string[];
}

/** Files shown at once. */
const SHOWN = 12;
/** Milliseconds that changes are gathered before the views ask anew, and between two such times at least. */
const GATHER = 300;
const APART = 2000;

/** Latest first. */
export const files = signal<Progress[]>([]);
/** Counts up whenever the records may have changed. */
export const changes = signal(0);
export const connected = signal(true);

export function listen(): void {
  const source = new EventSource('/reader/events');
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let last = -APART;
  source.onopen = () => {
    // What happened while nothing was heard may show in any list.
    if (!connected.value) changes.value++;
    connected.value = true;
  };
  source.onerror = () => {
    connected.value = false;
  };
  source.onmessage = ({ data }) => {
    const news = JSON.parse(data as string) as News;
    if (news.name) files.value = follow(files.value, news);
    // What happened before the page was opened is in its first answers.
    if (gathering !== undefined || Date.parse(news.at) < performance.timeOrigin) return;
    const wait = Math.max(GATHER, last + APART - performance.now());
    gathering = setTimeout(() => {
      gathering = undefined;
      last = performance.now();
      changes.value++;
    }, wait);
  };
}

/** What begins a story; of rules each is one of its own. */
const FIRST = new Set(['received', 'in force', 'refused']);
const ENDED = new Set(['labelled', 'rejected', 'removed', 'duplicate', 'stale', 'gave up', 'in force', 'refused']);

/** Whether more will be told of the file. Of one that holds many articles, how many it holds is the last. */
export function underWay({ what, detail }: News): boolean {
  return !ENDED.has(what) && !(what === 'cleaned' && detail);
}

/** The list with one more step in it; a file that is received again begins anew. */
export function follow(list: Progress[], news: News): Progress[] {
  const known = FIRST.has(news.what) ? undefined : list.find(({ name }) => name === news.name);
  const steps = [...(known?.steps ?? []), news.what];
  return [{ ...known, ...news, steps }, ...list.filter(({ name }) => name !== news.name)].slice(0, SHOWN);
}
