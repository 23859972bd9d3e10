/** What the reader's own requests must be: from its own page, JSON, and of bounded size. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Largest body read, in bytes: a long article and a long pack fit many times over. */
const MOST = 2_000_000;

/** The request cannot be answered; says what to do. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/**
 * The JSON of a POST from the reader's own page. Another site's page can send a form or plain text here, but no JSON without
 * being asked about it first (CORS), and browsers say where a request comes from.
 * @throws Refused
 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if ((site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== `http://${host}`))
    throw new Refused(403, 'Not from here', 'Only the page that this server serves may ask this.');
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refused(415, 'JSON only', 'Send content-type: application/json.');
  const body: unknown = await parseJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refused(400, 'Not an object', 'The body must be one JSON object.');
  return body as Record<string, unknown>;
}

async function parseJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too much is read to its end and not kept: a connection cut in the middle would not hear the answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST) chunks.push(chunk);
  }
  if (size > MOST) throw new Refused(413, 'Too large', `The body may have ${MOST} bytes.`);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'Not JSON', 'The body is no JSON.');
  }
}

/** A text of a body. @throws Refused where it is missing, or longer than `most` UTF-16 code units */
export function textOf(body: Record<string, unknown>, field: string, most: number): string {
  const value = body[field];
  if (typeof value !== 'string') throw new Refused(400, 'A field is missing', `Give "${field}" as a text.`);
  if (value.length > most) throw new Refused(413, 'Too long', `"${field}" may have ${most} characters.`);
  return value;
}

export function sendJson(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/** A problem (RFC 9457), as the API answers them. */
export function sendProblem(
  response: ServerResponse,
  { status, title, detail }: Pick<Refused, 'status' | 'title' | 'detail'>,
): void {
  sendJson(response, status, { type: 'about:blank', title, status, detail }, 'application/problem+json');
}
