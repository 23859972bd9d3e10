/**
 * Who speaks in a quote, by the words beside it: "…," Lind said; Lind told a paper: "…"; according to Lind, "…".
 * A quote with no such words takes the speaker of the quote it goes on from. The mention is given as it stands; who "he"
 * is, is for others to say.
 */
import { Trait } from './lexicon.ts';
import type { Attribution, Quote } from './quotes.ts';
import type { Sentences } from './sentences.ts';
import { Flag, type Tokens } from './tokens.ts';

/** Farthest a verb of speech may stand from its quote, in tokens. */
const REACH = 30;

/** Sets `attribution` of each quote. */
export function attribute(tokens: Tokens, sentences: Sentences, quotes: Quote[], of: Int32Array): void {
  const finder = new Finder(tokens, sentences, of);
  let previous: Quote | undefined;
  for (const quote of quotes) {
    quote.attribution = finder.beside(quote) ?? inherited(tokens, sentences, quote, previous);
    previous = quote;
  }
}

/** The speaker of the quote before, where this one goes on from it. */
function inherited(
  tokens: Tokens,
  sentences: Sentences,
  quote: Quote,
  previous: Quote | undefined,
): Attribution | null {
  const before = previous?.attribution;
  if (!previous || !before) return null;
  if (quote.continues) return { ...before, kind: 'continued' };
  let breaks = 0;
  for (let at = previous.last; at < quote.first; at++) if (tokens.flags[at]! & Flag.paragraphBreak) breaks++;
  // A few words in marks inside of a narrator's sentence belong to nobody known.
  const whole = sentences.first[sentences.of[quote.first]!]! >= quote.first - 1;
  if (breaks === 0 && (whole || sentences.of[previous.last] === sentences.of[quote.first]))
    return { ...before, kind: 'continued' };
  if (breaks === 1 && whole && tokens.flags[quote.first - 2]! & Flag.paragraphBreak)
    return { ...before, kind: 'assumed' };
  return null;
}

class Finder {
  constructor(
    private readonly tokens: Tokens,
    private readonly sentences: Sentences,
    private readonly of: Int32Array,
  ) {}

  beside(quote: Quote): Attribution | null {
    return this.after(quote) ?? this.before(quote);
  }

  /** "…," Lind said. "…," said Lind. "…," according to Lind. */
  private after(quote: Quote): Attribution | null {
    const { tokens, sentences } = this;
    const mark = quote.last + 1;
    if (mark >= tokens.count || tokens.flags[mark]! & Flag.paragraphBreak) return null;
    const sentence = sentences.of[mark]!;
    // A quote closed by a full stop ends its sentence: what follows belongs to the next one.
    const end = Math.min(this.endOfRun(mark + 1, sentence), mark + REACH);
    let start = mark + 1;
    while (start <= end && this.isMark(start, ',')) start++;
    if (start > end) return null;
    const lastInside = this.textOf(quote.last);
    const led =
      lastInside === ',' || lastInside === '?' || lastInside === '!' || start > mark + 1 || lastInside === '–';
    if (!led && quote.last - quote.first < 4) return null;
    if (this.has(start, Trait.according)) return this.according(start, end, sentence);
    const verb = this.firstVerb(start, end);
    if (verb < 0) return null;
    if (verb === start || (verb === start + 1 && this.isAdverb(start))) {
      const speaker = this.mentionAfter(verb + 1, end);
      return speaker && { kind: 'beside', ...speaker, verb, sentence };
    }
    if (this.isMark(verb - 1, ',') || verb - start <= 12) {
      const speaker = this.subjectBefore(start, verb - 1);
      return speaker && { kind: 'beside', ...speaker, verb, sentence };
    }
    return null;
  }

  /** Lind said "…". Lind told a paper that "…". According to Lind, "…". Lind: "…". */
  private before(quote: Quote): Attribution | null {
    const { sentences } = this;
    const mark = quote.first - 1;
    let end = mark - 1;
    // "The minister said:" may stand in a paragraph of its own.
    if (end > 0 && this.tokens.flags[end]! & Flag.paragraphBreak && this.isMark(end - 1, ':')) end--;
    if (end < 0) return null;
    const sentence = sentences.of[end]!;
    const start = Math.max(this.startOfRun(end, sentence), end - REACH);
    if (start > end || this.tokens.flags[end]! & Flag.paragraphBreak) return null;
    if (sentence !== sentences.of[mark] && !this.isMark(end, ':')) return null;
    const according = this.firstWith(start, end, Trait.according);
    if (according >= 0 && end - according < 20) {
      const found = this.according(according, end, sentence);
      if (found) return found;
    }
    const verb = this.lastVerb(start, end);
    if (verb >= 0) {
      const participle = this.textOf(verb).endsWith('ing');
      const speaker = participle
        ? this.firstMention(this.startOfRun(verb, sentence), verb - 1)
        : this.subjectBefore(start, verb - 1);
      if (speaker) return { kind: 'beside', ...speaker, verb, sentence };
    }
    if (this.isMark(end, ':')) {
      const speaker = this.runEndingAt(end - 1, start);
      if (speaker) return { kind: 'beside', ...speaker, verb: -1, sentence };
    }
    return null;
  }

