/** Capitalised words as names: where one begins and ends, what of it is title, and whom a surname alone means. */

import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Pronoun } from '../../actors/actor.ts';
import type { Mention } from '../../actors/mention.ts';
import { mayBePerson, mayOpen } from '../../actors/names.ts';
import type { GivenNames } from '../../actors/surnames.ts';
import { pronounOfTitle } from '../../actors/titles.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Cast } from './cast.ts';

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

/** The mentions of a text by token. */
export function mentionsByToken({ reading, mentions }: Cast): (Mention | undefined)[] {
  const at: (Mention | undefined)[] = new Array(reading.tokens.count);
  for (const mention of mentions) at.fill(mention, mention.first, mention.last + 1);
  return at;
}

/** The names of one text. Surnames stand for full names met before, outside of quotes and of what a mention covers. */
export class Names {
  readonly tokens: Tokens;
  readonly given: GivenNames;
  /** By surname: the full names that end so, each where it is met first after another, in reading order. */
  readonly #full = new Map<string, Name[]>();
  /** The first sentence whose full names are not known yet. */
  #unread = 0;

  constructor(
    private readonly cast: Cast,
    private readonly mentionAt: readonly (Mention | undefined)[],
  ) {
    this.tokens = cast.reading.tokens;
    this.given = cast.givenNames;
  }

  /** A capitalised word that is no function word, number or ending. */
  isName(at: number): boolean {
    if (at < 0 || at >= this.tokens.count) return false;
    // Most words are no names by their case alone; what else is known of them waits for memory.
    if ((this.tokens.flags[at]! & (Flag.capital | Flag.clitic)) !== Flag.capital) return false;
    return !(this.tokens.vocabulary.traits[this.tokens.word[at]!]! & (Trait.function | Trait.numeral));
  }

  /** Last token of the capitalised words that begin at a token, none past `end`. */
  endOfRun(at: number, end: number): number {
    let last = at;
    while (last < end && (this.isName(last + 1) || this.isParticle(last + 1) || this.isJoined(last + 1))) last++;
    return last;
  }

  /** Last token of a name that begins at a token: where its run ends, or a mention or a quote begins. */
  endOfName(at: number, end: number): number {
    let last = at;
    const limit = this.endOfRun(at, end);
    while (last < limit && !this.mentionAt[last + 1] && !this.cast.quotes.hold(last + 1)) last++;
    return last;
  }

  /** "Son-hui": joined to the capitalised word before by a hyphen. */
  private isJoined(at: number): boolean {
    return (this.tokens.flags[at]! & (Flag.afterHyphen | Flag.word)) === (Flag.afterHyphen | Flag.word);
  }

  /** "al", "bin", "de" between two capitalised words. */
  private isParticle(at: number): boolean {
    return PARTICLES.has(wordAt(this.tokens, at)) && this.isName(at + 1);
  }

  /** The person that capitalised words may name; a lone surname only where title or full name made it certain. */
  personIn(first: number, last: number): Name | null {
    let start = first;
    // "Defence Secretary Gavin Williamson": what stands before the last title belongs to the office.
    for (let at = first; at < last; at++) if (this.isTitle(at)) start = at + 1;
    // "Following Lind", "Later Lind": a participle or an adverb that opens the sentence.
    if (this.opensSentence(start)) {
      const word = wordAt(this.tokens, start);
      if (word.endsWith('ing') || (start < last && mayOpen(word, this.given))) start++;
    }
    // "Commissioner Steven Lind", "Vice Adm. Joseph Lind": before a given name stands what he does.
    if (last - start >= 2 && !this.given.has(wordAt(this.tokens, start)))
      for (let at = start + 1; at < last; at++) if (this.given.has(wordAt(this.tokens, at))) start = at;
    if (start > last || this.isTitle(last)) return null;
    const title = this.isTitle(start - 1) ? start - 1 : null;
    return start === last ? this.lone(last, title) : this.whole(start, last, title);
  }

  private isTitle(at: number): boolean {
    return this.cast.kinds.has(this.tokens, at, Kind.title);
  }

  /** @param title token of the title before it, as for `whole` */
  private lone(at: number, title: number | null): Name | null {
    const word = wordAt(this.tokens, at);
    const titled = title === null ? null : pronounOfTitle(this.cast.kinds, this.tokens, title);
    const known = this.fullName(word, at);
    if (known) {
      const certain = known.certain || title !== null;
      return { name: known.name, pronoun: titled ?? known.pronoun, certain, first: at, last: at };
    }
    if (title === null || !mayBePerson([word, 'x'])) return null;
    return { name: this.textOf(at, at), pronoun: titled, certain: true, first: at, last: at };
  }

  private whole(first: number, last: number, title: number | null): Name | null {
    const words: string[] = [];
    for (let at = first; at <= last; at++) words.push(wordAt(this.tokens, at));
    if (!mayBePerson(words)) return null;
    const given = this.given.get(words[0]!);
    const pronoun = (title !== null && pronounOfTitle(this.cast.kinds, this.tokens, title)) || given || null;
    const name = this.textOf(first, last);
    const certain = title !== null || given !== undefined;
    return { name, pronoun, certain, first, last };
  }

  /** The full name that a surname stands for at a token: the last one up to the end of its sentence. */
  private fullName(surname: string, at: number): Name | undefined {
    const { of, last } = this.cast.reading.sentences;
    while (this.#unread <= of[at]!) this.learn(this.#unread++);
    return this.#full.get(surname)?.findLast(({ first }) => first <= last[of[at]!]!);
  }

  private learn(sentence: number): void {
    const { sentences } = this.cast.reading;
    const { flags } = this.tokens;
    const last = sentences.last[sentence]!;
    for (let at = sentences.first[sentence]!; at < last; at++) {
      // Two capitals in a row: most words are passed over by their flags alone.
      if (!(flags[at]! & flags[at + 1]! & Flag.capital) || this.mentionAt[at] || this.cast.quotes.hold(at)) continue;
      if (!this.isName(at)) continue;
      const end = this.endOfName(at, last);
      const name = this.personIn(at, end);
      if (name && name.last > name.first) this.keep(name);
      at = end;
    }
  }

  private keep(name: Name): void {
    const surname = wordAt(this.tokens, name.last);
    const known = this.#full.get(surname);
    if (!known) this.#full.set(surname, [name]);
    else if (known.at(-1)!.name !== name.name) known.push(name);
  }

  private opensSentence(at: number): boolean {
    return (this.tokens.flags[at]! & Flag.sentenceStart) !== 0;
  }

  private textOf(first: number, last: number): string {
    const { text, from, to } = this.tokens;
    const name = text.slice(from[first]!, to[last]!);
    // Between the words of nearly all stands one space, or a hyphen.
    let at = first;
    while (at < last && from[at + 1]! - to[at]! === 1 && PLAIN_GAP.has(text.charCodeAt(to[at]!))) at++;
    return at === last ? name : name.replace(/\s{2,}|[^\S ]/g, ' ');
  }
}
const PLAIN_GAP = new Set(Array.from(' -', (gap) => gap.charCodeAt(0)));
const PARTICLES = new Set('al el bin ibn de del der den di da du la le van von ten ter'.split(' '));
