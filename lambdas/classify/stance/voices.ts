import type { Reading } from '#shared/rules/read.ts';
import type { Quotes } from '#shared/text/quotes.ts';
import type { ActorLookup, Party } from '../actors/holder.ts';
import type { Mention } from '../actors/mentions.ts';
import type { GivenNames } from '../actors/surnames.ts';
import { isPerson, wordAt } from '../actors/words.ts';
import { Antecedents } from './voices/antecedents.ts';
import { Figures } from './voices/figures.ts';
import { Names } from './voices/names.ts';
import { Reports } from './voices/reports.ts';
import { PERSONAL, Speakers } from './voices/speakers.ts';
import type { WordKinds } from './word-kinds.ts';

/** A stretch of text that somebody says. Token indices, both inclusive; never across a sentence. */
export interface Voice {
  first: number;
  last: number;
  channel: 'quote' | 'reported';
  holder: Party;
  /** The mention that speaks, as tokens; the pronoun where it is one. */
  speaker: [first: number, last: number];
}

export interface Voices {
  voices: Voice[];
  /** By token: index into `voices`, or -1 where the outlet speaks, or where nobody knows who does. */
  of: Int32Array;
  /** By token: 1 in a quote, whoever speaks it. */
  quoted: Uint8Array;
  /** By token of a "he" or "she" outside of quotes: whom it means, where that is plain. */
  pronouns: Map<number, Party>;
}

export interface Cast {
  reading: Reading;
  quotes: Quotes;
  mentions: Mention[];
  actors: ActorLookup;
  givenNames: GivenNames;
  kinds: WordKinds;
  published: string | null | undefined;
}

/**
 * Who says what: quotes by their attribution, and reported speech by the verb of saying and its subject.
 * @param end last sentence that is asked about
 */
export function findVoices(cast: Cast, end: number): Voices {
  const { tokens } = cast.reading;
  const voices: Voices = {
    voices: [],
    of: new Int32Array(tokens.count).fill(-1),
    quoted: new Uint8Array(tokens.count),
    pronouns: new Map(),
  };
  for (const { first, last } of cast.quotes.quotes) voices.quoted.fill(1, first, last + 1);
  if (end >= 0) new Finder(cast, voices).run(end);
  return voices;
}

/** Goes through the sentences in order: who is met, whom pronouns mean, what is reported, what is quoted. */
class Finder {
  readonly #antecedents: Antecedents;
  readonly #speakers: Speakers;
  readonly #reports: Reports;

  constructor(
    private readonly cast: Cast,
    private readonly out: Voices,
  ) {
    const { tokens } = cast.reading;
    const mentionAt: (Mention | undefined)[] = new Array(tokens.count);
    for (const mention of cast.mentions) for (let at = mention.first; at <= mention.last; at++) mentionAt[at] = mention;
    const names = new Names(tokens, cast.givenNames);
    this.#antecedents = new Antecedents(cast, new Figures(cast, names, mentionAt, out.quoted));
    this.#speakers = new Speakers(cast, names, this.#antecedents, mentionAt);
    this.#reports = new Reports(tokens, names, this.#speakers, mentionAt, out.quoted);
  }

  run(end: number): void {
    const { sentences } = this.cast.reading;
    const quotesBySentence = new Map<number, number[]>();
    this.cast.quotes.quotes.forEach((quote, index) => {
      const sentence = quote.attribution?.sentence ?? sentences.of[quote.first]!;
      (quotesBySentence.get(sentence) ?? quotesBySentence.set(sentence, []).get(sentence)!).push(index);
    });
    for (let sentence = 0; sentence <= end; sentence++) {
      const first = sentences.first[sentence]!;
      const last = sentences.last[sentence]!;
      this.#antecedents.meet(first, last);
      this.pronouns(first, last);
      this.reported(sentence, first, last);
      for (const index of quotesBySentence.get(sentence) ?? []) this.quoted(index);
    }
  }

  /** "From Oslo's standpoint, …": a speaker tells how others see it. */
  private isOthersView({ first, last }: Voice): boolean {
    const { tokens } = this.cast.reading;
    // The governor "believes in …", somebody said: his belief.
    if (/^(?:believes|thinks|feels|sees|wants|knows)$/.test(wordAt(tokens, first))) return true;
    if (!/^(?:from|in)$/.test(wordAt(tokens, first))) return false;
    for (let at = first + 1; at <= Math.min(last, first + 6); at++) {
      const word = wordAt(tokens, at);
      if (/^(?:my|our|,)$/.test(word)) return false;
      if (/^(?:standpoint|perspective|view|viewpoint|eyes|opinion|mind)$/.test(word)) return true;
    }
    return false;
  }

  private pronouns(first: number, last: number): void {
    const { tokens } = this.cast.reading;
    for (let at = first; at <= last; at++) {
      if (!isPerson(tokens, at) || this.out.quoted[at] || !PERSONAL.has(wordAt(tokens, at))) continue;
      const party = this.#speakers.of(at, at);
      if (party) this.out.pronouns.set(at, party);
    }
  }

  private reported(sentence: number, first: number, last: number): void {
    for (const { party, place, scopes } of this.#reports.in(first, last)) {
      this.#antecedents.heard(sentence, party, place[0]);
      for (const [from, to] of scopes)
        this.add({ first: from, last: to, channel: 'reported', holder: party, speaker: place });
    }
  }

  private quoted(index: number): void {
    const quote = this.cast.quotes.quotes[index]!;
    const { attribution } = quote;
    if (!attribution) {
      // A few words in marks inside of reported speech are the reported speaker's own.
      const voice = this.out.voices[this.out.of[quote.first]!];
      if (voice) this.add({ ...voice, channel: 'quote', first: quote.first, last: quote.last });
      return;
    }
    const speaker: [number, number] = [attribution.speakerFirst, attribution.speakerLast];
    const { sentences } = this.cast.reading;
    // "Sylvanian diplomat Rufus Firefly": what stands before the name belongs to it.
    const opening = sentences.first[attribution.sentence]!;
    const whole = this.#speakers.startOfPhrase(speaker[0] - 1, opening, speaker[0]);
    const holder = this.out.pronouns.get(speaker[0]) ?? this.#speakers.of(whole, speaker[1]);
    if (!holder) return;
    for (let at = quote.first; at <= quote.last; ) {
      const last = Math.min(quote.last, sentences.last[sentences.of[at]!]!);
      this.add({ first: at, last, channel: 'quote', holder, speaker });
      at = last + 1;
    }
    this.#antecedents.heard(attribution.sentence, holder, speaker[0]);
  }

  private add(voice: Voice): void {
    if (this.isOthersView(voice)) return;
    const number = this.out.voices.push(voice) - 1;
    for (let at = voice.first; at <= voice.last; at++)
      if (voice.channel === 'quote' || !this.out.quoted[at] || this.out.of[at]! < 0) this.out.of[at] = number;
  }
}
