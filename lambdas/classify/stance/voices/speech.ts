/** Who speaks in each sentence: what is reported in it, and whose the quotes are that it attributes. */

import type { Attribution, Quotes } from '#shared/text/quotes.ts';
import type { Party } from '../../actors/holder.ts';
import type { Cast, Voice } from '../voices.ts';
import { Antecedents } from './antecedents.ts';
import { Figures } from './figures.ts';
import { mentionsByToken, Names } from './names.ts';
import { Reports } from './reports.ts';
import { Speakers } from './speakers.ts';

/** Who speaks in a quote, and the mention that says so. */
type Speaker = Pick<Voice, 'holder' | 'speaker'>;

/** The speech of a text. A sentence is read when it is asked for, with those before it that its pronouns lead to. */
export class Speech {
  /** By sentence what is reported in it, in order; of one that is being read, so far. */
  readonly #reported: (Voice[] | undefined)[] = [];
  /** By attribution, where its sentence is read. */
  readonly #speakers = new Map<Attribution, Speaker>();
  readonly #antecedents: Antecedents;
  readonly #phrases: Speakers;
  readonly #reports: Reports;

  constructor(private readonly cast: Cast) {
    const mentionAt = mentionsByToken(cast);
    const names = new Names(cast, mentionAt);
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

  /** Takes note of the speakers to whom a sentence attributes quotes: those in it, the last one before it or the first one behind. */
  private attributed(sentence: number): void {
    const { reading, quotes } = this.cast;
    const first = reading.sentences.first[sentence]!;
    const last = reading.sentences.last[sentence]!;
    for (let quote = Math.max(0, quoteFrom(quotes, first) - 1); quote < quotes.quotes.length; quote++) {
      const attribution = quotes.attributions.of(quote);
      if (attribution?.sentence === sentence) this.attribute(attribution);
      if (quotes.quotes[quote]!.first > last) break;
    }
  }

  private attribute(attribution: Attribution): void {
    const { sentence, speakerFirst, speakerLast } = attribution;
    // "Sylvanian diplomat Rufus Firefly": what stands before the name belongs to it.
    const opening = this.cast.reading.sentences.first[sentence]!;
    const whole = this.#phrases.startOfPhrase(speakerFirst - 1, opening, speakerFirst);
    const holder = this.meant(speakerFirst) ?? this.#phrases.of(whole, speakerLast);
    if (!holder) return;
    this.#speakers.set(attribution, { holder, speaker: [speakerFirst, speakerLast] });
    this.#antecedents.heard(sentence, holder, speakerFirst);
  }
}

/** Index of the first quote that ends at a token or after it. */
function quoteFrom({ quotes }: Quotes, token: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.last < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
