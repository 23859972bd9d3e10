/** The phrases that may speak: a name, a pronoun, "the ministry", found from the verb they stand beside. Words and marks alone. */
import { Trait } from './lexicon.ts';
import { Flag, type Tokens } from './tokens.ts';

/** A phrase that speaks, as it stands: "Anna Lind", "he", "the ministry". Token indices, both inclusive. */
export interface Mention {
  speakerFirst: number;
  speakerLast: number;
}

export class SpeakerPhrases {
  constructor(private readonly tokens: Tokens) {}

  /** The subject of a verb that stands right after `end`: apposition, adverbs and auxiliaries between are stepped over. */
  subjectBefore(start: number, end: number): Mention | null {
    let at = end;
    while (at >= start && (this.isAdverb(at) || this.isAuxiliary(at) || this.isTime(at))) at--;
    if (at < start) return null;
    // "Lind met the envoys and then said": the subject of the first verb.
    if (/^(?:and|but|then)$/.test(this.textOf(at))) return this.firstMention(start, at);
    if (!this.isMark(at, ',')) return this.mentionEndingBy(at, start);
    let comma = at - 1;
    while (comma >= start && !this.isMark(comma, ',')) comma--;
    const inner = this.runEndingAt(at - 1, comma + 1);
    // "The palace's spokesman, Oskar Ode,", "a former chief of the bank, retired Gen. Oskar Ode,": the name that is put beside.
    if (
      inner &&
      inner.speakerLast > inner.speakerFirst &&
      comma >= start &&
      this.isPlain(comma + 1, inner.speakerFirst)
    )
      return inner;
    return (comma > start ? this.mentionEndingBy(comma - 1, start) : null) ?? inner ?? this.firstMention(start, at - 1);
  }

  /** The noun phrase whose last word is at or left of `end`: a name, a pronoun, or "the ministry". */
  private mentionEndingBy(end: number, start: number): Mention | null {
    const pronoun = this.has(end, Trait.pronoun);
    if (pronoun) return { speakerFirst: end, speakerLast: end };
    const run = this.runEndingAt(end, start);
    if (run) return this.withHead(run, start);
    let first = end;
    while (first >= start && this.isPlainWord(first)) first--;
    // "a spokesman for the ministry", "the minister of defence in Oslo": from its article to the verb.
    for (let at = end; at >= start && at > end - 10; at--)
      if (this.isArticle(at) && !this.isPreposition(at - 1)) return { speakerFirst: at, speakerLast: end };
    return first < end ? { speakerFirst: first + 1, speakerLast: end } : this.firstMention(start, end);
  }

  /** "Ann Lind of Ohio", "a spokesman for Lind": a name that a preposition governs, with what it belongs to. */
  private withHead(run: Mention, start: number): Mention {
    const { speakerFirst, speakerLast } = run;
    let left = speakerFirst - 1;
    if (this.isArticle(left)) left--;
    if (left <= start || !/^(?:of|for|from|at)$/.test(this.textOf(left))) return run;
    for (let at = left - 1; at >= start && left - at < 8; at--) {
      if (this.tokens.flags[at]! & Flag.punctuation && !(this.tokens.flags[at]! & Flag.dotted)) return run;
      if (this.isArticle(at)) return { speakerFirst: at, speakerLast };
      if (this.isName(at) && (at === start || !this.isName(at - 1))) return { speakerFirst: at, speakerLast };
    }
    return run;
  }

