/** Answers as HTTP: JSON or a problem, ETag and 304, gzip, CORS. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from './problem.ts';

/** What of the request decides the answer's form. */
export interface Http {
  method: string;
  headers: Record<string, string | undefined>;
  allowOrigin?: string;
}

type Answer = { status: number; body?: unknown; problem?: undefined } | { problem: Problem };

const METHODS = 'GET, HEAD, OPTIONS';
/** Bodies smaller than this, in bytes, are sent as they are. */
const GZIP_FROM = 1024;

export function respond(http: Http, answer: Answer): APIGatewayProxyStructuredResultV2 {
  const cors = corsHeaders(http.allowOrigin);
  if (answer.problem) {
    const { problem } = answer;
    const body = JSON.stringify({ type: 'about:blank', ...problem });
    const headers = { ...cors, 'content-type': 'application/problem+json' };
    return encode(http, problem.status, body, problem.status === 405 ? { ...headers, allow: METHODS } : headers);
  }
  if (answer.body === undefined) return { statusCode: answer.status, headers: cors };
  const body = JSON.stringify(answer.body);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...cors,
    'content-type': 'application/json; charset=utf-8',
    etag,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding',
  };
  if (matches(header(http, 'if-none-match'), etag)) return { statusCode: 304, headers };
  return encode(http, answer.status, body, headers);
}

function encode(
  http: Http,
  statusCode: number,
  body: string,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 {
  if (http.method === 'HEAD') return { statusCode, headers };
  const accepts = (header(http, 'accept-encoding') ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/.test(coding));
  if (!accepts || Buffer.byteLength(body) < GZIP_FROM) return { statusCode, headers, body };
  return {
    statusCode,
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
}

function matches(given: string | undefined, etag: string): boolean {
  if (!given) return false;
  return given.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function header({ headers }: Http, name: string): string | undefined {
  return headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function corsHeaders(origin: string | undefined): Record<string, string> {
  if (!origin) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': 'authorization, if-none-match, x-amz-date, x-amz-security-token',
    'access-control-expose-headers': 'etag',
  };
}
