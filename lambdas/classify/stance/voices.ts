import type { Reading } from '#shared/rules/read.ts';
import { Trait } from '#shared/text/lexicon.ts';
import type { Quotes } from '#shared/text/quotes.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type ActorLookup, holderOf, type Party, unknownHolder } from '../actors/holder.ts';
import { isTitle, type Mention, wordAt } from '../actors/mentions.ts';
import { mayBePerson } from '../actors/names.ts';

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
  published: string | null | undefined;
}

/** Who says what: quotes by their attribution, and reported speech by the verb of saying and its subject. */
export function findVoices(cast: Cast): Voices {
  const { tokens } = cast.reading;
  const voices: Voices = {
    voices: [],
    of: new Int32Array(tokens.count).fill(-1),
    quoted: new Uint8Array(tokens.count),
    pronouns: new Map(),
  };
  for (const { first, last } of cast.quotes.quotes) voices.quoted.fill(1, first, last + 1);
  new Finder(cast, voices).run();
  return voices;
}

const PERSONAL = new Set(['he', 'she']);
/** Heads of "the minister said": the officer who spoke or was named last. */
const BARE_OFFICE = new Set(
  'minister president diplomat premier chancellor secretary spokesman spokeswoman official leader ambassador envoy senator lawmaker candidate politician'.split(
    ' ',
  ),
);
/** What may stand between a subject and its verb of saying. */
const BETWEEN = new Set(
  'has had have also later then again repeatedly previously recently earlier further once is was further himself herself and'.split(
    ' ',
  ),
);
/** Openings of a phrase that only sets the scene: "In an interview on Sunday, Lind said …". */
const SCENE = new Set(
  'in on at during after before speaking addressing asked earlier while when as meanwhile by with following responding commenting talking writing despite last this'.split(
    ' ',
  ),
);
/** What may follow ", Lind said" at a sentence's end. */
const AFTERWARDS = new Set(
  'in on at to during after late earlier later last this monday tuesday wednesday thursday friday saturday sunday yesterday today reporters the a an his her russian us'.split(
    ' ',
  ),
);
/** Conjunctions with which the outlet takes up its own words behind a report. */
const RESUMES = new Set(['while', 'whereas', 'although', 'though']);
/** Farthest a subject stands from its verb, in tokens, an apposition between commas included. */
const REACH = 24;

const COMMA = 0x2c;

class Finder {
  readonly #tokens: Tokens;
  /** By token: the mention that covers it, or undefined. */
  readonly #mentionAt: (Mention | undefined)[];
  readonly #fullNames = new Map<string, string>();
  #lastPerson: Party | null = null;
  #lastVoice: Party | null = null;
  /** Who spoke in this sentence. */
  #spoke: Party | null = null;

  constructor(
    private readonly cast: Cast,
    private readonly out: Voices,
  ) {
    this.#tokens = cast.reading.tokens;
    this.#mentionAt = new Array(this.#tokens.count);
    for (const mention of cast.mentions)
      for (let at = mention.first; at <= mention.last; at++) this.#mentionAt[at] = mention;
  }

