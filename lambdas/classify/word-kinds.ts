/** Of which kinds a word is, asked of tokens. */
import { foldedWord } from '#shared/text/spelling.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { numberOf, type Vocabulary, Word } from '#shared/text/vocabulary.ts';
import { type Packs, tablesOf } from './packs.ts';
import { KINDS, Kind, type KindName, type WordTables, wordFamily } from './word-family.ts';

/** What a word is, as bits; words that are the same share it. */
export class Kinds {
  readonly #bits = new Uint32Array((KINDS.length >>> 5) + 1);

  constructor(kinds: Iterable<KindName>) {
    for (const kind of kinds) this.#bits[Kind[kind] >>> 5]! |= 1 << (Kind[kind] & 31);
  }

  has(kind: Kind): boolean {
    return ((this.#bits[kind >>> 5]! >>> (kind & 31)) & 1) !== 0;
  }
}

const NONE = new Kinds([]);

const A = 0x61;
/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20;
const LETTERS = 26;
const LONGEST = 31;

/** The words of the packs that are of a kind. */
export class WordKinds {
  readonly #kinds = new Map<string, Kinds>();
  readonly #byRule: WordTables['kinds'];
  #vocabulary: Vocabulary | undefined;
  /** What words may be; first what most are. */
  readonly #sets: Kinds[] = [NONE];
  /**
   * By number of the vocabulary's words, prefixes left out, the place in that list: most tokens are told without a string being
   * made, and from so few bytes that they stay near.
   */
  #byNumber = new Uint16Array(0);
  /** By first and last letter, the lengths of the words that have no number, as bits. */
  readonly #lengths = new Uint32Array(LETTERS * LETTERS);

  constructor({ kinds }: WordTables) {
    this.#byRule = kinds;
    const kindsOf = new Map<string, KindName[]>();
    for (const kind of KINDS)
      for (const word of kinds[kind].flat()) {
        const known = kindsOf.get(word);
        if (!known) kindsOf.set(word, [kind]);
        else if (known.at(-1) !== kind) known.push(kind);
      }
    const shared = new Map<string, Kinds>();
    for (const [word, some] of kindsOf) {
      const key = some.join(' ');
      const same = shared.get(key) ?? new Kinds(some);
      shared.set(key, same);
      this.#kinds.set(word, same);
    }
  }

  /** What a folded word is. */
  of(word: string): Kinds {
    return this.#kinds.get(word) ?? NONE;
  }

  /** The words of the rule that makes a folded word one of a kind, itself among them. */
  alike(kind: Kind, word: string): readonly string[] {
    return this.#byRule[KINDS[kind]!].find((words) => words.includes(word)) ?? [];
  }

  /** What a token is; outside of the text nothing. */
  at(tokens: Tokens, at: number): Kinds {
    if (at < 0 || at >= tokens.count) return NONE;
    if (tokens.vocabulary !== this.#vocabulary) this.tabulate(tokens.vocabulary);
    const flags = tokens.flags[at]!;
    if (flags & Flag.punctuation) return NONE;
    // Of what carries a stop the number may say more than the letters.
    if (!(flags & Flag.dotted)) {
      const number = tokens.word[at]!;
      if (number > Word.digits && number < this.#byNumber.length) return this.#sets[this.#byNumber[number]!]!;
      if (this.isStrange(tokens, at)) return NONE;
    }
    return this.of(foldedWord(tokens, at));
  }

  /** Whether no word of a kind begins and ends with a token's letters and is as long: nearly all names that the vocabulary lacks are told so. */
  private isStrange({ text, from, to }: Tokens, at: number): boolean {
    const first = letterAt(text, from[at]!);
    const last = letterAt(text, to[at]! - 1);
    if (first < 0 || last < 0) return false;
    const length = to[at]! - from[at]!;
    return length > LONGEST || !((this.#lengths[first * LETTERS + last]! >>> length) & 1);
  }

  /** Whether a token is of a kind. */
  has(tokens: Tokens, at: number, kind: Kind): boolean {
    return this.at(tokens, at).has(kind);
  }

  private note(word: string): void {
    const first = letterAt(word, 0);
    const last = letterAt(word, word.length - 1);
    if (first >= 0 && last >= 0) this.#lengths[first * LETTERS + last]! |= 1 << word.length;
  }

  private tabulate(vocabulary: Vocabulary): void {
    const { firstExact, exact, exactWord } = vocabulary;
    const table = new Uint16Array(firstExact + exact.length);
    this.#sets.length = 1;
    this.#lengths.fill(0);
    for (const [word, kinds] of this.#kinds) {
      const number = numberOf(vocabulary, word);
      if (number > Word.digits) table[number] = this.#sets.push(kinds) - 1;
      else this.note(word);
    }
    // An exact spelling is of the kinds that its word is of.
    exactWord.forEach((word, at) => {
      table[firstExact + at] = table[word]!;
    });
    this.#vocabulary = vocabulary;
    this.#byNumber = table;
  }
}

/** Which letter of the alphabet stands at a place, capital or not; -1 where none does. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | SMALL) - A;
  return letter >= 0 && letter < LETTERS ? letter : -1;
}

const lookups = new WeakMap<WordTables, WordKinds>();

/** The kinds of words of the packs; made once. */
export function wordKinds(packs: Packs): WordKinds {
  const tables = tablesOf<WordTables>(packs, wordFamily);
  const known = lookups.get(tables) ?? new WordKinds(tables);
  lookups.set(tables, known);
  return known;
}
