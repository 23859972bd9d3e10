/**
 * Who speaks in a quote, by the words beside it: "…," Lind said; Lind told a paper: "…"; according to Lind, "…".
 * A quote with no such words takes the speaker of the quote it goes on from. The mention is given as it stands; who "he"
 * is, is for others to say.
 */
import { Trait } from './lexicon.ts';
import type { Quote, Quotes } from './quotes.ts';
import type { Sentences } from './sentences.ts';
import { type Mention, SpeakerPhrases } from './speaker-phrases.ts';
import { Flag, type Tokens } from './tokens.ts';

/** Farthest a verb of speech may stand from its quote, in tokens. */
const REACH = 30;

/** Before a colon: words of the one the sentence is about follow. */
const TOLD_IN =
  /^(?:statement|tweet|tweets|letter|email|memo|message|post|interview|speech|address|remarks|words|op-ed)$/;

/** Who speaks in a quote, by the words of a sentence beside it; quotes that go on from one another share theirs. */
export interface Attribution extends Mention {
  /** Sentence of the attribution. */
  sentence: number;
}

function attributed({ speakerFirst, speakerLast }: Mention, sentence: number): Attribution {
  return { speakerFirst, speakerLast, sentence };
}

/** The attributions of a text's quotes. Each is worked out for the first who asks. */
export class Attributions {
  #finder: Finder | undefined;
  /** By quote, where somebody asked. */
  readonly #known: (Attribution | null | undefined)[] = [];

  constructor(
    private readonly tokens: Tokens,
    private readonly sentences: Sentences,
    private readonly quotes: Quotes,
  ) {}

  /** Who speaks in a quote; null where nobody is told. */
  of(index: number): Attribution | null {
    this.#finder ??= new Finder(this.tokens, this.sentences, this.quotes);
    let first = index;
    while (this.#known[first] === undefined) {
      const beside = this.#finder.beside(this.quotes.quotes[first]!);
      if (!beside && this.goesOn(first)) first--;
      else this.#known[first] = beside;
    }
    const found = this.#known[first]!;
    for (let at = first; at <= index; at++) this.#known[at] = found;
    return found;
  }

  /** Whether a quote goes on from the one before, so that its speaker is the same. */
  private goesOn(index: number): boolean {
    const { tokens, sentences } = this;
    if (index === 0) return false;
    const quote = this.quotes.quotes[index]!;
    const previous = this.quotes.quotes[index - 1]!;
    if (quote.continues) return true;
    let breaks = 0;
    for (let at = previous.last; at < quote.first; at++) if (tokens.flags[at]! & Flag.paragraphBreak) breaks++;
    // A few words in marks inside of a narrator's sentence belong to nobody known.
    const whole = sentences.first[sentences.of[quote.first]!]! >= quote.first - 1;
    if (breaks === 0) return whole || sentences.of[previous.last] === sentences.of[quote.first];
    // A paragraph of nothing but quotes after an attributed one.
    return breaks === 1 && whole && (tokens.flags[quote.first - 2]! & Flag.paragraphBreak) !== 0;
  }
}

class Finder {
  private readonly phrases: SpeakerPhrases;

  constructor(
    private readonly tokens: Tokens,
    private readonly sentences: Sentences,
    private readonly quotes: Quotes,
  ) {
    this.phrases = new SpeakerPhrases(tokens);
  }

  beside(quote: Quote): Attribution | null {
    return this.after(quote) ?? this.signed(quote) ?? this.before(quote);
  }

  /** "…" — Anna Lind, in a speech: the name stands below or behind the quote. */
  private signed(quote: Quote): Attribution | null {
    const { tokens, sentences } = this;
    let dash = quote.last + 2;
    while (dash < tokens.count && tokens.flags[dash]! & Flag.paragraphBreak) dash++;
    if (dash + 1 >= tokens.count || !/^[-–—]+$/.test(this.phrases.textOf(dash))) return null;
    const sentence = sentences.of[dash + 1]!;
    // A dash inside of a sentence goes on with it.
    if (tokens.flags[dash + 1]! & Flag.capital ? quote.last + 2 === dash && !this.endsWhole(quote) : true) return null;
    const speaker = this.phrases.mentionAfter(dash + 1, sentences.last[sentence]!);
    return speaker && attributed(speaker, sentence);
  }

