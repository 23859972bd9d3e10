/** Small closed classes of words that the grammar asks for, told by a token's number: no string is made to ask. */
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { NUMBER, numberOf, type Vocabulary } from '#shared/text/vocabulary.ts';
import { wordAt } from './words.ts';

/** Tokens whose number says something else than their letters, or more. */
const OTHERWISE = Flag.clitic | Flag.dotted | Flag.punctuation;
/** Most classes that lie in one cell. */
const MOST = 16;

export class WordClasses<Name extends string> {
  readonly #bits: Record<Name, number>;
  readonly #words = new Map<string, number>();
  #vocabulary: Vocabulary | undefined;
  /** By word number, prefixes left out: the bits of its classes. */
  #table = new Uint16Array(0);

  /** @param lists by class its words in small letters, parted by white space; at most 16 classes */
  constructor(lists: Record<Name, string>) {
    const names = Object.keys(lists) as Name[];
    if (names.length > MOST) throw new RangeError(`${names.length} classes of words, of ${MOST} at most`);
    this.#bits = Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>;
    for (const name of names)
      for (const word of lists[name].trim().split(/\s+/))
        this.#words.set(word, (this.#words.get(word) ?? 0) | this.#bits[name]);
  }

  /** Whether a token is a word of a class; outside of the text it is of none. */
  has(tokens: Tokens, at: number, name: Name): boolean {
    return (this.of(tokens, at) & this.#bits[name]) !== 0;
  }

  /** The bits of a token's classes; 0 for most. */
  private of(tokens: Tokens, at: number): number {
    if (at < 0 || at >= tokens.count) return 0;
    if (tokens.vocabulary !== this.#vocabulary) this.tabulate(tokens.vocabulary);
    const number = tokens.word[at]!;
    if (number > NUMBER && number < this.#table.length && (tokens.flags[at]! & OTHERWISE) === 0)
      return this.#table[number]!;
    return this.#words.get(wordAt(tokens, at)) ?? 0;
  }

  private tabulate(vocabulary: Vocabulary): void {
    const { firstExact, exact, exactWord } = vocabulary;
    const table = new Uint16Array(firstExact + exact.length);
    for (const [word, bits] of this.#words) table[numberOf(vocabulary, word)] = bits;
    // An exact spelling is a word of the classes that its word is in.
    exactWord.forEach((word, at) => {
      table[firstExact + at] = table[word]!;
    });
    this.#vocabulary = vocabulary;
    this.#table = table;
  }
}
