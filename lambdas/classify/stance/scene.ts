import { isSingleMark } from '#shared/text/quotes.ts';
import { Flag } from '#shared/text/tokens.ts';
import type { Mention } from '../actors/mention.ts';
import { wordAt } from '../actors/words.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { Kind } from '../word-family.ts';
import { type PredicateTables, predicateFamily } from './grammar/predicate-family.ts';
import { sentencesOf } from './grammar/predicates.ts';
import type { Cast, Voice } from './voices/cast.ts';
import type { Voices } from './voices.ts';
import type { Witness } from './witness.ts';

/** An article with everybody in it found: what statements are made from. */
export interface Scene extends Cast {
  voices: Voices;
  title: string | null;
  packs: Packs;
  /** Hears of what is dropped, and why. */
  witness?: Witness;
}

/** Longest predicate an article is held to, in tokens: a wider one may hold another's subject. */
export const LONGEST_PREDICATE = 5;

/** The voice that says a token, or null where the outlet does. */
export function voiceAt({ voices }: Scene, token: number): Voice | null {
  return voices.at(token);
}

/** Whether a token stands in a quote, whoever speaks it. */
export function isQuoted({ quotes }: Scene, token: number): boolean {
  return quotes.hold(token);
}

/** Whether a token stands in a quote within a quote: the speaker cites somebody. */
export function isCited(scene: Scene, token: number): boolean {
  return citedFrom(scene, token) >= 0;
}

/** The mark that opens the quote within a quote in which a token stands, or -1. */
function citedFrom({ quotes, reading: { tokens } }: Scene, token: number): number {
  const quote = quotes.hold(token) ? quotes.quotes[quotes.from(token)] : undefined;
  let inner = -1;
  for (let at = quote?.first ?? token; at < token; at++) {
    const flag = tokens.flags[at]!;
    if (!(flag & (Flag.quoteOpen | Flag.quoteClose)) || !isSingleMark(tokens, at)) continue;
    inner = flag & Flag.quoteOpen ? at : -1;
  }
  return inner;
}

/** "Lind told me: 'Rome is a menace'": another's words; where nothing leads to them the marks may be the speaker's own ("a 'menace'"). */
export function isOfOtherSpeaker(scene: Scene, token: number): boolean {
  const mark = citedFrom(scene, token);
  return mark > 0 && /^[:,]$/.test(wordAt(scene.reading.tokens, mark - 1));
}

/** Whether a token is of a kind that the packs know. */
export function isOfKind({ reading: { tokens }, kinds }: Scene, token: number, kind: Kind): boolean {
  return kinds.has(tokens, token, kind);
}

/** Index of the first mention that begins at a token or after it. */
export function mentionFrom({ mentions }: Scene, first: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mention a token belongs to. None overlaps another, so that it is the last that begins before the next token. */
export function mentionAt(scene: Scene, token: number): Mention | undefined {
  const before = scene.mentions[mentionFrom(scene, token + 1) - 1];
  return before && token <= before.last ? before : undefined;
}

/** Whether a token belongs to a mention. */
export function isMentioned(scene: Scene, token: number): boolean {
  return mentionAt(scene, token) !== undefined;
}

/** The mentions that lie between two tokens, both inclusive. */
export function mentionsBetween(scene: Scene, first: number, last: number): Mention[] {
  const { mentions } = scene;
  const low = mentionFrom(scene, first);
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.last <= last; at++) found.push(mentions[at]!);
  return found;
}

/**
 * The sentences, in order, in which an actor and a predicate stand that has of some bits just the wanted ones; where somebody
 * asks why not, all.
 * @param needsNoActor of which sentences it is enough that the predicate stands in them
 */
export function sentencesWith(
  scene: Scene,
  bits: number,
  wanted: number,
  needsNoActor: (sentence: number) => boolean = () => false,
): number[] {
  const { reading, packs, witness } = scene;
  const { hits, sentences } = reading;
  if (witness) return Array.from({ length: sentences.count }, (_, number) => number);
  const tables = tablesOf<PredicateTables>(packs, predicateFamily);
  return sentencesOf(hits, tables, sentences, bits, wanted).filter(
    (number) => namesActor(scene, sentences.first[number]!, sentences.last[number]!) || needsNoActor(number),
  );
}

