/** Which sentences may say something of somebody they name: asked of hits and mentions alone, before their words are read. */

import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { isPerson, OWNERS, wordAt } from '../actors/words.ts';
import { tablesOf } from '../packs.ts';
import { Kind } from '../word-family.ts';
import { FRONTED } from './directed/linked.ts';
import { MEASURE_REACH } from './directed/measures.ts';
import { OBJECT_REACH } from './directed/objects.ts';
import { type PredicateTables, predicateFamily } from './grammar/predicate-family.ts';
import { Form, OPERATOR, somePredicate } from './grammar/predicates.ts';
import type { Place } from './grammar/sentence.ts';
import { isOfKind, mentionsBetween, type Scene } from './scene.ts';

/** What a whole article may say by: a rule whose words tell enough, of a judgement or of a deed. */
export const TELLING_JUDGEMENT = Form.judgement | Form.telling;
export const TELLING = Form.telling;

/** The last token at which an object of one of a sentence's deeds may begin; where somebody asks why not, the last there is. */
export function objectReach(scene: Scene, first: number, last: number): number {
  if (scene.witness) return last;
  const tables = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  let end = first;
  somePredicate(scene.reading.hits, tables, first, last, (form, _, to) => {
    if ((form & TELLING_JUDGEMENT) === TELLING && to > end) end = to;
    return false;
  });
  return Math.min(last, end + OBJECT_REACH);
}

/**
 * Whether a sentence, tokens `first` to `last` (inclusive), tells a deed that has one of those it names where its object may
 * stand, and anybody else where its subject may.
 */
export function hasDeedInReach(scene: Scene, first: number, last: number, mentions: readonly Place[]): boolean {
  const tables = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  let governed = false;
  /** Where the sentence's last "by" and its last "imposed" stand, once somebody asked. */
  let by: number | undefined;
  let imposing: number | undefined;
  return somePredicate(scene.reading.hits, tables, first, last, (form, begin, end) => {
    if (form === OPERATOR) governed = true;
    if ((form & TELLING_JUDGEMENT) !== TELLING || (form & Form.mild && !governed)) return false;
    const behind = mentions.find((mention) => mention.first > begin);
    if (behind && behind.first - end <= OBJECT_REACH && hasSubject(scene, first, end, mentions, behind)) return true;
    if (behind && begin - first < FRONTED && hasSubject(scene, behind.last + 1, last, mentions, behind)) return true;
    by ??= lastBy(scene, first, last);
    // "Sanctions imposed by Rome on Oslo", "criticism of Oslo by Rome": both may stand behind.
    if (behind && behind !== mentions.at(-1) && behind.first - end <= MEASURE_REACH) {
      if (by > end) return true;
      imposing ??= lastImposing(scene, first, last);
      if (imposing > end) return true;
      // "Fighting in the south between Rome and Oslo", "between the Romans and Oslo".
      if ([1, 2].some((way) => wordAt(scene.reading.tokens, behind.first - way) === 'between')) return true;
    }
    // "His support for Rome".
    if (behind && behind.first - end <= OBJECT_REACH && isOwned(scene, begin)) return true;
    // Of a passive it is the object that stands before: "Rome was attacked by Oslo".
    const [before] = mentions;
    if (!before || before.last >= begin) return false;
    // "Lind, whom Rome praised".
    if (mentions.some((mention) => mention.last < begin && isBeforeWhom(scene, mention))) return true;
    return ((form & Form.before) !== 0 || by > end) && hasSubject(scene, first, last, mentions, before);
  });
}

/** "His [long] support": a pronoun owns the noun at a token. */
function isOwned({ reading: { tokens } }: Scene, noun: number): boolean {
  return [1, 2, 3].some((way) => OWNERS.has(wordAt(tokens, noun - way)));
}

function isBeforeWhom({ reading: { tokens } }: Scene, { last }: Place): boolean {
  return (
    wordAt(tokens, last + 1) === 'whom' || (wordAt(tokens, last + 1) === ',' && wordAt(tokens, last + 2) === 'whom')
  );
}

/** Whether anybody but the one mention may be named between two tokens: another mention, a person's pronoun, a name. */
function hasSubject(
  { reading: { tokens } }: Scene,
  first: number,
  last: number,
  mentions: readonly Place[],
  one: Place,
): boolean {
  if (mentions.some((mention) => mention !== one && mention.first <= last)) return true;
  for (let at = first; at <= last; at++) {
    if (at >= one.first && at <= one.last) continue;
    if (isPerson(tokens, at) || mayBeName(tokens, at)) return true;
  }
  return false;
}

/** A name of two words, or a capitalised word that ends one elsewhere: a surname may stand alone. */
export function mayBeName(tokens: Tokens, at: number): boolean {
  const { flags, word } = tokens;
  if (!(flags[at]! & Flag.capital)) return false;
  return (flags[at + 1]! & Flag.capital) !== 0 || endsName(tokens, word[at]!);
}

/** By number of a word: the round in which it was last seen to end a name. One table for all texts, since a set for each costs more than its words. */
let endedName = new Int32Array(1 << 15);
let round = 0;
/** The text of that round. */
let read: Tokens | undefined;

/** Whether a word stands somewhere in its text capitalised behind another capital. */
function endsName(tokens: Tokens, number: number): boolean {
  if (tokens !== read) readNames(tokens);
  return endedName[number] === round;
}

function readNames(tokens: Tokens): void {
  const { flags, word, count } = tokens;
  read = tokens;
  round++;
  for (let at = 1; at < count; at++) {
    if (!(flags[at]! & flags[at - 1]! & Flag.capital)) continue;
    if (word[at]! >= endedName.length) widen(word[at]!);
    endedName[word[at]!] = round;
  }
}

function widen(number: number): void {
  const wider = new Int32Array(number * 2);
  wider.set(endedName);
  endedName = wider;
}

function lastBy({ reading: { tokens } }: Scene, first: number, last: number): number {
  for (let at = last; at > first; at--)
    if (tokens.to[at]! - tokens.from[at]! === 2 && wordAt(tokens, at) === 'by') return at;
  return -1;
}

function lastImposing(scene: Scene, first: number, last: number): number {
  let at = last;
  while (at > first && !isOfKind(scene, at, Kind.imposing)) at--;
  return at > first ? at : -1;
}

/**
 * Whether a sentence, tokens `first` to `last` (inclusive), has a judgement behind somebody it names, and somebody may say both:
 * none is said of whoever follows it.
 */
export function hasJudgementBehind(scene: Scene, first: number, last: number): boolean {
  const mentions = mentionsBetween(scene, first, last);
  const tables = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  return somePredicate(scene.reading.hits, tables, first, last, (form, begin, end) => {
    if ((form & TELLING_JUDGEMENT) !== TELLING_JUDGEMENT) return false;
    const mention = mentions.findLast((one) => one.last < begin);
    return mention !== undefined && scene.voices.maySpeak(mention.first, end);
  });
}
