import { C1_IN_WINDOWS_1252 } from './windows1252.ts';

const HIGH = new Map(Array.from(C1_IN_WINDOWS_1252, (character, i) => [character.charCodeAt(0), 0x80 + i]));

/** The windows-1252 byte a UTF-16 unit stands for, or -1. */
function byteOf(unit: number): number {
  return unit < 0x100 ? unit : (HIGH.get(unit) ?? -1);
}

/** Number of UTF-8 continuation bytes a lead byte asks for, 0 for no lead. */
export function continuations(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** What a lead byte is read as. */
const LEAD = /[\u00c2-\u00f4]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** The closing quote's last byte means nothing in windows-1252: a decoder that replaces such bytes leaves this of it. */
const CLOSING_QUOTE = '\u00e2\u20ac\ufffd';

/** What French puts behind a quotation, « été », looks like the end of a misread sequence. */
const FRENCH_END = '\u00a0»';

/** A text passed on by several who each misread it is misread that often, hardly more. */
const MOST_TIMES = 3;

/**
 * Repairs UTF-8 that was once or more often read as windows-1252 ("â€™" for an apostrophe, "Â£" for a pound sign): each run of
 * characters that is a well-formed UTF-8 sequence in windows-1252 bytes becomes the character it was. Real text does
 * not hold such runs ("Ã" or "â" before a symbol). Linear.
 *
 * @returns the text, how many places were repaired, and how many times it had been misread
 */
export function repairMojibake(text: string): { text: string; repaired: number; times: number } {
  let [repaired, times] = [0, 0];
  while (times < MOST_TIMES) {
    const once = repairOnce(text);
    if (!once.repaired) break;
    text = once.text;
    repaired = Math.max(repaired, once.repaired);
    times++;
  }
  return { text, repaired, times };
}

/** One pass. */
function repairOnce(text: string): { text: string; repaired: number } {
  let repaired = 0;
  if (!LEAD.test(text)) return { text, repaired };
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const lead = text.charCodeAt(i);
    if (lead < 0xc2 || lead > 0xf4) continue;
    const more = continuations(lead);
    if (!more || i + more >= text.length) continue;
    if (text.startsWith(CLOSING_QUOTE, i)) {
      out += `${text.slice(copied, i)}”`;
      i += more;
      copied = i + 1;
      repaired++;
      continue;
    }
    if (text.startsWith(FRENCH_END, i + 1) && !LEAD.test(text[i + 3] ?? '')) continue;
    const bytes = new Uint8Array(more + 1);
    bytes[0] = lead;
    let whole = true;
    for (let k = 1; k <= more && whole; k++) {
      const byte = byteOf(text.charCodeAt(i + k));
      whole = byte >= 0x80 && byte <= 0xbf;
      bytes[k] = byte;
    }
    if (!whole) continue;
    let character: string;
    try {
      character = utf8.decode(bytes);
    } catch {
      continue; // an overlong form or a surrogate: no UTF-8 after all
    }
    out += text.slice(copied, i) + character;
    i += more;
    copied = i + 1;
    repaired++;
  }
  return repaired ? { text: out + text.slice(copied), repaired } : { text, repaired };
}
