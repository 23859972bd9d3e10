import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export type QueryHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Answers a request itself and returns true, or leaves it to the API. */
export type Page = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** Largest request body read, in bytes. */
const MAX_BODY = 5_000_000;

/**
 * Serves the query handler on 127.0.0.1 as API Gateway's HTTP API would: payload format 2.0 in, structured result out.
 * Only loopback names are answered, so that no web page elsewhere can reach it by rebinding its name to 127.0.0.1.
 */
export async function serve(
  query: QueryHandler,
  port: number,
  pages: Page[] = [],
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    answer(query, pages, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ type: 'about:blank', title: 'Internal Server Error', status: 500 }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function answer(
  query: QueryHandler,
  pages: Page[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host)) {
    response.writeHead(421, { 'content-type': 'text/plain' });
    response.end('This server answers on 127.0.0.1 only.\n');
    return;
  }
  if (isStrangers(request)) {
    response.writeHead(403, { 'content-type': 'text/plain' });
    response.end('Only the page of this server may ask it from a browser.\n');
    return;
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  // A page that changed its mind before it was its turn hears nothing any more.
  if (request.socket.destroyed) return;
  for (const page of pages) if (await page(request, response, url)) return;
  const result = await query(toEvent(request, url, await readBody(request)));
  const body = result.body ? Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8') : undefined;
  response.writeHead(result.statusCode ?? 200, {
    ...(result.headers as Record<string, string>),
    ...(result.cookies && { 'set-cookie': result.cookies }),
    ...(body && { 'content-length': body.length }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Whether a page of another site asks. It could not read the answer, but it could make this server work, or sign calls with the
 * user's credentials. A link that leads here is none of that.
 */
function isStrangers({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return (
    site !== undefined && !['same-origin', 'none'].includes(String(site)) && headers['sec-fetch-mode'] !== 'navigate'
  );
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error(`request body over ${MAX_BODY} bytes`);
    chunks.push(chunk);
  }
  return size ? Buffer.concat(chunks).toString('utf8') : undefined;
}

/** A path with its escapes resolved; as it came where they are broken, so that the API answers 404 and not 500. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A request as payload format 2.0 has it: decoded path in rawPath, repeated query parameters joined by commas. */
function toEvent(request: IncomingMessage, url: URL, body: string | undefined): APIGatewayProxyEventV2 {
  const parameters: Record<string, string> = {};
  for (const [name, value] of url.searchParams)
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  const path = decodePath(url.pathname);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: url.search.slice(1),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: parameters }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
  };
}
