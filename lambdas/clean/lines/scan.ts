import {
  COMMA,
  cells as cellTable,
  DIGIT,
  HASH_START,
  hashStep,
  KIND,
  LETTER,
  learn,
  QUOTE,
  SEPARATOR,
  SHIFT,
  SIGN,
  SPACE,
  STOP,
  UNTIDY,
  UPPER,
  WIDE,
} from '../words/characters.ts';
import { FUNCTION_WORD, marksOf, prepareWords } from '../words/function-table.ts';

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
  /** Words by which an outlet speaks to its readers. */
  addressing: number;
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
  /** Hash of its words in order: lines with one print say the same. */
  print: number;
  /** It holds what `tidy` takes out. */
  untidy: boolean;
}

/** Letters that a content word has at least. */
const SHORTEST_CONTENT = 4;

/** Hashes of content words, those of many lines one after the other. */
export interface WordList {
  /** Long enough for all lines: a cell a character. */
  hashes: Int32Array;
  count: number;
}

/**
 * Scans a line.
 *
 * @param units the line's UTF-16 units and a space behind them: a string's own cost more to read
 * @param content gets the hashes of the words of four letters or more that are no function words; of character pairs in wide scripts
 */
export function scanLine(units: Uint16Array, length: number, content: WordList): Scan {
  prepareWords();
  // What is read at every character is a constant of this function's own: imported bindings cost a look-up at each use.
  const cells = cellTable;
  const { hashes } = content;
  let { count } = content;
  let words = 0;
  let capitalised = 0;
  let shouted = 0;
  let functionWords = 0;
  let addressing = 0;
  let letters = 0;
  let digits = 0;
  let numbers = 0;
  let stops = 0;
  let commas = 0;
  let quotes = 0;
  let separators = 0;
  let signs = 0;
  let glued = 0;
  let wide = 0;
  let print = HASH_START;
  let untidy = false;
  let before = SPACE;
  let i = 0;
  // The space behind the last character ends what is open.
  while (i <= length) {
    let cell = cells[units[i]!] || learn(units[i]!);
    let kind = cell & KIND;
    if (kind <= DIGIT) {
      const first = kind;
      const start = i;
      let hash = hashStep(HASH_START, cell >> SHIFT);
      let capitals = first === UPPER ? 1 : 0;
      let figures = first === DIGIT ? 1 : 0;
      for (;;) {
        cell = cells[units[++i]!]!;
        const next = cell & KIND;
        if (next !== LETTER) {
          if (next > DIGIT) break;
          if (next === DIGIT) figures++;
          else if (next === UPPER) {
            capitals++;
            if (kind === LETTER) glued++;
          } else {
            // Not met before: once more.
            learn(units[i--]!);
            continue;
          }
        }
        kind = next;
        hash = hashStep(hash, cell >> SHIFT);
      }
      kind = cell & KIND;
      before = first;
      const size = i - start;
      letters += size - figures;
      digits += figures;
      if (first === DIGIT) numbers++;
      else if (first === UPPER) {
        if (words) capitalised++;
        if (capitals === size && size > 1) shouted++;
      }
      const marks = marksOf(hash);
      addressing += marks >> 1;
      const isFunctionWord = marks & FUNCTION_WORD;
      functionWords += isFunctionWord;
      // Written in any case, and counted where it is a content word.
      hashes[count] = hash;
      count += ((SHORTEST_CONTENT - 1 - size) >>> 31) & (isFunctionWord ^ 1);
      print = hashStep(print, hash);
      words++;
    }
    if (kind === SPACE) {
      if (before === STOP) stops++;
      else if (before === QUOTE && i > 1 && (cells[units[i - 2]!]! & KIND) === STOP) stops++;
      else if (before === SPACE) untidy = true;
    } else if (kind === COMMA) commas++;
    else if (kind === QUOTE) quotes++;
    else if (kind === SEPARATOR) separators++;
    else if (kind === SIGN) signs++;
    else if (kind === UNTIDY) untidy = true;
    else if (kind === STOP) {
      if (units[i]! > 0x2fff) stops++;
    } else if (kind === WIDE) {
      wide++;
      letters++;
      print = hashStep(print, units[i]!);
      if (before === WIDE) hashes[count++] = Math.imul(units[i - 1]!, 65_599) ^ units[i]!;
    }
    before = kind;
    i++;
  }
  words += wide >> 1;
  content.count = count;
  return {
    words,
    capitalised,
    shouted,
    functionWords,
    addressing,
    letters,
    digits,
    numbers,
    stops,
    commas,
    quotes,
    separators,
    signs,
    glued,
    wide,
    print,
    untidy,
  };
}
