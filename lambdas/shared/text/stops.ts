/** Full stops that belong to a word: those of acronyms, abbreviations, initials. */
import { Cell, cells, isWordKind, Kind, kindAt } from './characters.ts';
import type { Draft } from './draft.ts';
import { putUnit, Size } from './letters.ts';
import { Trait } from './lexicon.ts';
import { Flag } from './tokens.ts';
import { DOT, resolve } from './variants.ts';
import { findWord, shortWord, type Vocabulary, Word } from './vocabulary.ts';

/** End of a dotted acronym that starts here ("U.S.", "U.S", "a.m."), or `start` where there is none. */
export function acronymEnd(text: string, start: number): number {
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

/** The number of the acronym between two places. */
export function acronym(vocabulary: Vocabulary, text: string, start: number, end: number): number {
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
export function takesStop(draft: Draft, at: number, traits: number, flag: number, units: number): boolean {
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