/** Whether an actor is named in a stretch that begins and ends with no mention's middle. */
export function namesActor(scene: Scene, first: number, last: number): boolean {
  const mention = scene.mentions[mentionFrom(scene, first)];
  return mention !== undefined && mention.first <= last;
}

const GOVERNORS = new Set(
  `with of for to in on by from against about toward towards at over between and into upon without under via through within across near
  inside among amid during regarding concerning than like`.split(/\s+/),
);

/** Longest name, in tokens. */
const LONGEST_NAME = 8;

/** "ties with Russia", "the West and Russia": "wants Rome to": what a preposition or such a verb governs is no subject. */
export function isGoverned(scene: Scene, first: number, inList = false): boolean {
  const { tokens, sentences } = scene.reading;
  const opening = sentences.first[sentences.of[first]!]!;
  let at = first - 1;
  // "faith in Mr. Lind".
  while (at > 0 && isOfKind(scene, at, Kind.title)) at--;
  // "violence in eastern Sylvania".
  if (at > 0 && isOfKind(scene, at, Kind.region)) at--;
  // "on the skeptical Congress", "of an increasingly hostile Rome": an adjective between article and name.
  const article = /ly$/.test(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (at > 0 && !governs(scene, at) && /^(?:the|a|an)$/.test(wordAt(tokens, article))) at = article;
  while (at >= 0 && ARTICLES.has(wordAt(tokens, at))) at--;
  // "in Rome, Oslo and Bonn": what governs the first of a list governs all.
  // An article begins something new: "with Lind, the leaders of Rome and Oslo …".
  const comma = inList && !/^(?:the|a|an)$/.test(wordAt(tokens, first - 1));
  if (at > opening && (comma ? /^(?:and|or|,)$/ : /^(?:and|or)$/).test(wordAt(tokens, at))) {
    // "From Rome, or Oslo": a comma may stand before what joins them.
    if (wordAt(tokens, at) === 'or' && wordAt(tokens, at - 1) === ',') at--;
    const before = mentionsBetween(scene, Math.max(0, at - LONGEST_NAME), at - 1).at(-1);
    if (before?.last === at - 1) return isGoverned(scene, before.first, true);
  }
  if (at >= 0 && closesInset(scene, at, first)) return true;
  return at >= 0 && governs(scene, at) && !(wordAt(tokens, at) === 'and' && opensClause(scene, at, first));
}
const ARTICLES = new Set('the a an both'.split(' '));

/** "And Rome failed to act", "…, and Rome attacked": an "and" that joins no names, where a verb stands behind the name. */
function opensClause({ reading: { tokens, sentences } }: Scene, and: number, name: number): boolean {
  if (and === sentences.first[sentences.of[and]!]) return true;
  if (wordAt(tokens, and - 1) !== ',') return false;
  for (let at = name + 1; at <= name + LONGEST_NAME && at < tokens.count; at++) {
    if (tokens.flags[at]! & Flag.capital) continue;
    return /ed$|^(?:is|was|are|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do)$/.test(
      wordAt(tokens, at),
    );
  }
  return false;
}

/** "Lind, who spoke before Judge Ode, accused": with a comma behind the name "before" is a preposition, no conjunction. */
function closesInset(scene: Scene, at: number, first: number): boolean {
  const { tokens } = scene.reading;
  if (!CONJUNCTIONS.has(wordAt(tokens, at))) return false;
  const mention = mentionsBetween(scene, first, first + LONGEST_NAME)[0];
  return mention?.first === first && wordAt(tokens, mention.last + 1) === ',';
}
const CONJUNCTIONS = new Set('before after since until'.split(' '));

function governs(scene: Scene, at: number): boolean {
  if (isCompany(scene, at)) return false;
  return GOVERNORS.has(wordAt(scene.reading.tokens, at)) || isOfKind(scene, at, Kind.urging);
}

/** The "with" of "Rome, along with Oslo, …": it joins. */
function isCompany({ reading: { tokens } }: Scene, at: number): boolean {
  return (
    wordAt(tokens, at) === 'with' &&
    /^(?:along|together)$/.test(wordAt(tokens, at - 1)) &&
    wordAt(tokens, at - 2) === ','
  );
}
