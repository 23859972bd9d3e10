/** Whose words stand behind the phrase that speaks: "a Kremlin spokesman", "Senate leader Ann Lind of Ohio", "he". */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { holderOf, type Party, partyOf, unknownHolder } from '../../actors/holder.ts';
import { holderOfMention } from '../../actors/in-office.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Antecedents } from './antecedents.ts';
import type { Cast } from './cast.ts';
import type { Name, Names } from './names.ts';

export const PERSONAL: ReadonlySet<string> = new Set(['he', 'she']);
/** "One official", "some diplomats": nobody answers for these words. */
const NAMELESS = new Set(
  'a an one another some several many most few two three four five other others any no'.split(' '),
);
const PREPOSITION = new Set(
  `of for at from in on to with by about against near over under between into than like involving including who
  which that`.split(/\s+/),
);
/** Longest plain phrase before a verb of saying, in tokens. */
const PHRASE = 9;
/** What may stand between a name and its verb. */
const LOOSE = /ly$|^(?:also|himself|herself|who|and|now|later|once|then|himself|has|had|was|is)$/;
/** What ties a spokesman or a head to whom he speaks for. */
const SPEAKS_FOR = new Set('of for at from'.split(' '));

export class Speakers {
  readonly #tokens: Tokens;

  constructor(
    private readonly cast: Cast,
    private readonly names: Names,
    private readonly antecedents: Antecedents,
    private readonly mentionAt: readonly (Mention | undefined)[],
  ) {
    this.#tokens = cast.reading.tokens;
  }

