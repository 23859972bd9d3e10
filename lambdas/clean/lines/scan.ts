/** One pass over a line's characters: counts that say what kind of line it is, whatever the language. */

export interface Scan {
  /** Words: runs of letters and digits; for scripts without spaces, characters halved. */
  words: number;
  /** Words that begin with a capital, the first one aside. */
  capitalised: number;
  /** Words all in capitals, of two letters or more. */
  shouted: number;
  /** Function words of any language we know. */
  functionWords: number;
  letters: number;
  digits: number;
  /** Words that begin with a digit. */
  numbers: number;
  /** Marks that end a sentence, with a space or the line's end after them. */
  stops: number;
  commas: number;
  /** Quote marks of any kind. */
  quotes: number;
  /** `|`, `/`, `·`, `•`, `›`, `»` between spaces, `>`: what navigation is parted by. */
  separators: number;
  /** Marks that UI lines hold and prose seldom does: `©`, `@`, `#`, `+`, `=`, `_`, `*`, `~`, arrows. */
  signs: number;
  /** Small letter directly before a capital ("newsShare"): two glued labels. */
  glued: number;
  /** Characters of scripts without spaces between words (Chinese, Japanese, Thai …). */
  wide: number;
}

const LETTER = 1;
const UPPER = 2;
const DIGIT = 3;
const STOP = 4;
const COMMA = 5;
const QUOTE = 6;
const SEPARATOR = 7;
const SIGN = 8;
const SPACE = 9;
const WIDE = 10;
const JOINER = 11;
const OTHER = 12;

/** Class of each UTF-16 unit, filled when a unit is first met. */
const classes = new Uint8Array(65_536);
/** Lower case of each unit. */
const lower = new Uint16Array(65_536);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  lower[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  const kind = kindOf(unit, character, small);
  classes[unit] = kind;
  return kind;
}

function kindOf(unit: number, character: string, small: string): number {
  if (/\s/.test(character)) return SPACE;
  if ((unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x3040 && unit <= 0x9fff && unit !== 0x30fb)) return WIDE;
  if (/\p{L}|\p{M}/u.test(character)) return small !== character ? UPPER : LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if ('.!?…。！？।؟;:'.includes(character)) return ';:'.includes(character) ? OTHER : STOP;
  if (',،、，'.includes(character)) return COMMA;
  if ('"“”„«»‹›「」『』‟〝〞'.includes(character)) return QUOTE;
  if ('|/·•›>→▸▶●■・'.includes(character)) return SEPARATOR;
  if ('©®™@#+=_*~←↑↓☆★✓✔✕×{}<\\^'.includes(character)) return SIGN;
  if ("'’ʼ-‐‑".includes(character)) return JOINER;
  return unit >= 0xd800 && unit <= 0xdfff ? SIGN : OTHER;
}

/** Hash of a word's lower-case units (FNV-1a), by which sets of words are looked up. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * @param functionWords hashes of the words that count as function words
 * @param content gets the hashes of the other words of four letters or more; of character pairs in wide scripts
 */
export function scanLine(text: string, functionWords: ReadonlySet<number>, content: number[]): Scan {
  const scan: Scan = {
    words: 0,
    capitalised: 0,
    shouted: 0,
    functionWords: 0,
    letters: 0,
    digits: 0,
    numbers: 0,
    stops: 0,
    commas: 0,
    quotes: 0,
    separators: 0,
    signs: 0,
    glued: 0,
    wide: 0,
  };
  let hash = 0;
  let size = 0;
  let capitals = 0;
  let first = 0;
  let before = SPACE;
  const length = text.length;
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : 32;
    const kind = classes[unit] || classify(unit);
    if (kind <= DIGIT) {
      if (size === 0) {
        hash = 0x811c9dc5;
        first = kind;
        capitals = 0;
      } else if (kind === UPPER && before === LETTER) scan.glued++;
      if (kind === DIGIT) scan.digits++;
      else {
        scan.letters++;
        if (kind === UPPER) capitals++;
      }
      if (size < 12) hash = Math.imul(hash ^ lower[unit]!, 0x01000193);
      size++;
    } else {
      if (size) {
        if (first === DIGIT) scan.numbers++;
        else if (first === UPPER) {
          if (scan.words) scan.capitalised++;
          if (capitals === size && size > 1) scan.shouted++;
        }
        if (size < 12 && functionWords.has(hash >>> 0)) scan.functionWords++;
        else if (size > 3) content.push(hash >>> 0);
        scan.words++;
        size = 0;
      }
      if (kind === WIDE) {
        scan.wide++;
        scan.letters++;
        if (before === WIDE) content.push((Math.imul(text.charCodeAt(i - 1), 65_599) ^ unit) >>> 0);
      } else if (kind === COMMA) scan.commas++;
      else if (kind === QUOTE) scan.quotes++;
      else if (kind === SEPARATOR) scan.separators++;
      else if (kind === SIGN) scan.signs++;
      else if (kind === STOP && unit > 0x2fff) scan.stops++;
      else if (kind === SPACE && before === STOP) scan.stops++;
      else if (kind === SPACE && before === QUOTE && i > 1 && classes[text.charCodeAt(i - 2)] === STOP) scan.stops++;
    }
    before = kind;
  }
  scan.words += scan.wide >> 1;
  return scan;
}
