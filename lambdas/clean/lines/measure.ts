import { FUNCTION_WORDS } from './function-words.ts';
import type { Line } from './lines.ts';
import { hashWord, type Scan, scanLine } from './scan.ts';

export const functionWords: ReadonlySet<number> = new Set(
  Object.values(FUNCTION_WORDS).flatMap((words) => words.split(' ').map(hashWord)),
);

/** How a line ends. */
export const ENDS = { other: 0, word: 1, stop: 2, question: 3, ellipsis: 4, colon: 5, comma: 6, bracket: 7 };
/** How a line begins. */
export const STARTS = { small: 0, capital: 1, digit: 2, quote: 3, mark: 4 };

/** A text's lines in numbers, before any is compared with its neighbours. */
export interface Measured {
  scan: Scan[];
  /** Visual size of each line: UTF-16 units, wide characters doubled. */
  size: Float32Array;
  ends: Uint8Array;
  starts: Uint8Array;
  /** Size where the line is prose: long enough, with a sentence's end and function words; else 0. */
  prose: Float32Array;
  /** Times the same line stands in the text. */
  repeats: Float32Array;
  /** Hashes of each line's content words. */
  words: number[][];
}

/** Least size of a line that can be prose, and of one that is prose without a sentence's end. */
const PROSE = 60;
const LONG_PROSE = 150;

export function measure(lines: Line[]): Measured {
  const n = lines.length;
  const out: Measured = {
    scan: [],
    size: new Float32Array(n),
    ends: new Uint8Array(n),
    starts: new Uint8Array(n),
    prose: new Float32Array(n),
    repeats: new Float32Array(n),
    words: [],
  };
  const times = new Map<string, number>();
  for (let i = 0; i < n; i++) {
    const { text } = lines[i]!;
    const words: number[] = [];
    const scan = scanLine(text, functionWords, words);
    out.scan.push(scan);
    out.words.push(words);
    const size = text.length + scan.wide;
    out.size[i] = size;
    out.ends[i] = endOf(text);
    out.starts[i] = startOf(text);
    const share = scan.wide > text.length / 3 ? 0.3 : scan.functionWords / (scan.words + 1);
    if (size >= PROSE && (scan.stops > 0 || size > LONG_PROSE) && share >= 0.1) out.prose[i] = size;
    if (size < 200) times.set(text, (times.get(text) ?? 0) + 1);
  }
  for (let i = 0; i < n; i++) out.repeats[i] = times.get(lines[i]!.text) ?? 1;
  return out;
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
