/** Lists of parties: "Rome, Oslo and Bonn condemned", "condemned Rome, Oslo and Bonn", "was condemned by Rome and Oslo". */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

const JOINS = new Set('and or , & the both'.split(' '));

/** Whether a word may stand between two names of a list, names aside. */
export function joinsList(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  return JOINS.has(text) || (COMPANY.has(text) && isCompany(words, at, text));
}
const COMPANY = new Set('as well along together with'.split(' '));

/** A word of "as well as", "along with", "together with". */
function isCompany(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (text === 'well') return before === 'as';
  if (text === 'as') return before === 'well' || next === 'well';
  return text === 'with' ? before === 'along' || before === 'together' : next === 'with';
}

function isOfList(words: readonly Word[], at: number): boolean {
  return words[at]!.capital || words[at]!.kinds.has(Kind.title) || joinsList(words, at);
}

/** The first word of the list that a name is in, so far as names and what joins them reach. */
function startOfList(words: readonly Word[], { first }: Place): number {
  let at = first;
  while (at > 0 && isOfList(words, at - 1)) at--;
  return at;
}

/** Behind the last word of the list that a name is in. */
function endOfList(words: readonly Word[], { last }: Place): number {
  let at = last + 1;
  while (at < words.length && isOfList(words, at)) at++;
  return at;
}

function hasJoint(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (JOINTS.has(words[at]!.text)) return true;
  return false;
}

const JOINTS = new Set('and & well along together'.split(' '));

/** "Rome, Oslo and Bonn [have also] condemned": a list that opens its clause, and nothing but how and when before the verb. */
export function isListedSubject(words: readonly Word[], { first, passive }: Frame, source: Place): boolean {
  if (passive || source.last >= first || words[first]!.text === 'to' || words[first]!.text.endsWith('ing'))
    return false;
  const end = Math.min(endOfList(words, source), first);
  const start = startOfList(words, source);
  if (!hasJoint(words, start, end)) return false;
  if (!words.slice(end, first).every(({ text }) => LOOSE.test(text))) return false;
  if (start === 0 || /^(?:that|but|while|;|:)$/.test(words[start - 1]!.text)) return true;
  // "Late on Monday, Rome, Oslo and Bonn": what opens the sentence ends at a comma; "after Rome struck Oslo, Bonn and …" does not.
  const comma = words.findIndex(({ text }, at) => at >= start && text === ',');
  return OPENING.test(words[0]!.text) && comma > start && comma < source.first && isDated(words, start, comma);
}
const LOOSE = /ly$|^(?:also|both|all|jointly|again|now|still|has|have|had|then|later|on)$/;
const OPENING = /^(?:in|on|at|late|early|last|this|earlier|later)$/;

/** Between the last small word of an opening phrase and its comma: a day or a place, one word or two. */
function isDated(words: readonly Word[], start: number, comma: number): boolean {
  return /^(?:on|in|at|last|this|late|early)$/.test(words[start - 1]!.text) && comma - start <= 2;
}

/** "Condemned [both] Rome, Oslo and Bonn": names alone from the verb on, and no verb behind the list that has its end for subject. */
export function isListedObject(words: readonly Word[], { hit, passive }: Frame, target: Place): boolean {
  if (passive) return false;
  let from = hit.last + 1;
  while (/^(?:the|both)$/.test(words[from]?.text ?? '')) from++;
  if (from > target.first || !words[from]?.capital) return false;
  for (let at = from; at < target.first; at++) if (!words[at]!.capital && !JOINS.has(words[at]!.text)) return false;
  if (from === target.first) return words[from - 1]!.text === 'both';
  const end = endOfList(words, target);
  if (FINITE.test(words[target.last + 1]?.text ?? '') || (FINITE.test(words[end]?.text ?? '') && !isJoint(words, end)))
    return false;
  return words.slice(from, target.first).some(({ text }) => text === 'and') || hasJoint(words, target.last + 1, end);
}
const FINITE = /(?:ed|^(?:said|says|was|were|is|are|has|have|had|will|would|did|does|do))$/;

/** "… Oslo and praised": the verb behind the list is joined to the one before it. */
function isJoint(words: readonly Word[], at: number): boolean {
  return words[at - 1]!.text === 'and';
}

/** "Was condemned by Rome and Oslo": names alone from "by" on. */
export function isListedAgent(words: readonly Word[], { hit, passive }: Frame, source: Place): boolean {
  if (!passive || source.first <= hit.first || FINITE.test(words[source.last + 1]?.text ?? '')) return false;
  const by = startOfList(words, source) - 1;
  if (words[by]?.text !== 'by' || by < hit.first || by - hit.last > BY_REACH) return false;
  return hasJoint(words, by + 1, endOfList(words, source));
}
/** From a passive to its "by", in tokens at most. */
const BY_REACH = 3;

/** Names alone from whoever stands somewhere to the "and" before a verb, and something before them that has them for object. */
export function endsListAt(words: readonly Word[], source: Place, joint: number): boolean {
  for (let at = source.last + 1; at < joint; at++) if (!isOfList(words, at)) return false;
  const start = startOfList(words, source);
  return start > 1 && hasJoint(words, start, joint);
}
