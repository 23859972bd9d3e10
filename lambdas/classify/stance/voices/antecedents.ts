/** Whom "he", "she" and "the minister" mean, where that is plain; nobody where it is not. */
import { Flag } from '#shared/text/tokens.ts';
import type { Pronoun } from '../../actors/actor.ts';
import type { Party } from '../../actors/holder.ts';
import { isPerson, wordAt } from '../../actors/words.ts';
import type { Cast } from './cast.ts';
import type { Figure, Figures } from './figures.ts';

/** How many sentences back a pronoun reaches. */
const REACH = 3;
/** The same where it closes words (", he said"), and over how many ends of paragraphs: headings and captions may stand between. */
const TRAILING = [6, 3] as const;
/** The same for "the minister". */
const OFFICE_REACH = 6;
/** From a name's first word to a pronoun of the clause right behind it, in tokens at most. */
const BESIDE = 5;
/** What begins a clause that opens a sentence, and how many words a title before the name behind it has, at most. */
const OPENING = /^(?:after|before|when|while|since|as|once|until|although|though|because)$/;
const TITLES = 4;
/** Longest chain of sentences that is followed back, in each a pronoun that means somebody of one before. */
const DEEPEST = 50;
/** What a common word for an officer asks of offices and titles. */
const MEANT: Record<string, RegExp> = {
  leader: /president|prime minister|premier|chancellor|king|leader|chairman/,
  diplomat: /minister|secretary of state|ambassador|envoy|diplomat/,
  lawmaker: /\bsen\b|senator|\brep\b|representative|congress|parliament|member/,
  politician: /\bsen\b|senator|\brep\b|representative|congress|governor|\bgov\b|minister/,
  senator: /\bsen\b|senator/,
  congressman: /\brep\b|representative|congressman/,
  congresswoman: /\brep\b|representative|congresswoman/,
  governor: /\bgov\b|governor/,
  general: /\bgen\b|general/,
  premier: /premier|prime minister/,
  spokesman: /spokes|press secretary/,
  spokeswoman: /spokes|press secretary/,
  official: /./,
};

export class Antecedents {
  /** By sentence; looked for once somebody asks. */
  readonly #figures = new Map<number, Figure[]>();
  readonly #spoke = new Map<number, { party: Party; at: number }>();
  /** By sentence: the pronouns that mean somebody, as whom they mean. */
  readonly #pronouns: (Figure[] | undefined)[] = [];

  /** How many sentences are being read, each for the one after it. */
  #depth = 0;
  /** All sentences before this one are read. */
  #next = 0;

  /** @param hear sees to it that whoever speaks in a sentence before the one that is being read is `heard` */
  constructor(
    private readonly cast: Cast,
    private readonly figures: Figures,
    private readonly hear: (sentence: number) => void,
  ) {}

  /** Somebody spoke in a sentence: a later pronoun means him first. */
  heard(sentence: number, party: Party, at: number): void {
    this.#spoke.set(sentence, { party, at });
  }

  private figuresOf(sentence: number): Figure[] {
    let found = this.#figures.get(sentence);
    if (!found) {
      const { first, last } = this.cast.reading.sentences;
      found = this.figures.in(first[sentence]!, last[sentence]!);
      this.#figures.set(sentence, found);
    }
    return found;
  }

  /** Who spoke in a sentence, as he is met there. */
  private speakerOf(sentence: number): Figure | undefined {
    const spoke = this.#spoke.get(sentence);
    if (!spoke) return undefined;
    const { party, at } = spoke;
    const met = this.figuresOf(sentence).find(({ party: one }) => one && isSame(one, party));
    return met ?? { at, party, pronoun: this.figures.pronounOf(party), offices: '', subject: true };
  }

  /** Whom a pronoun outside of quotes means. */
  of(at: number): Party | null {
    return this.pronounsOf(this.cast.reading.sentences.of[at]!).find((one) => one.at === at)?.party ?? null;
  }

