/**
 * Numbers the words that patterns ask for. A word's number stands only when all are known: words of fewer bytes, four by four,
 * come first, then those that are met often, then those that many patterns ask for: what is read together lies together.
 */
import { fold } from './characters.ts';
import { foursOf, putWord } from './letters.ts';
import { SYSTEM_SPELLINGS, systemWords, Trait } from './lexicon.ts';
import { knownTimes } from './rarity.ts';
import { Word } from './vocabulary.ts';
import type { Spellings } from './word-tables.ts';

/** Collects words. */
export class WordCollector {
  /** By word: how often it is asked for. */
  private readonly words = new Map([...systemWords().keys(), ...SYSTEM_SPELLINGS].map((word) => [word, 0]));
  private readonly exacts = new Set<string>();
  private readonly prefixes = new Set<string>();

  /** A folded word. */
  word(folded: string): void {
    this.words.set(folded, (this.words.get(folded) ?? 0) + 1);
  }

  /** A word in one exact spelling. */
  exact(spelling: string): void {
    this.word(fold(spelling));
    this.exacts.add(spelling);
  }

  /** What starts with a folded prefix and is no word of its own. */
  prefix(folded: string): void {
    this.prefixes.add(folded);
  }

  /** @throws RangeError where there are more spellings than numbers */
  numbered(): Numbering {
    const words = [...this.words]
      .sort(
        ([one, asked], [other, otherAsked]) =>
          foursOf(putWord(one)) - foursOf(putWord(other)) ||
          knownTimes(other) - knownTimes(one) ||
          otherAsked - asked ||
          (one < other ? -1 : 1),
      )
      .map(([word]) => word);
    const exact = [...this.exacts];
    const prefixes = [...this.prefixes];
    const numbering = new Numbering({ words, exact, prefixes });
    if (numbering.size > Word.spelled)
      throw new RangeError(
        `the packs hold ${numbering.size} words and spellings, of ${Word.spelled} at most: take some out`,
      );
    return numbering;
  }
}

/** What each word can come as in a text. */
export class Numbering {
  readonly size: number;
  private readonly numbers: Map<string, number>;
  private readonly exacts: Map<string, number>;
  private readonly prefixes: Map<string, number>;
  private readonly exactsOf = new Map<string, number[]>();
  private readonly traits = systemWords();

  constructor(readonly spellings: Spellings) {
    const { words, exact, prefixes } = spellings;
    const numbered = (list: string[], from: number) => new Map(list.map((spelling, at) => [spelling, from + at]));
    this.numbers = numbered(words, Word.first);
    this.exacts = numbered(exact, Word.first + words.length);
    this.prefixes = numbered(prefixes, Word.first + words.length + exact.length);
    this.size = Word.first + words.length + exact.length + prefixes.length;
    for (const [spelling, number] of this.exacts) {
      const word = fold(spelling);
      this.exactsOf.set(word, [...(this.exactsOf.get(word) ?? []), number]);
    }
  }

  /** The folded word that a number stands for, what a prefix begins with; null for a number in digits. */
  wordOf(number: number): string | null {
    const { words, exact, prefixes } = this.spellings;
    if (number === Word.digits) return null;
    const at = number - Word.first;
    return (
      words[at] ??
      (at < words.length + exact.length ? fold(exact[at - words.length]!) : prefixes[at - words.length - exact.length]!)
    );
  }

  /** All numbers a folded word can come as: itself and its exact spellings. */
  ofWord(folded: string): number[] {
    return [this.numbers.get(folded)!, ...(this.exactsOf.get(folded) ?? [])];
  }

  ofExact(spelling: string): number[] {
    return [this.exacts.get(spelling)!];
  }

  /** All numbers a prefix can come as. */
  ofPrefix(folded: string): number[] {
    const out: number[] = [];
    for (const [prefix, number] of this.prefixes) if (prefix.startsWith(folded)) out.push(number);
    for (const word of this.numbers.keys()) if (word.startsWith(folded)) out.push(...this.ofWord(word));
    return out;
  }

  /** All numbers a count can come as: digits and words for numbers. */
  ofNumber(): number[] {
    const out = [Word.digits];
    for (const word of this.numbers.keys())
      if ((this.traits.get(word) ?? 0) & Trait.numeral || /^[0-9][0-9.,]*$/.test(word)) out.push(...this.ofWord(word));
    return out;
  }
}
