/** The tokens of a text while it is being read: arrays long enough for any text of its length, reused from text to text. */
import { putUnit } from './letters.ts';
import { SYSTEM_SPELLINGS } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { findWord, numberOf, type Vocabulary, Word } from './vocabulary.ts';

/** Largest arrays kept for the next text, in tokens. */
const KEPT = 1 << 20;

let kept = arrays(1 << 14);

function arrays(capacity: number) {
  return {
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    word: new Int32Array(capacity),
    flags: new Uint16Array(capacity),
    pending: new Int32Array(capacity),
    pairs: new Int32Array(capacity * 2),
    pendingLong: new Int32Array(capacity >> 3),
  };
}

export class Draft {
  count = 0;
  /** Flags that the next token gets from what stands before it. */
  before = 0;
  /** A single quotation mark stands open in this paragraph. */
  singleOpen = false;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly word: Int32Array;
  readonly flags: Uint16Array;
  /** The tokens of short words that wait for their number, and two fours of letters for each. */
  readonly pending: Int32Array;
  readonly pairs: Int32Array;
  /** The tokens of longer words that do, and how many; they have a hash where their number is to stand. */
  readonly pendingLong: Int32Array;
  waitingLong = 0;
  readonly known: SystemNumbers;

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
  ) {
    // No token is shorter than one code unit.
    const needed = text.length + 1;
    let own = kept;
    if (needed > kept.from.length) {
      own = arrays(needed);
      if (needed <= KEPT) kept = own;
    }
    this.from = own.from;
    this.to = own.to;
    this.word = own.word;
    this.flags = own.flags;
    this.pending = own.pending;
    this.pairs = own.pairs;
    this.pendingLong = own.pendingLong;
    this.known = systemNumbers(vocabulary);
  }

  push(start: number, end: number, number: number, flag: number): void {
    const at = this.count++;
    this.from[at] = start;
    this.to[at] = end;
    this.word[at] = number;
    this.flags[at] = flag | this.before;
    this.before = 0;
  }

  /** The tokens, in arrays of their own: one piece of memory, since each piece costs more than what it holds. */
  finish(): Tokens {
    const { text, vocabulary, count } = this;
    const memory = new ArrayBuffer(count * 14);
    const from = new Int32Array(memory, 0, count);
    const to = new Int32Array(memory, count * 4, count);
    const word = new Int32Array(memory, count * 8, count);
    const flags = new Uint16Array(memory, count * 12, count);
    from.set(this.from.subarray(0, count));
    to.set(this.to.subarray(0, count));
    word.set(this.word.subarray(0, count));
    flags.set(this.flags.subarray(0, count));
    return { text, count, from, to, word, flags, vocabulary, small: null };
  }
}

/** Numbers the tokeniser hands out by itself, whatever the text spells. */
export interface SystemNumbers {
  can: number;
  will: number;
  not: number;
  /** n't, 's, 'd, 'm, 'll, 've, 're. */
  clitics: number[];
  quote: number;
  apostrophe: number;
  dash: number;
  stop: number;
  ellipsis: number;
  /** By ASCII code: the number of that mark alone. */
  marks: Int32Array;
}

const systemNumbersOf = new WeakMap<Vocabulary, SystemNumbers>();

function systemNumbers(vocabulary: Vocabulary): SystemNumbers {
  let numbers = systemNumbersOf.get(vocabulary);
  if (!numbers) {
    const found = SYSTEM_SPELLINGS.map((spelling) => numberOf(vocabulary, spelling));
    const [can, will, not, s, d, am, have, are, quote, apostrophe, dash, stop, ellipsis] = found;
    numbers = {
      can: can!,
      will: will!,
      not: not!,
      clitics: [not!, s!, d!, am!, will!, have!, are!],
      quote: quote!,
      apostrophe: apostrophe!,
      dash: dash!,
      stop: stop!,
      ellipsis: ellipsis!,
      marks: Int32Array.from({ length: 128 }, (_, code) => markNumber(vocabulary, code)),
    };
    systemNumbersOf.set(vocabulary, numbers);
  }
  return numbers;
}

/** Number of a single folded code unit. */
export function markNumber(vocabulary: Vocabulary, code: number): number {
  return findWord(vocabulary, putUnit(0, code)) & ~Word.spellings;
}
