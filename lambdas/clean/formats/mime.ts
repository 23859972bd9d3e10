/** MIME parts (RFC 2045-2047), as far as mails and saved pages use them. */

/** Parts read of one message; deeper or more is no article. */
const MAX_PARTS = 200;
const MAX_DEPTH = 8;

export interface Part {
  headers: Map<string, string>;
  type: string;
  body: Uint8Array;
}

/**
 * The leaf parts of a message, in order, and its own headers. The message is handled as a byte string (one UTF-16
 * unit per byte), because each part has a charset of its own.
 */
export function readMime(bytes: Uint8Array): { headers: Map<string, string>; parts: Part[] } {
  const source = byteString(bytes);
  const parts: Part[] = [];
  const top = splitHeaders(source);
  const waiting: { source: string; depth: number }[] = [{ source, depth: 0 }];
  while (waiting.length && parts.length < MAX_PARTS) {
    const { source: part, depth } = waiting.shift()!;
    const { headers, body } = splitHeaders(part);
    const content = headers.get('content-type') ?? 'text/plain';
    const boundary = content.match(/boundary="?([^";\s]{1,200})"?/i)?.[1];
    if (/^multipart\//i.test(content) && boundary && depth < MAX_DEPTH)
      waiting.unshift(...splitParts(body, boundary).map((inner) => ({ source: inner, depth: depth + 1 })));
    else
      parts.push({
        headers,
        type: content.split(';')[0]!.trim().toLowerCase(),
        body: decodeTransfer(body, headers.get('content-transfer-encoding')),
      });
  }
  return { headers: top.headers, parts };
}

function byteString(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return out.replaceAll('\r\n', '\n');
}

function splitHeaders(source: string): { headers: Map<string, string>; body: string } {
  const start = source.startsWith('\n') ? 0 : source.indexOf('\n\n');
  const head = start < 0 ? source : source.slice(0, start);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, decodeWords(line.slice(colon + 1).trim()));
  }
  return { headers, body: start < 0 ? '' : source.slice(start + (start ? 2 : 1)) };
}

function splitParts(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  const end = pieces.findIndex((piece, i) => i > 0 && piece.startsWith('--'));
  return pieces
    .slice(1, end < 0 ? MAX_PARTS : Math.min(end, MAX_PARTS))
    .map((piece) => piece.slice(piece.indexOf('\n') + 1));
}

function decodeTransfer(body: string, encoding: string | undefined): Uint8Array {
  const how = encoding?.trim().toLowerCase();
  if (how === 'base64') return bytesOf(decodeBase64(body));
  return bytesOf(how === 'quoted-printable' ? decodeQuoted(body.replace(/=[ \t]{0,9}\n/g, '')) : body);
}

function decodeQuoted(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeBase64(text: string): string {
  try {
    return atob(text.replace(/[^a-z0-9+/]/gi, ''));
  } catch {
    return '';
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** RFC 2047 encoded words: `=?utf-8?B?…?=`. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s{1,9}=\?/g, '?==?')
    .replace(/=\?([\w-]{1,40})\?([bq])\?([^?]{0,2000})\?=/gi, (whole, charset: string, how: string, text: string) => {
      const raw = how.toLowerCase() === 'b' ? decodeBase64(text) : decodeQuoted(text.replaceAll('_', ' '));
      try {
        return new TextDecoder(charset).decode(bytesOf(raw));
      } catch {
        return whole;
      }
    });
}
