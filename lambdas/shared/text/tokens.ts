/**
 * The tokeniser: one pass over the code units by table, no regular expression, no string made.
 *
 * What a token is
 * - a word: letters, digits and the apostrophes inside it. It splits at hyphens, which are no tokens: `cease-fire` is two
 *   tokens, the second flagged `afterHyphen`. `'s` is a token of its own; other contractions are read as the words they
 *   stand for (`don't` = `do not`, `we'll` = `we will`, `cannot` = `can not`), each with its own offsets.
 * - a dotted acronym (`U.S.`, `a.m.`) or an abbreviation with its stop (`Gen.`): one word token, the stop inside.
 * - a number with its separators: `1,200.50`.
 * - one character of a script without spaces (Han, Kana, Thai …).
 * - a mark of punctuation; three dots or two hyphens are one mark. The apostrophe of a plural possessive is no token.
 * - a paragraph break: a blank line.
 */
import { classes, folds, KIND_MASK, Kind, learn, UPPER } from './characters.ts';
import { SYSTEM_SPELLINGS, Trait } from './lexicon.ts';
import { findPrefix, findWord, hashStep, NUMBER, OTHER, type Vocabulary } from './vocabulary.ts';

/** Bits of `Tokens.flags`. */
export const Flag = {
  word: 1,
  /** Digits; a word for a number ("three") is not flagged. */
  number: 2,
  punctuation: 4,
  /** The first letter is a capital. */
  capital: 8,
  /** Two letters or more, all capitals. */
  allCapitals: 16,
  /** Set by `splitSentences`. */
  sentenceStart: 32,
  /** Joined to the token before by a hyphen. */
  afterHyphen: 64,
  paragraphBreak: 128,
  /** A quotation mark that can open. */
  quoteOpen: 256,
  /** A quotation mark that can close. */
  quoteClose: 512,
  /** The token's last character is a full stop of its own: `U.S.`, `Gen.`. */
  dotted: 1024,
  /** White space stands before. */
  spaceBefore: 2048,
  /** First token of its line. */
  lineStart: 4096,
  /** Second part of a contraction: `'s`, `n't`, `'ll`. */
  clitic: 8192,
} as const;

/** The tokens of a text, in parallel arrays; only the first `count` cells hold tokens. */
export interface Tokens {
  text: string;
  count: number;
  /** UTF-16 code units into `text`, `from` inclusive, `to` exclusive. */
  from: Int32Array;
  to: Int32Array;
  /** The word's number in the vocabulary; `OTHER` (0) where the rules do not know it. */
  word: Int32Array;
  flags: Uint16Array;
  vocabulary: Vocabulary;
}

/** Longest word compared with the vocabulary, in code units; a longer one is `OTHER`. */
const LONGEST_WORD = 64;
const scratch = new Uint16Array(LONGEST_WORD);

const TIMES = 31;
const DOT = 0x2e;
const COMMA = 0x2c;
/** The letters that tell contractions apart. */
const [A, C, D, E, L, M, N, O, R, S, T, V, W] = Array.from('acdelmnorstvw', (unit) => unit.charCodeAt(0));

function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return Kind.space;
  const code = text.charCodeAt(at);
  return (classes[code] || learn(code)) & KIND_MASK;
}

function isWordKind(kind: number): boolean {
  return kind === Kind.letter || kind === Kind.digit || kind === Kind.ideograph;
}

