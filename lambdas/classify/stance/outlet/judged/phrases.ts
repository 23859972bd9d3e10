/** The phrases of a text as a verdict's reader sees them: who is named where, whose a word is, what conduct follows it. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Mention } from '../../../actors/mention.ts';
import { wordAt } from '../../../actors/words.ts';
import { Kind } from '../../../word-family.ts';
import { type WordKinds, wordKinds } from '../../../word-kinds.ts';
import { isGoverned, mentionAt, type Scene } from '../../scene.ts';
import type { Verdict } from '../verdicts.ts';

/** Whom a verdict judges, and the words that say so (token indices, both inclusive). */
export interface Judged {
  mention: Mention;
  first: number;
  last: number;
}

export const COPULA = new Set('is are was were been be remains remained becomes became proved proves am'.split(' '));
export const HAVE = new Set('has have had'.split(' '));
export const NEGATION = new Set(
  "not n't never no nor neither hardly less without would could might may can should nothing none nobody to".split(' '),
);
export const ADVERB =
  /ly$|^(?:so|too|very|most|more|also|just|quite|rather|again|once|still|now|even|downright|dead|plain|as)$/;
export const ARTICLE = new Set('a an the'.split(' '));
/** Longest run of modifiers between a verdict and what it stands before, in tokens. */
export const MODIFIERS = 2;

export class Phrases {
  readonly #tokens: Tokens;
  readonly #kinds: WordKinds;
  readonly #conduct = new Map<number, Verdict>();
  readonly #qualities = new Set<number>();

  constructor(
    private readonly scene: Scene,
    verdicts: readonly Verdict[],
  ) {
    this.#tokens = scene.reading.tokens;
    this.#kinds = wordKinds(scene.packs);
    for (const verdict of verdicts) {
      if (verdict.part === 'conduct') this.#conduct.set(verdict.first, verdict);
      if (verdict.part === 'quality') for (let at = verdict.first; at <= verdict.last; at++) this.#qualities.add(at);
    }
  }

  /** Who is named by words that begin at a token. */
  opening(at: number): Mention | undefined {
    const mention = mentionAt(this.scene, at);
    return mention?.first === at ? mention : undefined;
  }

  /** Who is named by words that end at a token. */
  closing(at: number): Mention | undefined {
    const mention = mentionAt(this.scene, at);
    return mention?.last === at ? mention : undefined;
  }

  /** The conduct that begins at a token. */
  conductAt(at: number): Verdict | undefined {
    return this.#conduct.get(at);
  }

  isQuality(at: number): boolean {
    return this.#qualities.has(at);
  }

  /** Whether a word is of a kind. */
  is(at: number, kind: Kind): boolean {
    return this.#kinds.has(this.#tokens, at, kind);
  }

  /** What leaves conduct its owner's: "Lind's cynical foreign policy". */
  private isModifier(at: number): boolean {
    return this.is(at, Kind.modifier) || this.#qualities.has(at) || LOOSE.has(this.word(at));
  }

  /** Whether the mention is no subject of its own: governed, or one of several. */
  isPartOfMore({ first }: Mention): boolean {
    return isGoverned(this.scene, first) || this.isJoined(first);
  }

  /** Whose phrase a word stands in: the owner before its genitive, qualities and plain modifiers between. */
  genitiveBefore(first: number): Mention | null {
    return this.ownerAt(this.beforeModifiers(first));
  }

  /** Whoever a genitive ending stands behind: "Lind's", "the Lind government's". */
  ownerAt(at: number): Mention | null {
    if (!this.isGenitive(at)) return null;
    const named = this.closing(at - 1);
    if (named) return named.via === 'adjective' ? null : named;
    return this.is(at - 1, Kind.organ) ? (this.closing(at - 2) ?? null) : null;
  }

  beforeModifiers(first: number): number {
    let at = first - 1;
    for (let step = 0; step < MODIFIERS; step++)
      if (ADVERB.test(this.word(at)) || this.isModifier(at) || this.word(at) === ',') at--;
    return at;
  }

  conductAfter(from: number): Verdict | null {
    for (let at = from; at <= from + MODIFIERS; at++) {
      const conduct = this.#conduct.get(at);
      // "War policy": of two the later is the head.
      if (conduct) return this.conductAfterJoint(conduct);
      const place = this.opening(at);
      if (place && place.last === at && at === from) continue;
      // "Cynical and desperate efforts": what is joined to the verdict.
      const joined = this.word(at - 1) === 'and' && this.isPlain(at);
      if (!joined && !this.isModifier(at) && !/^[,"“”]$/.test(this.word(at))) return null;
    }
    return null;
  }

  /** A noun follows: the word before is no head. */
  goesOn(at: number): boolean {
    if (this.isMark(at) || this.isFunction(at)) return false;
    const word = this.word(at);
    if (!word || ADVERB.test(word) || this.isVerb(at)) return false;
    return this.isWord(at);
  }

  isGenitive(at: number): boolean {
    return /^['’]s?$/.test(this.word(at)) && at > 0 && (this.#tokens.flags[at]! & Flag.clitic) !== 0;
  }

  /** "US hypocrisy": a short name in capitals is its own adjective. */
  isAcronym({ first, last }: Mention): boolean {
    return first === last && (this.#tokens.flags[first]! & Flag.allCapitals) !== 0;
  }

  isVerb(at: number): boolean {
    const word = this.word(at);
    return (
      COPULA.has(word) ||
      HAVE.has(word) ||
      /^\p{Ll}+(?:ed|ing|es)$/u.test(word) ||
      /^(?:had|did|does|can|could)$/.test(word) ||
      this.is(at, Kind.past)
    );
  }

  isFunction(at: number): boolean {
    if (at >= this.#tokens.count) return true;
    return (this.#tokens.vocabulary.traits[this.#tokens.word[at]!]! & Trait.function) !== 0;
  }

  isPlain(at: number): boolean {
    return (
      !this.isMark(at) &&
      !this.isFunction(at) &&
      !(this.#tokens.flags[at]! & Flag.capital) &&
      !COPULA.has(this.word(at))
    );
  }

  isWord(at: number): boolean {
    return !this.isMark(at) && (this.#tokens.flags[at]! & Flag.word) !== 0;
  }

  isMark(at: number): boolean {
    return (
      at >= this.#tokens.count || at < 0 || (this.#tokens.flags[at]! & (Flag.punctuation | Flag.paragraphBreak)) !== 0
    );
  }

  word(at: number): string {
    return wordAt(this.#tokens, at);
  }

  private conductAfterJoint(conduct: Verdict): Verdict | null {
    const next = this.#conduct.get(conduct.last + 1);
    if (next) return next;
    // "Lind's cynical policy critics": the conduct only tells which.
    return this.goesOn(conduct.last + 1) ? null : conduct;
  }

  /** "Oslo and Lind were …": more than the one. */
  private isJoined(first: number): boolean {
    const before = this.word(first - 1) === 'the' ? first - 2 : first - 1;
    return /^(?:and|or|,|like|unlike|than)$/.test(this.word(before)) && before > 0 && !this.opensClause(before);
  }

  private opensClause(comma: number): boolean {
    return this.word(comma) === ',' && !this.closing(comma - 1);
  }
}
const LOOSE = new Set('own and so'.split(' '));
