/** To whom or what in a sentence something may be done: the actors and issues named in it, people and bodies the packs do not know, and "him" and "her" where they are plain. */

import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Place } from '../grammar/sentence.ts';
import { issueFor, type Thing, thingsIn } from '../on-issues/things.ts';
import { objectStretch, type Telling } from '../reach.ts';
import { isMentioned, isOfKind, isQuoted, mentionsBetween, type Scene } from '../scene.ts';
import { targetFor } from '../statement.ts';
import type { Actor, Candidate } from './candidate.ts';
import { isCompounded } from './may-subject.ts';
import { strangerFor, unknownTargets } from './unknown-names.ts';

/** A mention, an issue, or a pronoun or an unknown name, which is neither; token indices into the text. Whom such a one means, if anybody, depends on who does something to it. */
export type Undergoer =
  | (Mention & { thing?: undefined })
  | Thing
  | (Place & { actor?: undefined; via?: undefined; thing?: undefined });

/**
 * The actors and issues named in a sentence, tokens `first` to `last`, the pronouns that may stand for one and the unknown names, in
 * order; of pronouns and names those that stand where an object of its deeds may.
 */
export function undergoersOf(
  scene: Scene,
  mentions: Mention[],
  deeds: readonly Telling[],
  first: number,
  last: number,
): Undergoer[] {
  const [from, to] = objectStretch(scene, deeds, first, last);
  const pronouns = pronounObjects(scene, Math.max(from, first + 1), Math.min(to, last - 1));
  const names = unknownTargets(scene, [first, last], from, to);
  const things = thingsIn(scene, scene.reading.sentences.of[first]!);
  if (!pronouns.length && !names.length && !things.length) return mentions;
  const found: Undergoer[] = mentions.slice();
  found.push(...pronouns, ...names, ...things);
  return found.sort((one, other) => one.first - other.first);
}

/** "Him", "her" outside of quotes, where no noun behind makes it an owner ("her plan"). */
function pronounObjects(scene: Scene, first: number, last: number): Place[] {
  const { tokens } = scene.reading;
  const found: Place[] = [];
  for (let at = first; at <= last; at++) {
    if (!isObjectPronoun(tokens, at) || isQuoted(scene, at)) continue;
    const next =
      tokens.vocabulary.traits[tokens.word[at + 1]!]! & Trait.function || !(tokens.flags[at + 1]! & Flag.word);
    if (!next && !/ly$|^(?:ever|again|last|publicly|today|yesterday)$/.test(wordAt(tokens, at + 1))) continue;
    found.push({ first: at, last: at });
  }
  return found;
}

/** "Him", "her" or "them". Few words begin and end as they do, which is asked before a string is made. */
function isObjectPronoun(tokens: Tokens, at: number): boolean {
  const from = tokens.from[at]!;
  const length = tokens.to[at]! - from;
  if (length !== 3 && length !== 4) return false;
  const last = tokens.text.charCodeAt(from + length - 1) | SMALL;
  if ((tokens.text.charCodeAt(from) | SMALL) !== (length === 3 ? H : T) || (last !== M && last !== R)) return false;
  return /^(?:him|her|them)$/.test(wordAt(tokens, at));
}

/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20;
const [H, M, R, T] = Array.from('hmrt', (letter) => letter.charCodeAt(0));

/** Whoever may have done something, and to whom; null where one of the two is nobody, or both are one. */
export function pairOf(
  scene: Scene,
  candidate: Candidate,
  undergoer: Undergoer,
): { source: Actor; target: Party } | null {
  const { mention, place } = candidate;
  if (undergoer.actor && (undergoer === mention || !isWhole(scene, undergoer))) return null;
  const { party } = candidate;
  if (undergoer.thing) {
    const issue = party && issueFor(scene, undergoer.thing, party);
    return issue ? { source: { mention, place, party }, target: issue } : null;
  }
  const meant = party && (undergoer.actor ? undergoer : meantBy(scene, undergoer, party));
  const target = party && meant && targetFor(scene, meant, party);
  return target ? { source: { mention, place, party }, target } : null;
}