/** Splits a text into tokens. Linear in the text; the arrays are as long as the text needs. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const length = text.length;
  let capacity = (length >> 2) + 16;
  let from = new Int32Array(capacity);
  let to = new Int32Array(capacity);
  let word = new Int32Array(capacity);
  let flags = new Uint16Array(capacity);
  let count = 0;
  const { traits, variants } = vocabulary;
  const known = systemNumbers(vocabulary);

  /** Flags the next token gets from what stands before it. */
  let before: number = Flag.lineStart;
  let singleOpen = false;
  let newlines = 0;
  let breakFrom = 0;

  const push = (start: number, end: number, number: number, flag: number): void => {
    if (count === capacity) {
      capacity *= 2;
      from = grow(from, new Int32Array(capacity));
      to = grow(to, new Int32Array(capacity));
      word = grow(word, new Int32Array(capacity));
      flags = grow(flags, new Uint16Array(capacity));
    }
    from[count] = start;
    to[count] = end;
    word[count] = number;
    flags[count++] = flag | before;
    before = 0;
  };

  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const type = classes[code] || learn(code);
    const kind = type & KIND_MASK;
    if (kind === Kind.space || kind === Kind.mark) {
      if (kind === Kind.space) before |= Flag.spaceBefore;
      i++;
      continue;
    }
    if (kind === Kind.newline) {
      if (newlines === 0) breakFrom = i;
      if (code !== 0x0d || text.charCodeAt(i + 1) !== 0x0a) newlines++;
      before |= Flag.lineStart | Flag.spaceBefore;
      i++;
      continue;
    }
    if (newlines !== 0) {
      if (newlines > 1 && count > 0) {
        push(breakFrom, i, OTHER, Flag.paragraphBreak);
        before = Flag.lineStart | Flag.spaceBefore;
        singleOpen = false;
      }
      newlines = 0;
    }

    const start = i;
    if (kind === Kind.letter) {
      let hash = 0;
      let size = 0;
      let letters = 0;
      let capitals = 0;
      let digits = 0;
      let apostropheAt = -1;
      let unit = code;
      let unitType = type;
      for (;;) {
        const unitKind = unitType & KIND_MASK;
        if (unitKind === Kind.letter) {
          letters++;
          if (unitType & UPPER) capitals++;
        } else if (unitKind === Kind.digit) digits++;
        else if (unitKind === Kind.apostrophe) {
          if (!isWordKind(kindAt(text, i + 1))) break;
          apostropheAt = size;
        } else if (unitKind !== Kind.mark) break;
        if (unitKind !== Kind.mark) {
          const folded = folds[unit]!;
          hash = (Math.imul(hash, TIMES) + folded) | 0;
          if (size < LONGEST_WORD) scratch[size] = folded;
          size++;
        }
        if (++i >= length) break;
        unit = text.charCodeAt(i);
        unitType = classes[unit] || learn(unit);
      }
      let flag: number = Flag.word;
      if (type & UPPER) flag |= Flag.capital;
      if (capitals === letters && letters > 1) flag |= Flag.allCapitals;

      if (apostropheAt > 0 && size <= LONGEST_WORD) {
        const cut = contraction(size, apostropheAt);
        if (cut > 0) {
          // Marks inside a contraction would shift its offsets; the last `tail` letters are always plain.
          const tail = size - cut;
          const middle = i - tail;
          const second = known.clitics[cliticOf(cut, size)]!;
          const first =
            scratch[cut] === N && cut === 2 && scratch[0] === C && scratch[1] === A
              ? known.can
              : scratch[cut] === N && cut === 2 && scratch[0] === W && scratch[1] === O
                ? known.will
                : lookup(vocabulary, hashOfScratch(cut), cut, text, start, middle);
          push(start, middle, first, flag);
          push(middle, i, second, Flag.word | Flag.clitic);
          continue;
        }
      }
      if (size === 6 && digits === 0 && scratch[0] === C && isCannot()) {
        push(start, start + 3, known.can, flag);
        push(start + 3, i, known.not, Flag.word);
        continue;
      }
      let number = OTHER;
      if (unit === DOT && i < length && size === 1) {
        const end = acronymEnd(text, start);
        if (end > i) {
          hash = 0;
          size = 0;
          for (let at = start; at < end; at++) {
            const folded = folds[text.charCodeAt(at)]!;
            if (folded === DOT) continue;
            hash = hashStep(hash, folded);
            if (size < LONGEST_WORD) scratch[size] = folded;
            size++;
          }
          i = end;
          flag |= Flag.dotted;
          if (flag & Flag.capital) flag |= Flag.allCapitals;
          number = lookup(vocabulary, hash, size, text, start, i);
          push(start, i, number, flag);
          continue;
        }
      }
      if (size <= LONGEST_WORD) {
        number = findWord(vocabulary, hash, scratch, size);
        if (number === OTHER) number = findPrefix(vocabulary, scratch, size);
        else {
          if (unit === DOT && i < length && traits[number]! & (Trait.title | Trait.abbreviation)) {
            if (takesStop(text, i, traits[number]!, flag)) {
              i++;
              flag |= Flag.dotted;
            }
          }
          if (variants[number] !== 0) number = exactVariant(vocabulary, number, text, start, i);
        }
        if (unit === DOT && i < length && size === 1 && flag & Flag.capital && !(flag & Flag.dotted)) {
          // An initial: "George W. Bush".
          if (kindAt(text, i) === Kind.dot && kindAt(text, i + 1) === Kind.space && count > 0) {
            const last = flags[count - 1]!;
            if (last & Flag.capital || last & Flag.paragraphBreak || before & Flag.lineStart) {
              i++;
              flag |= Flag.dotted;
            }
          }
        }
      }
      push(start, i, number, flag);
      // A hyphen between two words is stepped over; the next word knows of it.
      i = stepHyphen(text, i);
      if (i > 0 && kindAt(text, i - 1) !== Kind.dot && i > to[count - 1]!) before |= Flag.afterHyphen;
      continue;
    }

    if (kind === Kind.digit) {
      let hash = 0;
      let size = 0;
      let letters = 0;
      for (;;) {
        const unit = text.charCodeAt(i);
        const unitType = classes[unit] || learn(unit);
        const unitKind = unitType & KIND_MASK;
        if (unitKind === Kind.letter) letters++;
        else if (unitKind === Kind.dot || unit === COMMA) {
          if (letters > 0 || kindAt(text, i + 1) !== Kind.digit) break;
        } else if (unitKind !== Kind.digit && unitKind !== Kind.mark) break;
        if (unitKind !== Kind.mark) {
          const folded = folds[unit]!;
          hash = hashStep(hash, folded);
          if (size < LONGEST_WORD) scratch[size] = folded;
          size++;
        }
        if (++i >= length) break;
      }
      let number = lookup(vocabulary, hash, size, text, start, i);
      if (number === OTHER && letters === 0) number = NUMBER;
      push(start, i, number, letters > 0 ? Flag.word | Flag.number : Flag.number);
      i = stepHyphen(text, i);
      if (i > to[count - 1]!) before |= Flag.afterHyphen;
      continue;
    }

    if (kind === Kind.apostrophe) {
      const previous = kindAt(text, i - 1);
      const next = kindAt(text, i + 1);
      i++;
      if (code === 0x27 && text.charCodeAt(i) === 0x27) {
        // Two apostrophes typed for a quotation mark.
        i++;
        push(start, i, known.quote, Flag.punctuation | quoteSides(text, start, i));
        continue;
      }
      const opens =
        (previous === Kind.space || previous === Kind.newline || previous === Kind.quote) && next !== Kind.space;
      if (opens || (!isWordKind(previous) && isWordKind(next) && !singleOpen)) {
        if (code === 0x2019 || next === Kind.digit) continue;
        singleOpen = true;
        push(start, i, known.apostrophe, Flag.punctuation | Flag.quoteOpen);
      } else if (singleOpen) {
        singleOpen = false;
        push(start, i, known.apostrophe, Flag.punctuation | Flag.quoteClose);
      } else before |= Flag.spaceBefore;
      continue;
    }

    if (kind === Kind.quote) {
      i++;
      push(start, i, known.quote, Flag.punctuation | quoteSides(text, start, i));
      continue;
    }

    if (kind === Kind.hyphen) {
      while (i < length && kindAt(text, i) === Kind.hyphen) i++;
      const previous = kindAt(text, start - 1);
      const alone = i - start === 1;
      if (alone && isWordKind(kindAt(text, i)) && !isWordKind(previous)) {
        // A minus or a bullet glued to its word.
        before |= Flag.spaceBefore;
        continue;
      }
      push(start, i, known.dash, Flag.punctuation);
      continue;
    }

    if (kind === Kind.dash) {
      while (i < length && kindAt(text, i) === Kind.dash) i++;
      push(start, i, known.dash, Flag.punctuation);
      continue;
    }

    if (kind === Kind.dot) {
      while (i < length && kindAt(text, i) === Kind.dot) i++;
      push(start, i, i - start > 1 ? known.ellipsis : known.stop, Flag.punctuation);
      continue;
    }

    i++;
    if (kind === Kind.symbol && code >= 0xd800 && code < 0xdc00 && i < length) i++;
    scratch[0] = folds[code]!;
    push(
      start,
      i,
      findWord(vocabulary, scratch[0]!, scratch, 1),
      kind === Kind.ideograph ? Flag.word : Flag.punctuation,
    );
  }
  return { text, count, from, to, word, flags, vocabulary };
}

