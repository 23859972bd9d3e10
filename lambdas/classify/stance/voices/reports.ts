/** Reported speech: verbs of saying, their subjects, and the words that are said. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import type { Cast } from './cast.ts';
import type { Names } from './names.ts';
import { PERSONAL, type Speakers } from './speakers.ts';

/** What somebody says without marks: token indices, all inclusive. */
export interface Report {
  party: Party;
  /** The phrase that speaks. */
  place: [first: number, last: number];
  scopes: [first: number, last: number][];
}

/** What may stand between a subject and its verb of saying. */
const BETWEEN = new Set(
  `has had have also later then again repeatedly previously recently earlier further once is was further himself
  herself and`.split(/\s+/),
);
/** Openings of a phrase that only sets the scene: "In an interview on Sunday, Lind said …". */
const SCENE = new Set(
  `in on at during after before speaking addressing asked earlier while when as meanwhile by with following
  responding commenting talking writing despite last this`.split(/\s+/),
);
/** What may follow ", Lind said" at a sentence's end. */
const AFTERWARDS = new Set(
  `in on at to during after late earlier later last this monday tuesday wednesday thursday friday saturday sunday
  yesterday today reporters the a an his her russian us`.split(/\s+/),
);
/** Conjunctions with which the outlet takes up its own words behind a report. */
const RESUMES = new Set(['while', 'whereas', 'although', 'though']);
/** Behind ", and": the report goes on. */
const GOES_ON = /^(?:that|he|she|they|it|to|also|was|were|is|are|had|has|would|will|could|said|says|told|added)$|ing$/;
/** Farthest a subject stands from its verb, in tokens, an apposition between commas included. */
const REACH = 24;
/** Shortest report, and the longest that begins behind its verb, in tokens: no sentence of prose goes on for longer. */
const SHORTEST = 3;
const LONGEST = 200;
const GOVERNING = new Set(
  `with of for to in on by from against about toward towards at over between into upon without than like unlike`.split(
    /\s+/,
  ),
);

export class Reports {
  readonly #tokens: Tokens;

  constructor(
    private readonly cast: Cast,
    private readonly names: Names,
    private readonly speakers: Speakers,
    private readonly mentionAt: readonly (Mention | undefined)[],
  ) {
    this.#tokens = cast.reading.tokens;
  }

