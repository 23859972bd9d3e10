import { gunzipSync } from 'node:zlib';

export type Gunzipped = { ok: true; bytes: Uint8Array } | { ok: false; fault: 'too-large' | 'broken' };

/** RFC 1952: every gzip member starts with these two bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip, never to more than `limit` bytes: zlib stops at the limit, so a gzip bomb costs what a large file costs.
 */
export function gunzip(bytes: Uint8Array, limit: number): Gunzipped {
  try {
    return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: limit }) };
  } catch (error) {
    return {
      ok: false,
      fault: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken',
    };
  }
}