/** The one whose name it is: no part of another word, no place, not only some of a party. */
function isWhole(scene: Scene, mention: Mention): boolean {
  return !(isCompounded(scene, mention) || isWhere(scene, mention) || isFewOf(scene, mention) || isOf(scene, mention));
}

/** "Accused Sylvanian referee Rufus Firefly": somebody from there, whose name stands behind what he is and is no official's. */
function isOf(scene: Scene, { last, via }: Mention): boolean {
  if (via !== 'adjective') return false;
  const { tokens } = scene.reading;
  for (let at = last + 1; at <= last + PROFESSION && at < tokens.count; at++) {
    if (tokens.flags[at]! & Flag.capital) return scene.givenNames.has(wordAt(tokens, at)) && !isMentioned(scene, at);
    if (
      !/^\p{Ll}+$/u.test(wordAt(tokens, at)) ||
      isOfKind(scene, at, Kind.officer) ||
      isOfKind(scene, at, Kind.official)
    )
      break;
  }
  return false;
}
/** From an adjective of a people to a name, in tokens at most. */
const PROFESSION = 3;

/** "Criticised some fellow Democrats": not the party. */
function isFewOf({ reading: { tokens } }: Scene, { first, actor }: Mention): boolean {
  if (actor.kind !== 'party') return false;
  return [first - 1, first - 2].some((at) => /^(?:some|several|few|certain|two|three)$/.test(wordAt(tokens, at)));
}

/** "The Sylvania surge", "a Sylvania withdrawal": a country's name as an adjective says where, or what about. */
function isWhere(scene: Scene, { first, last, via, actor }: Mention): boolean {
  const { kinds } = scene;
  const { tokens } = scene.reading;
  if (actor.kind !== 'state' || via !== 'name' || first !== last || tokens.flags[first]! & Flag.allCapitals)
    return false;
  if (!/^(?:the|a|an|his|her|their|its|any|new)$/.test(wordAt(tokens, first - 1))) return false;
  const next = last + 1;
  if (next >= tokens.count || !(tokens.flags[next]! & Flag.word) || tokens.flags[next]! & (Flag.capital | Flag.clitic))
    return false;
  if (tokens.vocabulary.traits[tokens.word[next]!]! & Trait.function) return false;
  const stands = (at: number) =>
    [Kind.arm, Kind.deputy, Kind.official, Kind.act].some((kind) => kinds.has(tokens, at, kind));
  // "The Sylvania missile threat": what it does stands for it.
  return !(stands(next) || stands(next + 1));
}

/** Whom "him" behind what somebody does means: a person, as he is named; "them" a party. A name that nobody knows means who bears it. */
function meantBy(scene: Scene, { first, last }: Place, party: Party): Mention | null | undefined {
  const word = wordAt(scene.reading.tokens, first);
  if (word === 'them') return partyBefore(scene, first, party);
  if (word !== 'him' && word !== 'her') {
    const stranger = strangerFor(scene, { first, last }, party);
    return stranger && isCompounded(scene, stranger) ? null : stranger;
  }
  const meant = scene.voices.object(first, party);
  const name = meant && (meant.by ?? meant.name);
  return name ? peopleOf(scene).get(name) : undefined;
}

/** "Democrats spoke of Republicans' motives and accused them": the one party that is named before in the sentence besides the subject. */
function partyBefore(scene: Scene, at: number, party: Party): Mention | undefined {
  const { sentences } = scene.reading;
  const named = mentionsBetween(scene, sentences.first[sentences.of[at]!]!, at - 1);
  const groups = named.filter(
    ({ actor, via }) => actor.id !== party.id && via !== 'adjective' && actor.kind !== 'person',
  );
  const [group] = groups;
  return group?.actor.kind === 'party' && groups.every(({ actor }) => actor.id === group.actor.id) ? group : undefined;
}

const known = new WeakMap<Scene, Map<string, Mention>>();

/** The people whom a text names, by name where each is named first; looked for once. */
function peopleOf(scene: Scene): Map<string, Mention> {
  let people = known.get(scene);
  if (!people) {
    people = new Map();
    for (const mention of scene.mentions) {
      const { kind, name } = mention.actor;
      if (kind === 'person' && !people.has(name)) people.set(name, mention);
    }
    known.set(scene, people);
  }
  return people;
}