  /** Who a phrase that speaks means; null for nobody that can be named. */
  of(first: number, last: number): Party | null {
    const word = wordAt(this.#tokens, last);
    if (first === last && PERSONAL.has(word)) return this.antecedents.of(first);
    const article = wordAt(this.#tokens, first) === 'the';
    if (article && this.isBareOffice(last) && !this.mentionAt[last] && last - first <= 1)
      return this.antecedents.office(last);
    return this.named(first, last) ?? this.official(first, last);
  }

  /** From the article, adjective or name that opens a plain phrase which ends at a token; `otherwise` where none does. */
  startOfPhrase(end: number, first: number, otherwise = -1): number {
    let start = otherwise;
    for (let at = end; at >= first && end - at < PHRASE; at--) {
      const word = wordAt(this.#tokens, at);
      const mention = this.mentionAt[at];
      if (mention) {
        start = mention.first;
        at = mention.first;
        continue;
      }
      if (DETERMINERS.has(word)) return at;
      if (this.names.isName(at)) {
        start = at;
        continue;
      }
      const { flags, vocabulary, word: words } = this.#tokens;
      const breaks = vocabulary.traits[words[at]!]! & (Trait.function | Trait.speech);
      if (!(flags[at]! & Flag.word) || breaks || /(?:ed|ing)$/.test(word)) return start;
    }
    return start;
  }

  /** The person named in the phrase itself, before any preposition. */
  private named(first: number, last: number): Party | null {
    for (let at = first; at <= last; at++) {
      const mention = this.mentionAt[at];
      if (mention) {
        at = mention.last;
        if (mention.actor.kind !== 'person' || !this.endsPhrase(at, last)) continue;
        return holderOfMention(this.cast.reading, mention, this.cast.published, this.cast.actors);
      }
      if (PREPOSITION.has(wordAt(this.#tokens, at)) && !this.isInOffice(at)) return null;
      if (!this.names.isName(at)) continue;
      let end = this.names.endOfRun(at, last);
      for (let inside = at + 1; inside <= end; inside++) if (this.mentionAt[inside]) end = inside - 1;
      // "Ann L. Lind", whom the packs know as Ann Lind: the mention that follows is meant.
      const name = this.mentionAt[end + 1]?.actor.kind === 'person' ? null : this.names.personIn(at, end);
      if (name && this.endsPhrase(end, last)) return this.unknown(name, first);
      at = end;
    }
    return null;
  }

  /** "Sylvanian lawmaker Rufus Firefly": whoever he is, his office says for whom he speaks, if he still holds it. */
  private unknown(name: Name, first: number): Party {
    const own = unknownHolder(name.name);
    let whole: Mention | undefined;
    for (let at = first; at < name.first; at++) {
      if (this.isKind(at, Kind.former)) return own;
      whole = this.mentionAt[at] ?? whole;
    }
    if (!whole || whole.actor.kind === 'person') return own;
    const official = whole.via === 'office' || this.isKind(whole.last + 1, Kind.spokesman);
    if (!official) return own;
    const { id, name: wholeName, country, self } = holderOf(whole.actor, this.cast.published, this.cast.actors);
    return partyOf(id, wholeName, country, name.name, self);
  }

  /** "The minister" without a name: an officer named before. */
  isBareOffice(at: number): boolean {
    return this.isKind(at, Kind.officer);
  }

  private isNameless(at: number): boolean {
    return NAMELESS.has(wordAt(this.#tokens, at)) || this.isKind(at, Kind.nameless);
  }

  private isKind(at: number, kind: Kind): boolean {
    return this.cast.kinds.has(this.#tokens, at, kind);
  }

  /** A state, an organ, an organisation, or those who speak for it. */
  private official(first: number, last: number): Party | null {
    let spokesman = false;
    let nameless = this.isNameless(first - 1);
    for (let at = first; at <= last; at++) {
      if (this.isNameless(at)) nameless = true;
      if (this.isKind(at, Kind.spokesman)) spokesman = true;
      const mention = this.mentionAt[at];
      if (mention) {
        const head = this.headAfter(mention, last);
        if (this.isKind(head, Kind.spokesman)) spokesman = true;
        if (nameless && !spokesman) return null;
        return this.speaksFor(mention, head);
      }
      const word = wordAt(this.#tokens, at);
      if (PREPOSITION.has(word)) {
        const head = this.isKind(at - 1, Kind.official) || wordAt(this.#tokens, at - 1) === 'head';
        if (!SPEAKS_FOR.has(word) || !head) return null;
        const next = wordAt(this.#tokens, at + 1) === 'the' ? at + 2 : at + 1;
        const object = next <= last ? this.mentionAt[next] : undefined;
        return object && !(nameless && !spokesman) ? this.speaksFor(object, this.headAfter(object, last)) : null;
      }
      // A capitalised word that is nobody's name ("Western diplomats", "The Daily Planet"): another's phrase.
      if (this.names.isName(at) && !(this.#tokens.flags[at]! & Flag.sentenceStart) && !this.mentionAt[at + 1])
        return null;
    }
    return null;
  }

  /** Last token of the phrase behind a mention, -1 where the mention ends it. */
  private headAfter({ last }: Mention, end: number): number {
    let at = last;
    while (at < end && !PREPOSITION.has(wordAt(this.#tokens, at + 1)) && !/^[,(]$/.test(wordAt(this.#tokens, at + 1)))
      at++;
    return at > last ? at : -1;
  }

  private speaksFor(mention: Mention, head: number): Party | null {
    const { actor, via } = mention;
    if (head >= 0 && !this.isKind(head, Kind.official)) return null;
    if (head < 0 && (via === 'adjective' || actor.kind === 'person')) return null;
    const party = holderOf(actor, this.cast.published, this.cast.actors);
    if (actor.kind !== 'person') return party;
    // "Lind's spokesman" speaks for the state where Lind does, for nobody else.
    return party.by ? partyOf(party.id, party.name, party.country) : null;
  }

  /** "Secretary of State": a preposition between capitals belongs to an office. */
  private isInOffice(at: number): boolean {
    return /^(?:of|for)$/.test(wordAt(this.#tokens, at)) && this.names.isName(at - 1) && this.names.isName(at + 1);
  }

  /** Whether a name is the phrase's head: no "Lind's lawyer", no "Lind supporters". */
  private endsPhrase(end: number, last: number): boolean {
    if (end >= last) return !/^['’]s?$/.test(wordAt(this.#tokens, end + 1));
    const next = wordAt(this.#tokens, end + 1);
    const { flags } = this.#tokens;
    if (flags[end + 1]! & Flag.clitic) return false;
    return !(flags[end + 1]! & Flag.word) || PREPOSITION.has(next) || LOOSE.test(next);
  }
}
const DETERMINERS = new Set('the a an one another some several many two three'.split(' '));
