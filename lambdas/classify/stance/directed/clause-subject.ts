/**
 * Whoever a finite verb's clause makes its subject, walked back to from the verb over what may stand between: how and when it was
 * done, insets, phrases behind prepositions, a relative pronoun and what it says somebody is.
 */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** How and when, and the verb's own chain. */
const LOOSE =
  /ly$|^(?:also|again|now|still|even|already|once|then|later|long|often|both|all|each|has|have|had|himself|herself|itself|themselves)$/;
const RELATIVE = /^(?:who|which)$/;
const PREPOSITION = new Set(
  'of in on at from for with to by near under within across inside behind against'.split(' '),
);
/** Before a name with its verb these begin a clause. */
const CONJUNCTION = new Set(
  'after before since until as than while because although though if when where that'.split(' '),
);
const ARTICLES = new Set('the a an its his her their this these those some many most several other fellow'.split(' '));
/** What is no part of a noun phrase. */
const APART =
  /^(?:is|was|are|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does|do|not|and|or|but|that|it|they|you|them|him|there|this|what|when|where|while|because|if|than|as|who|which|whom|whose|said|says|[^\p{L}].*)$/u;

/** Phrases that are stepped over, at most. */
const HOPS = 4;
/** Words of a phrase without a name, at most. */
const PHRASE = 6;
/** Tokens of an inset, at most. */
const INSET = 14;

/** The subjects of a sentence's verbs, each found for the first who asks. */
export class ClauseSubjects {
  readonly #found = new Map<Frame, Place | null>();

  /** @param places of all who may be a subject */
  constructor(
    private readonly words: readonly Word[],
    private readonly places: readonly Place[],
  ) {}

  /** The place of the subject, a name or a pronoun; null where it is not plain. */
  of(frame: Frame): Place | null {
    let subject = this.#found.get(frame);
    if (subject === undefined) {
      subject = subjectOf(this.words, frame, this.places);
      this.#found.set(frame, subject);
    }
    return subject;
  }
}

function subjectOf(
  words: readonly Word[],
  { first, hit, passive, operators }: Frame,
  places: readonly Place[],
): Place | null {
  const verb = words[first]!;
  if (passive || first === 0 || verb.capital || verb.text === 'to' || verb.text.endsWith('ing')) return null;
  let at = first - 1;
  while (at > 0 && LOOSE.test(words[at]!.text)) at--;
  if (RELATIVE.test(words[at]!.text)) return beforeRelative(words, beforeMark(words, at - 1), places);
  if (isMark(words[at])) {
    const named = namedInInset(words, at, places);
    return named !== undefined ? named : over(words, beforeInset(words, at), places, hasVerbForm(words, first, hit));
  }
  // "The Roman intern": a noun behind a name.
  const adjacent = at === first - 1 && !operators.length && words[hit.first]!.kinds.has(Kind.bare);
  const own = adjacent ? null : placeAt(places, at);
  if (own && CONJUNCTION.has(words[linkBefore(words, own.first)]?.text ?? '')) return own;
  return adjacent ? null : over(words, at, places, hasVerbForm(words, first, hit));
}

/** A verb by its form: what stands off its subject may else be a noun ("in a campaign against"). */
function hasVerbForm(words: readonly Word[], first: number, hit: Place): boolean {
  const { text, kinds } = words[first]!;
  return first < hit.first || /ed$/.test(text) || kinds.has(Kind.past);
}

/** Back from the end of a phrase over those that prepositions govern. */
function over(words: readonly Word[], end: number, places: readonly Place[], finite: boolean): Place | null {
  let at = end;
  for (let hops = 0; at >= 0 && hops <= HOPS; hops++) {
    const place = placeAt(places, at);
    const { text, capital } = words[at]!;
    if (!place && !capital && APART.test(text)) return null;
    const start = place ? place.first : capital ? startOfName(words, at) : startOfPhrase(words, at);
    const link = linkBefore(words, start);
    if (!PREPOSITION.has(words[link]?.text ?? '')) return place && (hops === 0 || finite) ? place : null;
    at = link - 1;
  }
  return null;
}

