/** Opaque cursors: where a page ended, signed, and bound to the query they came from. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Params } from './params.ts';
import { badParameter } from './problem.ts';

/** Bytes kept of the HMAC-SHA256. */
const SIGNATURE_BYTES = 16;

/** The cursor that goes on after `position` in this query. `limit` may change from page to page; nothing else may. */
export function writeCursor(position: string, route: string, params: Params, secret: Uint8Array): string {
  const bytes = Buffer.from(position);
  return Buffer.concat([sign(bytes, route, params, secret), bytes]).toString('base64url');
}

/** The position in a cursor. @throws ProblemError where it is none of ours or of another query */
export function readCursor(
  cursor: string | undefined,
  route: string,
  params: Params,
  secret: Uint8Array,
): string | undefined {
  if (cursor === undefined) return undefined;
  const bytes = Buffer.from(cursor, 'base64url');
  const position = bytes.subarray(SIGNATURE_BYTES);
  const signature = bytes.subarray(0, SIGNATURE_BYTES);
  const expected = sign(position, route, params, secret);
  // Decoding passes over what is no base64url; a cursor is taken only as it was given.
  if (
    bytes.toString('base64url') !== cursor ||
    signature.length !== SIGNATURE_BYTES ||
    !timingSafeEqual(signature, expected)
  )
    throw badParameter('cursor', 'It belongs to another query, or was changed. Take it from `next` of the same query.');
  return position.toString();
}

function sign(position: Uint8Array, route: string, params: Params, secret: Uint8Array): Buffer {
  const query = Object.entries(params)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const bound = createHash('sha256')
    .update(JSON.stringify([route, query]))
    .digest();
  return createHmac('sha256', secret).update(bound).update(position).digest().subarray(0, SIGNATURE_BYTES);
}
