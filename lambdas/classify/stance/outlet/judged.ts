/** Whom a verdict of the outlet's judges, by strict grammar; nobody where it does not say so. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Mention } from '../../actors/mentions.ts';
import { wordAt } from '../../actors/words.ts';
import { isGoverned, type Scene } from '../scene.ts';
import type { Verdict } from './verdicts.ts';

/** Whom, and the words that say so (token indices, both inclusive). */
export interface Judged {
  mention: Mention;
  first: number;
  last: number;
}

const COPULA = /^(?:is|are|was|were|been|be|remains|remained|becomes|became|proved|proves|am)$/;
const HAVE = /^(?:has|have|had)$/;
const NEGATION =
  /^(?:not|n't|never|no|nor|neither|hardly|less|without|would|could|might|may|can|should|nothing|none|nobody|to)$/;
const ADVERB =
  /ly$|^(?:so|too|very|most|more|also|just|quite|rather|again|once|still|now|even|downright|dead|plain|as)$/;
/** Modifiers that leave conduct its owner's: "Lind's cynical foreign policy". */
const NEUTRAL =
  /^(?:foreign|domestic|military|public|nuclear|economic|trade|energy|recent|new|own|latest|political|diplomatic|entire|whole|ongoing|continued|continuing|initial|original|first|second|early|late|failed|sudden|decades|long|personal|presidential|campaign|war|peace|security|fiscal|social|and|policy|government|ground|air|unilateral|so|tax|health|immigration|travel|climate)$/;
/** Who acts for a named party. */
const ORGAN =
  /^(?:regime|government|administration|leadership|junta|clique|cabal|dictatorship|theocracy|autocracy|kleptocracy|machine|mullahs|ayatollahs|military|army|forces|troops|security|presidency|rule|campaign|thugs|henchmen|fighters|militias?|militants|terrorists|aggression|propaganda)$/;
/** Conduct whose "of" names who does it, not whom it is done to. */
const DOERS =
  /^(?:regime|policy|policies|rule|leadership|government|administration|conduct|behaviou?r|actions?|tactics?|presidency|tenure|record|rhetoric|threats?|lies|diplomacy|decisions?|silence|bluster|posturing|dictatorship|tyranny|crimes|atrocities|leader|advances)$/;
/** Conduct toward whoever an adjective names as often as by him: "the Sylvanian deal". */
const SHARED =
  /^(?:deals?|bill|budget|tariffs|reset|negotiat\w*|concessions?|pivot|outreach|overtures?|war|policy|approach|strategy)$/;
const ARTICLE = /^(?:a|an|the)$/;
/** Longest run of modifiers between a verdict and what it stands before, in tokens. */
const MODIFIERS = 2;
/** Longest phrase of an owner before its copula ("Lind's recent conduct of the talks was"), in tokens. */
const PHRASE = 6;

export class Judges {
  readonly #tokens: Tokens;
  readonly #opens = new Map<number, Mention>();
  readonly #closes = new Map<number, Mention>();
  readonly #conduct = new Map<number, Verdict>();
  readonly #qualities = new Set<number>();

  constructor(
    private readonly scene: Scene,
    verdicts: readonly Verdict[],
  ) {
    this.#tokens = scene.reading.tokens;
    for (const mention of scene.mentions) {
      this.#opens.set(mention.first, mention);
      this.#closes.set(mention.last, mention);
    }
    for (const verdict of verdicts) {
      if (verdict.part === 'conduct') this.#conduct.set(verdict.first, verdict);
      if (verdict.part === 'quality') for (let at = verdict.first; at <= verdict.last; at++) this.#qualities.add(at);
    }
  }

  /** Whom a verdict judges. */
  by(verdict: Verdict): Judged | null {
    switch (verdict.part) {
      case 'quality':
        return this.ownerOf(verdict) ?? this.qualified(verdict) ?? this.subjectOf(verdict);
      case 'trait':
        return this.bearerOf(verdict);
      case 'name':
        return this.subjectOf(verdict);
      case 'deed':
        return this.doerOf(verdict);
      case 'conduct':
        return null;
    }
  }

  /** "Lind's cynical foreign policy": conduct with an owner. */
  private ownerOf({ first, last }: Verdict): Judged | null {
    const owner = this.genitiveBefore(first);
    if (!owner) return null;
    const conduct = this.conductAfter(last + 1);
    return conduct && { mention: owner, first, last: conduct.last };
  }

  /** "The cynical Lind government", "the cynical regime of Lind", "a cynical move by Oslo". */
  private qualified({ first, last }: Verdict): Judged | null {
    const before = this.beforeModifiers(first);
    if (this.isGenitive(before) || POSSESSIVE.test(this.word(before)) || NEGATION.test(this.word(before))) return null;
    const next = this.#qualities.has(last + 1) || this.word(last + 1) === ',' ? last + 2 : last + 1;
    const mention = this.#opens.get(next);
    if (mention) return this.named(mention, first, before);
    const conduct = this.conductAfter(last + 1);
    if (!conduct) return null;
    const joint = this.word(conduct.last + 1);
    if (joint !== 'by' && !(joint === 'of' && DOERS.test(this.word(conduct.last)))) return null;
    const party = this.#opens.get(ARTICLE.test(this.word(conduct.last + 2)) ? conduct.last + 3 : conduct.last + 2);
    if (!party || party.via === 'adjective' || this.isGenitive(party.last + 1)) return null;
    return { mention: party, first, last: conduct.last };
  }

  /** A mention right behind its quality: a party, its organ, or, by its adjective, its conduct. */
  private named(mention: Mention, first: number, before: number): Judged | null {
    const next = mention.last + 1;
    const conduct = this.#conduct.get(next);
    const head = conduct ? this.word(conduct.last) : '';
    if (mention.via === 'adjective')
      return conduct && !SHARED.test(head) ? { mention, first, last: conduct.last } : null;
    if (this.isGenitive(next)) return null;
    if (conduct && (ORGAN.test(head) || mention.actor.kind === 'person')) return { mention, first, last: conduct.last };
    // "A reckless Oslo": nothing that the name only tells which.
    const plain = this.isFunction(next) || this.isMark(next) || this.isVerb(next);
    return ARTICLE.test(this.word(before)) && plain ? { mention, first, last: mention.last } : null;
  }

  /** "Lind's plain hypocrisy", "the hypocrisy of Lind", "Sylvanian hypocrisy". */
  private bearerOf({ first, last }: Verdict): Judged | null {
    const owner = this.genitiveBefore(first);
    if (owner) return { mention: owner, first, last };
    const adjective = this.#closes.get(first - 1);
    const attached = adjective && (adjective.via === 'adjective' || this.isAcronym(adjective));
    if (attached && !NEGATION.test(this.word(adjective.first - 1))) return { mention: adjective, first, last };
    if (this.word(last + 1) !== 'of' || NEGATION.test(this.word(first - 1))) return null;
    const party = this.#opens.get(ARTICLE.test(this.word(last + 2)) ? last + 3 : last + 2);
    if (!party || party.via === 'adjective' || this.isGenitive(party.last + 1)) return null;
    return { mention: party, first, last };
  }

  /** "Lind was (a) cynical (coward)", "Lind's policy has been a disaster". */
  private subjectOf({ first, last, part }: Verdict): Judged | null {
    // "Lind is a superb painter", no "Lind is cynical work".
    const asNoun = part === 'name' || (this.goesOn(last + 1) && !this.goesOn(last + 2));
    if (!asNoun && this.goesOn(last + 1)) return null;
    let at = first - 1;
    for (let step = 0; step < MODIFIERS + 2; step++) {
      const word = this.word(at);
      if (
        !(ADVERB.test(word) || this.#qualities.has(at) || (part === 'name' && (ARTICLE.test(word) || this.isPlain(at))))
      )
        break;
      at--;
    }
    if (
      part === 'name' &&
      !ARTICLE.test(this.articleIn(at + 1, first)) &&
      !/(?:s|ment|ion|order)$/.test(this.word(last))
    )
      return null;
    if (!COPULA.test(this.word(at))) return null;
    at--;
    while (ADVERB.test(this.word(at)) || HAVE.test(this.word(at))) at--;
    if (NEGATION.test(this.word(at)) || NEGATION.test(this.word(at + 1))) return null;
    const direct = this.#closes.get(at);
    if (direct && direct.via !== 'adjective')
      return isGoverned(this.scene, direct.first) || this.isJoined(direct.first)
        ? null
        : { mention: direct, first, last };
    return this.ownedSubject(at, first, last);
  }

  /** "Lind's handling of the flood [was] …": the subject is somebody's conduct. */
  private ownedSubject(end: number, first: number, last: number): Judged | null {
    for (let at = end; at > end - PHRASE; at--) {
      if (this.isMark(at) || !(this.#tokens.flags[at]! & Flag.word)) return null;
      if (this.isGenitive(at)) {
        const owner = this.ownerAt(at);
        const conduct = this.conductAfter(at + 1);
        if (!owner || !conduct) return null;
        return conduct.last === end || this.word(conduct.last + 1) === 'of' ? { mention: owner, first, last } : null;
      }
    }
    return null;
  }

  /** "Lind (has) shamelessly grovelled". */
  private doerOf({ first, last }: Verdict): Judged | null {
    let at = first - 1;
    while (ADVERB.test(this.word(at)) || HAVE.test(this.word(at)) || this.word(at) === 'who') at--;
    const doer = this.#closes.get(at);
    if (!doer || doer.via === 'adjective' || isGoverned(this.scene, doer.first) || this.isJoined(doer.first))
      return null;
    if (this.word(last + 1) === 'by') return null;
    return { mention: doer, first, last };
  }

  /** Whose phrase a word stands in: the owner before its genitive, qualities and plain modifiers between. */
  private genitiveBefore(first: number): Mention | null {
    return this.ownerAt(this.beforeModifiers(first));
  }

  /** Whoever a genitive ending stands behind: "Lind's", "the Lind government's". */
  private ownerAt(at: number): Mention | null {
    if (!this.isGenitive(at)) return null;
    const named = this.#closes.get(at - 1);
    if (named) return named.via === 'adjective' ? null : named;
    return ORGAN.test(this.word(at - 1)) ? (this.#closes.get(at - 2) ?? null) : null;
  }

  private beforeModifiers(first: number): number {
    let at = first - 1;
    for (let step = 0; step < MODIFIERS; step++)
      if (ADVERB.test(this.word(at)) || this.#qualities.has(at) || NEUTRAL.test(this.word(at)) || this.word(at) === ',')
        at--;
    return at;
  }

  private conductAfter(from: number): Verdict | null {
    for (let at = from; at <= from + MODIFIERS; at++) {
      const conduct = this.#conduct.get(at);
      // "War policy": of two the later is the head.
      if (conduct) return this.conductAfterJoint(conduct);
      const place = this.#opens.get(at);
      if (place && place.last === at && at === from) continue;
      // "Cynical and desperate efforts": what is joined to the verdict.
      const joined = this.word(at - 1) === 'and' && this.isPlain(at);
      if (!joined && !NEUTRAL.test(this.word(at)) && !this.#qualities.has(at) && !/^[,"“”]$/.test(this.word(at)))
        return null;
    }
    return null;
  }

  private conductAfterJoint(conduct: Verdict): Verdict | null {
    const next = this.#conduct.get(conduct.last + 1);
    if (next) return next;
    // "Lind's cynical policy critics": the conduct only tells which.
    return this.goesOn(conduct.last + 1) ? null : conduct;
  }

  /** A noun follows: the word before is no head. */
  private goesOn(at: number): boolean {
    if (this.isMark(at) || this.isFunction(at)) return false;
    const word = this.word(at);
    if (!word || ADVERB.test(word) || this.isVerb(at)) return false;
    return (this.#tokens.flags[at]! & Flag.word) !== 0;
  }

  private articleIn(from: number, to: number): string {
    for (let at = from; at < to; at++) if (ARTICLE.test(this.word(at))) return this.word(at);
    return '';
  }

  /** "Oslo and Lind were …": more than the one. */
  private isJoined(first: number): boolean {
    const before = this.word(first - 1) === 'the' ? first - 2 : first - 1;
    return /^(?:and|or|,|like|unlike|than)$/.test(this.word(before)) && before > 0 && !this.opensClause(before);
  }

  private opensClause(comma: number): boolean {
    return this.word(comma) === ',' && !this.#closes.has(comma - 1);
  }

  private isGenitive(at: number): boolean {
    return /^['’]s?$/.test(this.word(at)) && at > 0 && (this.#tokens.flags[at]! & Flag.clitic) !== 0;
  }

  /** "US hypocrisy": a short name in capitals is its own adjective. */
  private isAcronym({ first, last }: Mention): boolean {
    return first === last && (this.#tokens.flags[first]! & Flag.allCapitals) !== 0;
  }

  private isVerb(at: number): boolean {
    const word = this.word(at);
    return (
      COPULA.test(word) ||
      HAVE.test(word) ||
      /^\p{Ll}+(?:ed|ing|es)$/u.test(word) ||
      /^(?:had|did|does|came|went|made|left|gave|began|led|can|could|took|brought|cost|put|let|set|sent)$/.test(word)
    );
  }

  private isFunction(at: number): boolean {
    if (at >= this.#tokens.count) return true;
    return (this.#tokens.vocabulary.traits[this.#tokens.word[at]!]! & Trait.function) !== 0;
  }

  private isPlain(at: number): boolean {
    return (
      !this.isMark(at) &&
      !this.isFunction(at) &&
      !(this.#tokens.flags[at]! & Flag.capital) &&
      !COPULA.test(this.word(at))
    );
  }

  private isMark(at: number): boolean {
    return (
      at >= this.#tokens.count || at < 0 || (this.#tokens.flags[at]! & (Flag.punctuation | Flag.paragraphBreak)) !== 0
    );
  }

  private word(at: number): string {
    return wordAt(this.#tokens, at);
  }
}

const POSSESSIVE = /^(?:his|her|its|their|our|my|your|whose)$/;
