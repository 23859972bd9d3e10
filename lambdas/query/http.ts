/** Answers as HTTP: JSON or a problem, ETag and 304, gzip. API Gateway itself answers for CORS. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from './problem.ts';

/** What of the request decides the answer's form. */
export interface Http {
  method: string;
  headers: Record<string, string | undefined>;
}

type Answer = { status: number; body: unknown; problem?: undefined } | { problem: Problem };

const METHODS = 'GET, HEAD';
/** Bodies smaller than this, in bytes, are sent as they are. */
const GZIP_FROM = 1024;
/** Largest answer in bytes as a function hands it over, quotes escaped and all; Lambda takes 6 MB. */
const MOST_BYTES = 6_000_000;

export function respond(http: Http, answer: Answer): APIGatewayProxyStructuredResultV2 {
  if (answer.problem) {
    const { problem } = answer;
    const body = JSON.stringify({ type: 'about:blank', ...problem });
    const headers = { 'content-type': 'application/problem+json' };
    return encode(http, problem.status, body, problem.status === 405 ? { ...headers, allow: METHODS } : headers);
  }
  const body = JSON.stringify(answer.body);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    etag,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding',
  };
  if (matches(header(http, 'if-none-match'), etag)) return { statusCode: 304, headers };
  const encoded = encode(http, answer.status, body, headers);
  return Buffer.byteLength(JSON.stringify(encoded)) > MOST_BYTES ? respond(http, tooLarge(http)) : encoded;
}

function encode(
  http: Http,
  statusCode: number,
  body: string,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 {
  if (http.method === 'HEAD') return { statusCode, headers };
  if (!acceptsGzip(http) || Buffer.byteLength(body) < GZIP_FROM) return { statusCode, headers, body };
  return {
    statusCode,
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
}

function acceptsGzip(http: Http): boolean {
  return (header(http, 'accept-encoding') ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/.test(coding));
}

function tooLarge(http: Http): { problem: Problem } {
  const remedy = acceptsGzip(http)
    ? 'Read the text itself: it lies in the bucket of clean texts, under a key that begins with the id of the article.'
    : 'Ask for it compressed: send the header `accept-encoding: gzip`.';
  const detail = `It has more than the ${MOST_BYTES / 1e6} MB that an answer may have. ${remedy}`;
  return { problem: { status: 413, title: 'The answer is too large', detail } };
}

function matches(given: string | undefined, etag: string): boolean {
  if (!given) return false;
  return given.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function header({ headers }: Http, name: string): string | undefined {
  return headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
