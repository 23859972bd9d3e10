/** The parts of the tokeniser for what is no word of letters: white space, quotation marks, apostrophes, dashes, stops. */
import { Cell, cells, isWordKind, Kind, kindAt } from './characters.ts';
import { type Draft, markNumber } from './draft.ts';
import { Flag } from './tokens.ts';
import { Word } from './vocabulary.ts';
import { closerWord, number } from './words.ts';

/** Whatever does not begin with a letter. The place after it. */
export function notALetter(draft: Draft, start: number, code: number): number {
  const { text, known, vocabulary } = draft;
  const kind = kindAt(text, start);
  const { length } = text;
  let i = start + 1;
  switch (kind) {
    case Kind.letter:
      return closerWord(draft, start);
    case Kind.space:
      draft.before |= Flag.spaceBefore;
      return i;
    case Kind.mark:
      return i;
    case Kind.newline:
      return newlines(draft, start);
    case Kind.digit:
      return number(draft, start);
    case Kind.apostrophe:
      return apostrophe(draft, start, code);
    case Kind.quote:
      draft.push(start, i, known.quote, Flag.punctuation | quoteSides(text, start, i));
      return i;
    case Kind.hyphen:
      while (i < length && kindAt(text, i) === Kind.hyphen) i++;
      // A minus or a bullet glued to its word is no dash.
      if (i - start === 1 && isWordKind(kindAt(text, i)) && !isWordKind(kindAt(text, start - 1)))
        draft.before |= Flag.spaceBefore;
      else draft.push(start, i, known.dash, Flag.punctuation);
      return i;
    case Kind.dash:
      while (i < length && kindAt(text, i) === Kind.dash) i++;
      draft.push(start, i, known.dash, Flag.punctuation);
      return i;
    case Kind.dot:
      while (i < length && kindAt(text, i) === Kind.dot) i++;
      draft.push(start, i, i - start > 1 ? known.ellipsis : known.stop, Flag.punctuation);
      return i;
    default: {
      if (kind === Kind.symbol && code >= 0xd800 && code < 0xdc00 && i < length) i++;
      const folded = cells[code]! >> Cell.fold;
      const mark = folded < 128 ? known.marks[folded]! : markNumber(vocabulary, folded);
      draft.push(start, i, mark, kind === Kind.ideograph ? Flag.word : Flag.punctuation);
      return i;
    }
  }
}

/** White space that begins with a line break; two breaks or more are a token. */
function newlines(draft: Draft, start: number): number {
  const { text } = draft;
  let breaks = 0;
  let i = start;
  for (; i < text.length; i++) {
    const kind = kindAt(text, i);
    if (kind === Kind.newline) {
      if (text.charCodeAt(i) !== 0x0d || text.charCodeAt(i + 1) !== 0x0a) breaks++;
    } else if (kind !== Kind.space && kind !== Kind.mark) break;
  }
  if (breaks > 1 && draft.count > 0 && i < text.length) {
    draft.push(start, i, Word.other, Flag.paragraphBreak);
    draft.singleOpen = false;
  }
  draft.before |= Flag.lineStart | Flag.spaceBefore;
  return i;
}

/** An apostrophe that is not inside of a word: a quotation mark, or the end of a plural possessive. */
function apostrophe(draft: Draft, start: number, code: number): number {
  const { text, known } = draft;
  const previous = kindAt(text, start - 1);
  let i = start + 1;
  if (code === 0x27 && text.charCodeAt(i) === 0x27) {
    // Two apostrophes typed for a quotation mark.
    i++;
    draft.push(start, i, known.quote, Flag.punctuation | quoteSides(text, start, i));
    return i;
  }
  const next = kindAt(text, i);
  const spaced = previous === Kind.space || previous === Kind.newline || previous === Kind.quote;
  if ((spaced && next !== Kind.space) || (!isWordKind(previous) && isWordKind(next) && !draft.singleOpen)) {
    // "’tis", "'90s": no mark.
    if (code === 0x2019 || next === Kind.digit) return i;
    draft.singleOpen = true;
    draft.push(start, i, known.apostrophe, Flag.punctuation | Flag.quoteOpen);
  } else if (draft.singleOpen) {
    draft.singleOpen = false;
    draft.push(start, i, known.apostrophe, Flag.punctuation | Flag.quoteClose);
  } else draft.before |= Flag.spaceBefore;
  return i;
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
