import type { ServerResponse } from 'node:http';
import type { Page } from '../http.ts';
import type { News } from '../log.ts';

/** News kept for a page that is opened later. */
const KEPT = 50;
/** Milliseconds between two comments that keep a quiet connection open. */
const HEARTBEAT = 20_000;

/** Tells every open page what becomes of each file, by server-sent events (`/reader/events`). */
export class Live {
  readonly #open = new Set<ServerResponse>();
  readonly #last: { id: number; news: News }[] = [];
  // Larger than any of an earlier process, so that a page that stayed open misses nothing.
  #next = Date.now();

  tell(news: News): void {
    const entry = { id: this.#next++, news };
    this.#last.push(entry);
    if (this.#last.length > KEPT) this.#last.shift();
    for (const response of this.#open) response.write(eventOf(entry));
  }

  /** Tells every open page that the records may have changed, where nobody says which. */
  nudge(): void {
    const news: News = { what: 'changed', name: '', at: new Date().toISOString() };
    for (const response of this.#open) response.write(`data: ${JSON.stringify(news)}\n\n`);
  }

  /** Answers `/reader/events`: what a page has missed, then what comes. */
  readonly page: Page = async (request, response, { pathname }) => {
    if (pathname !== '/reader/events') return false;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 1000\n\n');
    const seen = Number(request.headers['last-event-id'] ?? 0);
    for (const entry of this.#last) if (entry.id > seen) response.write(eventOf(entry));
    this.#open.add(response);
    const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT);
    response.on('close', () => {
      clearInterval(beat);
      this.#open.delete(response);
    });
    return true;
  };
}

function eventOf({ id, news }: { id: number; news: News }): string {
  return `id: ${id}\ndata: ${JSON.stringify(news)}\n\n`;
}
