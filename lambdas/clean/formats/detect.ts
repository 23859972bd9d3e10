import type { Format } from '#shared/article.ts';

const EXTENSIONS: Record<string, Format> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  asp: 'html',
  aspx: 'html',
  php: 'html',
  txt: 'text',
  text: 'text',
  log: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  eml: 'eml',
  mht: 'mhtml',
  mhtml: 'mhtml',
};

const TYPES: [type: string, format: Format][] = [
  ['text/html', 'html'],
  ['application/xhtml', 'html'],
  ['text/markdown', 'markdown'],
  ['application/x-ndjson', 'jsonl'],
  ['application/jsonl', 'jsonl'],
  ['application/json-seq', 'jsonl'],
  ['application/json', 'json'],
  ['message/rfc822', 'eml'],
  ['multipart/related', 'mhtml'],
];

/** How much of a text is looked at for its format, in UTF-16 units. */
const PEEK = 2000;
const HTML_START = /^(?:<\?xml[^>]{0,200}\?>\s{0,20})?<(?:!doctype\s{1,9}html|html|head|body)\b/i;
const HTML_TAG = /<(?:p|div|article|body|head|meta|span|h1|br)\b[^<>]{0,500}>/i;
const HEADER =
  /^(?:from|return-path|received|mime-version|message-id|date|subject|delivered-to|snapshot-content-location): /im;

/**
 * Tells the format: what the content surely is, then the name's extension, then the content type. Content goes first
 * because people save pages as .txt and uploads carry whatever type a tool gave them.
 */
export function detectFormat(name: string, contentType: string | undefined, text: string): Format {
  const start = text.slice(0, PEEK).trimStart();
  if (HTML_START.test(start)) return 'html';
  const named = EXTENSIONS[extensionOf(name)] ?? TYPES.find(([type]) => contentType?.startsWith(type))?.[1];
  if (named && named !== 'text') return named;
  if (start.startsWith('{') || start.startsWith('[{')) {
    const looks = jsonFormat(text);
    if (looks) return looks;
  }
  if (/^(?:from: |mime-version: )/i.test(start) && (start.match(new RegExp(HEADER, 'gim'))?.length ?? 0) >= 3)
    return /^content-type: multipart\/related/im.test(start) ? 'mhtml' : 'eml';
  if (start.startsWith('<') && HTML_TAG.test(start)) return 'html';
  return 'text';
}

/** The extension in lower case, with a `.gz` looked through. */
function extensionOf(name: string): string {
  const base = name.toLowerCase().replace(/\.gz$/, '');
  const dot = base.lastIndexOf('.');
  return dot > base.lastIndexOf('/') ? base.slice(dot + 1) : '';
}

/** A text that begins like JSON is JSON if it parses, JSON Lines if its first line does. */
function jsonFormat(text: string): Format | null {
  const end = text.indexOf('\n', text.search(/\S/));
  if (end > 0 && parses(text.slice(0, end)) && text.slice(end).trim()) return 'jsonl';
  return parses(text) ? 'json' : null;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
