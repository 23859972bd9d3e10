/** What a file is by its first bytes, where that is surely no text. */
const SIGNATURES: [bytes: number[], what: string][] = [
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x52, 0x49, 0x46, 0x46], 'a RIFF file (WebP, WAV or AVI)'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (or a Word or OpenDocument file)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old Office document'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'a RAR archive'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a zstd archive'],
  [[0x1f, 0x8b], 'a gzip archive inside a gzip archive'],
  [[0x49, 0x44, 0x33], 'an MP3 recording'],
  [[0x4f, 0x67, 0x67, 0x53], 'an Ogg recording'],
  [[0x00, 0x00, 0x00, 0x18, 0x66, 0x74, 0x79, 0x70], 'an MP4 recording'],
  [[0x00, 0x00, 0x00, 0x20, 0x66, 0x74, 0x79, 0x70], 'an MP4 recording'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'an SQLite database'],
];

/** Share of control bytes above which bytes are no text; texts with a stray NUL or form feed stay far below. */
const CONTROL_SHARE = 0.02;
/** By byte: 1 for control bytes. ESC (0x1b) switches ISO-2022 charsets; tab, line feed and their like (9 to 13) are layout. */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b) || byte === 0x7f ? 1 : 0,
);
/** Among so many bytes at the beginning control bytes are looked for, in about this many samples of one byte. */
const BEGINNING = 65_536;
const SAMPLES = 1024;

/**
 * Names what the bytes are where they are no text, by signature or by their control bytes; null for text.
 * UTF-16 is text although every other byte of it may be NUL: charset detection has looked for it before.
 */
export function nameBinary(bytes: Uint8Array): string | null {
  const signed = SIGNATURES.find(([start]) => start[0] === bytes[0] && start.every((byte, i) => bytes[i] === byte));
  if (signed) return signed[1];
  const end = Math.min(bytes.length, BEGINNING);
  // An odd step meets every place of records and of wide characters.
  const step = Math.ceil(end / SAMPLES) | 1;
  let control = 0;
  for (let i = 0; i < end; i += step) control += CONTROL[bytes[i]!]!;
  return control > (end / step) * CONTROL_SHARE ? 'binary data' : null;
}