  /** What is reported in a sentence, in order. */
  in(first: number, last: number): Report[] {
    const { vocabulary, word } = this.#tokens;
    const found: Report[] = [];
    let subject: Omit<Report, 'scopes'> | null = null;
    for (let at = first; at <= last; at++) {
      const traits = vocabulary.traits[word[at]!]!;
      if (!(traits & (Trait.according | Trait.speech)) || this.isQuoted(at) || this.mentionAt[at]) continue;
      if (traits & Trait.according && wordAt(this.#tokens, at + 1) === 'to') {
        const report = this.according(at, first, last);
        if (report) found.push(report);
        continue;
      }
      if (!(traits & Trait.speech) || this.isInTitle(at) || this.isUnsaid(at)) continue;
      // "Quoted Lind as saying": his words, told by another.
      if (wordAt(this.#tokens, at - 1) === 'as') {
        subject = null;
        continue;
      }
      const participle = wordAt(this.#tokens, at).endsWith('ing');
      const speaker: Omit<Report, 'scopes'> | null = participle ? subject : this.subjectOf(at, first, last);
      if (!speaker || isReporter(speaker.party, wordAt(this.#tokens, at))) {
        // Whoever says this, it is not who spoke before.
        if (!participle) subject = null;
        continue;
      }
      subject = speaker;
      const scopes = this.scopesOf(at, speaker.place, first, last).filter(([from, to]) => to - from + 1 >= SHORTEST);
      found.push({ party: speaker.party, place: speaker.place, scopes });
    }
    return found;
  }

  /** "Rome was not saying that …": nobody says it. */
  private isUnsaid(at: number): boolean {
    return /^(?:not|never|n['’]t)$/.test(wordAt(this.#tokens, at - 1)) && wordAt(this.#tokens, at + 1) === 'that';
  }

  /** "Lind Notes Are Nothing": a headline's noun between capitals. */
  private isInTitle(at: number): boolean {
    const { flags } = this.#tokens;
    return (
      (flags[at]! & Flag.capital) !== 0 &&
      !(flags[at]! & Flag.sentenceStart) &&
      at + 1 < this.#tokens.count &&
      (flags[at + 1]! & Flag.capital) !== 0
    );
  }

  private according(at: number, first: number, last: number): Report | null {
    let end = at + 2;
    while (end < last && !this.isComma(end + 1)) end++;
    const party = this.speakers.of(at + 2, end);
    if (!party) return null;
    const scope: [number, number] =
      at - first > last - end ? [this.startOfCited(at - 1, first), at - 1] : [end + 1, last];
    return { party, place: [at + 2, end], scopes: [scope] };
  }

  /** "There is talk that Lind is 'upset,' according to Ode": what is cited in marks begins behind its "that". */
  private startOfCited(end: number, first: number): number {
    let at = end;
    while (at > first && !this.isQuoted(at) && end - at < 3) at--;
    if (!this.isQuoted(at)) return first;
    for (; at > first; at--) if (!this.isQuoted(at) && wordAt(this.#tokens, at) === 'that') return at + 1;
    return first;
  }

  /** The subject of a verb of saying: before it, or after it where the verb follows what is said. */
  private subjectOf(verb: number, first: number, last: number): Omit<Report, 'scopes'> | null {
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
      // "What Lind said — the claim that …": told about his words, not in them.
      if (wordAt(this.#tokens, start - 1) === 'what' && this.isMark(verb + 1)) return null;
      const party = start < 0 ? null : this.speakers.of(start, at);
      if (party) return { party, place: [start, at] };
    }
    // "The plan, announced by Lind, is …": a participle, no words of hers.
    const inverted =
      verb > first && (this.isComma(verb - 1) || this.isMark(verb - 1)) && wordAt(this.#tokens, verb + 1) !== 'by';
    if (!inverted) return null;
    let end = verb + 1;
    while (end < last && !this.isComma(end + 1) && end - verb < 8) end++;
    const party = this.speakers.of(verb + 1, end);
    return party && { party, place: [verb + 1, end] };
  }

  /** First token of the subject that ends at a token, or -1 where no subject does. */
  private startOfSubject(at: number, first: number): number {
    const mention = this.mentionAt[at];
    if (mention && mention.via !== 'adjective') return this.wholePhrase(this.withTitles(mention.first, first), first);
    const word = wordAt(this.#tokens, at);
    if (PERSONAL.has(word)) return at;
    if (this.speakers.isBareOffice(at)) {
      const the = at - 1 >= first && wordAt(this.#tokens, at - 1) === 'the';
      if (the) return at - 1;
    }
    let start = at;
    while (start >= first && this.names.isName(start)) start--;
    if (start < at) return this.wholePhrase(start + 1, first);
    return this.speakers.startOfPhrase(at, first);
  }

  /** "Foreign Minister Sergei Lavrov": the capitalised words before a name belong to it. */
  private withTitles(start: number, first: number): number {
    let at = start;
    while (at > first && this.names.isName(at - 1) && !this.mentionAt[at - 1]) at--;
    return at;
  }

  /** A name that a preposition governs is no subject; the phrase it stands in may be ("a spokesman for Lind"). */
  private wholePhrase(start: number, first: number): number {
    let left = start - 1;
    while (left > first && /^(?:the|a|an)$/.test(wordAt(this.#tokens, left))) left--;
    if (left < first || !GOVERNING.has(wordAt(this.#tokens, left))) {
      // "Kremlin spokesman Rufus Firefly", "House Speaker Ann Lind": what stands before belongs to the name.
      return this.speakers.startOfPhrase(start - 1, first, start);
    }
    return this.speakers.startOfPhrase(left - 1, first);
  }

  /** What a verb of saying governs: the words before ", Lind said in Rome", and what follows "Lind said, calling it …". */
  private scopesOf(verb: number, place: [number, number], first: number, last: number): [number, number][] {
    const begin = Math.min(verb, place[0]);
    const end = Math.max(verb, place[1]);
    const after: [number, number] = [end + 1, this.endOfReport(end + 1, last)];
    // "…; Lind says …": what stands before the semicolon is a sentence of its own.
    const closes = this.isMark(begin - 1) && wordAt(this.#tokens, begin - 1) !== ';';
    const trails = begin - 1 > first + 3 && (this.isComma(begin - 1) || closes);
    if (!trails || SCENE.has(wordAt(this.#tokens, first)) || this.opensWithTime(first)) return [after];
    const before: [number, number] = [first, begin - 2];
    if (this.isComma(end + 1)) {
      // ", said Lind, head of the bank": who she is, not what she says.
      const apposition = place[0] > verb && !wordAt(this.#tokens, end + 2).endsWith('ing');
      return apposition ? [before] : [before, [end + 2, last]];
    }
    const next = end + 1 <= last ? wordAt(this.#tokens, end + 1) : '';
    const told = /^tell|^told/.test(wordAt(this.#tokens, verb));
    const rest = told || this.mentionAt[end + 1] || AFTERWARDS.has(next) || this.isMark(end + 1) || last - end <= 2;
    return last - end <= 14 && next !== 'that' && rest && !this.tellsWhat(end + 1, last) ? [before] : [after];
  }

  /** "Two days after Rome struck, Lind said …": a span of time sets the scene too. */
  private opensWithTime(first: number): boolean {
    for (let at = first + 1; at <= first + 3; at++)
      if (/^(?:after|before)$/.test(wordAt(this.#tokens, at)))
        return /^(?:minute|hour|day|week|month|year)s?$/.test(wordAt(this.#tokens, at - 1));
    return false;
  }

  /** "…, while Rome had called for talks", "…, and a dozen others have left": the outlet goes on in its own words. */
  private endOfReport(first: number, end: number): number {
    const last = Math.min(end, first + LONGEST);
    let marked = false;
    for (let at = first + 1; at < last; at++) {
      if (this.isQuoted(at)) marked = true;
      if (!this.isComma(at) || this.isQuoted(at)) continue;
      const next = wordAt(this.#tokens, at + 1);
      if (RESUMES.has(next)) return at;
      if (marked && /^(?:and|but)$/.test(next) && !this.goesOn(at + 2)) return at;
    }
    return last;
  }

  /** "…, but charges …", "…, and that …": the same speaker. */
  private goesOn(at: number): boolean {
    const word = wordAt(this.#tokens, at);
    const verb = /(?:ed|s)$/.test(word) && word !== 'others' && !this.names.isName(at);
    return verb || GOES_ON.test(word);
  }

  /** "told a paper that …": what was told follows all the same. */
  private tellsWhat(first: number, last: number): boolean {
    for (let at = first; at <= last; at++) if (wordAt(this.#tokens, at) === 'that') return true;
    return false;
  }

  private isComma(at: number): boolean {
    const { text, from, to, count } = this.#tokens;
    return at >= 0 && at < count && to[at]! - from[at]! === 1 && text.charCodeAt(from[at]!) === COMMA;
  }

  private isQuoted(at: number): boolean {
    return this.cast.quotes.hold(at);
  }

  private isMark(at: number): boolean {
    return at < this.#tokens.count && (this.#tokens.flags[at]! & Flag.punctuation) !== 0;
  }
}

/** "…," Anna Lind reports: a journalist tells what there is, no view of hers. */
export function isReporter({ country }: Party, verb: string): boolean {
  return country === null && /^reports?$/.test(verb);
}

const COMMA = 0x2c;
