/** What a block's characters alone say: its size, its punctuation, its case. Language plays no part. */
export interface Shape {
  /** Words of alphabetic scripts plus half the characters of Chinese, Japanese, Thai and the like. */
  words: number;
  letters: number;
  digits: number;
  upper: number;
  commas: number;
  /** `.`, `!`, `?` and their like inside the text, before a space or at its end. */
  stops: number;
  bars: number;
  quotes: number;
  endsSentence: boolean;
  endsColon: boolean;
  startsUpper: boolean;
  startsLower: boolean;
  startsSymbol: boolean;
}

const STOPS = new Set('.!?…。！？।؟۔⸮'.split('').map((c) => c.charCodeAt(0)));
const COMMAS = new Set(',;،，、；'.split('').map((c) => c.charCodeAt(0)));
const QUOTES = new Set('"“”„«»‘’「」『』'.split('').map((c) => c.charCodeAt(0)));
const CLOSERS = new Set('"”»’\')]」』“'.split('').map((c) => c.charCodeAt(0)));
const BARS = new Set('|•·→›»/▶►'.split('').map((c) => c.charCodeAt(0)));

/** Scripts written without spaces: kana, ideographs, Thai, Lao, Khmer. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

function isUpper(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
    (code >= 0x391 && code <= 0x3a9) ||
    (code >= 0x400 && code <= 0x42f)
  );
}

export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xaa && code <= 0x2af && code !== 0xd7 && code !== 0xf7 && code !== 0xab && code !== 0xbb) ||
    (code >= 0x370 && code <= 0x1fff) ||
    (code >= 0x3040 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfdff)
  );
}

export function shapeOf(text: string): Shape {
  let letters = 0;
  let digits = 0;
  let upper = 0;
  let commas = 0;
  let stops = 0;
  let bars = 0;
  let quotes = 0;
  let spaced = 0;
  let unspaced = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = isLetter(code);
    const digit = code >= 48 && code <= 57;
    if (letter || digit) {
      if (isUnspaced(code)) {
        unspaced++;
        inWord = false;
      } else {
        if (!inWord) spaced++;
        inWord = true;
      }
      if (digit) digits++;
      else {
        letters++;
        if (isUpper(code)) upper++;
      }
      continue;
    }
    if (code !== 39 && code !== 0x2019 && code !== 0xad) inWord = false;
    if (COMMAS.has(code)) commas++;
    else if (STOPS.has(code)) {
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
      if (code > 0x2fff || next <= 32 || QUOTES.has(next)) stops++;
    } else if (QUOTES.has(code)) quotes++;
    else if (BARS.has(code)) bars++;
  }
  let end = text.length - 1;
  while (end > 0 && CLOSERS.has(text.charCodeAt(end))) end--;
  const last = text.charCodeAt(end);
  let start = 0;
  while (start < text.length - 1 && QUOTES.has(text.charCodeAt(start))) start++;
  const first = text.charCodeAt(start);
  return {
    words: spaced + unspaced / 2,
    letters,
    digits,
    upper,
    commas,
    stops,
    bars,
    quotes,
    endsSentence: STOPS.has(last),
    endsColon: last === 58 || last === 0xff1a,
    startsUpper: isUpper(first),
    startsLower: isLetter(first) && !isUpper(first) && !isUnspaced(first),
    startsSymbol: !isLetter(first) && !(first >= 48 && first <= 57),
  };
}
