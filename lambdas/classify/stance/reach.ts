/** Which sentences may say something of somebody they name: asked of hits and mentions alone, before their words are read. */

import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { isPerson, OWNERS, wordAt } from '../actors/words.ts';
import { tablesOf } from '../packs.ts';
import { Kind } from '../word-family.ts';
import { MEASURE_REACH } from './directed/measures.ts';
import { OBJECT_REACH } from './directed/objects.ts';
import { FRONTED } from './directed/participles.ts';
import { type PredicateTables, predicateFamily } from './grammar/predicate-family.ts';
import { Form, OPERATOR, somePredicate } from './grammar/predicates.ts';
import type { Place } from './grammar/sentence.ts';
import { isOfKind, mentionsBetween, type Scene } from './scene.ts';
import { TAKING_UP } from './voiced/said-about.ts';

/** What a whole article may say by: a rule whose words tell enough, of a judgement or of a deed. */
export const TELLING_JUDGEMENT = Form.judgement | Form.telling;
export const TELLING = Form.telling;

/** A deed that tells, as its rule and its tokens say. */
export interface Telling extends Place {
  form: number;
  /** To agree or to ask, and nothing before it makes more of it. */
  idle: boolean;
}

/** The deeds in a sentence, tokens `first` to `last` (inclusive), whose words tell enough; in order. */
export function tellingDeeds({ reading, packs }: Scene, first: number, last: number): Telling[] {
  const found: Telling[] = [];
  let governed = false;
  somePredicate(reading.hits, tablesOf<PredicateTables>(packs, predicateFamily), first, last, (form, begin, end) => {
    if (form === OPERATOR) governed = true;
    if ((form & TELLING_JUDGEMENT) === TELLING)
      found.push({ form, first: begin, last: end, idle: !governed && (form & Form.mild) !== 0 });
    return false;
  });
  return found;
}

/**
 * Between which tokens an object of a sentence's deeds may begin, both inclusive: from the first deed on as far as the last one
 * reaches. Before a deed its object stands where others do it ("by") or a clause hangs on it ("whom"). Where somebody asks why
 * not, the whole sentence.
 */
export function objectStretch(
  { reading: { tokens }, witness }: Scene,
  deeds: readonly Telling[],
  first: number,
  last: number,
): [from: number, to: number] {
  if (witness) return [first, last];
  let from = last;
  let to = first;
  let before = false;
  for (const deed of deeds) {
    from = Math.min(from, deed.first + 1);
    to = Math.max(to, deed.last);
    before ||= (deed.form & Form.before) !== 0;
  }
  if (before || mayHaveWhom(tokens) || lastOf(tokens, 'by', from, last) >= 0) from = first;
  return [from, Math.min(last, to + OBJECT_REACH)];
}

/** Whether a text has a "whom" at all: few do. */
function mayHaveWhom(tokens: Tokens): boolean {
  if (tokens !== asked) {
    asked = tokens;
    found = ['whom', 'Whom', 'WHOM'].some((word) => tokens.text.includes(word));
  }
  return found;
}
/** The text that was asked last, and the answer. */
let asked: Tokens | undefined;
let found = false;

/** The last place in a stretch of a word given in small letters, or -1. */
function lastOf({ text, from, to }: Tokens, word: string, first: number, last: number): number {
  for (let at = last; at >= first; at--)
    if (to[at]! - from[at]! === word.length && isAt(text, from[at]!, word)) return at;
  return -1;
}

function isAt(text: string, from: number, word: string): boolean {
  let at = 0;
  while (at < word.length && (text.charCodeAt(from + at) | SMALL) === word.charCodeAt(at)) at++;
  return at === word.length;
}
/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20;

/**
 * Whether one of a sentence's deeds, tokens `first` to `last` (inclusive), has one of those it names where its object may
 * stand, and anybody else where its subject may.
 */
