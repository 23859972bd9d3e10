/** What the grammar tells of each sentence: whom its pronouns mean, what is reported in it, whose the quotes are that it attributes. */
import type { Party } from '../../actors/holder.ts';
import { isPerson, wordAt } from '../../actors/words.ts';
import type { Cast, Voice } from '../voices.ts';
import { Antecedents } from './antecedents.ts';
import { Figures } from './figures.ts';
import { mentionsByToken, Names } from './names.ts';
import { Reports } from './reports.ts';
import { PERSONAL, Speakers } from './speakers.ts';

export interface Account {
  /** By token of a "he" or "she" outside of quotes: whom it means, where that is plain. */
  pronouns: Map<number, Party>;
  reported: Voice[];
}

/** Who speaks in a quote, and the mention that says so. */
type Speaker = Pick<Voice, 'holder' | 'speaker'>;

/** Longest chain of sentences that is followed back, in each a pronoun that means somebody of one before. */
const DEEPEST = 50;

/** The accounts of a text. A sentence is read when it is asked for, with those before it that its pronouns lead to. */
export class Accounts {
  /** By sentence; one that is being read has its account already. */
  readonly #accounts: (Account | undefined)[] = [];
  /** By quote, where the sentence that attributes it is read. */
  readonly #speakers: (Speaker | undefined)[] = [];
  /** By sentence: the quotes that it attributes. */
  readonly #attributed = new Map<number, number[]>();
  readonly #antecedents: Antecedents;
  readonly #phrases: Speakers;
  readonly #reports: Reports;
  /** How many sentences are being read, each for the one after it. */
  #depth = 0;
  /** The first sentence before which some may not be read. */
  #next = 0;

  constructor(private readonly cast: Cast) {
    const mentionAt = mentionsByToken(cast);
    const names = new Names(cast, mentionAt);
    this.#antecedents = new Antecedents(cast, new Figures(cast, names, mentionAt), (sentence) => this.of(sentence));
    this.#phrases = new Speakers(cast, names, this.#antecedents, mentionAt);
    this.#reports = new Reports(cast, names, this.#phrases, mentionAt);
    cast.quotes.quotes.forEach(({ attribution }, number) => {
      if (!attribution) return;
      const others = this.#attributed.get(attribution.sentence);
      if (others) others.push(number);
      else this.#attributed.set(attribution.sentence, [number]);
    });
  }

  of(sentence: number): Account {
    const known = this.#accounts[sentence];
    if (known) return known;
    // A longer chain is read from the text's first sentence on: then each finds those before it read.
    if (this.#depth === DEEPEST) for (; this.#next < sentence; this.#next++) this.of(this.#next);
    return this.read(sentence);
  }

  /** Who speaks in a quote that is attributed, where that can be told. */
  speakerOf(quote: number): Speaker | undefined {
    this.of(this.cast.quotes.quotes[quote]!.attribution!.sentence);
    return this.#speakers[quote];
  }

  private read(sentence: number): Account {
    const { first, last } = this.cast.reading.sentences;
    const account: Account = { pronouns: new Map(), reported: [] };
    this.#accounts[sentence] = account;
    this.#depth++;
    this.pronouns(account, first[sentence]!, last[sentence]!);
    this.reported(account, sentence);
    for (const quote of this.#attributed.get(sentence) ?? []) this.attributed(account, quote);
    this.#depth--;
    return account;
  }

  private pronouns({ pronouns }: Account, first: number, last: number): void {
    const { quotes, reading } = this.cast;
    const { tokens } = reading;
    for (let at = first; at <= last; at++) {
      if (!isPerson(tokens, at) || quotes.of[at]! >= 0 || !PERSONAL.has(wordAt(tokens, at))) continue;
      const party = this.#phrases.of(at, at);
      if (party) pronouns.set(at, party);
    }
  }

  private reported({ reported }: Account, sentence: number): void {
    const { first, last } = this.cast.reading.sentences;
    for (const { party, place, scopes } of this.#reports.in(first[sentence]!, last[sentence]!)) {
      this.#antecedents.heard(sentence, party, place[0]);
      for (const [from, to] of scopes)
        reported.push({ first: from, last: to, channel: 'reported', holder: party, speaker: place });
    }
  }

  private attributed({ pronouns }: Account, quote: number): void {
    const { sentence, speakerFirst, speakerLast } = this.cast.quotes.quotes[quote]!.attribution!;
    // "Sylvanian diplomat Rufus Firefly": what stands before the name belongs to it.
    const opening = this.cast.reading.sentences.first[sentence]!;
    const whole = this.#phrases.startOfPhrase(speakerFirst - 1, opening, speakerFirst);
    const holder = pronouns.get(speakerFirst) ?? this.#phrases.of(whole, speakerLast);
    if (!holder) return;
    this.#speakers[quote] = { holder, speaker: [speakerFirst, speakerLast] };
    this.#antecedents.heard(sentence, holder, speakerFirst);
  }
}
