/** Contractions, which are read as the words they stand for. The word lies folded in `scratch`. */
import { Cell, cells } from './characters.ts';
import type { Draft } from './draft.ts';
import { scratch } from './letters.ts';
import { resolve } from './variants.ts';
import { findWord } from './vocabulary.ts';

/** The letters that tell contractions apart. */
const [A, C, D, E, L, M, N, O, R, S, T, V, W] = Array.from('acdelmnorstvw', (unit) => unit.charCodeAt(0));

/** The number of the first part of a contraction: its bytes before `cut`. */
export function firstOfContraction(draft: Draft, cut: number, start: number, end: number): number {
  const { bytes } = scratch;
  if (bytes[cut] === N && cut === 2) {
    if (bytes[0] === C && bytes[1] === A) return draft.known.can;
    if (bytes[0] === W && bytes[1] === O) return draft.known.will;
  }
  return resolve(draft.vocabulary, findWord(draft.vocabulary, cut), cut, draft.text, start, end);
}

/** Where the second part of a contraction in `scratch` begins, or 0. */
export function contraction(size: number, apostropheAt: number): number {
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
export function cliticOf(cut: number, size: number): number {
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
  return cells[text.charCodeAt(at)]! >> Cell.fold;
}
