/** Names that the packs do not know, of people and of bodies. */

import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type Party, unknownHolder } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { mayBePerson, mayOpen } from '../../actors/names.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Place } from '../grammar/sentence.ts';
import { mayBeName } from '../reach.ts';
import { isMentioned, isOfKind, isQuoted, mentionsBetween, type Scene } from '../scene.ts';
import { Candidate } from './candidate.ts';
import { isOfGerund, isTitleOf } from './may-subject.ts';

/** Whoever bears such a name holds for himself. A surname alone is one met in full before. */
export function unknownSources(scene: Scene, first: number, last: number, reach: number): Candidate[] {
  return namesIn(scene, [first, last], first, reach)
    .filter(
      ({ first: start, last: end, isBody }) =>
        !isAlongside(scene, start, first) && !(isBody && isTitleOf(scene, { first: start, last: end })),
    )
    .map(({ first: start, last: end }) => new Unknown(scene, start, end, first));
}

/**
 * Those to whom something may be done: people who bear a given name or a title, surnames that end a name elsewhere, and bodies.
 * @param from the first token at which one may begin, `reach` the last
 */
export function unknownTargets(
  scene: Scene,
  sentence: [first: number, last: number],
  from: number,
  reach: number,
): Place[] {
  return namesIn(scene, sentence, from, reach, true).filter(
    ({ first: start, last: end, isBody }) =>
      (isBody || isSurely(scene, start, end)) && !isOneWord(scene, start, end) && !isOfSomebody(scene, end),
  );
}

function isSurely({ reading: { tokens }, givenNames, kinds }: Scene, start: number, end: number): boolean {
  if (start === end) return mayBeName(tokens, start);
  return givenNames.has(wordAt(tokens, start)) || kinds.has(tokens, start - 1, Kind.title);
}

/** "Cliff-Edge". */
function isOneWord({ reading: { tokens } }: Scene, start: number, end: number): boolean {
  return end === start + 1 && (tokens.flags[end]! & Flag.afterHyphen) !== 0;
}

/** "The Bakers Association chairman", "Rufus Firefly Lind": a part of what somebody else is called. */
function isOfSomebody(scene: Scene, end: number): boolean {
  const next = end + 1;
  if (isMentioned(scene, next)) return true;
  return [Kind.title, Kind.officer, Kind.somebody, Kind.faction].some((kind) => isOfKind(scene, next, kind));
}

/**
 * Whom such a name means, as somebody named there; null where a surname alone was not met in full before.
 * @param holder who does something to him; to a person he counts as a countryman: a leader speaks of him in his own name
 */
export function strangerFor(scene: Scene, { first, last }: Place, holder: Party): Mention | null {
  const party = partyNamed(scene, first, last);
  if (!party) return null;
  const { id, name } = party;
  const country = holder.self || holder.id !== holder.country ? holder.country : null;
  return {
    first,
    last,
    via: 'name',
    actor: { id, name, kind: 'person', of: null, offices: [], country, shared: false },
  };
}

/** A name, its words as tokens (inclusive). */
interface Name extends Place {
  isBody: boolean;
}

/** The names of a sentence, tokens `first` to `last`, that begin between two of its tokens; `quoted`: also those in quotation marks. */
function namesIn(
  scene: Scene,
  [first, last]: [first: number, last: number],
  from: number,
  reach: number,
  quoted = false,
): Name[] {
  const { tokens } = scene.reading;
  const found: Name[] = [];
  let at = from;
  // One that begins before is no other for being read from its middle.
  while (at > first && isPlainName(scene, at - 1)) at--;
  for (; at < last && at <= reach; at++) {
    if (!isPlainName(scene, at) || (!quoted && isQuoted(scene, at))) continue;
    let end = at;
    while (end < last && isPlainName(scene, end + 1)) end++;
    let start = at < end && opensSentence(scene, at) ? at + 1 : at;
    for (let title = start; title < end; title++) if (isOfKind(scene, title, Kind.title)) start = title + 1;
    start = givenNameFrom(scene, start, end);
    const body = bodyFrom(scene, start, end);
    start = body ?? start;
    // "The Environment Secretary": what somebody is, no name of his.
    const described = isOfKind(scene, end, Kind.title) || wordAt(tokens, start - 1) === 'the';
    const isBody = body !== null;
    if (isBody || (!described && (start === end || mayBePerson(wordsIn(tokens, start, end)))))
      found.push({ first: start, last: end, isBody });
    at = end;
  }
  return found;
}

