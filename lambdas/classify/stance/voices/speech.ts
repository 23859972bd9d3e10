/** Who speaks in each sentence: what is reported in it, and whose the quotes are that it attributes. */

import type { Attribution } from '#shared/text/attribution.ts';
import { type Party, unknownHolder } from '../../actors/holder.ts';
import { wordAt } from '../../actors/words.ts';
import { Antecedents } from './antecedents.ts';
import type { Cast, Voice } from './cast.ts';
import { Figures } from './figures.ts';
import { mentionsByToken, Names } from './names.ts';
import { isReporter, Reports } from './reports.ts';
import { Speakers } from './speakers.ts';

/** Who speaks in a quote, and the mention that says so. */
type Speaker = Pick<Voice, 'holder' | 'speaker'>;

/** Farthest a quote stands from the sentence that attributes it, in tokens: a mark, a dash or a colon and a paragraph's end lie between. */
const BESIDE = 4;

/** The speech of a text. A sentence is read when it is asked for, with those before it that its pronouns lead to. */
export class Speech {
  /** By sentence what is reported in it, in order; of one that is being read, so far. */
  readonly #reported: (Voice[] | undefined)[] = [];
  /** By attribution, where its sentence is read. */
  readonly #speakers = new Map<Attribution, Speaker>();
  readonly #antecedents: Antecedents;
  readonly #phrases: Speakers;
  readonly #reports: Reports;
  readonly #names: Names;

  constructor(private readonly cast: Cast) {
    const mentionAt = mentionsByToken(cast);
    const names = new Names(cast, mentionAt);
    this.#names = names;
    this.#antecedents = new Antecedents(cast, new Figures(cast, names, mentionAt), (sentence) =>
      this.reportedIn(sentence),
    );
    this.#phrases = new Speakers(cast, names, this.#antecedents, mentionAt);
    this.#reports = new Reports(cast, names, this.#phrases, mentionAt);
  }

  /** What is reported in a sentence, in order. */
  reportedIn(sentence: number): readonly Voice[] {
    const known = this.#reported[sentence];
    if (known) return known;
    const { first, last } = this.cast.reading.sentences;
    const found: Voice[] = [];
    this.#reported[sentence] = found;
    for (const { party, place, scopes } of this.#reports.in(first[sentence]!, last[sentence]!)) {
      this.#antecedents.heard(sentence, party, place[0]);
      for (const [from, to] of scopes)
        found.push({ first: from, last: to, channel: 'reported', holder: party, speaker: place });
    }
    this.attributed(sentence);
    return found;
  }

  /** Who speaks in a quote that is attributed, where that can be told. */
  speakerOf(attribution: Attribution): Speaker | undefined {
    this.reportedIn(attribution.sentence);
    return this.#speakers.get(attribution);
  }

  /** Whom a "he" or "she" outside of quotes means, where that is plain. */
  meant(token: number): Party | null {
    return this.#antecedents.of(token);
  }

  /** Whom "him" or "her" means that a subject does something to. */
  object(token: number, subject: Party): Party | null {
    return this.#antecedents.object(token, subject);
  }

  /** Whom "his" or "her" before a noun means. */
  owner(token: number): Party | null {
    return this.#antecedents.owner(token);
  }

  /** Whom a surname alone means: somebody met in full before, whom a title or his given name made certain. */
  surname(token: number): Party | null {
    const name = this.#names.personIn(token, token);
    return name?.certain && /\s/.test(name.name) ? unknownHolder(name.name) : null;
  }

  /** Takes note of the speakers to whom a sentence attributes quotes, which stand in it or right beside it. */
  private attributed(sentence: number): void {
    const { attributions, reading, quotes } = this.cast;
    const first = reading.sentences.first[sentence]! - BESIDE;
    const last = reading.sentences.last[sentence]! + BESIDE;
    for (let quote = quotes.from(first); (quotes.quotes[quote]?.first ?? last + 1) <= last; quote++) {
      const attribution = attributions.of(quote);
      if (attribution?.sentence === sentence) this.attribute(attribution);
    }
  }

  private attribute(attribution: Attribution): void {
    const { sentence, speakerFirst, speakerLast } = attribution;
    // "Sylvanian diplomat Rufus Firefly": what stands before the name belongs to it.
    const opening = this.cast.reading.sentences.first[sentence]!;
    const whole = this.#phrases.startOfPhrase(speakerFirst - 1, opening, speakerFirst);
    const holder = this.meant(speakerFirst) ?? this.#phrases.of(whole, speakerLast);
    if (!holder) return;
    const { tokens } = this.cast.reading;
    if ([speakerFirst - 1, speakerLast + 1].some((at) => isReporter(holder, wordAt(tokens, at)))) return;
    this.#speakers.set(attribution, { holder, speaker: [speakerFirst, speakerLast] });
    this.#antecedents.heard(sentence, holder, speakerFirst);
  }
}
