/** Which of several parties of a sentence a verb belongs to: who stands nearer, who is joined to whom. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { isGoverned, isMentioned, mentionsBetween, type Scene } from '../scene.ts';
import type { Candidate } from './candidate.ts';
import { joinsList } from './lists.ts';

/**
 * Somebody named nearer to an active verb is its subject; to a verb joined by "and", somebody named behind the "and".
 *
 * @param subject whom the verb's clause makes its subject, where that is plain
 */
export function isOvershadowed(
  scene: Scene,
  { place, mention }: Pick<Candidate, 'place' | 'mention'>,
  frame: Frame,
  words: readonly Word[],
  offset: number,
  subject: Place | null,
): boolean {
  if (frame.passive || place.last >= frame.first || subject === place) return false;
  if (subject && subject.last < place.first && !isJoinedTo(scene, words, subject, place, offset)) return true;
  // "Rome joined Oslo in condemning": both do.
  if (words[frame.first - 1]!.text === 'in' && joins(words, place)) return false;
  const from = Math.max(endOfInset(words, place, frame), jointBefore(words, frame)) + 1;
  if (PRONOUN.has(words[frame.first - 1]!.text) && place.first !== frame.first - 1 && !isRelative(words, place, frame))
    return true;
  if (namesUnknown(scene, words, from, frame.first, offset)) return true;
  // "Lind answered claims that the plan was hers and had hurt Rome": the claim's own verb.
  if (words.slice(from, frame.first).some(({ text }, at) => text === 'that' && isClaim(words[from + at - 1])))
    return true;
  return mentionsBetween(scene, offset + from, offset + frame.first - 1).some(
    (other) =>
      other !== mention &&
      other.via !== 'adjective' &&
      !isGoverned(scene, other.first) &&
      !isListed(scene, words, place.last + 1, other.first - offset, offset),
  );
}

/** Somebody's next verb is to join, its auxiliaries before it: "Rome joined Oslo in condemning". */
export function joins(words: readonly Word[], { last }: Place): boolean {
  let at = last + 1;
  while (/^(?:has|have|had|will|also|later)$/.test(words[at]?.text ?? '')) at++;
  return words[at]?.kinds.has(Kind.joining) ?? false;
}

/** "Lind, a member of the Senate and an old rival, accused": past what stands between commas behind a name. */
function endOfInset(words: readonly Word[], { last }: Place, { first }: Frame): number {
  let end = first - 1;
  // "…, repeatedly accused": how he did it.
  while (end > last && (words[end]!.text.endsWith('ly') || LOOSE.has(words[end]!.text))) end--;
  return words[last + 1]?.text === ',' && words[end]?.text === ',' && end - last > 2 ? end : last;
}

const LOOSE = new Set('also has have had later then'.split(' '));

/** "Lind, who accused", "Lind (D-Maine), who accused", "Lind of Maine, who accused": the clause is about the name before it. */
function isRelative(words: readonly Word[], { last }: Place, { first }: Frame): boolean {
  if (!/^(?:who|which)$/.test(words[first - 1]!.text)) return false;
  return words.slice(last + 1, first - 1).every(({ text, capital }) => capital || FROM.test(text));
}
/** What may stand around the place or party of a name before its relative clause. */
const FROM = /^(?:,|\(|\)|of|from|the|-)$/;

/** "Rome, Bonn and Oslo": nothing but names and what joins them. */
function isListed(scene: Scene, words: readonly Word[], from: number, to: number, offset: number): boolean {
  for (let at = from; at < to; at++) {
    if (joinsList(words, at)) continue;
    if (!isMentioned(scene, at + offset)) return false;
  }
  return from < to;
}

function isClaim(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kinds.has(Kind.assertion) || word.kinds.has(Kind.misgiving) || word.text === 'criticism')
  );
}

const PRONOUN = new Set('he she it they we i you who'.split(' '));

/** "Former CIA officer Rufus Firefly accused …": a full name that the packs do not know stands nearer to the verb. */
function namesUnknown(scene: Scene, words: readonly Word[], from: number, to: number, offset: number): boolean {
  for (let at = from; at + 1 < to; at++)
    if (isNamePart(words[at]!) && isNamePart(words[at + 1]!))
      if (!isMentioned(scene, at + offset) && !isMentioned(scene, at + 1 + offset)) return true;
  return false;
}

/** No party's letter ("Lind, D-Maine, accused"). */
function isNamePart({ capital, from, to }: Word): boolean {
  return capital && to - from > 1;
}

/** The "and" or "but" that joins a verb to one before it, or -1; "Rome and Oslo condemned" joins names. */
export function jointBefore(words: readonly Word[], { first }: Frame): number {
  for (let at = first - 1; at >= Math.max(0, first - JOINT) && !words[at]!.capital; at--)
    // "…, and bakers condemned Rome": the verb has a subject of its own.
    if (JOINTS.has(words[at]!.text)) return at + 1 < first && PLURAL.test(words[at + 1]!.text) ? -1 : at;
  return -1;
}
const JOINTS = new Set('and but'.split(' '));
const PLURAL = /^(?!(?:was|is|has|does|as|this|its|his)$)[a-z]{2,}[^s]s$/;

/** One place, or two that a list joins. */
export function isJoinedTo(scene: Scene, words: readonly Word[], one: Place, other: Place, offset: number): boolean {
  if (one.first === other.first) return true;
  const [left, right] = one.first < other.first ? [one, other] : [other, one];
  return isListed(scene, words, left.last + 1, right.first, offset);
}

/** What may stand between "and" and its verb, in tokens ("and has also"). */
const JOINT = 3;
