import { decodeText } from '../decode/charset.ts';
import type { Draft, Reading } from './draft.ts';
import { type Part, readMime } from './mime.ts';
import { senderOf } from './sender.ts';

/** Text this long, in bytes, makes a mail's plain part good enough; shorter ones say "view in your browser". */
const ENOUGH_PLAIN = 400;

/** A mail (RFC 5322), such as a newsletter's article: the subject is the title, the sender publisher or author. */
export function readMail(bytes: Uint8Array): Reading {
  const { headers, parts } = readMime(bytes);
  const plain = parts.find((part) => part.type === 'text/plain');
  const html = parts.find((part) => part.type === 'text/html');
  const part = plain && (!html || plain.body.length >= ENOUGH_PLAIN) ? plain : html;
  if (!part)
    return { ok: false, detail: 'The mail holds no text part. Save it with its text, or put the text in a file.' };
  const { publisher, author } = senderOf(headers.get('from') ?? '');
  return draftOf(part, {
    format: 'eml',
    title: headers.get('subject'),
    published: headers.get('date'),
    publisher,
    authors: author ? [author] : undefined,
  });
}

/** A page saved whole by a browser (RFC 2557). Its Date header is when it was saved: no publication date. */
export function readSavedPage(bytes: Uint8Array): Reading {
  const { headers, parts } = readMime(bytes);
  const page = parts.find((part) => part.type === 'text/html') ?? parts.find((part) => part.type === 'text/plain');
  if (!page) return { ok: false, detail: 'The saved page holds no HTML part. Save the page again, as HTML.' };
  return draftOf(page, { format: 'mhtml', url: headers.get('snapshot-content-location') });
}

function draftOf(part: Part, found: Omit<Draft, 'text'>): Reading {
  const decoded = decodeText(part.body, part.headers.get('content-type'));
  if (!decoded.ok) return { ok: false, detail: 'The text part is in no charset we know. Save it as UTF-8.' };
  return {
    ok: true,
    drafts: [{ ...found, text: decoded.text, markup: part.type === 'text/html', notes: decoded.notes }],
  };
}