  private according(at: number, end: number, sentence: number): Attribution | null {
    if (this.textOf(at + 1) !== 'to') return null;
    const speaker = this.mentionAfter(at + 2, end);
    return speaker && { kind: 'beside', ...speaker, verb: at, sentence };
  }

  /** The subject of a verb that stands right after `end`: apposition, adverbs and auxiliaries between are stepped over. */
  private subjectBefore(start: number, end: number): Mention | null {
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
    const beside = inner && !this.isArticle(inner.speakerFirst - 1) && !this.isPreposition(inner.speakerFirst - 1);
    if (beside && inner.speakerLast > inner.speakerFirst && comma >= start) return inner;
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

  /** "early Sunday", "on Monday": when it was said. */
  private isTime(at: number): boolean {
    return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|early|earlier|late|week|month|year|morning|afternoon|evening|on|last|this)$/.test(
      this.textOf(at),
    );
  }

  /** The noun phrase right after an inverted verb or "according to". */
  private mentionAfter(start: number, end: number): Mention | null {
    if (start > end) return null;
    if (this.has(start, Trait.pronoun)) return { speakerFirst: start, speakerLast: start };
    let last = start;
    while (last < end && !this.stopsMention(last + 1)) last++;
    if (this.tokens.flags[start]! & Flag.punctuation) return null;
    return { speakerFirst: start, speakerLast: last };
  }

  private firstMention(start: number, end: number): Mention | null {
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
  private runEndingAt(end: number, start: number): Mention | null {
    if (end < start || !this.isName(end)) return null;
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

  private isArticle(at: number): boolean {
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

  private isAdverb(at: number): boolean {
    const text = this.textOf(at);
    return text.length > 3
      ? text.endsWith('ly') || /^(?:also|later|once|then|even|just|still|again|today|often)$/.test(text)
      : false;
  }

  private firstVerb(start: number, end: number): number {
    return this.firstWith(start, end, Trait.speech);
  }

  private lastVerb(start: number, end: number): number {
    for (let at = end; at >= start; at--)
      if (this.has(at, Trait.speech | Trait.appraisal) && this.of[at]! < 0 && !this.isNoun(at)) return at;
    return -1;
  }

  private firstWith(start: number, end: number, trait: number): number {
    for (let at = start; at <= end; at++) if (this.has(at, trait) && this.of[at]! < 0 && !this.isNoun(at)) return at;
    return -1;
  }

  /** "the claims", "his reports", "so-called": no verb. */
  private isNoun(at: number): boolean {
    if (at === 0) return false;
    if (this.tokens.flags[at]! & Flag.afterHyphen) return true;
    const possessive = (this.tokens.flags[at - 1]! & Flag.clitic) !== 0 && this.textOf(at - 1).endsWith('s');
    return possessive || this.isArticle(at - 1);
  }

  private has(at: number, trait: number): boolean {
    const { tokens } = this;
    return at >= 0 && at < tokens.count && (tokens.vocabulary.traits[tokens.word[at]!]! & trait) !== 0;
  }

  private isMark(at: number, mark: string): boolean {
    return at >= 0 && this.tokens.text.charAt(this.tokens.from[at]!) === mark;
  }

  private textOf(at: number): string {
    const { tokens } = this;
    return at >= 0 && at < tokens.count ? tokens.text.slice(tokens.from[at], tokens.to[at]).toLowerCase() : '';
  }

  /** Last token before the next quote's mark, within the sentence. */
  private endOfRun(from: number, sentence: number): number {
    let at = from;
    const last = this.sentences.last[sentence]!;
    while (at <= last && this.of[at]! < 0 && !(this.tokens.flags[at]! & Flag.quoteOpen)) at++;
    return at - 1;
  }

  private startOfRun(from: number, sentence: number): number {
    let at = from;
    const first = this.sentences.first[sentence]!;
    while (at >= first && this.of[at]! < 0) at--;
    // The mark that closed the quote before is no word of this run.
    return at >= first ? at + 2 : at + 1;
  }
}

type Mention = Pick<Attribution, 'speakerFirst' | 'speakerLast'>;
