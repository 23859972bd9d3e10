/** Who in a sentence may do something to whom: the actors named in it, people the packs do not know, pronouns that are plain. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag } from '#shared/text/tokens.ts';
import { holderOf, type Party, unknownHolder } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { mayBePerson } from '../../actors/names.ts';
import { isPerson, wordAt } from '../../actors/words.ts';
import type { Place } from '../grammar/sentence.ts';
import {
  isCited,
  isGoverned,
  isMentioned,
  isOfKind,
  isQuoted,
  mentionsBetween,
  type Scene,
  voiceAt,
} from '../scene.ts';
import { hasParticiple } from './participles.ts';

export interface Actor {
  mention: Mention | null;
  place: Place;
  party: Party;
}

/** Somebody who may be a sentence's subject. Who it is, if anybody, is found out for the first who asks. */
export abstract class Candidate {
  #party: Party | null | undefined;

  constructor(
    protected readonly scene: Scene,
    readonly mention: Mention | null,
    /** As the words of the sentence count. */
    readonly place: Place,
  ) {}

  get party(): Party | null {
    if (this.#party === undefined) this.#party = this.find();
    return this.#party;
  }

  protected abstract find(): Party | null;
}

/**
 * Whoever may be the subject of a sentence, tokens `first` to `last`.
 * @param mentions the actors named in it
 * @param reach the last token at which a subject may begin
 */
export function candidatesOf(
  scene: Scene,
  mentions: Mention[],
  first: number,
  last: number,
  reach: number,
): Candidate[] {
  return [
    ...namedSources(scene, mentions, first, reach),
    ...unknownSources(scene, first, last, reach),
    ...pronounSources(scene, first, reach),
  ];
}

/** A mention as the words of its sentence count. */
export function placeIn({ first, last }: Place, offset: number): Place {
  return { first: first - offset, last: last - offset };
}

function namedSources(scene: Scene, mentions: Mention[], offset: number, reach: number): Candidate[] {
  return mentions
    .filter(({ first, via }) => first <= reach && via !== 'adjective')
    .map((mention) => new Named(scene, mention, placeIn(mention, offset)));
}

class Named extends Candidate {
  protected find(): Party | null {
    const { scene } = this;
    const mention = this.mention!;
    if (isCompounded(scene, mention) || !maySubject(scene, mention) || isSomeOf(scene, mention)) return null;
    return holderOf(mention.actor, scene.published, scene.actors);
  }
}

/** "Asian-American", "Rome-backed", "Native American": a part of another word. */
export function isCompounded({ reading: { tokens }, kinds }: Scene, { first, last }: Mention): boolean {
  const { text, from, to } = tokens;
  if (isHyphen(text.charCodeAt(to[last]!))) return true;
  if (isHyphen(text.charCodeAt(from[first]! - 1)) && !ARABIC.has(wordAt(tokens, first - 1))) return true;
  // "Real Madrid" plays football, "$2 million US" is money.
  const of = kinds.at(tokens, first - 1);
  if (of.has('compounding')) return true;
  return of.has('origin') && /^americans?$/.test(wordAt(tokens, first));
}
const ARABIC = new Set(['al', 'el', 'ul', 'bin', 'ibn']);

/** Also the hyphen proper and the one that does not break. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** "Two Democrats", "moderate Democrats", "Democrats who voted …": some of a party, not the party. */
function isSomeOf(scene: Scene, { first, last, actor }: Mention): boolean {
  if (actor.kind !== 'party') return false;
  const { tokens } = scene.reading;
  const { traits } = tokens.vocabulary;
  // "Two senior Democrats".
  const before = /^(?:senior|top|leading|prominent|veteran)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (before >= 0 && traits[tokens.word[before]!]! & Trait.numeral && wordAt(tokens, before) !== 'all') return true;
  if (isOfKind(scene, first - 1, 'wing') || wordAt(tokens, last + 1) === 'who') return true;
  // "GOP foreign policy grandees": a short name in capitals is its own adjective.
  if (!(tokens.flags[last]! & Flag.allCapitals)) return false;
  return [1, 2, 3].some((way) => isOfKind(scene, last + way, 'faction') && isPhrase(scene, last + 1, last + way));
}

/** Nothing but small letters. */
function isPhrase({ reading: { tokens } }: Scene, first: number, last: number): boolean {
  for (let at = first; at <= last; at++)
    if (!/^\p{Ll}+$/u.test(tokens.text.slice(tokens.from[at]!, tokens.to[at]!))) return false;
  return true;
}

/** "Resigned as the council's vice chair": a part of what somebody is. */
function isTitleOf(scene: Scene, { first, last }: Place): boolean {
  const { tokens } = scene.reading;
  const before = /^(?:the|a|an|its)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (wordAt(tokens, before) !== 'as') return false;
  const next = /^(?:['’]s|vice|deputy|former|acting)$/.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
  return isOfKind(scene, next, 'title') || isOfKind(scene, next, 'officer') || isOfKind(scene, next, 'somebody');
}

/** "Sylvania's Bakers League": whom the genitive leads to is meant, unless he speaks for its owner. */
function isOwnerOfOther(scene: Scene, { last, actor }: Mention): boolean {
  const { tokens } = scene.reading;
  if (!/^['’]s$/.test(wordAt(tokens, last + 1))) return false;
  const other = mentionsBetween(scene, last + 2, last + LONGEST_OWNED).find(({ first }) => first === last + 2)?.actor;
  return other !== undefined && other.kind !== 'person' && other.id !== actor.id && other.of !== actor.id;
}
/** From an owner to the end of the name that it owns, in tokens at most. */
const LONGEST_OWNED = 8;

/** "Killing Lind to pound Rome", "is challenging Rep. Lind": the object of a gerund does nothing; a "retiring Sen. Lind" may. */
function isOfGerund(scene: Scene, first: number): boolean {
  const { tokens } = scene.reading;
  let before = first - 1;
  while (before > 0 && isOfKind(scene, before, 'title')) before--;
  const verbal =
    before === first - 1 || /^(?:is|was|are|were|been|by|for|of|after|while)$/.test(wordAt(tokens, before - 1));
  return before >= 0 && verbal && /^\p{Ll}+ing$/u.test(tokens.text.slice(tokens.from[before]!, tokens.to[before]!));
}

/** What nothing governs, or what "by" or "from" does: "was condemned by Rome", "drew criticism from Rome". */
function maySubject(scene: Scene, mention: Mention): boolean {
  const { first } = mention;
  const { tokens } = scene.reading;
  if (isOfGerund(scene, first)) return false;
  if (isTitleOf(scene, mention) || isOwnerOfOther(scene, mention)) return false;
  // "Rome, not Oslo, backs the plan".
  if (wordAt(tokens, first - 1) === 'not') return false;
  if (!isGoverned(scene, first) || hasParticiple(scene, mention)) return true;
  return [first - 1, first - 2].some((at) => at >= 0 && /^(?:by|from)$/.test(wordAt(tokens, at)));
}

/** Names that the packs do not know, of people and of bodies: whoever bears one holds for himself. A surname alone is one met in full before. */
export function unknownSources(scene: Scene, first: number, last: number, reach: number): Candidate[] {
  const { tokens } = scene.reading;
  const found: Candidate[] = [];
  for (let at = first; at < last && at <= reach; at++) {
    if (!isPlainName(scene, at)) continue;
    let end = at;
    while (end < last && isPlainName(scene, end + 1)) end++;
    let start = at;
    for (let title = at; title < end; title++) if (isOfKind(scene, title, 'title')) start = title + 1;
    start = givenNameFrom(scene, start, end);
    const body = bodyFrom(scene, start, end);
    start = body ?? start;
    const words: string[] = [];
    for (let word = start; word <= end; word++) words.push(wordAt(tokens, word));
    const surname = start === end;
    // "The Environment Secretary": what somebody is, no name of his.
    const described = isOfKind(scene, end, 'title') || wordAt(tokens, start - 1) === 'the';
    const named = body !== null || (!described && (surname || mayBePerson(words)));
    if (
      named &&
      !isAlongside(scene, start, first) &&
      !(body !== null && isTitleOf(scene, { first: body, last: end }))
    ) {
      found.push(new Unknown(scene, start, end, first));
    }
    at = end;
  }
  return found;
}

/** A name, tokens `first` to `last`, that the packs do not know. */
class Unknown extends Candidate {
  constructor(
    scene: Scene,
    private readonly first: number,
    private readonly last: number,
    offset: number,
  ) {
    super(scene, null, { first: first - offset, last: last - offset });
  }

  protected find(): Party | null {
    const { scene, first, last } = this;
    if (first === last) return scene.voices.surname(first);
    const { text, from, to } = scene.reading.tokens;
    return unknownHolder(text.slice(from[first]!, to[last]!).replace(/\s+/g, ' '));
  }
}

/** "The Sylvanian Bakers Association": where the name begins whose last word says that they are many; null where none does. */
function bodyFrom(scene: Scene, start: number, end: number): number | null {
  if (!isOfKind(scene, end, 'body')) return null;
  const before = mentionsBetween(scene, Math.max(0, start - 2), start - 1).at(-1);
  const first = before?.via === 'adjective' && before.last === start - 1 ? before.first : start;
  return first < end && wordAt(scene.reading.tokens, first - 1) === 'the' ? first : null;
}

/** "Comedian Steven Lind": before a given name stands what he does. */
function givenNameFrom({ reading: { tokens }, givenNames }: Scene, start: number, end: number): number {
  if (givenNames.has(wordAt(tokens, start))) return start;
  for (let at = start + 1; at < end; at++) if (givenNames.has(wordAt(tokens, at))) return at;
  return start;
}

/** "Standing with the advocate Rufus Firefly", "challenging Rufus Firefly": a preposition before the name, small words between, or a gerund governs it. */
function isAlongside(scene: Scene, start: number, first: number): boolean {
  const { tokens } = scene.reading;
  if (start > first && isOfGerund(scene, start)) return true;
  for (let at = start - 1; at >= Math.max(first, start - ALONGSIDE); at--) {
    const word = wordAt(tokens, at);
    if (/^(?:with|alongside|including|like|against|from|to|for|about|of)$/.test(word)) return true;
    if (isOfKind(scene, at, 'title') || /^['’]s$/.test(word)) continue;
    if (
      !/^\p{Lu}?\p{Ll}+$/u.test(tokens.text.slice(tokens.from[at]!, tokens.to[at]!)) ||
      /^(?:that|and|but|as|when|while|where|after)$/.test(word)
    )
      return false;
  }
  return false;
}
const ALONGSIDE = 6;

/** A capitalised word outside of quotes that is no function word and belongs to nobody known. */
function isPlainName(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  if ((tokens.flags[at]! & (Flag.capital | Flag.clitic)) !== Flag.capital) return false;
  if (isQuoted(scene, at) || isMentioned(scene, at)) return false;
  if (tokens.vocabulary.traits[tokens.word[at]!]! & (Trait.function | Trait.numeral)) return false;
  // "Rufus Lind, D-Maine": a party, no initial.
  if (tokens.to[at]! - tokens.from[at]! === 1) return false;
  // "TrumpGOP", "MuellerSpeier": words that a page's markup glued together are nobody's name.
  return !/^(?!Mc|Mac|De|Di|Du|La|Le|O['’]).*\p{Ll}\p{Lu}/u.test(tokens.text.slice(tokens.from[at]!, tokens.to[at]!));
}

const FIRST_PERSON = new Set(['we', 'us', 'i']);
const THIRD_PERSON = new Set(['he', 'she']);

function pronounSources(scene: Scene, first: number, last: number): Candidate[] {
  const { tokens } = scene.reading;
  const found: Candidate[] = [];
  for (let at = first; at <= last; at++) {
    // "US" is a country, "us" a pronoun.
    if (!isPerson(tokens, at) || tokens.flags[at]! & Flag.allCapitals || isCited(scene, at)) continue;
    found.push(new Pronoun(scene, at, first));
  }
  return found;
}

/** The pronoun at a token. */
class Pronoun extends Candidate {
  constructor(
    scene: Scene,
    private readonly at: number,
    offset: number,
  ) {
    super(scene, null, { first: at - offset, last: at - offset });
  }

  protected find(): Party | null {
    return meantBy(this.scene, this.at);
  }
}

/** "we" in a quote is the speaker's side; "he" outside of quotes is whom the pronoun was found to mean. */
function meantBy(scene: Scene, at: number): Party | null {
  const word = wordAt(scene.reading.tokens, at);
  if (FIRST_PERSON.has(word)) return voiceAt(scene, at)?.holder ?? null;
  if (!THIRD_PERSON.has(word) || isQuoted(scene, at)) return null;
  return scene.voices.meant(at) ?? null;
}