function wordsIn(tokens: Tokens, first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at <= last; at++) words.push(wordAt(tokens, at));
  return words;
}

/** "Later Lind praised …": an adverb with a capital. */
function opensSentence({ reading: { tokens }, givenNames }: Scene, at: number): boolean {
  return (tokens.flags[at]! & Flag.sentenceStart) !== 0 && mayOpen(wordAt(tokens, at), givenNames);
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
    return partyNamed(this.scene, this.first, this.last);
  }
}

function partyNamed({ reading, voices }: Scene, first: number, last: number): Party | null {
  if (first === last) return voices.surname(first);
  const { text, from, to } = reading.tokens;
  const name = text.slice(from[first]!, to[last]!).replace(/\s+/g, ' ');
  // "STORM HITS COAST": a headline in capitals is nobody's name.
  return /\p{Ll}/u.test(name) ? unknownHolder(name) : null;
}

/** "The Sylvanian Bakers Association": where the name begins whose last word says that they are many; null where none does. */
function bodyFrom(scene: Scene, start: number, end: number): number | null {
  if (!isOfKind(scene, end, Kind.body)) return null;
  const before = mentionsBetween(scene, Math.max(0, start - 2), start - 1).at(-1);
  const first = before?.via === 'adjective' && before.last === start - 1 ? before.first : start;
  return first < end && wordAt(scene.reading.tokens, first - 1) === 'the' ? first : null;
}

/** "Comedian Steven Lind": before a given name stands what he does. */
function givenNameFrom({ reading: { tokens }, givenNames }: Scene, start: number, end: number): number {
  if (start === end || givenNames.has(wordAt(tokens, start))) return start;
  for (let at = start + 1; at < end; at++) if (givenNames.has(wordAt(tokens, at))) return at;
  return start;
}

/** "Standing with the advocate Rufus Firefly", "challenging Rufus Firefly": a preposition before the name, small words between, or a gerund governs it. */
function isAlongside(scene: Scene, start: number, first: number): boolean {
  const { tokens } = scene.reading;
  if (start > first && isOfGerund(scene, start)) return true;
  for (let at = start - 1; at >= Math.max(first, start - ALONGSIDE); at--) {
    const word = wordAt(tokens, at);
    if (COMPANY.has(word)) return true;
    if (isOfKind(scene, at, Kind.title) || /^['’]s$/.test(word)) continue;
    if (!isSmall(tokens, at) || CONJUNCTIONS.has(word)) return false;
  }
  return false;
}
/** Small letters alone, but for the first one. */
function isSmall({ text, from, to }: Tokens, at: number): boolean {
  let small = from[at]! + 1;
  while (small < to[at]! && isSmallLetter(text.charCodeAt(small))) small++;
  if (small === to[at]! && small > from[at]! + 1 && isSmallLetter(text.charCodeAt(from[at]!))) return true;
  return /^\p{Lu}?\p{Ll}+$/u.test(text.slice(from[at]!, to[at]!));
}
const CONJUNCTIONS = new Set('that and but as when while where after'.split(' '));
const COMPANY = new Set('with alongside including like against from to for about of in'.split(' '));
const ALONGSIDE = 6;

/** A capitalised word that is no function word and belongs to nobody known. */
function isPlainName(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  if ((tokens.flags[at]! & (Flag.capital | Flag.clitic)) !== Flag.capital) return false;
  // "Rufus Lind, D-Maine": a party, no initial.
  if (tokens.to[at]! - tokens.from[at]! === 1) return false;
  if (tokens.vocabulary.traits[tokens.word[at]!]! & (Trait.function | Trait.numeral)) return false;
  return !isMentioned(scene, at) && !isGlued(tokens, at);
}

/** "TrumpGOP", "MuellerSpeier": words that a page's markup glued together are nobody's name. */
function isGlued({ text, from, to }: Tokens, at: number): boolean {
  let small = from[at]! + 1;
  while (small < to[at]! && isSmallLetter(text.charCodeAt(small))) small++;
  // Most names go on in small letters.
  return small < to[at]! && /^(?!Mc|Mac|De|Di|Du|La|Le|O['’]).*\p{Ll}\p{Lu}/u.test(text.slice(from[at]!, to[at]!));
}

function isSmallLetter(code: number): boolean {
  return code >= A && code <= Z;
}
const [A, Z] = [0x61, 0x7a];