function grow<A extends Int32Array | Uint16Array>(old: A, fresh: A): A {
  fresh.set(old);
  return fresh;
}

function hashOfScratch(size: number): number {
  let hash = 0;
  for (let at = 0; at < size; at++) hash = hashStep(hash, scratch[at]!);
  return hash;
}

/** Number of the token in `scratch`: its word in this exact spelling, its word, a prefix of it, or `OTHER`. */
function lookup(vocabulary: Vocabulary, hash: number, size: number, text: string, start: number, end: number): number {
  if (size > LONGEST_WORD) return OTHER;
  const number = findWord(vocabulary, hash, scratch, size);
  if (number === OTHER) return findPrefix(vocabulary, scratch, size);
  return vocabulary.variants[number] === 0 ? number : exactVariant(vocabulary, number, text, start, end);
}

/** The variant that is spelled as the text spells it (full stops aside), else the word itself. */
function exactVariant(vocabulary: Vocabulary, number: number, text: string, start: number, end: number): number {
  const { variants, charStart, chars } = vocabulary;
  for (let variant = variants[number]!; variant !== 0; variant = variants[variant]!) {
    let at = charStart[variant]!;
    const stop = charStart[variant + 1]!;
    let i = start;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === DOT) continue;
      if (at >= stop || chars[at] !== code) break;
      at++;
    }
    if (i === end && at === stop) return variant;
  }
  return number;
}

