/**
 * Character classes and folding by table, over UTF-16 code units.
 * The table is filled on first sight of a code unit, so that loading costs nothing and a text costs one array read a code
 * unit. Astral characters are seen as two surrogates, which read as symbols.
 */

/**
 * What a code unit is to the tokeniser; the low four bits of its cell. Up to `apostrophe` it may go on with a word in a way
 * that asks for a closer look than a letter does.
 */
export enum Kind {
  digit = 1,
  /** Combining marks, soft hyphens, zero-width characters: inside a word they are stepped over. */
  mark = 2,
  apostrophe = 3,
  letter = 4,
  space = 5,
  newline = 6,
  hyphen = 7,
  dot = 8,
  /** A letter of a script written without spaces: a token of its own. */
  ideograph = 9,
  quote = 10,
  dash = 11,
  symbol = 12,
}

/** What a cell holds beside the folded code unit. */
export enum Cell {
  /** The bits of its kind. */
  kind = 15,
  /** The bit of capital letters. */
  upper = 16,
  /** Shifted right by so many bits it is the folded code unit. */
  fold = 8,
}

/** By code unit: kind, `Cell.upper` for capital letters, folded form; 0 where `learn` has not seen it. */
export const cells = new Int32Array(65536);

const APOSTROPHES = "'\u2019\u2018\u02bc\u2032\u00b4`\u201b";
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c\u300d\u300e\u300f\uff02';
const HYPHENS = '-\u2010\u2011';
const DASHES = '\u2013\u2014\u2015\u2012\u2212';
const NEWLINES = '\n\r\u2028\u2029\u0085\u000b\u000c';

function kindOf(unit: string): number {
  if (NEWLINES.includes(unit)) return Kind.newline;
  if (APOSTROPHES.includes(unit)) return Kind.apostrophe;
  if (QUOTES.includes(unit)) return Kind.quote;
  if (HYPHENS.includes(unit)) return Kind.hyphen;
  if (DASHES.includes(unit)) return Kind.dash;
  if (unit === '.') return Kind.dot;
  // Letters and digits of ASCII by comparison: the expressions below cost a cold start the time to compile them.
  if (unit <= '\u007f') {
    if (unit >= 'a' && unit <= 'z') return Kind.letter;
    if (unit >= 'A' && unit <= 'Z') return Kind.letter | Cell.upper;
    if (unit >= '0' && unit <= '9') return Kind.digit;
    return unit === ' ' || unit === '\t' ? Kind.space : Kind.symbol;
  }
  if (/\s/u.test(unit)) return Kind.space;
  if (/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(unit)) return Kind.mark;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      unit,
    )
  )
    return Kind.ideograph;
  if (/\p{Lu}/u.test(unit)) return Kind.letter | Cell.upper;
  if (/\p{L}/u.test(unit)) return Kind.letter;
  if (/\p{N}/u.test(unit)) return Kind.digit;
  return Kind.symbol;
}

function foldOf(unit: string, kind: number): number {
  if (kind === Kind.apostrophe) return 0x27;
  if (kind === Kind.quote) return 0x22;
  if (kind === Kind.hyphen) return 0x2d;
  if (kind === Kind.dash) return 0x2013;
  if (unit <= '\u007f') return unit.toLowerCase().charCodeAt(0);
  // The dotted and the dotless i, and letters with a stroke, have no canonical decomposition.
  const plain = STROKED[unit];
  if (plain) return plain.charCodeAt(0);
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base.charCodeAt(0) : unit.charCodeAt(0);
}

const STROKED: Record<string, string> = {
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ħ: 'h',
  Ħ: 'h',
  ı: 'i',
  İ: 'i',
};

/** Fills the cell of a code unit. */
export function learn(code: number): number {
  const unit = String.fromCharCode(code);
  const value = kindOf(unit);
  cells[code] = (foldOf(unit, value & Cell.kind) << Cell.fold) | value;
  return cells[code]!;
}

for (let code = 0; code < 128; code++) learn(code);

/** The kind of the code unit at a place; outside of the text it is white space. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return Kind.space;
  const code = text.charCodeAt(at);
  return (cells[code] || learn(code)) & Cell.kind;
}

/** Letter, digit or ideograph. */
export function isWordKind(kind: number): boolean {
  return kind === Kind.letter || kind === Kind.digit || kind === Kind.ideograph;
}

/**
 * A text as patterns see it: lower case, no diacritics or combining marks, one form of apostrophe, quote, hyphen and dash.
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cell = cells[code] || learn(code);
    if ((cell & Cell.kind) !== Kind.mark) out += String.fromCharCode(cell >> Cell.fold);
  }
  return out;
}

/**
 * A code unit without its diacritic and with its case: `A` of `Á`, 0 of a combining mark. Letters of other scripts stay as
 * they are.
 */
export function unaccented(code: number): number {
  if (code < 128) return code;
  const cell = cells[code] || learn(code);
  if ((cell & Cell.kind) === Kind.mark) return 0;
  const folded = cell >> Cell.fold;
  if (folded < SMALL_A || folded > SMALL_Z) return code;
  return cell & Cell.upper ? folded - CASE : folded;
}
const [SMALL_A, SMALL_Z, CASE] = [0x61, 0x7a, 0x20];
