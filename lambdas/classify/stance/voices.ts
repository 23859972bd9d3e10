import { Trait } from '#shared/text/lexicon.ts';
import type { Party } from '../actors/holder.ts';
import { wordAt } from '../actors/words.ts';
import { Kind } from '../word-family.ts';
import type { Cast, Voice } from './voices/cast.ts';
import { Speech } from './voices/speech.ts';

/** What makes a word one of saying: of a verb, and of "according". */
const SAYING = Trait.speech | Trait.according;
const NOBODY: readonly Voice[] = [];

/**
 * Who says what: quotes by their attribution, and reported speech by the verb of saying and its subject. Most sentences hold
 * nothing for which it matters who speaks, so that a sentence is read when somebody asks for it, and once.
 */
export class Voices {
  /** Made for the first who asks: of most articles nobody does. */
  #speech: Speech | undefined;
  /** By sentence, where somebody asked. */
  readonly #in: (readonly Voice[] | undefined)[] = [];

  constructor(private readonly cast: Cast) {}

  /** Whose words a token is, or null where the outlet speaks, or where nobody knows who does. */
  at(token: number): Voice | null {
    const voices = this.in(this.cast.reading.sentences.of[token]!);
    if (!voices.length) return null;
    if (!this.cast.quotes.hold(token)) return voices.findLast((voice) => holds(voice, token)) ?? null;
    const quote = voices.find((voice) => voice.channel === 'quote' && holds(voice, token));
    return quote ?? voices.find((voice) => holds(voice, token)) ?? null;
  }

  /** The voices of a sentence: what is reported, then what is quoted. */
  in(sentence: number): readonly Voice[] {
    const known = this.#in[sentence];
    if (known) return known;
    const voices = this.isSpeechless(sentence) ? NOBODY : this.read(sentence);
    this.#in[sentence] = voices;
    return voices;
  }

  private read(sentence: number): readonly Voice[] {
    const found = this.speech.reportedIn(sentence).filter((voice) => !this.isOthersView(voice));
    for (const voice of this.quoted(sentence)) if (!this.isOthersView(voice)) found.push(voice);
    return found;
  }

  /** No word of saying stands in a sentence, and no quote: there is nothing to be read in it. */
  private isSpeechless(sentence: number): boolean {
    const { reading, quotes } = this.cast;
    const first = reading.sentences.first[sentence]!;
    const last = reading.sentences.last[sentence]!;
    return !quotes.meet(first, last) && !this.isSaying(first, last);
  }

  /**
   * Whether somebody may say the tokens `from` to `to` of one sentence in one breath, asked before it is read: a quote holds them,
   * or a word of saying stands before them or behind.
   */
  maySpeak(from: number, to: number): boolean {
    const { reading, quotes } = this.cast;
    const { of, first, last } = reading.sentences;
    if (quotes.hold(from) && quotes.quotes[quotes.from(from)]!.last >= to) return true;
    return this.isSaying(first[of[from]!]!, from - 1) || this.isSaying(to + 1, last[of[to]!]!);
  }

  /** Whether one of the tokens `first` to `last` (inclusive) is a word of saying. */
  private isSaying(first: number, last: number): boolean {
    const { word, vocabulary } = this.cast.reading.tokens;
    for (let at = first; at <= last; at++) if (vocabulary.traits[word[at]!]! & SAYING) return true;
    return false;
  }

  /** Whom a "he" or "she" outside of quotes means, where that is plain. */
  meant(token: number): Party | null {
    return this.speech.meant(token);
  }

  /** Whom "him" or "her" means that a subject does something to, where that is plain. */
  object(token: number, subject: Party): Party | null {
    return this.speech.object(token, subject);
  }

  /** Whom "his" or "her" means, where that is plain. */
  owner(token: number): Party | null {
    return this.speech.owner(token);
  }

  /** Whom a surname alone means, where the packs do not know him. */
  surname(token: number): Party | null {
    return this.speech.surname(token);
  }

  private get speech(): Speech {
    this.#speech ??= new Speech(this.cast);
    return this.#speech;
  }

  /** What a sentence holds of quotes. */
  private quoted(sentence: number): Voice[] {
    const { attributions, quotes, reading } = this.cast;
    const first = reading.sentences.first[sentence]!;
    const last = reading.sentences.last[sentence]!;
    const found: Voice[] = [];
    for (let number = quotes.from(first); number < quotes.quotes.length; number++) {
      const quote = quotes.quotes[number]!;
      if (quote.first > last) break;
      const attribution = attributions.of(number);
      const speaker = attribution ? this.speech.speakerOf(attribution) : this.reporterAt(quote.first);
      if (!speaker) continue;
      const place = { first: Math.max(quote.first, first), last: Math.min(quote.last, last) };
      const { holder, speaker: who } = speaker;
      found.push({ first: place.first, last: place.last, channel: 'quote', holder, speaker: who });
    }
    return found;
  }

  /** A few words in marks inside of reported speech are the reported speaker's own. */
  private reporterAt(token: number): Voice | undefined {
    const reported = this.speech.reportedIn(this.cast.reading.sentences.of[token]!);
    return reported.find((voice) => voice.first <= token && token <= voice.last && !this.isOthersView(voice));
  }

  /** "From Oslo's standpoint, …": a speaker tells how others see it. */
  private isOthersView({ first, last }: Voice): boolean {
    const { kinds } = this.cast;
    const { tokens } = this.cast.reading;
    // The governor "believes in …", somebody said: his belief.
    if (kinds.has(tokens, first, Kind.believing)) return true;
    if (!FROM.has(wordAt(tokens, first))) return false;
    for (let at = first + 1; at <= Math.min(last, first + 6); at++) {
      const word = wordAt(tokens, at);
      if (/^(?:my|our|,)$/.test(word)) return false;
      if (kinds.has(tokens, at, Kind.standpoint)) return true;
    }
    return false;
  }
}
const FROM = new Set('from in'.split(' '));

function holds({ first, last }: Voice, token: number): boolean {
  return first <= token && token <= last;
}
