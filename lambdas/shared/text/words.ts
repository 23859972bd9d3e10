/** The parts of the tokeniser that look closer: contractions, acronyms, abbreviations, numbers, hyphens. */
import { Cell, cells, isWordKind, Kind, kindAt, learn } from './characters.ts';
import type { Draft } from './draft.ts';
import {
  Bits,
  ByteKind,
  byteKinds,
  bytesIn,
  hashOfPair,
  hashStep,
  lettersBefore,
  notLetters,
  type Packed,
  putUnit,
  Size,
  scratch,
} from './letters.ts';
import { Trait } from './lexicon.ts';
import { Flag } from './tokens.ts';
import { findPrefix, findWord, longWordAt, mayBeginPrefix, shortWord, type Vocabulary, Word } from './vocabulary.ts';

const DOT = 0x2e;
const COMMA = 0x2c;
/** The letters that tell contractions apart. */
const [A, C, D, E, L, M, N, O, R, S, T, V, W] = Array.from('acdelmnorstvw', (unit) => unit.charCodeAt(0));

/** A word that holds more than letters, or that a full stop, an apostrophe or a hyphen follows, or "cannot". The place after it. */
export function closerWord(draft: Draft, start: number): number {
  const { text, vocabulary } = draft;
  let i = start;
  /** In code units, and as bytes in `scratch`. */
  let units = 0;
  let size = 0;
  let letters = 0;
  let capitals = 0;
  let apostropheAt = -1;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cell = cells[unit] || learn(unit);
    const kind = cell & Cell.kind;
    if (kind === Kind.mark) continue;
    if (kind === Kind.letter) {
      letters++;
      if (cell & Cell.upper) capitals++;
    } else if (kind === Kind.apostrophe) {
      if (!isWordKind(kindAt(text, i + 1))) break;
      apostropheAt = size;
    } else if (kind !== Kind.digit) break;
    if (units++ < Size.longest) size = putUnit(size, cell >> Cell.fold);
  }
  let flag: number = Flag.word;
  if (cells[text.charCodeAt(start)]! & Cell.upper) flag |= Flag.capital;
  if (capitals === letters && letters > 1) flag |= Flag.allCapitals;
  if (units === 6 && i - start === 6 && isCannot(text, start)) {
    draft.push(start, start + 3, draft.known.can, flag);
    draft.push(start + 3, i, draft.known.not, Flag.word);
    return i;
  }
  if (units > Size.longest) {
    draft.push(start, i, Word.other, flag);
    return afterHyphen(draft, i);
  }
  const cut = apostropheAt > 0 ? contraction(size, apostropheAt) : 0;
  if (cut > 0) {
    // The last letters of a contraction carry no marks, so its second part is as long as it looks.
    const middle = i - (size - cut);
    const second = draft.known.clitics[cliticOf(cut, size)]!;
    draft.push(start, middle, firstOfContraction(draft, cut, start, middle), flag);
    draft.push(middle, i, second, Flag.word | Flag.clitic);
    return i;
  }
  const stop = i < text.length && text.charCodeAt(i) === DOT;
  if (stop && units === 1) {
    const end = acronymEnd(text, start);
    if (end > i) {
      if (flag & Flag.capital) flag |= Flag.allCapitals;
      draft.push(start, end, acronym(vocabulary, text, start, end), flag | Flag.dotted);
      return end;
    }
  }
  const value = findWord(vocabulary, size);
  const number = value & ~Word.spellings;
  if (stop && takesStop(draft, i, number === Word.other ? 0 : vocabulary.traits[number]!, flag, units)) {
    draft.push(start, i + 1, resolve(vocabulary, value, size, text, start, i), flag | Flag.dotted);
    return i + 1;
  }
  draft.push(start, i, resolve(vocabulary, value, size, text, start, i), flag);
  return afterHyphen(draft, i);
}

/** A token that begins with a digit: `1,200.50`, `G20`'s like `5th`, `2016`. The place after it. */
export function number(draft: Draft, start: number): number {
  const { text, vocabulary } = draft;
  let i = start;
  let units = 0;
  let size = 0;
  let letters = 0;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cell = cells[unit] || learn(unit);
    const kind = cell & Cell.kind;
    if (kind === Kind.mark) continue;
    if (kind === Kind.letter) letters++;
    else if (kind === Kind.dot || unit === COMMA) {
      if (letters > 0 || kindAt(text, i + 1) !== Kind.digit) break;
    } else if (kind !== Kind.digit) break;
    if (units++ < Size.longest) size = putUnit(size, cell >> Cell.fold);
  }
  let found = Word.other;
  if (units <= Size.longest) found = resolve(vocabulary, findWord(vocabulary, size), size, text, start, i);
  if (found === Word.other && letters === 0) found = Word.digits;
  draft.push(start, i, found, letters > 0 ? Flag.word | Flag.number : Flag.number);
  return afterHyphen(draft, i);
}

