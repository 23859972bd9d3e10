/**
 * Linear forms in word numbers. Neighbouring stretches without a gap are multiplied out up to `PRODUCT`: beyond it a stretch
 * is cut and its parts follow each other with a gap of no token.
 */
import type { Numbering } from '../text/numbering.ts';
import { hasEmpty, type Language, type Piece, type WordSpec } from './expand.ts';

/** Largest product of alternatives that is written out in the automaton. */
const PRODUCT = 96;

/** A language in word numbers: sequences of sets. */
export interface Stretch {
  /** The language it was made of, where it was not multiplied out of several. */
  source: Language | undefined;
  sequences: number[][][];
  /** Sequences of single numbers it stands for. */
  size: number;
}

export type Part = Stretch | { gap: true; min: number; max: number } | { name: true };

/** Brings forms to parts. */
export class Parts {
  private readonly resolved = new Map<Language, Stretch>();
  private readonly numbers = new Map<string, number[]>();

  constructor(private readonly numbering: Numbering) {}

  /** The forms that a form stands for, none of which may be empty in part. */
  of(form: Piece[]): Part[][] {
    return withoutEmpty(this.merged(form));
  }

  /** Neighbouring languages multiplied out while the product stays small. */
  private merged(form: Piece[]): Part[] {
    const parts: Part[] = [];
    for (const piece of form) {
      const last = parts.at(-1);
      if (piece.is === 'gap') {
        if (last && 'gap' in last)
          parts[parts.length - 1] = { gap: true, min: last.min + piece.min, max: last.max + piece.max };
        else parts.push({ gap: true, min: piece.min, max: piece.max });
      } else if (piece.is === 'name') parts.push({ name: true });
      else {
        const next = this.resolve(piece);
        if (last && 'size' in last && last.size * next.size <= PRODUCT)
          parts[parts.length - 1] = {
            source: undefined,
            sequences: last.sequences.flatMap((head) => next.sequences.map((tail) => [...head, ...tail])),
            size: last.size * next.size,
          };
        else parts.push(next);
      }
    }
    return parts;
  }

  private resolve(language: Language): Stretch {
    let resolved = this.resolved.get(language);
    if (!resolved) {
      const sequences = language.sequences.map((sequence) => sequence.map((word) => this.numbersOf(word)));
      let size = 0;
      for (const sets of sequences) size += sets.reduce((product, set) => product * set.length, 1);
      resolved = { source: hasEmpty(language) ? undefined : language, sequences, size };
      this.resolved.set(language, resolved);
    }
    return resolved;
  }

  private numbersOf(word: WordSpec): number[] {
    const key = word.is === 'number' ? '<number>' : `${word.is} ${word.text}`;
    let numbers = this.numbers.get(key);
    if (!numbers) {
      numbers =
        word.is === 'word'
          ? this.numbering.ofWord(word.text)
          : word.is === 'exact'
            ? this.numbering.ofExact(word.text)
            : word.is === 'prefix'
              ? this.numbering.ofPrefix(word.text)
              : this.numbering.ofNumber();
      this.numbers.set(key, numbers);
    }
    return numbers;
  }
}

/** A part that may be empty gives two forms, one without it; a gap left at an end goes. */
function withoutEmpty(parts: Part[]): Part[][] {
  const at = parts.findIndex((part) => 'size' in part && part.sequences.some((sequence) => sequence.length === 0));
  if (at < 0) return [trimGaps(parts)];
  const part = parts[at] as Stretch;
  const full = part.sequences.filter((sequence) => sequence.length > 0);
  const forms = [[...parts.slice(0, at), ...parts.slice(at + 1)]];
  if (full.length)
    forms.push([
      ...parts.slice(0, at),
      { source: undefined, sequences: full, size: part.size },
      ...parts.slice(at + 1),
    ]);
  return forms.flatMap(withoutEmpty).filter((form) => form.length > 0);
}

function trimGaps(parts: Part[]): Part[] {
  let from = 0;
  let to = parts.length;
  while (from < to && 'gap' in parts[from]!) from++;
  while (to > from && 'gap' in parts[to - 1]!) to--;
  return parts.slice(from, to);
}
