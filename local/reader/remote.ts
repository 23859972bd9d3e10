import type { QueryHandler } from '../http.ts';
import { serve } from '../http.ts';
import { Live } from './live.ts';
import { readerPages } from './reader.ts';

/** Milliseconds between two looks at a stack, while a page is open: its records tell nobody that they change. */
const LOOK_AGAIN = 20_000;

/** Asks the API that is elsewhere, by a path with its query. */
export type AskElsewhere = (path: string) => Promise<Response>;

export interface RemoteReader {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  close(): Promise<void>;
}

/** Serves the reader's page on 127.0.0.1 and answers its questions from an API elsewhere. */
export async function openRemoteReader(ask: AskElsewhere, port: number): Promise<RemoteReader> {
  const live = new Live();
  const { server, address } = await serve(forwardTo(ask), port, readerPages(live));
  const looking = setInterval(() => live.nudge(), LOOK_AGAIN);
  return {
    address,
    async close() {
      clearInterval(looking);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Hands a question on, and its answer back: what the API says, or that it cannot be reached. */
function forwardTo(ask: AskElsewhere): QueryHandler {
  return async ({ rawPath, rawQueryString, requestContext }) => {
    const { method } = requestContext.http;
    if (method !== 'GET' && method !== 'HEAD')
      return problem(405, 'Method not allowed', 'The API only reads: use GET.');
    const path = rawPath.split('/').map(encodeURIComponent).join('/');
    const answer = await ask(rawQueryString ? `${path}?${rawQueryString}` : path).catch((error: Error) => error);
    if (answer instanceof Error) return problem(502, 'The stack does not answer', answer.message);
    const headers: Record<string, string> = { 'cache-control': 'private, no-cache' };
    for (const name of ['content-type', 'etag']) {
      const value = answer.headers.get(name);
      if (value) headers[name] = value;
    }
    return { statusCode: answer.status, headers, body: await answer.text() };
  };
}

function problem(status: number, title: string, detail: string) {
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: 'about:blank', status, title, detail }),
  };
}