  /** Reads a sentence before the one that is being read: who speaks in it, and whom its pronouns mean. */
  private goBack(sentence: number): void {
    // A long chain is read from the text's first sentence on: then each finds those before it read.
    if (this.#depth === DEEPEST) while (this.#next < sentence) this.goBack(this.#next++);
    this.#depth++;
    this.hear(sentence);
    this.pronounsOf(sentence);
    this.#depth--;
  }

  /** The pronouns of a sentence that mean somebody; while they are being looked for, those found so far. */
  private pronounsOf(sentence: number): readonly Figure[] {
    const known = this.#pronouns[sentence];
    if (known) return known;
    const found: Figure[] = [];
    this.#pronouns[sentence] = found;
    const { reading, quotes } = this.cast;
    const { tokens, sentences } = reading;
    for (let at = sentences.first[sentence]!; at <= sentences.last[sentence]!; at++) {
      if (!isPerson(tokens, at) || quotes.hold(at)) continue;
      const pronoun = wordAt(tokens, at);
      if (pronoun !== 'he' && pronoun !== 'she') continue;
      const party = this.search(at, pronoun);
      if (party) found.push({ at, party, pronoun, offices: '', subject: true });
    }
    return found;
  }

  private search(at: number, pronoun: Pronoun): Party | null {
    const { sentences, tokens } = this.cast.reading;
    const sentence = sentences.of[at]!;
    // ", he said": of somebody's words that it closes, nobody in them is meant.
    const trails = /^[,”"?!]$/.test(wordAt(tokens, at - 1));
    if (!trails) {
      const before = this.candidates(sentence, pronoun).filter((one) => one.at < at);
      if (this.isBesideOther(at, before)) return null;
      const here = this.isRelative(at) ? this.choose(before.slice(-1)) : this.choose(before);
      if (here !== undefined) return here;
      const ahead = this.behindClause(at, pronoun);
      if (ahead !== undefined) return ahead;
    }
    let breaks = this.breaksBefore(sentences.first[sentence]!);
    const [reach, most] = trails ? TRAILING : ([REACH, 1] as const);
    for (let back = 1; back <= reach && back <= sentence && breaks <= most; back++) {
      this.goBack(sentence - back);
      const spoke = this.speakerOf(sentence - back);
      if (spoke && fits(spoke, pronoun)) return spoke.party;
      const found = this.choose(this.candidates(sentence - back, pronoun));
      if (found !== undefined) return found;
      breaks += this.breaksBefore(sentences.first[sentence - back]!);
    }
    return null;
  }

  /** Whom "him" or "her" behind a verb means: of those named before it the one who can be meant and is not the verb's subject. */
  object(at: number, subject: Party): Party | null {
    const { sentences, tokens } = this.cast.reading;
    const sentence = sentences.of[at]!;
    const pronoun = wordAt(tokens, at) === 'her' ? 'she' : 'he';
    const own = this.figuresOf(sentence).filter(({ party }) => party && isSame(party, subject));
    // "Lind and Ode praised him": neither is meant.
    const isBeside = (one: Figure) => own.some(({ at }) => this.areJoined(Math.min(at, one.at), Math.max(at, one.at)));
    const others = (figures: Figure[]) =>
      figures.filter((one) => !(one.party && isSame(one.party, subject)) && !isBeside(one));
    const here = distinct(others(this.candidates(sentence, pronoun).filter((one) => one.at < at)));
    if (here.length) return here.length === 1 ? here[0]! : null;
    if (sentence === 0 || this.breaksBefore(sentences.first[sentence]!) > 1) return null;
    this.goBack(sentence - 1);
    return this.choose(others(this.candidates(sentence - 1, pronoun))) ?? null;
  }

  /** Whom "his" or "her" before a noun means: of those named before it the only one who can be meant. */
  owner(at: number): Party | null {
    const { sentences, tokens } = this.cast.reading;
    const sentence = sentences.of[at]!;
    const pronoun = wordAt(tokens, at) === 'her' ? 'she' : 'he';
    const here = distinct(this.candidates(sentence, pronoun).filter((one) => one.at < at));
    if (here.length) return here.length === 1 ? here[0]! : null;
    if (sentence === 0 || this.breaksBefore(sentences.first[sentence]!) > 0) return null;
    this.goBack(sentence - 1);
    return this.choose(this.candidates(sentence - 1, pronoun)) ?? null;
  }

  /** Nothing but names and what joins them. */
  private areJoined(from: number, to: number): boolean {
    const { tokens } = this.cast.reading;
    for (let at = from; at < to; at++)
      if (!(tokens.flags[at]! & Flag.capital) && !/^(?:and|,)$/.test(wordAt(tokens, at))) return false;
    return true;
  }

  /** "At Lind's show, where he …": the clause belongs to whoever stands last before it. */
  private isRelative(at: number): boolean {
    return /^(?:where|whom|which|whose|when)$/.test(wordAt(this.cast.reading.tokens, at - 1));
  }

  /** "The day after he fired Ode, Lind left": of a clause that opens a sentence, whoever stands behind its comma; undefined where it is no such clause. */
  private behindClause(at: number, pronoun: Pronoun): Party | null | undefined {
    const { tokens, sentences } = this.cast.reading;
    if (!OPENING.test(wordAt(tokens, at - 1))) return undefined;
    const end = sentences.last[sentences.of[at]!]!;
    let comma = at + 1;
    while (comma < end && wordAt(tokens, comma) !== ',') comma++;
    const ahead = this.figuresOf(sentences.of[at]!).find((one) => one.at > comma && one.at <= comma + TITLES);
    if (!ahead?.subject || !fits(ahead, pronoun)) return undefined;
    for (let between = comma + 1; between < ahead.at; between++)
      if (!(tokens.flags[between]! & Flag.capital) && wordAt(tokens, between) !== 'the') return undefined;
    return ahead.party;
  }

  /** "Ode told Lind before he left": whoever stands right before the clause may be meant as well as the subject. */
  private isBesideOther(at: number, before: readonly Figure[]): boolean {
    const last = before.at(-1);
    if (!last || distinct(before).length < 2) return false;
    if (!/^(?:before|after|when|while|since|until|because)$/.test(wordAt(this.cast.reading.tokens, at - 1)))
      return false;
    return at - last.at <= BESIDE && this.areJoined(last.at, at - 1);
  }

  /** Everybody in a sentence whom a pronoun may mean; earlier pronouns as whom they meant. */
  private candidates(sentence: number, pronoun: Pronoun): Figure[] {
    const found = this.figuresOf(sentence).filter((one) => fits(one, pronoun));
    for (const one of this.pronounsOf(sentence)) if (fits(one, pronoun)) found.push(one);
    return found;
  }

  /** Of several the one subject; null where two may be meant, undefined where nobody is. */
  private choose(figures: Figure[]): Party | null | undefined {
    if (!figures.length) return undefined;
    const subjects = figures.filter(({ subject }) => subject);
    const chosen = distinct(subjects.length ? subjects : figures);
    if (chosen.length !== 1) return null;
    // "The offices of Charlie Lind": a name nobody knows, and not even a subject.
    const known = chosen[0] && (chosen[0].by ?? this.cast.actors.has(chosen[0].id));
    return subjects.length || known ? chosen[0]! : null;
  }

  /** Whom "the minister" means: whoever spoke last, if he is one, else the only one in reach who is. */
  office(at: number): Party | null {
    const { sentences, tokens } = this.cast.reading;
    const word = wordAt(tokens, at);
    const isAsked = (one: Figure) => MEANT[word]?.test(this.officesOf(one)) ?? this.officesOf(one).includes(word);
    const sentence = sentences.of[at]!;
    const found: Figure[] = [];
    for (let back = 0; back <= OFFICE_REACH && back <= sentence; back++) {
      if (back > 0) this.goBack(sentence - back);
      const spoke = this.speakerOf(sentence - back);
      if (spoke && isAsked(spoke)) return spoke.party;
      found.push(...this.figuresOf(sentence - back).filter((one) => one.at < at && isAsked(one)));
    }
    const chosen = distinct(found.filter(({ party }) => party));
    return chosen.length === 1 ? chosen[0]! : null;
  }

  private officesOf({ offices, party }: Figure): string {
    const actor = party && [...(this.cast.actors.get(party.id)?.offices ?? [])].map(({ office }) => office).join(' ');
    return `${offices} ${actor ?? ''}`;
  }

  private breaksBefore(first: number): number {
    const { flags } = this.cast.reading.tokens;
    return first > 0 && flags[first - 1]! & Flag.paragraphBreak ? 1 : 0;
  }
}

function fits(figure: Figure, pronoun: Pronoun): boolean {
  return figure.pronoun === null || figure.pronoun === pronoun;
}

function isSame(one: Party, other: Party): boolean {
  return one.id === other.id && one.by === other.by;
}

/** Everybody once; somebody without a name is another than all others. */
function distinct(figures: readonly Figure[]): (Party | null)[] {
  const found = new Map<string, Party | null>();
  for (const { party } of figures) found.set(party ? `${party.id} ${party.by ?? ''}` : '', party);
  return [...found.values()];
}
