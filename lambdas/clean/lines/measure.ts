import { type Line, tidy } from './lines.ts';
import { type Scan, scanLine, type WordList } from './scan.ts';

/** How a line ends. */
export const ENDS = { other: 0, word: 1, stop: 2, question: 3, ellipsis: 4, colon: 5, comma: 6, bracket: 7 };
/** How a line begins. */
export const STARTS = { small: 0, capital: 1, digit: 2, quote: 3, mark: 4 };

/**
 * A text's lines in numbers, before any is compared with its neighbours. Plain arrays: a text has some twenty lines, and a
 * typed array costs more to make than those cost to fill.
 */
export interface Measured {
  scan: Scan[];
  /** Visual size of each line: UTF-16 units, wide characters doubled. */
  size: number[];
  ends: number[];
  starts: number[];
  /** Size where the line is prose: long enough, with a sentence's end and function words; else 0. */
  prose: number[];
  /** Share of each line's words that are function words; -1 for a line in a script without spaces. */
  functionShare: number[];
  /** Times the same line stands in the text. */
  repeats: number[];
  /**
   * Hashes of the lines' content words, until the next text is measured; those of line i stand from `wordStart[i]` to
   * before `wordStart[i + 1]`.
   */
  words: Int32Array;
  wordStart: number[];
}

/** Least size of a line that can be prose, and of one that is prose without a sentence's end. */
const PROSE = 60;
const LONG_PROSE = 150;
/** Longer lines are not asked whether they stand in the text again. */
const LONGEST_LABEL = 200;

/** The units of the line at hand and a space; kept from line to line. */
let units = new Uint16Array(1 << 12);
let bytes = Buffer.from(units.buffer);
/** Hashes of the content words of the text at hand; kept from text to text. */
let hashes = new Int32Array(1 << 14);

/** Measures each line, and tidies those that need it. */
export function measure(lines: Line[]): Measured {
  const words: WordList = { hashes: roomFor(lines), count: 0 };
  const out: Measured = {
    scan: [],
    size: [],
    ends: [],
    starts: [],
    prose: [],
    functionShare: [],
    repeats: [],
    words: words.hashes,
    wordStart: [0],
  };
  const times = new Map<number, number>();
  for (const line of lines) {
    const scan = scanText(line, words);
    const { text } = line;
    const size = text.length + scan.wide;
    out.scan.push(scan);
    out.size.push(size);
    out.ends.push(endOf(units, text.length));
    out.starts.push(startOf(units[0]!));
    out.functionShare.push(scan.wide > size / 6 ? -1 : scan.functionWords / Math.max(1, scan.words));
    out.wordStart.push(words.count);
    if (size < LONGEST_LABEL) times.set(scan.print, (times.get(scan.print) ?? 0) + 1);
  }
  for (let i = 0; i < lines.length; i++)
    out.repeats.push(out.size[i]! < LONGEST_LABEL ? times.get(out.scan[i]!.print)! : 1);
  setProse(out);
  return out;
}

/** Least share of function words in prose, and that share of what the text's long sentences have of them, where these have few. */
const FUNCTION_SHARE = 0.1;
const OF_OWN_SHARE = 0.4;

/** Fewest words of prose; what is long with fewer is an address or a key. */
const FEWEST_WORDS = 4;
/** Share of a line's characters that are signs (braces, backslashes, equals signs) above which it is code or data, no prose. */
const MOST_SIGNS = 0.03;

/**
 * Fills `prose`. Languages that join their function words to others (Korean, Zulu) or that we know few of show next to none, so a
 * text is held against its own sentences.
 */
function setProse({ scan, size, prose }: Measured): void {
  let words = 0;
  let functionWords = 0;
  for (let i = 0; i < size.length; i++)
    if (size[i]! >= PROSE && scan[i]!.stops > 0) {
      words += scan[i]!.words;
      functionWords += scan[i]!.functionWords;
    }
  const least = Math.min(FUNCTION_SHARE, (OF_OWN_SHARE * functionWords) / (words + 1));
  for (let i = 0; i < size.length; i++) {
    const { stops, wide, signs, functionWords, words } = scan[i]!;
    const long = size[i]! >= PROSE && (stops > 0 || size[i]! > LONG_PROSE) && signs <= size[i]! * MOST_SIGNS;
    // A wide character is counted twice.
    const scripted = wide > (size[i]! - wide) / 3;
    const worded = words >= FEWEST_WORDS && functionWords / (words + 1) >= least;
    prose.push(long && (scripted || worded) ? size[i]! : 0);
  }
}

function scanText(line: Line, words: WordList): Scan {
  const before = words.count;
  const scan = scanLine(unitsOf(line.text), line.text.length, words);
  if (!scan.untidy) return scan;
  words.count = before;
  line.text = tidy(line.text);
  return scanLine(unitsOf(line.text), line.text.length, words);
}

/** Hash of a text's words in order, as `Scan.print` has it for a line. */
export function printOf(text: string): number {
  const words: WordList = { hashes: new Int32Array(text.length), count: 0 };
  return scanLine(unitsOf(text), text.length, words).print;
}

/** A line's units with a space behind them, until the next line's are asked for. */
function unitsOf(text: string): Uint16Array {
  if (text.length >= units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 'utf16le');
  units[text.length] = 32;
  return units;
}

/** Cells for as many content words as the lines may have: one a character. */
function roomFor(lines: Line[]): Int32Array {
  let most = 0;
  for (const { text } of lines) most += text.length;
  if (most > hashes.length) hashes = new Int32Array(most * 2);
  return hashes;
}

/** How a line ends or starts by its last or first unit; what closes quotes and brackets says nothing of the end before it. */
const CLOSING = 8;
const endings = new Uint8Array(65_536).fill(ENDS.word, 0x80);
const startings = new Int8Array(65_536).fill(-1);
const mark = (table: Uint8Array | Int8Array, characters: string, as: number) => {
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = as;
};
mark(endings, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', ENDS.word);
mark(endings, '.!。！।؟۔', ENDS.stop);
mark(endings, '?？', ENDS.question);
mark(endings, '…', ENDS.ellipsis);
mark(endings, ':：', ENDS.colon);
mark(endings, ',;،、，', ENDS.comma);
mark(endings, '"”»’\'“』」)]›', CLOSING);
mark(startings, '0123456789', STARTS.digit);
mark(startings, '"“”„«»‘‚「『\'›‹', STARTS.quote);

function endOf(units: Uint16Array, length: number): number {
  let at = length - 1;
  while (at > 0 && endings[units[at]!] === CLOSING) at--;
  const end = endings[units[at]!]!;
  if (end === ENDS.stop && units[at] === 0x2e && at > 0 && units[at - 1] === 0x2e) return ENDS.ellipsis;
  if (end === ENDS.word || end === ENDS.other || end === CLOSING) {
    if (at < length - 1) return ENDS.bracket;
    return end === ENDS.word || units[at]! > 0x7f ? ENDS.word : ENDS.other;
  }
  return end;
}

function startOf(first: number): number {
  const known = startings[first]!;
  return known >= 0 ? known : learnStart(first);
}

function learnStart(unit: number): number {
  const first = String.fromCharCode(unit);
  const small = first.toLowerCase();
  let start = STARTS.mark;
  if (small !== first) start = STARTS.capital;
  else if (small !== first.toUpperCase()) start = STARTS.small;
  else if (/\p{L}/u.test(first)) start = STARTS.capital;
  startings[unit] = start;
  return start;
}
