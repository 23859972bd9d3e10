import type { Page } from '../http.ts';
import type { Asset } from './assets.ts';

/**
 * What the browser may do with the page: run and style it from this origin alone, ask this origin alone, and nothing else.
 * No inline script or style, no third party, no frame, and no string becomes markup (Trusted Types).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const GUARDED = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Serves the bundled files; what is named by its content is kept by the browser for ever, the page itself is asked for anew. */
export function filesPage(assets: Promise<Map<string, Asset>>): Page {
  return async ({ method, headers }, response, { pathname }) => {
    if (pathname !== '/' && !pathname.startsWith('/reader/')) return false;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const found = (await assets).get(pathname);
    if (!found) {
      if (pathname.startsWith('/reader/')) {
        response.writeHead(404, { ...GUARDED, 'content-type': 'text/plain; charset=utf-8' });
        response.end('There is no such file. Load the page anew: /\n');
        return true;
      }
      return false;
    }
    const { type, bytes, gzipped, etag, lasting } = found;
    const shared = {
      ...GUARDED,
      etag,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    if (headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
      response.writeHead(304, shared);
      response.end();
      return true;
    }
    const zip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers['accept-encoding'] ?? ''));
    const body = zip ? gzipped : bytes;
    response.writeHead(200, {
      ...shared,
      'content-type': type,
      'content-length': body.length,
      ...(zip && { 'content-encoding': 'gzip' }),
    });
    response.end(method === 'HEAD' ? undefined : body);
    return true;
  };
}
