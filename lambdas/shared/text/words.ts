/** Words that hold more than letters, or that something follows which may be theirs; numbers; hyphens. */
import { Cell, cells, isWordKind, Kind, kindAt, learn } from './characters.ts';
import { cliticOf, contraction, firstOfContraction, isCannot } from './contractions.ts';
import type { Draft } from './draft.ts';
import { putUnit, Size } from './letters.ts';
import { acronym, acronymEnd, takesStop } from './stops.ts';
import { Flag } from './tokens.ts';
import { DOT, resolve } from './variants.ts';
import { findWord, Word } from './vocabulary.ts';

const COMMA = 0x2c;
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