  /** Nothing but plain words between two tokens, the later exclusive. */
  private isPlain(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!this.isPlainWord(at) && !this.isName(at)) return false;
    return true;
  }

  /** "early Sunday", "on Monday": when it was said. */
  private isTime(at: number): boolean {
    return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|early|earlier|late|week|month|year|morning|afternoon|evening|on|last|this)$/.test(
      this.textOf(at),
    );
  }

  /** The noun phrase right after an inverted verb or "according to". */
  mentionAfter(start: number, end: number): Mention | null {
    if (start > end) return null;
    if (this.has(start, Trait.pronoun)) return { speakerFirst: start, speakerLast: start };
    let last = start;
    while (last < end && !this.stopsMention(last + 1)) last++;
    if (this.tokens.flags[start]! & Flag.punctuation) return null;
    return { speakerFirst: start, speakerLast: last };
  }

  firstMention(start: number, end: number): Mention | null {
    for (let at = start; at <= end; at++) {
      if (this.has(at, Trait.pronoun)) return { speakerFirst: at, speakerLast: at };
      if (!this.isName(at) || this.isPreposition(at - 1) || (this.isArticle(at - 1) && this.isPreposition(at - 2)))
        continue;
      let last = at;
      while (last < end && this.isName(last + 1)) last++;
      return { speakerFirst: at, speakerLast: last };
    }
    return null;
  }

  /** The run of capitalised words that ends exactly here, no possessive. */
  runEndingAt(end: number, start: number): Mention | null {
    // "Anna Lind, R-Ohio,": a party and a place are no name.
    if (
      end < start ||
      !this.isName(end) ||
      (this.tokens.flags[end]! & Flag.afterHyphen && /^[rdi]$/.test(this.textOf(end - 1)))
    )
      return null;
    let first = end;
    while (first > start && (this.isName(first - 1) || this.isNameParticle(first - 1, start))) first--;
    return { speakerFirst: first, speakerLast: end };
  }

  private isName(at: number): boolean {
    const flag = this.tokens.flags[at]!;
    if ((flag & (Flag.word | Flag.capital)) !== (Flag.word | Flag.capital)) return false;
    return !(flag & Flag.sentenceStart && this.has(at, Trait.function)) && !this.has(at, Trait.pronoun);
  }

  /** "al", "bin", "de" between two capitalised words. */
  private isNameParticle(at: number, start: number): boolean {
    if (at <= start || !this.isName(at - 1)) return false;
    return /^(?:al|el|bin|ibn|de|del|der|den|di|da|du|la|le|van|von|ten|ter|e|y)$/.test(this.textOf(at));
  }

  private stopsMention(at: number): boolean {
    const flag = this.tokens.flags[at]!;
    if (flag & (Flag.punctuation | Flag.paragraphBreak)) return true;
    return /^(?:who|which|that|in|on|at|as|after|before|during|when|while|and|but|to|about|via|from)$/.test(
      this.textOf(at),
    );
  }

  private isPlainWord(at: number): boolean {
    const flag = this.tokens.flags[at]!;
    return (flag & Flag.word) !== 0 && !(flag & Flag.clitic) && !this.has(at, Trait.function);
  }

  isArticle(at: number): boolean {
    return (
      at >= 0 && /^(?:the|a|an|his|her|its|their|one|another|some|many|most|other|two|three)$/.test(this.textOf(at))
    );
  }

  private isPreposition(at: number): boolean {
    return (
      at >= 0 &&
      /^(?:in|at|to|of|for|on|with|from|by|against|about|near|under|over|after|into|via)$/.test(this.textOf(at))
    );
  }

  private isAuxiliary(at: number): boolean {
    return /^(?:has|have|had|was|is|were|would|will|did|could|may|might|be|been|not)$/.test(this.textOf(at));
  }

  isAdverb(at: number): boolean {
    const text = this.textOf(at);
    return text.length > 3
      ? text.endsWith('ly') || /^(?:also|later|once|then|even|just|still|again|today|often)$/.test(text)
      : false;
  }

  has(at: number, trait: number): boolean {
    const { tokens } = this;
    return at >= 0 && at < tokens.count && (tokens.vocabulary.traits[tokens.word[at]!]! & trait) !== 0;
  }

  isMark(at: number, mark: string): boolean {
    return at >= 0 && this.tokens.text.charAt(this.tokens.from[at]!) === mark;
  }

  textOf(at: number): string {
    const { tokens } = this;
    return at >= 0 && at < tokens.count ? tokens.text.slice(tokens.from[at], tokens.to[at]).toLowerCase() : '';
  }
}
