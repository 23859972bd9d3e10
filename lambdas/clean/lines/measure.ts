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
  /** Hashes of the lines' content words; those of line i stand from `wordStart[i]` to before `wordStart[i + 1]`. */
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
    words: hashes,
    wordStart: [0],
  };
  const times = new Map<number, number>();
  for (const line of lines) {
    const scan = scanText(line, words);
    const { text } = line;
    const size = text.length + scan.wide;
    const share = scan.wide > text.length / 3 ? 0.3 : scan.functionWords / (scan.words + 1);
    const isProse = size >= PROSE && (scan.stops > 0 || size > LONG_PROSE) && share >= 0.1;
    out.scan.push(scan);
    out.size.push(size);
    out.ends.push(endOf(text));
    out.starts.push(startOf(text));
    out.prose.push(isProse ? size : 0);
    out.functionShare.push(scan.wide > size / 6 ? -1 : scan.functionWords / Math.max(1, scan.words));
    out.wordStart.push(words.count);
    if (size < LONGEST_LABEL) times.set(scan.print, (times.get(scan.print) ?? 0) + 1);
  }
  for (let i = 0; i < lines.length; i++)
    out.repeats.push(out.size[i]! < LONGEST_LABEL ? times.get(out.scan[i]!.print)! : 1);
  out.words = words.hashes.slice(0, words.count);
  return out;
}

function scanText(line: Line, words: WordList): Scan {
  const before = words.count;
  const scan = scanLine(unitsOf(line.text), line.text.length, words);
  if (!scan.untidy) return scan;
  words.count = before;
  line.text = tidy(line.text);
  return scanLine(unitsOf(line.text), line.text.length, words);
}

/** A line's units with a space behind them, until the next line's are asked for. */
function unitsOf(text: string): Uint16Array {
  if (text.length >= units.length) units = new Uint16Array(text.length * 2);
  Buffer.from(units.buffer).write(text, 'utf16le');
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

const CLOSING = '"”»’\'“』」)]›';

function endOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSING.includes(text[at]!)) at--;
  const last = text[at]!;
  if (last === '…' || (last === '.' && text[at - 1] === '.')) return ENDS.ellipsis;
  if ('.!。！।؟۔'.includes(last)) return ENDS.stop;
  if ('?？'.includes(last)) return ENDS.question;
  if (':：'.includes(last)) return ENDS.colon;
  if (',;،、，'.includes(last)) return ENDS.comma;
  if (at < text.length - 1) return ENDS.bracket;
  return last > '\u007f' || /[a-z0-9]/i.test(last) ? ENDS.word : ENDS.other;
}

function startOf(text: string): number {
  const first = text[0]!;
  if (first >= '0' && first <= '9') return STARTS.digit;
  if ('"“”„«»‘‚「『\'›‹'.includes(first)) return STARTS.quote;
  const small = first.toLowerCase();
  if (small !== first) return STARTS.capital;
  if (small !== first.toUpperCase()) return STARTS.small;
  return /\p{L}/u.test(first) ? STARTS.capital : STARTS.mark;
}
