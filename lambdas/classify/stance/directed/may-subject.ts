/** Whether somebody named in a sentence may be the one who does something in it, or stands there as a part of another. */

import { Trait } from '#shared/text/lexicon.ts';
import { Flag } from '#shared/text/tokens.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Place } from '../grammar/sentence.ts';
import { isGoverned, isOfKind, mentionsBetween, type Scene } from '../scene.ts';
import { hasParticiple } from './participles.ts';

/** "Asian-American", "Rome-backed", "Native American": a part of another word. */
export function isCompounded({ reading: { tokens }, kinds }: Scene, { first, last }: Mention): boolean {
  const { text, from, to } = tokens;
  if (isHyphen(text.charCodeAt(to[last]!))) return true;
  if (isHyphen(text.charCodeAt(from[first]! - 1)) && !ARABIC.has(wordAt(tokens, first - 1))) return true;
  // "Real Madrid" plays football, "$2 million US" is money.
  const of = kinds.at(tokens, first - 1);
  if (of.has(Kind.compounding)) return true;
  return of.has(Kind.origin) && /^americans?$/.test(wordAt(tokens, first));
}
const ARABIC = new Set(['al', 'el', 'ul', 'bin', 'ibn']);

/** Also the hyphen proper and the one that does not break. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** "Two Democrats", "moderate Democrats", "Democrats who voted …": some of a party, not the party. */
export function isSomeOf(scene: Scene, { first, last, actor }: Mention): boolean {
  if (actor.kind !== 'party') return false;
  const { tokens } = scene.reading;
  const { traits } = tokens.vocabulary;
  // "Two senior Democrats".
  const before = /^(?:senior|top|leading|prominent|veteran)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (before >= 0 && traits[tokens.word[before]!]! & Trait.numeral && wordAt(tokens, before) !== 'all') return true;
  if (isOfKind(scene, first - 1, Kind.wing) || wordAt(tokens, last + 1) === 'who') return true;
  // "GOP foreign policy grandees": a short name in capitals is its own adjective.
  if (!(tokens.flags[last]! & Flag.allCapitals)) return false;
  return [1, 2, 3].some((way) => isOfKind(scene, last + way, Kind.faction) && isPhrase(scene, last + 1, last + way));
}

/** Nothing but small letters. */
function isPhrase({ reading: { tokens } }: Scene, first: number, last: number): boolean {
  for (let at = first; at <= last; at++)
    if (!/^\p{Ll}+$/u.test(tokens.text.slice(tokens.from[at]!, tokens.to[at]!))) return false;
  return true;
}

/** "Resigned as the council's vice chair": a part of what somebody is. */
export function isTitleOf(scene: Scene, { first, last }: Place): boolean {
  const { tokens } = scene.reading;
  const before = /^(?:the|a|an|its)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (wordAt(tokens, before) !== 'as') return false;
  const next = /^(?:['’]s|vice|deputy|former|acting)$/.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
  return (
    isOfKind(scene, next, Kind.title) || isOfKind(scene, next, Kind.officer) || isOfKind(scene, next, Kind.somebody)
  );
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
export function isOfGerund(scene: Scene, first: number): boolean {
  const { tokens } = scene.reading;
  let before = first - 1;
  while (before > 0 && isOfKind(scene, before, Kind.title)) before--;
  const verbal =
    before === first - 1 || /^(?:is|was|are|were|been|by|for|of|after|while)$/.test(wordAt(tokens, before - 1));
  return before >= 0 && verbal && /^\p{Ll}+ing$/u.test(tokens.text.slice(tokens.from[before]!, tokens.to[before]!));
}

/** What nothing governs, or what "by" or "from" does: "was condemned by Rome", "drew criticism from Rome". */
export function maySubject(scene: Scene, mention: Mention): boolean {
  const { first } = mention;
  const { tokens } = scene.reading;
  if (isOfGerund(scene, first)) return false;
  if (isTitleOf(scene, mention) || isOwnerOfOther(scene, mention)) return false;
  // "Rome, not Oslo, backs the plan".
  if (wordAt(tokens, first - 1) === 'not' || isExcepted(scene, first)) return false;
  if (!isGoverned(scene, first) || hasParticiple(scene, mention)) return true;
  return isBehindBy(scene, first);
}

/** "All except Rome", "every council but Rome", "apart from Rome": all others do it. */
function isExcepted({ reading: { tokens } }: Scene, first: number): boolean {
  let at = /^(?:the|a|an)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (/^(?:for|from|of)$/.test(wordAt(tokens, at)) && EXCEPT.test(wordAt(tokens, at - 1))) at--;
  const word = wordAt(tokens, at);
  if (word !== 'but') return EXCEPT.test(word);
  for (let back = at - 1; back >= Math.max(0, at - EXCEPTED); back--) {
    if (EVERYBODY.test(wordAt(tokens, back))) return true;
    if (!/^\p{L}+$/u.test(wordAt(tokens, back))) return false;
  }
  return false;
}
const EXCEPT = /^(?:except|excepting|excluding|barring|apart|aside|exception)$/;
const EVERYBODY = /^(?:all|every|each|everyone|everybody|everything|none|nobody|no|any|anyone|anybody)$/;
/** From "everybody" to its "but", in tokens at most. */
const EXCEPTED = 5;

/** "By Rome", "from the Romans", "by Rome, Oslo and Bonn": what governs the first of a list governs all. */
function isBehindBy(scene: Scene, first: number): boolean {
  const { tokens } = scene.reading;
  let at = first - 1;
  if (/^(?:the|a|an)$/.test(wordAt(tokens, at))) at--;
  if ([at, at - 1].some((way) => way >= first - 2 && /^(?:by|from)$/.test(wordAt(tokens, way)))) return true;
  if (!/^(?:and|,)$/.test(wordAt(tokens, at))) return false;
  const before = mentionsBetween(scene, Math.max(0, at - LONGEST_OWNED), at - 1).at(-1);
  return before?.last === at - 1 && isBehindBy(scene, before.first);
}