  /** The quote is a sentence of its own. */
  private endsWhole(quote: Quote): boolean {
    return /^[.?!]$/.test(this.phrases.textOf(quote.last));
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
    while (start <= end && this.phrases.isMark(start, ',')) start++;
    if (start > end) return null;
    const lastInside = this.phrases.textOf(quote.last);
    const led =
      lastInside === ',' || lastInside === '?' || lastInside === '!' || start > mark + 1 || lastInside === '–';
    if (!led && quote.last - quote.first < 4) return null;
    if (this.phrases.has(start, Trait.according)) return this.according(start, end, sentence);
    const verb = this.firstVerb(start, end);
    if (verb < 0) return null;
    if (verb === start || (verb === start + 1 && this.phrases.isAdverb(start))) {
      const speaker = this.phrases.mentionAfter(verb + 1, end);
      return speaker && attributed(speaker, sentence);
    }
    if (this.phrases.isMark(verb - 1, ',') || verb - start <= 12) {
      const speaker = this.phrases.subjectBefore(start, verb - 1);
      return speaker && attributed(speaker, sentence);
    }
    return null;
  }

  /** Lind said "…". Lind told a paper that "…". According to Lind, "…". Lind: "…". */
  private before(quote: Quote): Attribution | null {
    const { sentences } = this;
    const mark = quote.first - 1;
    let end = mark - 1;
    // "The minister said:" may stand in a paragraph of its own.
    if (end > 0 && this.tokens.flags[end]! & Flag.paragraphBreak && this.phrases.isMark(end - 1, ':')) end--;
    if (end < 0) return null;
    const sentence = sentences.of[end]!;
    const start = Math.max(this.startOfRun(end, sentence), end - REACH);
    if (start > end || this.tokens.flags[end]! & Flag.paragraphBreak) return null;
    if (sentence !== sentences.of[mark] && !this.phrases.isMark(end, ':')) return null;
    const according = this.firstWith(start, end, Trait.according);
    if (according >= 0 && end - according < 20) {
      const found = this.according(according, end, sentence);
      if (found) return found;
    }
    const verb = this.lastVerb(start, end);
    if (verb >= 0) {
      const participle = this.phrases.textOf(verb).endsWith('ing');
      // "Said Anna Lind, a scholar: …": the verb comes first.
      const inverted = verb === sentences.first[sentence]!;
      const speaker = inverted
        ? this.phrases.mentionAfter(verb + 1, end)
        : participle
          ? this.phrases.firstMention(this.startOfRun(verb, sentence), verb - 1)
          : this.phrases.subjectBefore(start, verb - 1);
      if (speaker) return attributed(speaker, sentence);
    }
    if (this.phrases.isMark(end, ':')) {
      // "Lind denied it in a statement:": whoever the sentence is about.
      const told = TOLD_IN.test(this.phrases.textOf(end - 1));
      const speaker = told ? this.phrases.firstMention(start, end - 1) : this.phrases.runEndingAt(end - 1, start);
      if (speaker) return attributed(speaker, sentence);
    }
    return null;
  }

  private according(at: number, end: number, sentence: number): Attribution | null {
    if (this.phrases.textOf(at + 1) !== 'to') return null;
    const speaker = this.phrases.mentionAfter(at + 2, end);
    return speaker && attributed(speaker, sentence);
  }

  private firstVerb(start: number, end: number): number {
    return this.firstWith(start, end, Trait.speech);
  }

  private lastVerb(start: number, end: number): number {
    for (let at = end; at >= start; at--)
      if (this.phrases.has(at, Trait.speech | Trait.appraisal) && !this.quotes.hold(at) && !this.isNoun(at)) return at;
    return -1;
  }

  private firstWith(start: number, end: number, trait: number): number {
    for (let at = start; at <= end; at++)
      if (this.phrases.has(at, trait) && !this.quotes.hold(at) && !this.isNoun(at)) return at;
    return -1;
  }

  /** "the claims", "his reports", "so-called": no verb. */
  private isNoun(at: number): boolean {
    if (at === 0) return false;
    if (this.tokens.flags[at]! & Flag.afterHyphen) return true;
    const possessive = (this.tokens.flags[at - 1]! & Flag.clitic) !== 0 && this.phrases.textOf(at - 1).endsWith('s');
    return possessive || this.phrases.isArticle(at - 1);
  }

  /** Last token before the next quote's mark, within the sentence. */
  private endOfRun(from: number, sentence: number): number {
    let at = from;
    const last = this.sentences.last[sentence]!;
    while (at <= last && !this.quotes.hold(at) && !(this.tokens.flags[at]! & Flag.quoteOpen)) at++;
    return at - 1;
  }

  private startOfRun(from: number, sentence: number): number {
    let at = from;
    const first = this.sentences.first[sentence]!;
    while (at >= first && !this.quotes.hold(at)) at--;
    // The mark that closed the quote before is no word of this run.
    return at >= first ? at + 2 : at + 1;
  }
}