/**
 * `Flag.capital` and `Flag.allCapitals` of a word of letters, without a branch.
 * @param four its first bytes
 * @param cases the bits that any of its letters has
 */
export function capitals(four: number, cases: number, size: number): number {
  const small = cases & Bits.smallFour;
  // A capital lacks one bit, which is moved to the flag's place; where none has it and there are two letters, both are below zero.
  return ((~four & Bits.small) >> 2) | ((((small - 1) & (1 - size)) >>> 31) << 4);
}

/** A word that begins with eight letters. The place after it. */
export function longWord(draft: Draft, { bytes, view }: Packed, start: number): number {
  const first = view.getInt32(start, true);
  const second = view.getInt32(start + 4, true);
  let cases = first | second;
  let hash = hashOfPair(first | Bits.smallFour, second | Bits.smallFour);
  let i = start + Size.short;
  for (;;) {
    const four = view.getInt32(i, true);
    const others = notLetters(four);
    const own = lettersBefore(others);
    cases |= four & own;
    // A word that ends with its fours has no empty one behind them.
    if (own !== 0) hash = hashStep(hash, (four | Bits.smallFour) & own);
    if (others !== 0) {
      i += bytesIn(own, 0);
      break;
    }
    i += 4;
  }
  const end = byteKinds[bytes[i]!]!;
  if (end === ByteKind.closer) return closerWord(draft, start);
  const size = i - start;
  if (size <= Size.longest) draft.pendingLong[draft.waitingLong++] = draft.count;
  draft.push(start, i, size <= Size.longest ? hash : Word.other, Flag.word | capitals(first, cases, size));
  if (end === ByteKind.space) {
    draft.before = Flag.spaceBefore;
    return i + 1;
  }
  return end === ByteKind.hyphen ? afterHyphen(draft, i) : i;
}

/**
 * Numbers the words of letters that wait for it: short ones have two fours each, the bytes of the others stand in the packed text.
 * @param waiting how many short ones
 */
export function numberWords(draft: Draft, { view }: Packed, waiting: number): void {
  const { text, vocabulary, from, to, word, flags, pending, pairs, pendingLong, waitingLong } = draft;
  for (let at = 0; at < waiting; at++) {
    const token = pending[at]!;
    const first = pairs[at * 2]!;
    const second = pairs[at * 2 + 1]!;
    const value = shortWord(vocabulary, first, second);
    if (value !== Word.other) {
      if (value < Word.spelled) word[token] = value;
      else word[token] = spelled(vocabulary, value, flags[token]!, text, from[token]!, to[token]!);
    } else if (mayBeginPrefix(vocabulary, first)) {
      scratch.view.setInt32(0, first, true);
      scratch.view.setInt32(4, second, true);
      word[token] = findPrefix(vocabulary, to[token]! - from[token]!);
    } else word[token] = Word.other;
  }
  for (let at = 0; at < waitingLong; at++) {
    const token = pendingLong[at]!;
    const start = from[token]!;
    const end = to[token]!;
    const first = view.getInt32(start, true) | Bits.smallFour;
    const value =
      end - start === Size.short
        ? shortWord(vocabulary, first, view.getInt32(start + 4, true) | Bits.smallFour)
        : longWordAt(vocabulary, view, start, end - start, Bits.smallFour, word[token]!);
    if (value !== Word.other) word[token] = spelled(vocabulary, value, flags[token]!, text, start, end);
    else if (mayBeginPrefix(vocabulary, first)) word[token] = prefixAt(vocabulary, view, start, end - start);
    else word[token] = Word.other;
  }
}

/** The longest prefix that a word of letters in a packed text begins with. */
function prefixAt(vocabulary: Vocabulary, view: DataView, start: number, size: number): number {
  for (let at = 0; at < size; at += 4)
    scratch.view.setInt32(at, view.getInt32(start + at, true) | Bits.smallFour, true);
  return findPrefix(vocabulary, size);
}

/** From a slot's value to the number that a word of letters gets. */
function spelled(v: Vocabulary, value: number, flag: number, text: string, start: number, end: number): number {
  const word = value & ~Word.spellings;
  if ((value & Word.spelled) === 0 || (value & Word.capitalised && (flag & Flag.capital) === 0)) return word;
  return exactVariant(v, word, text, start, end);
}

/** From a slot's value to the number the token gets; `scratch` still holds the word. */
function resolve(v: Vocabulary, value: number, size: number, text: string, start: number, end: number): number {
  if (value === Word.other) return findPrefix(v, size);
  return value & Word.spelled ? exactVariant(v, value & ~Word.spellings, text, start, end) : value;
}

