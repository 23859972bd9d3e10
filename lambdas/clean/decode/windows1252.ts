/** What windows-1252 shows for the bytes 0x80 to 0x9f, in order (WHATWG Encoding); five of them are controls. */
export const C1_IN_WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes windows-1252. Node's own decoder takes a Latin-1 short cut in some versions (20.x and 22.x among them) and
 * gives control characters for curly quotes and dashes; what it left is mapped here, which is right in every version.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => C1_IN_WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}