/** Whom a relative clause is about: "Lind of the Senate, who", "Lind, a former chairman who", "Lind, one of the Democrats who". */
function beforeRelative(words: readonly Word[], end: number, places: readonly Place[]): Place | null {
  if (end < 0) return null;
  const place = placeAt(places, end);
  if (!place && !words[end]!.capital) return over(words, beforeApposition(words, end), places, true);
  const start = place ? place.first : startOfName(words, end);
  const link = linkBefore(words, start);
  if (words[link]?.text === 'of' && words[link - 1]?.text === 'one')
    return isMark(words[link - 2]) ? over(words, beforeMark(words, link - 2), places, true) : null;
  // "Against Lind, who": whatever governs him.
  return /^(?:of|in|from)$/.test(words[link]?.text ?? '') ? over(words, end, places, true) : (place ?? null);
}

/** ", Sen. Anna Lind of the north,": somebody who is named between the commas; null where two are, undefined where nobody is. */
function namedInInset(words: readonly Word[], end: number, places: readonly Place[]): Place | null | undefined {
  if (words[end]!.text !== ',') return undefined;
  const comma = commaBefore(words, end);
  if (comma < 0) return undefined;
  const place = places.find(({ first, last }) => first > comma && last < end);
  if (!place || !words.slice(comma + 1, place.first).every(({ capital }) => capital)) return undefined;
  if (place.last === place.first) return undefined;
  // "Two Democrats, Lind and Ode, voted".
  if (words.slice(place.last, end).some(({ text }) => text === 'and')) return null;
  const next = words[place.last + 1]!.text;
  return place.last === end - 1 || next === 'of' || next === '(' ? place : undefined;
}

function placeAt(places: readonly Place[], at: number): Place | undefined {
  return places.find(({ first, last }) => first <= at && last >= at);
}

/** The word before a phrase, articles and titles stepped over. */
function linkBefore(words: readonly Word[], start: number): number {
  let at = start - 1;
  while (at > 0 && (ARTICLES.has(words[at]!.text) || words[at]!.kinds.has(Kind.title))) at--;
  return at;
}

function isMark(word: Word | undefined): boolean {
  return word !== undefined && /^[,)]$/.test(word.text);
}

/** Before a comma, and before "(D-Maine)". */
function beforeMark(words: readonly Word[], end: number): number {
  let at = words[end]?.text === ',' ? end - 1 : end;
  if (words[at]?.text === ')') at = openingOf(words, at) - 1;
  return at;
}

function openingOf(words: readonly Word[], end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - INSET); at--) if (words[at]!.text === '(') return at;
  return -1;
}

/** Before ", the oldest of the council," and "(D-Maine)"; -1 where a clause stands between. */
function beforeInset(words: readonly Word[], end: number): number {
  if (words[end]!.text === ')') return openingOf(words, end) - 1;
  const comma = commaBefore(words, end);
  return comma < 0 ? -1 : beforeMark(words, comma);
}

/** The comma that opens what another closes; -1 where a clause or a list stands between. */
function commaBefore(words: readonly Word[], end: number): number {
  for (let at = end - 1; at >= Math.max(1, end - INSET); at--) {
    const { text, kinds } = words[at]!;
    if (text === ',') return end - at > 1 && !/^(?:and|or|but)$/.test(words[at + 1]!.text) ? at : -1;
    if (kinds.has(Kind.reporting) || /^(?:said|says|is|was|has|had|are|were|[“”"':;])$/.test(text)) return -1;
  }
  return -1;
}

function startOfName(words: readonly Word[], end: number): number {
  let at = end;
  while (
    at > 0 &&
    (words[at - 1]!.capital || (/^(?:of|the|and|for)$/.test(words[at - 1]!.text) && words[at - 2]?.capital))
  )
    at--;
  return at;
}

/** A phrase of small words that a preposition governs: "in both chambers". */
function startOfPhrase(words: readonly Word[], end: number): number {
  let at = end;
  while (at > 0 && end - at < PHRASE && !PREPOSITION.has(words[at - 1]!.text) && isPlain(words[at - 1]!)) at--;
  return at;
}

function isPlain({ text, capital }: Word): boolean {
  return !capital && !APART.test(text);
}

/** "Lind, a former chairman who", "Lind is a lawyer who": whoever it is that is said to be one. */
function beforeApposition(words: readonly Word[], end: number): number {
  for (let at = end; at > 1 && end - at <= PHRASE; at--) {
    if (/^(?:a|an|the|one)$/.test(words[at]!.text)) {
      const before = words[at - 1]!.text;
      if (before === ',') return beforeMark(words, at - 1);
      return /^(?:is|was)$/.test(before) ? at - 2 : -1;
    }
    if (APART.test(words[at]!.text) && words[at]!.text !== ')') return -1;
  }
  return -1;
}
