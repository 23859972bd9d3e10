/** Whose a deed is that a noun tells: who stands before it in the genitive, as an adjective, a pronoun or the one it is said of. */
import { holderOf, type Party } from '../../actors/holder.ts';
import { holderOfMention } from '../../actors/in-office.ts';
import type { Mention } from '../../actors/mention.ts';
import { OWNERS, wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { PredicateHit } from '../grammar/predicates.ts';
import type { Word } from '../grammar/word.ts';
import { isGoverned, mentionsBetween, type Scene } from '../scene.ts';
import { type Candidate, placeIn } from './candidate.ts';
import { isCompounded } from './may-subject.ts';
import { isGenitive } from './resolves.ts';
import { unknownSources } from './unknown-names.ts';

/** Farthest an owner stands before its noun, in tokens, with two more for "'s" and an adjective. */
const REACH = 3;
/** Before the owner: the deed is asked for, feared or gone. */
const UNSURE = new Set('no any without if less more against only critics opponents'.split(' '));

/** Whose deed it is. */
export type Owner = Pick<Candidate, 'place' | 'party'>;

export function ownerBy({ reading, published, actors }: Scene, mention: Mention, offset: number): Owner {
  return { place: placeIn(mention, offset), party: holderOfMention(reading, mention, published, actors) };
}

/** Who owns the deed, where a genitive or an adjective stands right before it, or where it says what he is. */
export function ownerOf(scene: Scene, words: readonly Word[], hit: PredicateHit, offset: number): Owner | null {
  const comma = commaBefore(words, hit.first);
  // "Rufus Firefly, a critic of Rome": one the packs need not know.
  if (comma > 0 && isApposed(words, comma, hit.first)) {
    const names = unknownSources(scene, offset, offset + comma - 1, offset + comma - 1);
    const apposed = names.find(({ place }) => place.last === comma - 1);
    if (apposed) return apposed;
  }
  const pronoun = pronounBefore(words, hit.first);
  if (pronoun >= 0) {
    // "Spent his time advocating for": no noun of his.
    const gerund = words[hit.first]!.text.endsWith('ing') && words[hit.first + 1]?.text !== 'of';
    if (gerund || hit.last - hit.first > OWNED || isUnsure(words, pronoun)) return null;
    const party = meantBy(scene, offset + pronoun);
    return party && { place: { first: pronoun, last: pronoun }, party };
  }
  const from = offset + Math.max(0, hit.first - REACH - 2);
  const owner = mentionsBetween(scene, from, offset + hit.first - 1).at(-1);
  if (!owner || isCompounded(scene, owner)) return null;
  const end = owner.last - offset + 1;
  const genitive = isGenitive(words, end - 1);
  if (isApposed(words, end, hit.first)) return isGoverned(scene, owner.first) ? null : ownerBy(scene, owner, offset);
  const attached = genitive || owner.via === 'adjective' || isAcronym(words, owner, offset);
  if (!attached) return null;
  const between = words.slice(words[end]?.text === "'s" ? end + 1 : end, hit.first);
  if (
    between.length > (genitive ? 2 : 1) ||
    between.some(
      ({ text, capital, kinds }) =>
        capital || kinds.has(Kind.suspected) || !/^(?!(?:on|of|to|for|in|over|about)$)[a-z-]+$/.test(text),
    )
  )
    return null;
  return isUnsure(words, owner.first - offset) ? null : ownerBy(scene, owner, offset);
}

/** "His [long] support for Rome": where the pronoun stands that owns a noun, or -1. */
function pronounBefore(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - OWNED); at--) {
    const { text, capital, kinds } = words[at]!;
    if (OWNERS.has(text)) return at;
    if (capital || kinds.has(Kind.suspected) || !/^[a-z-]+$/.test(text) || LINK.has(text)) return -1;
  }
  return -1;
}
/** From such a pronoun to its noun, in tokens at most. */
const OWNED = 3;
const LINK = new Set('on of to for in over about with and or the a an is was that against from by'.split(' '));

/** Whom "his" or "her" means, where one man or woman can be meant; of "its" and "their" the one state or body named before in the sentence. */
function meantBy(scene: Scene, at: number): Party | null {
  const { reading, voices, published, actors } = scene;
  const pronoun = wordAt(reading.tokens, at);
  if (/^(?:his|her)$/.test(pronoun)) return voices.owner(at);
  const named = mentionsBetween(scene, reading.sentences.first[reading.sentences.of[at]!]!, at - 1);
  const many = named.filter(({ actor }) => actor.kind !== 'person');
  const one = many.find(({ via }) => via !== 'adjective');
  if (!one || many.some(({ actor }) => actor.id !== one.actor.id)) return null;
  const isMany = one.via === 'people' || one.actor.kind === 'party' || one.actor.kind === 'group';
  return (pronoun === 'their') === isMany ? holderOf(one.actor, published, actors) : null;
}

/** The last comma before a noun, or -1. */
function commaBefore(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - APPOSED); at--) if (words[at]!.text === ',') return at;
  return -1;
}
/** From the comma behind a name to the noun that says what he is, in tokens at most. */
const APPOSED = 6;

/** "Lind, a frequent critic of Rome,": what stands behind a name and a comma says what he is. */
function isApposed(words: readonly Word[], comma: number, noun: number): boolean {
  if (words[comma]!.text !== ',' || !/^(?:a|an|one)$/.test(words[comma + 1]!.text)) return false;
  return words.slice(comma + 2, noun).every(({ text, capital }) => !capital && /^[a-z]+$/.test(text));
}

/** Whether words before it say that the deed is asked for, suspected or gone. */
export function isUnsure(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--)
    if (UNSURE.has(words[at]!.text) || words[at]!.kinds.has(Kind.pending) || words[at]!.kinds.has(Kind.suspected))
      return true;
  return false;
}

/** "US support", "EU sanctions": a short name in capitals is its own adjective. */
function isAcronym(words: readonly Word[], { first, last }: Mention, offset: number): boolean {
  return (
    first === last && words[first - offset]!.to - words[first - offset]!.from <= 4 && words[first - offset]!.capital
  );
}