  run(): void {
    const { sentences } = this.cast.reading;
    const quotesBySentence = new Map<number, number[]>();
    this.cast.quotes.quotes.forEach((quote, index) => {
      const sentence = quote.attribution?.sentence ?? sentences.of[quote.first]!;
      (quotesBySentence.get(sentence) ?? quotesBySentence.set(sentence, []).get(sentence)!).push(index);
    });
    for (let sentence = 0; sentence < sentences.count; sentence++) {
      const first = sentences.first[sentence]!;
      const last = sentences.last[sentence]!;
      this.#spoke = null;
      this.pronouns(first, last);
      this.reported(first, last);
      for (const index of quotesBySentence.get(sentence) ?? []) this.quoted(index);
      this.remember(first, last);
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
    const holder = this.resolve(attribution.speakerFirst, attribution.speakerLast);
    if (!holder) return;
    const { sentences } = this.cast.reading;
    for (let at = quote.first; at <= quote.last; ) {
      const last = Math.min(quote.last, sentences.last[sentences.of[at]!]!);
      this.add({
        first: at,
        last,
        channel: 'quote',
        holder,
        speaker: [attribution.speakerFirst, attribution.speakerLast],
      });
      at = last + 1;
    }
    this.heard(holder);
  }

  private pronouns(first: number, last: number): void {
    const { vocabulary, word } = this.#tokens;
    for (let at = first; at <= last; at++) {
      if (!(vocabulary.traits[word[at]!]! & Trait.person)) continue;
      if (this.out.quoted[at] || !PERSONAL.has(wordAt(this.#tokens, at))) continue;
      const party = this.resolve(at, at);
      if (party) this.out.pronouns.set(at, party);
    }
  }

  /** Verbs of saying with their subjects and what they say. */
  private reported(first: number, last: number): void {
    const { vocabulary, word } = this.#tokens;
    let subject: { party: Party; place: [number, number] } | null = null;
    for (let at = first; at <= last; at++) {
      const traits = vocabulary.traits[word[at]!]!;
      if (!(traits & (Trait.according | Trait.speech)) || this.out.quoted[at] || this.#mentionAt[at]) continue;
      if (traits & Trait.according && wordAt(this.#tokens, at + 1) === 'to') {
        this.according(at, first, last);
        continue;
      }
      if (!(traits & Trait.speech)) continue;
      const participle = wordAt(this.#tokens, at).endsWith('ing');
      const found: { party: Party; place: [number, number] } | null = participle
        ? subject
        : this.subjectOf(at, first, last);
      if (!found) continue;
      subject = found;
      this.heard(found.party);
      for (const [from, to] of this.scopesOf(at, found.place, first, last))
        if (to - from >= 2)
          this.add({ first: from, last: to, channel: 'reported', holder: found.party, speaker: found.place });
    }
  }

  private according(at: number, first: number, last: number): void {
    let end = at + 2;
    while (end < last && !this.isComma(end + 1)) end++;
    const party = this.resolve(at + 2, end);
    if (!party) return;
    this.heard(party);
    const [from, to] = at - first > last - end ? [first, at - 1] : [end + 1, last];
    this.add({ first: from, last: to, channel: 'reported', holder: party, speaker: [at + 2, end] });
  }

  /** The subject of a verb of saying: before it, or after it where the verb follows what is said. */
  private subjectOf(verb: number, first: number, last: number): { party: Party; place: [number, number] } | null {
    let at = verb - 1;
    while (at >= first && BETWEEN.has(wordAt(this.#tokens, at))) at--;
    if (at >= first && this.isComma(at)) {
      // "Lind, who leads the ministry, said": over the apposition.
      let back = at - 1;
      while (back > first && verb - back < REACH && !this.isComma(back)) back--;
      if (this.isComma(back)) at = back - 1;
    }
    if (at >= first) {
      const start = this.startOfSubject(at, first);
      const party = start < 0 ? null : this.resolve(start, at);
      if (party) return { party, place: [start, at] };
    }
    // "The plan, announced by Lind, is …": a participle, no words of hers.
    const inverted =
      verb > first && (this.isComma(verb - 1) || this.isMark(verb - 1)) && wordAt(this.#tokens, verb + 1) !== 'by';
    if (!inverted) return null;
    let end = verb + 1;
    while (end < last && !this.isComma(end + 1) && end - verb < 8) end++;
    const party = this.resolve(verb + 1, end);
    return party && { party, place: [verb + 1, end] };
  }

  /** "Foreign Minister Sergei Lavrov": the capitalised words before a name belong to it. */
  private withTitles(start: number, first: number): number {
    let at = start;
    while (at > first && this.isName(at - 1) && !this.#mentionAt[at - 1]) at--;
    return at;
  }

  /** First token of the subject that ends at a token, or -1 where no subject does. */
  private startOfSubject(at: number, first: number): number {
    const mention = this.#mentionAt[at];
    if (mention && mention.via !== 'adjective') return this.withTitles(mention.first, first);
    const word = wordAt(this.#tokens, at);
    if (PERSONAL.has(word)) return at;
    if (BARE_OFFICE.has(word)) {
      const the = at - 1 >= first && wordAt(this.#tokens, at - 1) === 'the';
      const foreign = at - 2 >= first && wordAt(this.#tokens, at - 2) === 'the';
      return the ? at - 1 : foreign ? at - 2 : -1;
    }
    let start = at;
    while (start >= first && this.isName(start)) start--;
    return start < at ? start + 1 : -1;
  }

  /** What a verb of saying governs: the words before ", Lind said in Rome", and what follows "Lind said, calling it …". */
  private scopesOf(verb: number, place: [number, number], first: number, last: number): [number, number][] {
    const begin = Math.min(verb, place[0]);
    const end = Math.max(verb, place[1]);
    const after: [number, number] = [end + 1, this.endOfReport(end + 1, last)];
    const trails = begin - 1 > first + 3 && (this.isComma(begin - 1) || this.isMark(begin - 1));
    if (!trails || SCENE.has(wordAt(this.#tokens, first))) return [after];
    const before: [number, number] = [first, begin - 2];
    if (this.isComma(end + 1)) return [before, [end + 2, last]];
    const next = end + 1 <= last ? wordAt(this.#tokens, end + 1) : '';
    const told = /^tell|^told/.test(wordAt(this.#tokens, verb));
    const rest = told || this.#mentionAt[end + 1] || AFTERWARDS.has(next) || this.isMark(end + 1) || last - end <= 2;
    return last - end <= 14 && next !== 'that' && rest && !this.tellsWhat(end + 1, last) ? [before] : [after];
  }

  /** "…, while Rome had called for talks": the outlet goes on in its own words. */
  private endOfReport(first: number, last: number): number {
    for (let at = first + 1; at < last; at++)
      if (this.isComma(at) && !this.out.quoted[at] && RESUMES.has(wordAt(this.#tokens, at + 1))) return at;
    return last;
  }

  /** "told a paper that …": what was told follows all the same. */
  private tellsWhat(first: number, last: number): boolean {
    for (let at = first; at <= last; at++) if (wordAt(this.#tokens, at) === 'that') return true;
    return false;
  }

  private isName(at: number): boolean {
    const flags = this.#tokens.flags[at]!;
    const traits = this.#tokens.vocabulary.traits[this.#tokens.word[at]!]!;
    const small = traits & (Trait.function | Trait.numeral);
    return (flags & Flag.capital) !== 0 && (flags & Flag.clitic) === 0 && small === 0;
  }

  private isComma(at: number): boolean {
    const { text, from, to, count } = this.#tokens;
    return at >= 0 && at < count && to[at]! - from[at]! === 1 && text.charCodeAt(from[at]!) === COMMA;
  }

  private isMark(at: number): boolean {
    return at < this.#tokens.count && (this.#tokens.flags[at]! & Flag.punctuation) !== 0;
  }

  /** Who a speaker's words mean; null for nobody that can be named. */
  private resolve(first: number, last: number): Party | null {
    for (let at = first; at <= last; at++) {
      const mention = this.#mentionAt[at];
      if (!mention || mention.via === 'adjective') continue;
      if (mention.actor.kind !== 'person') {
        // "Russian lawmaker Ivan Petrov": whoever he is, his office says for whom he speaks.
        const name = mention.via === 'office' ? this.nameAt(mention.last + 1, last) : null;
        const party = holderOf(mention.actor, this.cast.published, this.cast.actors);
        return name ? { ...party, by: name } : party;
      }
      return holderOf(mention.actor, this.cast.published, this.cast.actors);
    }
    const word = wordAt(this.#tokens, last);
    if (first === last && PERSONAL.has(word)) {
      const before = this.personBefore(first);
      return before === 'unknown' ? null : (before ?? this.#lastPerson ?? this.#lastVoice);
    }
    if (wordAt(this.#tokens, first) === 'the' && BARE_OFFICE.has(word)) return this.#lastVoice ?? this.#lastPerson;
    const name = this.nameAt(first, last);
    return name === null ? null : unknownHolder(name);
  }

  /** The first person named before a pronoun in its sentence, outside of quotes; `unknown` where it may be one we do not know. */
  private personBefore(pronoun: number): Party | 'unknown' | null {
    const { sentences } = this.cast.reading;
    const first = sentences.first[sentences.of[pronoun]!]!;
    for (let at = first; at < pronoun; at++) {
      if (this.out.quoted[at]) continue;
      const same = this.out.pronouns.get(at);
      if (same) return same;
      const mention = this.#mentionAt[at];
      if (mention?.actor.kind === 'person') return holderOf(mention.actor, this.cast.published, this.cast.actors);
      if (mention || !this.isName(at) || isTitle(this.#tokens, at)) continue;
      const known = this.nameAt(at, pronoun - 1);
      if (known !== null) return unknownHolder(known);
      // A lone capitalised word that is a subject ("Andrew recalled how he …").
      if (at > first && this.isVerbOf(at)) return 'unknown';
      while (at + 1 < pronoun && this.isName(at + 1)) at++;
    }
    return null;
  }

  /** A lone name with a past verb right behind it. */
  private isVerbOf(at: number): boolean {
    return !this.isName(at + 1) && wordAt(this.#tokens, at + 1).endsWith('ed');
  }

  /** The capitalised words from a token on, in full where they are a surname met before. */
  private nameAt(first: number, last: number): string | null {
    let start = first;
    while (start <= last && (!this.isName(start) || isTitle(this.#tokens, start))) start++;
    let end = start;
    while (end < last && this.isName(end + 1)) end++;
    if (start > last || start - first > 4) return null;
    // "Defence Secretary Gavin Williamson": what stands before the last title belongs to the office.
    for (let at = end - 1; at > start; at--) if (isTitle(this.#tokens, at)) start = at + 1;
    const name = this.#tokens.text.slice(this.#tokens.from[start]!, this.#tokens.to[end]!).replace(/\s+/g, ' ');
    const surname = wordAt(this.#tokens, end);
    const words = Array.from({ length: end - start + 1 }, (_, at) => wordAt(this.#tokens, start + at));
    if (mayBePerson(words)) {
      this.#fullNames.set(surname, name);
      return name;
    }
    return this.#fullNames.get(surname) ?? null;
  }

  /** The person a later "he" means: who spoke in the sentence, else the first one named in it outside of quotes. */
  private remember(first: number, last: number): void {
    if (this.#spoke) {
      this.#lastPerson = this.#spoke;
      return;
    }
    for (let at = first; at <= last; at++) {
      const mention = this.#mentionAt[at];
      if (!mention || this.out.quoted[at] || mention.actor.kind !== 'person') continue;
      this.#lastPerson = holderOf(mention.actor, this.cast.published, this.cast.actors);
      return;
    }
  }

  private heard(party: Party): void {
    this.#lastVoice = party;
    this.#spoke = party;
  }

  private add(voice: Voice): void {
    const number = this.out.voices.push(voice) - 1;
    for (let at = voice.first; at <= voice.last; at++)
      if (voice.channel === 'quote' || !this.out.quoted[at] || this.out.of[at]! < 0) this.out.of[at] = number;
  }
}