export function hasDeedInReach(
  scene: Scene,
  deeds: readonly Telling[],
  first: number,
  last: number,
  mentions: readonly Place[],
): boolean {
  const { tokens } = scene.reading;
  const [before] = mentions;
  if (!before) return false;
  /** Where the sentence's last "by" stands, once somebody asked. */
  let by: number | undefined;
  for (const { form, first: begin, last: end, idle } of deeds) {
    if (idle) continue;
    let next = 0;
    while (next < mentions.length && mentions[next]!.first <= begin) next++;
    const behind = mentions[next];
    if (behind && behind.first - end <= OBJECT_REACH && hasSubject(scene, first, end, mentions, behind)) return true;
    if (behind && begin - first < FRONTED && hasSubject(scene, behind.last + 1, last, mentions, behind)) return true;
    by ??= lastOf(tokens, 'by', first + 1, last);
    // "Sanctions imposed by Rome on Oslo", "criticism of Oslo by Rome": both may stand behind.
    if (behind && next < mentions.length - 1 && behind.first - end <= MEASURE_REACH) {
      if (by > end || hasImposing(scene, end + 1, last)) return true;
      // "Fighting in the south between Rome and Oslo", "between the Romans and Oslo".
      if (wordAt(tokens, behind.first - 1) === 'between' || wordAt(tokens, behind.first - 2) === 'between') return true;
    }
    // "His support for Rome".
    if (behind && behind.first - end <= OBJECT_REACH && isOwned(tokens, begin)) return true;
    // Of a passive it is the object that stands before: "Rome was attacked by Oslo".
    if (before.last >= begin) continue;
    // "Lind, whom Rome praised".
    for (const mention of mentions) if (mention.last < begin && isBeforeWhom(tokens, mention)) return true;
    if (((form & Form.before) !== 0 || by > end) && hasSubject(scene, first, last, mentions, before)) return true;
  }
  return false;
}

/** "His [long] support": a pronoun owns the noun at a token. */
function isOwned(tokens: Tokens, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at--) if (OWNERS.has(wordAt(tokens, at))) return true;
  return false;
}

function isBeforeWhom(tokens: Tokens, { last }: Place): boolean {
  const next = wordAt(tokens, last + 1);
  return next === 'whom' || (next === ',' && wordAt(tokens, last + 2) === 'whom');
}

/** Whether anybody but the one mention may be named between two tokens: another mention, a person's pronoun, a name. */
function hasSubject(
  { reading: { tokens } }: Scene,
  first: number,
  last: number,
  mentions: readonly Place[],
  one: Place,
): boolean {
  for (const mention of mentions) if (mention !== one && mention.first <= last) return true;
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

function hasImposing(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (isOfKind(scene, at, Kind.imposing)) return true;
  return false;
}

/**
 * Whether a sentence, tokens `first` to `last` (inclusive), has a judgement behind somebody it names, and somebody may say both:
 * none is said of whoever follows it, but of a passive's "by".
 */
export function hasJudgementBehind(scene: Scene, first: number, last: number): boolean {
  const mentions = mentionsBetween(scene, first, last);
  const tables = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  return somePredicate(scene.reading.hits, tables, first, last, (form, begin, end) => {
    if ((form & TELLING_JUDGEMENT) !== TELLING_JUDGEMENT) return false;
    const mention = mentions.findLast((one) => one.last < begin);
    if (mention !== undefined && scene.voices.maySpeak(mention.first, end)) return true;
    return wordAt(scene.reading.tokens, end + 1) === 'by' && scene.voices.maySpeak(begin, end + 1);
  });
}

/** Whether a sentence, tokens `first` to `last` (inclusive), has a judgement right behind a pronoun that may take somebody up. */
export function hasJudgementOfPronoun(scene: Scene, first: number, last: number): boolean {
  const { tokens } = scene.reading;
  const tables = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  return somePredicate(scene.reading.hits, tables, first, last, (form, begin) => {
    if ((form & TELLING_JUDGEMENT) !== TELLING_JUDGEMENT) return false;
    for (let at = begin - 1; at >= Math.max(first, begin - PRONOUN_REACH); at--)
      if (TAKING_UP.has(wordAt(tokens, at))) return true;
    return false;
  });
}
/** From such a pronoun to the judgement, in tokens at most. */
const PRONOUN_REACH = 5;
