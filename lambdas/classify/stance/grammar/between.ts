/** What leads from a predicate to a mention, and what parts the two. */
import { Kind } from '../../word-family.ts';
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

/** Tokens from a subject to its verb, at most. */
export const SUBJECT_REACH = 24;
export const PREPOSITION = new Set(
  `in on at with from against to for over about between into near by after before during since under within outside
  inside across around toward towards through amid among despite without like unlike than per via of`.split(/\s+/),
);
const ARTICLE = new Set('the a an both and or'.split(' '));
export const BARRIER = new Set(
  `that who which but while whereas although though because since as when where after before until if unless whose
  so ; : – — --`.split(/\s+/),
);

/** The word before a mention, its article skipped. */
export function leftWord(words: readonly Word[], place: Place): string {
  let at = place.first - 1;
  while (at >= 0 && ARTICLE.has(words[at]!.text) && !JOINING.has(words[at]!.text)) at--;
  return words[at]?.text ?? '';
}
const JOINING = new Set('and or'.split(' '));

/** Whether a mention stands in a prepositional phrase, and not after an office ("the government of Sylvania"). */
export function isOblique(words: readonly Word[], place: Place): boolean {
  const left = leftWord(words, place);
  if (left !== 'of') return PREPOSITION.has(left);
  let at = place.first - 1;
  while (at >= 0 && words[at]!.text !== 'of') at--;
  // "Of" behind these leaves the name the one that acts: "the government of Sylvania".
  return !words[at - 1]?.kinds.has(Kind.authority);
}

/** Whether a clause or another phrase begins between two places, the later exclusive. */
export function barred(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (BARRIER.has(words[at]!.text) || /^(?:,|\(|\)|and|or)$/.test(words[at]!.text)) return true;
  return false;
}

const BY: ReadonlySet<string> = new Set(['by']);
/** The mention in the phrase after the next "by": "by [two senior] Sylvania [officials]". */
export function afterBy(words: readonly Word[], from: number, places: readonly Place[], by = BY): Place | undefined {
  let at = from + 1;
  while (at < words.length && at - from <= SUBJECT_REACH && !by.has(words[at]!.text)) {
    if (BARRIER.has(words[at]!.text)) return undefined;
    at++;
  }
  if (!by.has(words[at]?.text ?? '')) return undefined;
  return places.find(
    (place) => place.first > at && place.first - at <= BY_REACH && !barred(words, at + 1, place.first),
  );
}
const BY_REACH = 5;
