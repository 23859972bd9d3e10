/** Capitalised words as names: where one begins and ends, what of it is title, and whom a surname alone means. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Pronoun } from '../../actors/family.ts';
import { mayBePerson } from '../../actors/names.ts';
import type { GivenNames } from '../../actors/surnames.ts';
import { isTitle, TITLED, wordAt } from '../../actors/words.ts';

/** A name as it stands, its words as tokens (inclusive). */
export interface Name {
  first: number;
  last: number;
  /** In full, where a surname alone stands for a full name met before. */
  name: string;
  /** "he" or "she" where title or given name tell. */
  pronoun: Pronoun | null;
  /** A title or a known given name makes it a person; else it may be anything with two capitals. */
  certain: boolean;
}

/** The names of one text. Surnames are learned in reading order, from full names outside of what a mention covers. */
export class Names {
  readonly #full = new Map<string, Omit<Name, 'first' | 'last'>>();

  constructor(
    private readonly tokens: Tokens,
    private readonly given: GivenNames,
  ) {}

  /** A capitalised word that is no function word, number or ending. */
  isName(at: number): boolean {
    if (at < 0 || at >= this.tokens.count) return false;
    const flags = this.tokens.flags[at]!;
    const traits = this.tokens.vocabulary.traits[this.tokens.word[at]!]!;
    return (flags & Flag.capital) !== 0 && (flags & Flag.clitic) === 0 && !(traits & (Trait.function | Trait.numeral));
  }

  /** Last token of the capitalised words that begin at a token, none past `end`. */
  endOfRun(at: number, end: number): number {
    let last = at;
    while (last < end && (this.isName(last + 1) || this.isParticle(last + 1) || this.isJoined(last + 1))) last++;
    return last;
  }

  /** "Son-hui": joined to the capitalised word before by a hyphen. */
  private isJoined(at: number): boolean {
    return (this.tokens.flags[at]! & (Flag.afterHyphen | Flag.word)) === (Flag.afterHyphen | Flag.word);
  }

  /** "al", "bin", "de" between two capitalised words. */
  private isParticle(at: number): boolean {
    return (
      /^(?:al|el|bin|ibn|de|del|der|den|di|da|du|la|le|van|von|ten|ter)$/.test(wordAt(this.tokens, at)) &&
      this.isName(at + 1)
    );
  }

  /** The person that capitalised words may name; a lone surname only where title or full name made it certain. */
  personIn(first: number, last: number): Name | null {
    let start = first;
    // "Defence Secretary Gavin Williamson": what stands before the last title belongs to the office.
    for (let at = first; at < last; at++) if (isTitle(this.tokens, at)) start = at + 1;
    // "Following Lind": a participle that opens the sentence.
    if (this.opensSentence(start) && wordAt(this.tokens, start).endsWith('ing')) start++;
    // "Commissioner Steven Lind", "Vice Adm. Joseph Lind": before a given name stands what he does.
    if (last - start >= 2 && !this.given.has(wordAt(this.tokens, start)))
      for (let at = start + 1; at < last; at++) if (this.given.has(wordAt(this.tokens, at))) start = at;
    if (start > last || isTitle(this.tokens, last)) return null;
    const words = Array.from({ length: last - start + 1 }, (_, step) => wordAt(this.tokens, start + step));
    const title = start > 0 && isTitle(this.tokens, start - 1) ? wordAt(this.tokens, start - 1) : null;
    const known = this.#full.get(words.at(-1)!);
    if (words.length === 1) {
      const titled = title ? TITLED.get(title) : undefined;
      if (known)
        return {
          name: known.name,
          pronoun: titled ?? known.pronoun,
          certain: known.certain || title !== null,
          first: start,
          last,
        };
      if (!title || !mayBePerson([...words, 'x'])) return null;
      return { first: start, last, name: this.textOf(start, last), pronoun: titled ?? null, certain: true };
    }
    if (!mayBePerson(words)) return null;
    const pronoun = (title && TITLED.get(title)) || this.given.get(words[0]!) || null;
    const name = { name: this.textOf(start, last), pronoun, certain: title !== null || this.given.has(words[0]!) };
    this.#full.set(words.at(-1)!, name);
    return { ...name, first: start, last };
  }

  private opensSentence(at: number): boolean {
    return (this.tokens.flags[at]! & Flag.sentenceStart) !== 0;
  }

  private textOf(first: number, last: number): string {
    return this.tokens.text.slice(this.tokens.from[first]!, this.tokens.to[last]!).replace(/\s+/g, ' ');
  }
}