/** Where the second part of a contraction in `scratch` begins, or 0. */
function contraction(size: number, apostropheAt: number): number {
  const after = size - apostropheAt - 1;
  const first = scratch[apostropheAt + 1];
  if (after === 1) {
    if (first === T && apostropheAt > 1 && scratch[apostropheAt - 1] === N) return apostropheAt - 1;
    if (first === S || first === D || first === M) return apostropheAt;
  }
  if (after === 2) {
    const second = scratch[apostropheAt + 2];
    if (first === L && second === L) return apostropheAt;
    if ((first === V || first === R) && second === E) return apostropheAt;
  }
  return 0;
}

/** Index into `SystemNumbers.clitics`. */
function cliticOf(cut: number, size: number): number {
  if (scratch[cut] === N) return 0;
  const first = scratch[cut + 1];
  if (size - cut === 2) return first === S ? 1 : first === D ? 2 : 3;
  return first === L ? 4 : first === V ? 5 : 6;
}

function isCannot(): boolean {
  return scratch[1] === A && scratch[2] === N && scratch[3] === N && scratch[4] === O && scratch[5] === T;
}

/** End of a dotted acronym that starts here ("U.S.", "U.S", "a.m."), or `start` where there is none. */
function acronymEnd(text: string, start: number): number {
  let at = start;
  let letters = 0;
  let end = start;
  while (kindAt(text, at) === Kind.letter) {
    letters++;
    if (kindAt(text, at + 1) === Kind.dot) {
      at += 2;
      end = at;
    } else {
      // The last letter may go without its stop, but only where the word ends there.
      const next = kindAt(text, at + 1);
      if (letters > 1 && !isWordKind(next) && next !== Kind.mark) end = at + 1;
      break;
    }
  }
  return letters > 1 && end > start + 2 ? end : start;
}

/** Whether the full stop at `at` belongs to the abbreviation before it. */
function takesStop(text: string, at: number, traits: number, flag: number): boolean {
  const next = kindAt(text, at + 1);
  if (next === Kind.dot) return false;
  if (traits & Trait.title) return flag & Flag.capital ? true : (traits & Trait.abbreviation) !== 0;
  // "He said no." is no abbreviation, "No. 5" is.
  if (!(flag & Flag.capital)) return next !== Kind.space && next !== Kind.newline && next !== Kind.quote;
  return true;
}

/** The position after a hyphen that joins two words, else the same position. */
function stepHyphen(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === Kind.hyphen) {
    const next = kindAt(text, at + 1);
    if (isWordKind(next) || next === Kind.space || next === Kind.newline) return at + 1;
  }
  if (kind === Kind.dash && text.charCodeAt(at) === 0x2013 && isWordKind(kindAt(text, at + 1))) return at + 1;
  return at;
}

/** Whether a quotation mark can open, close or both, by its shape and its neighbours. */
function quoteSides(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === 0x201c || code === 0x201e || code === 0xab || code === 0x300c || code === 0x300e) return Flag.quoteOpen;
  if (code === 0x201d || code === 0xbb || code === 0x300d || code === 0x300f) return Flag.quoteClose;
  const previous = kindAt(text, start - 1);
  const next = kindAt(text, end);
  const gapBefore = previous === Kind.space || previous === Kind.newline;
  const gapAfter = next === Kind.space || next === Kind.newline;
  if (gapBefore && !gapAfter) return Flag.quoteOpen;
  if (gapAfter && !gapBefore) return Flag.quoteClose;
  if (isWordKind(next) && !isWordKind(previous)) return Flag.quoteOpen;
  return Flag.quoteOpen | Flag.quoteClose;
}

/** Numbers the tokeniser hands out by itself, whatever the text spells. */
interface SystemNumbers {
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
}

const systemNumbersOf = new WeakMap<Vocabulary, SystemNumbers>();

function systemNumbers(vocabulary: Vocabulary): SystemNumbers {
  let numbers = systemNumbersOf.get(vocabulary);
  if (!numbers) {
    const [can, will, not, s_, d_, am, have, are, quote, apostrophe, dash, stop, ellipsis] = SYSTEM_SPELLINGS.map(
      (spelling) => {
        for (let at = 0; at < spelling.length; at++) scratch[at] = spelling.charCodeAt(at);
        return findWord(vocabulary, hashOfScratch(spelling.length), scratch, spelling.length);
      },
    ) as [number, number, number, number, number, number, number, number, number, number, number, number, number];
    numbers = {
      can,
      will,
      not,
      clitics: [not, s_, d_, am, will, have, are],
      quote,
      apostrophe,
      dash,
      stop,
      ellipsis,
    };
    systemNumbersOf.set(vocabulary, numbers);
  }
  return numbers;
}

/** The token as the text spells it. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.from[index], tokens.to[index]);
}