/** The variant that is spelled as the text spells it (full stops aside), else the word itself. */
export function exactVariant(vocabulary: Vocabulary, word: number, text: string, start: number, end: number): number {
  const { variants, exact, firstExact } = vocabulary;
  for (let variant = variants[word]!; variant !== 0; variant = variants[variant]!) {
    const spelling = exact[variant - firstExact]!;
    let at = 0;
    let i = start;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === DOT) continue;
      if (at >= spelling.length || spelling.charCodeAt(at) !== code) break;
      at++;
    }
    if (i === end && at === spelling.length) return variant;
  }
  return word;
}

function firstOfContraction(draft: Draft, cut: number, start: number, end: number): number {
  const { bytes } = scratch;
  if (bytes[cut] === N && cut === 2) {
    if (bytes[0] === C && bytes[1] === A) return draft.known.can;
    if (bytes[0] === W && bytes[1] === O) return draft.known.will;
  }
  return resolve(draft.vocabulary, findWord(draft.vocabulary, cut), cut, draft.text, start, end);
}

/** Where the second part of a contraction in `scratch` begins, or 0. */
function contraction(size: number, apostropheAt: number): number {
  const { bytes } = scratch;
  const after = size - apostropheAt - 1;
  const first = bytes[apostropheAt + 1];
  if (after === 1) {
    if (first === T && apostropheAt > 1 && bytes[apostropheAt - 1] === N) return apostropheAt - 1;
    if (first === S || first === D || first === M) return apostropheAt;
  }
  if (after === 2) {
    const second = bytes[apostropheAt + 2];
    if (first === L && second === L) return apostropheAt;
    if ((first === V || first === R) && second === E) return apostropheAt;
  }
  return 0;
}

/** Index into `SystemNumbers.clitics`. */
function cliticOf(cut: number, size: number): number {
  const { bytes } = scratch;
  if (bytes[cut] === N) return 0;
  const first = bytes[cut + 1];
  if (size - cut === 2) return first === S ? 1 : first === D ? 2 : 3;
  return first === L ? 4 : first === V ? 5 : 6;
}

/** Whether the six letters at a place are "cannot". */
function isCannot(text: string, start: number): boolean {
  return (
    foldedAt(text, start) === C &&
    foldedAt(text, start + 1) === A &&
    foldedAt(text, start + 2) === N &&
    foldedAt(text, start + 3) === N &&
    foldedAt(text, start + 4) === O &&
    foldedAt(text, start + 5) === T
  );
}

function foldedAt(text: string, at: number): number {
  return cells[text.charCodeAt(at)]! >> Cell.fold;
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

function acronym(vocabulary: Vocabulary, text: string, start: number, end: number): number {
  let units = 0;
  let size = 0;
  for (let at = start; at < end; at++) {
    const folded = cells[text.charCodeAt(at)]! >> Cell.fold;
    if (folded === DOT) continue;
    if (units++ < Size.longest) size = putUnit(size, folded);
  }
  return units > Size.longest ? Word.other : resolve(vocabulary, findWord(vocabulary, size), size, text, start, end);
}

/** Whether a full stop behind a short word of letters may be its own: an abbreviation's, an initial's. */
export function mayTakeStop(vocabulary: Vocabulary, first: number, second: number): boolean {
  if ((first & ~0xff) === 0) return true;
  const number = shortWord(vocabulary, first, second) & ~Word.spellings;
  return (vocabulary.traits[number]! & (Trait.title | Trait.abbreviation)) !== 0;
}

/** Whether the full stop at `at` belongs to the word before it: an abbreviation, or an initial. */
function takesStop(draft: Draft, at: number, traits: number, flag: number, units: number): boolean {
  const next = kindAt(draft.text, at + 1);
  if (next === Kind.dot) return false;
  const capital = (flag & Flag.capital) !== 0;
  if (traits & Trait.title && (capital || traits & Trait.abbreviation)) return true;
  // "He said no." is no abbreviation, "No. 5" is.
  if (traits & Trait.abbreviation && (capital || (next !== Kind.space && next !== Kind.newline && next !== Kind.quote)))
    return true;
  // An initial: "George W. Bush".
  if (units !== 1 || !capital || next !== Kind.space || draft.count === 0) return false;
  const last = draft.flags[draft.count - 1]!;
  return (last & (Flag.capital | Flag.paragraphBreak)) !== 0 || (draft.before & Flag.lineStart) !== 0;
}

/** The place after a hyphen that joins two words, else the same place; the next token is told. */
export function afterHyphen(draft: Draft, at: number): number {
  const { text } = draft;
  const kind = kindAt(text, at);
  if (kind === Kind.hyphen) {
    const next = kindAt(text, at + 1);
    if (!isWordKind(next) && next !== Kind.space && next !== Kind.newline) return at;
  } else if (kind !== Kind.dash || text.charCodeAt(at) !== 0x2013 || !isWordKind(kindAt(text, at + 1))) return at;
  draft.before |= Flag.afterHyphen;
  return at + 1;
}
