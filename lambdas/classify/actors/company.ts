/** What the words beside a name make of it: another's name, a thing that only bears it, somebody who no longer is what it says. */

import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { Kind } from '../word-family.ts';
import type { WordKinds } from '../word-kinds.ts';
import type { Mention } from './mention.ts';
import { givenNameOf } from './names.ts';
import type { GivenNames } from './surnames.ts';
import { wordAt } from './words.ts';

/** "Anti-Sylvanian". */
const PREFIX = new Set('anti pro ex non post pre'.split(' '));

/** Whether a name as it stands means its actor. */
export function isMeant(mention: Mention, tokens: Tokens, given: GivenNames, kinds: WordKinds): boolean {
  return (
    !isGivenName(mention, tokens, given) &&
    !isOfFamily(mention, tokens, given) &&
    !isForeigner(mention, tokens, kinds) &&
    !isPartOfLongerName(mention, tokens, kinds) &&
    !isAttributive(mention, tokens, kinds) &&
    !isFormer(mention, tokens, kinds)
  );
}

/** "Ryan Lind", where the packs know a man whose surname is Ryan. */
function isGivenName({ first, last, via }: Mention, tokens: Tokens, given: GivenNames): boolean {
  const next = last + 1;
  if (via !== 'surname' || next >= tokens.count || !isPlainName(tokens, next)) return false;
  return given.has(wordAt(tokens, first)) && !/day$/.test(wordAt(tokens, next));
}

/** "Governor Lind", where the packs know a Lind who never served in the United States. */
function isForeigner({ first, last, via, actor }: Mention, tokens: Tokens, kinds: WordKinds): boolean {
  if (actor.kind !== 'person' || via === 'office' || first !== last) return false;
  return actor.country !== null && actor.country !== 'USA' && kinds.has(tokens, first - 1, Kind.stateside);
}

/** "Michael" of Mike, "Edward" of Ted: one name in full and as friends say it. */
function isForm(name: string, own: string): boolean {
  return name === own || name.slice(0, 2) === own.slice(0, 2) || SHORT.has(`${own} ${name}`);
}
const SHORT = new Set(
  'bill william,bob robert,dick richard,ted edward,ted theodore,tom thomas,jim james,tony anthony,jack john'.split(','),
);

/** "Anna Lind", "Lind Jr.", where the packs know a man whom everybody calls Lind: somebody of his family. */
function isOfFamily({ first, last, via, actor }: Mention, tokens: Tokens, given: GivenNames): boolean {
  if (actor.kind !== 'person' || via === 'office') return false;
  if (isJunior(tokens, last + 1)) return !/ (?:Jr|Sr)\b/.test(actor.name);
  if (via === 'surname' || first !== last || first === 0 || !isPlainName(tokens, first - 1)) return false;
  const own = givenNameOf(actor.name);
  // A second given name of his own stands behind the first.
  return given.has(wordAt(tokens, first - 1)) && ![first - 1, first - 2].some((at) => isForm(wordAt(tokens, at), own));
}

/** In code units, its stop included. */
const LONGEST_JUNIOR = 3;

/** "Jr." or "Sr.", which few words are short enough for. */
function isJunior(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || tokens.to[at]! - tokens.from[at]! > LONGEST_JUNIOR) return false;
  const word = wordAt(tokens, at);
  return word === 'jr' || word === 'sr';
}

/** "Moscow Times", "Michael Jordan", "George Washington": a name inside of a longer one is another's. */
function isPartOfLongerName({ first, last, via }: Mention, tokens: Tokens, kinds: WordKinds): boolean {
  if (via === 'office' || via === 'people') return false;
  const next = last + 1;
  if (next < tokens.count && isPlainName(tokens, next) && kinds.has(tokens, next, Kind.publication)) return true;
  if (via !== 'seat' && via !== 'name' && via !== 'surname') return false;
  const before = first - 1;
  // "Anna de Lima".
  if (via === 'seat' && /^(?:de|del|da|di|du|von|van)$/.test(wordAt(tokens, before)) && isPlainName(tokens, before - 1))
    return true;
  if (before < 0 || !isPlainName(tokens, before) || tokens.flags[before]! & Flag.sentenceStart) return false;
  return via === 'surname' ? !kinds.has(tokens, before, Kind.title) : kinds.has(tokens, before, Kind.forename);
}

/** "The Iran nuclear deal", "Putin-backed rebels", "Lind's critics": somebody or something else. */
function isAttributive({ first, last, via }: Mention, tokens: Tokens, kinds: WordKinds): boolean {
  const next = last + 1;
  if (next >= tokens.count) return false;
  const flags = tokens.flags[next]!;
  const what = kinds.at(tokens, next);
  if (flags & Flag.afterHyphen && what.has(Kind.compound)) return true;
  if (first > 0 && tokens.flags[first]! & Flag.afterHyphen && PREFIX.has(wordAt(tokens, first - 1)))
    if (via !== 'name' || wordAt(tokens, first - 1) === 'anti') return true;
  const genitive = (flags & Flag.clitic) !== 0 && next + 1 < tokens.count && /^['’]s$/.test(wordAt(tokens, next));
  const followed = genitive ? kinds.at(tokens, next + 1) : what;
  if (followed.has(Kind.entourage) || (genitive && followed.has(Kind.ally))) return true;
  if (via === 'adjective') return what.has(Kind.topic);
  return (via === 'name' || via === 'seat') && what.has(Kind.affair);
}

/** "A former Sylvanian minister", "the former UN chief": whoever held an office speaks for nobody but himself. */
function isFormer({ first, last, via, actor }: Mention, tokens: Tokens, kinds: WordKinds): boolean {
  const ofBody = via === 'name' && actor.kind !== 'person' && kinds.has(tokens, last + 1, Kind.title);
  if (via !== 'office' && !ofBody) return false;
  return kinds.has(tokens, first - 1, Kind.former) || kinds.has(tokens, first - 2, Kind.former);
}

/** A capitalised word that is no clitic. */
export function isPlainName(tokens: Tokens, at: number): boolean {
  return (tokens.flags[at]! & (Flag.capital | Flag.clitic)) === Flag.capital;
}
