import type { Format, RawObject, Rejected } from '#shared/article.ts';
import { decodeText } from './decode/charset.ts';
import { gunzip, isGzip } from './decode/gzip.ts';
import { nameBinary } from './decode/signature.ts';
import { detectFormat } from './formats/detect.ts';
import type { Draft, Reading } from './formats/draft.ts';
import { readJson, readJsonLines } from './formats/json.ts';
import { readMail, readSavedPage } from './formats/mail.ts';
import { readMarkdown } from './formats/markdown.ts';
import { reject } from './reject.ts';

/** Largest object read, in bytes, packed or unpacked. */
export const MAX_OBJECT_BYTES = 10_000_000;

/** A document read out of an object, not yet cleaned. */
export interface Source extends Draft {
  charset: string;
  notes: string[];
}

/** Bytes to documents, or why there are none. A list in JSON or JSON Lines gives one an entry, a faulty entry its rejection. */
export function readObject(object: RawObject): (Source | Rejected)[] {
  let { bytes } = object;
  if (bytes.length > MAX_OBJECT_BYTES) return [tooLarge(bytes.length)];
  if (isGzip(bytes)) {
    const unpacked = gunzip(bytes, MAX_OBJECT_BYTES);
    if (!unpacked.ok)
      return [
        unpacked.fault === 'too-large'
          ? tooLarge(null)
          : reject('malformed', 'The gzip file is broken or cut off. Pack it again and upload it again.'),
      ];
    bytes = unpacked.bytes;
  }
  if (!bytes.length) return [reject('empty', 'The file is empty. Put the article text in it.')];
  const decoded = decodeText(bytes, object.contentType);
  // UTF-16 is full of NUL bytes and yet no binary.
  const binary = decoded.ok && decoded.charset.startsWith('utf-16') ? null : nameBinary(bytes);
  if (binary)
    return [reject('binary', `The file is ${binary}, not text. Save the article as text or HTML and upload that.`)];
  if (!decoded.ok)
    return [
      reject(
        'undecodable',
        `The bytes are in no charset we know (tried ${decoded.tried.join(', ')}). Save the file as UTF-8.`,
      ),
    ];
  if (!decoded.text.trim()) return [reject('empty', 'The file holds only white space. Put the article text in it.')];

  const format = detectFormat(object.name, object.contentType, decoded.text);
  const { charset, notes } = decoded;
  const source = (draft: Draft): Source =>
    Object.assign(draft, { charset, notes: draft.notes ? [...notes, ...draft.notes] : notes });
  const reading = readDocument(format, decoded.text, bytes);
  if (!reading.ok) return [reject('malformed', reading.detail)];
  return reading.drafts.map((draft) => (typeof draft === 'string' ? reject('malformed', draft) : source(draft)));
}

function readDocument(format: Format, text: string, bytes: Uint8Array): Reading {
  switch (format) {
    case 'json':
      return readJson(text);
    case 'jsonl':
      return readJsonLines(text);
    case 'eml':
      return readMail(bytes);
    case 'mhtml':
      return readSavedPage(bytes);
    case 'markdown':
      return { ok: true, drafts: [readMarkdown(text)] };
    default:
      return { ok: true, drafts: [{ format, text, markup: format === 'html' }] };
  }
}

function tooLarge(bytes: number | null): Rejected {
  const size = bytes === null ? 'Unpacked, the file is' : `The file is ${(bytes / 1e6).toFixed(1)} MB,`;
  return reject('too-large', `${size} larger than ${MAX_OBJECT_BYTES / 1e6} MB. Split it into an article a file.`);
}
