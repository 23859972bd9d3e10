/** The parts of the tokeniser that look closer: contractions, acronyms, abbreviations, numbers, hyphens. */
import { cells, FOLD_SHIFT, isWordKind, KIND_MASK, Kind, kindAt, learn, UPPER } from './characters.ts';
import type { Draft } from './draft.ts';
import { LONGEST_WORD, type Packed, putUnit, SMALL_LETTERS, scratch } from './letters.ts';
import { Trait } from './lexicon.ts';
import { Flag } from './tokens.ts';
import {
  CAPITALISED,
  findPrefix,
  findWord,
  mayBeginPrefix,
  NUMBER,
  OTHER,
  SPELLED,
  SPELLINGS,
  type Vocabulary,
  wordAt,
} from './vocabulary.ts';

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
    const kind = cell & KIND_MASK;
    if (kind === Kind.mark) continue;
    if (kind === Kind.letter) {
      letters++;
      if (cell & UPPER) capitals++;
    } else if (kind === Kind.apostrophe) {
      if (!isWordKind(kindAt(text, i + 1))) break;
      apostropheAt = size;
    } else if (kind !== Kind.digit) break;
    if (units++ < LONGEST_WORD) size = putUnit(size, cell >> FOLD_SHIFT);
  }
  let flag: number = Flag.word;
  if (cells[text.charCodeAt(start)]! & UPPER) flag |= Flag.capital;
  if (capitals === letters && letters > 1) flag |= Flag.allCapitals;
  if (units === 6 && i - start === 6 && isCannot(text, start)) {
    draft.push(start, start + 3, draft.known.can, flag);
    draft.push(start + 3, i, draft.known.not, Flag.word);
    return i;
  }
  if (units > LONGEST_WORD) {
    draft.push(start, i, OTHER, flag);
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
  const number = value & ~SPELLINGS;
  if (stop && takesStop(draft, i, number === OTHER ? 0 : vocabulary.traits[number]!, flag, units)) {
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
    const kind = cell & KIND_MASK;
    if (kind === Kind.mark) continue;
    if (kind === Kind.letter) letters++;
    else if (kind === Kind.dot || unit === COMMA) {
      if (letters > 0 || kindAt(text, i + 1) !== Kind.digit) break;
    } else if (kind !== Kind.digit) break;
    if (units++ < LONGEST_WORD) size = putUnit(size, cell >> FOLD_SHIFT);
  }
  let found = OTHER;
  if (units <= LONGEST_WORD) found = resolve(vocabulary, findWord(vocabulary, size), size, text, start, i);
  if (found === OTHER && letters === 0) found = NUMBER;
  draft.push(start, i, found, letters > 0 ? Flag.word | Flag.number : Flag.number);
  return afterHyphen(draft, i);
}

/** Numbers the tokens that wait for it: words of letters alone, whose bytes stand in the packed text. */
export function numberWords(draft: Draft, { view }: Packed, waiting: number): void {
  const { text, vocabulary, from, to, word, flags, pending } = draft;
  for (let at = 0; at < waiting; at++) {
    const token = pending[at]!;
    const start = from[token]!;
    const size = to[token]! - start;
    const value = wordAt(vocabulary, view, start, size, SMALL_LETTERS, word[token]!);
    if (value === OTHER) word[token] = prefixOf(vocabulary, view, start, size);
    else if ((value & SPELLED) === 0 || (value & CAPITALISED && (flags[token]! & Flag.capital) === 0))
      word[token] = value & ~SPELLINGS;
    else word[token] = exactVariant(vocabulary, value & ~SPELLINGS, text, start, to[token]!);
  }
}

/** The longest prefix that a word of letters in a packed text begins with. */
function prefixOf(vocabulary: Vocabulary, view: DataView, start: number, size: number): number {
  if (size > 2 && !mayBeginPrefix(vocabulary, view.getInt32(start, true) | SMALL_LETTERS)) return OTHER;
  for (let at = 0; at < size; at += 4) scratch.view.setInt32(at, view.getInt32(start + at, true) | SMALL_LETTERS, true);
  scratch.view.setInt32(size, 0);
  return findPrefix(vocabulary, size);
}

/** From a slot's value to the number the token gets; `scratch` still holds the word. */
function resolve(v: Vocabulary, value: number, size: number, text: string, start: number, end: number): number {
  if (value === OTHER) return findPrefix(v, size);
  return value & SPELLED ? exactVariant(v, value & ~SPELLINGS, text, start, end) : value;
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
export function isCannot(text: string, start: number): boolean {
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
  return cells[text.charCodeAt(at)]! >> FOLD_SHIFT;
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
    const folded = cells[text.charCodeAt(at)]! >> FOLD_SHIFT;
    if (folded === DOT) continue;
    if (units++ < LONGEST_WORD) size = putUnit(size, folded);
  }
  return units > LONGEST_WORD ? OTHER : resolve(vocabulary, findWord(vocabulary, size), size, text, start, end);
}

/** Whether a full stop behind a word of letters in a packed text may be its own: an abbreviation's, an initial's. */
export function mayTakeStop(
  vocabulary: Vocabulary,
  view: DataView,
  start: number,
  size: number,
  hash: number,
): boolean {
  if (size === 1) return true;
  const number = wordAt(vocabulary, view, start, size, SMALL_LETTERS, hash) & ~SPELLINGS;
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
