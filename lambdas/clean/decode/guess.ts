import { ALPHABETS, MULTIBYTE } from './alphabets.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** Bytes a guess looks at: the first stretch that holds bytes above 0x7f. */
const SAMPLE = 16_384;
/** Marks that legacy texts of any language hold: curly quotes, dashes, currency, guillemets, bullets. */
export const PUNCTUATION = new Set('‘’‚“”„–—…«»‹›€£§©®°·•¿¡№\u00a0\u00ad');
const LATIN = new Set(['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1257']);
/** A reading below this share of explained characters is no reading. */
const ENOUGH = 0.8;

/** Decodes strictly; null where the bytes are not in that charset or the runtime does not know it. */
export function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Guesses a legacy charset by evidence: which reading gives letters that one language writes, in lower-case words.
 *
 * @returns a WHATWG label, or null where no reading explains four fifths of the characters above ASCII
 */
export function guessCharset(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const sample = cutAtSpace(bytes.subarray(Math.max(0, first - 256), Math.max(0, first - 256) + SAMPLE));
  let best: { charset: string; score: number } | null = null;
  const offer = (charset: string, score: number) => {
    if (score >= ENOUGH && score > (best?.score ?? 0) + 1e-9) best = { charset, score };
  };
  for (const { charset, common } of MULTIBYTE) {
    const text = decodeStrictly(sample, charset);
    if (text) offer(charset, multibyteScore(text, common));
  }
  const seen = new Set(ALPHABETS.flatMap((alphabet) => alphabet.charsets));
  for (const charset of seen) {
    const text = decodeStrictly(sample, charset);
    if (text) offer(charset, alphabetScore(text, charset));
  }
  return (best as { charset: string } | null)?.charset ?? null;
}

/** Ends a sample after a space or a line end, so that no multi-byte character is cut. */
function cutAtSpace(bytes: Uint8Array): Uint8Array {
  if (bytes.length < SAMPLE) return bytes;
  const last = Math.max(bytes.lastIndexOf(0x20), bytes.lastIndexOf(0x0a));
  return last > 0 ? bytes.subarray(0, last) : bytes;
}

/** Share of the characters above ASCII that running text in this charset is made of; Japanese writes a third in kana. */
function multibyteScore(text: string, common: (codePoint: number) => boolean): number {
  let high = 0;
  let hit = 0;
  let kana = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) continue;
    high++;
    if (point >= 0x3040 && point <= 0x30ff) kana++;
    if (common(point)) hit++;
  }
  if (!high) return 0;
  // A text with kana is Japanese whatever else it holds, and kana are rarely read out of other charsets by accident.
  return common(0x3042) ? (kana / high > 0.25 ? 0.999 : 0) : (hit / high) * 0.995;
}

/** Share of the characters above ASCII that one language of the charset explains, less what stands in odd places. */
function alphabetScore(text: string, charset: string): number {
  const latin = LATIN.has(charset);
  let high = 0;
  let odd = 0;
  let marks = 0;
  const letters = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    high++;
    const character = text[i]!;
    if (PUNCTUATION.has(character)) {
      marks++;
      continue;
    }
    const lower = character.toLowerCase();
    const before = text[i - 1] ?? ' ';
    // koi8-r read as windows-1251 has capitals inside words; other scripts' letters do not stand alone among ASCII.
    if (character !== lower && before !== before.toUpperCase()) odd++;
    if (latin || before > '\u007f' || (text[i + 1] ?? ' ') > '\u007f')
      letters.set(lower, (letters.get(lower) ?? 0) + 1);
  }
  if (!high) return 0;
  let explained = 0;
  for (const alphabet of ALPHABETS) {
    if (!alphabet.charsets.includes(charset)) continue;
    let hit = 0;
    for (const [letter, count] of letters) if (alphabet.letters.includes(letter)) hit += count;
    explained = Math.max(explained, hit);
  }
  return (explained + marks - odd) / high;
}
