/** Words that make a deed one that nobody has done: supposed, hoped, denied, prevented, told as another's claim. */
import { Kind } from '../../word-family.ts';
import type { Frame } from './frames.ts';
import type { Word } from './word.ts';

const SUPPOSING = new Set('if whether unless could might may can cannot how perhaps maybe nearly almost ?'.split(' '));
/** Before the predicate's own verb chain these take the deed back ("was not doing more to aid"); in the chain they are operators. */
const NEGATING = new Set('not never without nothing nobody neither nor no hardly instead little against'.split(' '));
/** How far before a predicate such a word stands, in tokens. */
const REACH = 6;
/** The same for an "if". */
const FAR = 14;
/** How far before its "that" a claim is named, in tokens. */
const CLAIM_REACH = 8;
const NO_TITLE = new Set(
  `, been have has had is are was were there where when who which and but or they he she it to of in on for with`.split(
    /\s+/,
  ),
);
/** Words of a title between its "that" and a name, at most. */
const TITLES = 6;

/** "if Lind attacked", "might condemn", "denies arming": nobody has done or said it. */
export function isSupposed(words: readonly Word[], frame: Frame): boolean {
  if (isPosed(words, frame) || isAwaited(words, frame) || isOver(words, frame)) return true;
  for (let at = frame.first - 1; at >= Math.max(0, frame.first - REACH + 2); at--) {
    if (words[at]!.text === ',') break;
    // "It is no secret that Rome has …".
    if (words[at]!.text === 'no' && words[at + 1]!.kinds.has(Kind.certainty)) continue;
    if (words[at]!.kinds.has(Kind.negating) || NEGATING.has(words[at]!.text)) return true;
  }
  return isOnlyAppearance(words, frame);
}

/** "Has yet to condemn", "was urged to condemn", "is expected to back": others wait for it. */
function isAwaited(words: readonly Word[], { first, hit }: Frame): boolean {
  for (let at = Math.max(1, first - 1); at < hit.first; at++)
    if (words[at + 1]!.text === 'to' && (words[at]!.kinds.has(Kind.awaited) || isUrgedBy(words, at))) return true;
  return false;
}

/** "Was told by the Roman envoy [to condemn]". */
function isUrgedBy(words: readonly Word[], end: number): boolean {
  for (let at = end; at > Math.max(0, end - BY_WHOM); at--) {
    const { text } = words[at]!;
    if (text === 'by') return words[at - 1]!.kinds.has(Kind.awaited);
    if (/^(?:,|and|that|who|which|to)$/.test(text)) return false;
  }
  return false;
}
/** From "by" to the "to" behind whoever urges, in tokens at most. */
const BY_WHOM = 7;

/** "Once backed Rome", "used to back Rome": not any more. */
function isOver(words: readonly Word[], { first, hit }: Frame): boolean {
  for (let at = Math.max(0, first - 2); at < hit.first; at++) {
    const { text } = words[at]!;
    const next = words[at + 1]!.text;
    if ((text === 'once' && next !== 'again' && words[at - 1]?.text !== 'at') || (text === 'used' && next === 'to'))
      return true;
  }
  return false;
}

/** "Seems to back Rome", "appeared to be working with Rome": how it looks to others. */
function isOnlyAppearance(words: readonly Word[], { first, hit }: Frame): boolean {
  for (let at = Math.max(0, first - 2); at < hit.first; at++)
    if (words[at]!.kinds.has(Kind.appearance) && words[at + 1]!.text === 'to') return true;
  return false;
}

/** Posed as a question or a possibility; of a judgement, which no "against" before it takes back. */
export function isPosed(words: readonly Word[], frame: Frame): boolean {
  for (let at = frame.hit.first - 1; at >= Math.max(0, frame.first - FAR); at--) {
    const { text, kinds, capital } = words[at]!;
    if (text === ',') break;
    // "It is difficult to see where Rome has …".
    if (text === 'where' && /^(?:see|seen|imagine|think)$/.test(words[at - 1]?.text ?? '')) return true;
    // "Theresa May has condemned".
    if (capital && text === 'may' && at > 0) continue;
    // "If Rome refused … and attacked": an "if" reaches through its clause.
    const near = at >= frame.first - REACH;
    if (text === 'unlikely') return true;
    if (near ? kinds.has(Kind.supposing) || SUPPOSING.has(text) : /^(?:if|unless|whether)$/.test(text)) return true;
  }
  // "If we keep still, we will …": the whole sentence hangs on it.
  for (let at = 0; at < Math.min(OPENING, words.length); at++)
    if (words[at]!.text === 'if' || words[at]!.text === 'unless') return true;
  return isInverted(words) || words.at(-1)?.text === '?' || words.at(-2)?.text === '?';
}

/** "Should Rome attack Oslo, …", "Were Rome to leave, …", "Had Rome condemned it, …": an "if" told by the order of words. */
function isInverted(words: readonly Word[]): boolean {
  return INVERTED.has(words[0]?.text ?? '') && words.some(({ text }) => text === ',');
}
const INVERTED = new Set('should were had'.split(' '));

/** Words at a sentence's beginning among which its "if" stands ("Therefore, if"). */
const OPENING = 3;

/** Whether what is told of a party that stands at `source` is the content of somebody's claim or hope. */
export function isClaimed(words: readonly Word[], source: number): boolean {
  let at = source - 1;
  while (at >= 0 && ARTICLES.has(words[at]!.text)) at--;
  // "The report that the council's chief Lind …": titles before a name.
  for (let back = at; back > at - TITLES && back >= 0 && !NO_TITLE.has(words[back]!.text); back--)
    if (words[back]!.text === 'that') at = back;
  const before = words[at];
  if (!before) return false;
  if (before.text !== 'that') {
    const { text, kinds } = before;
    // "The council fears Rome armed …", "they believe Rome …": verbs that need no "that".
    return kinds.has(Kind.claim) && (/(?:s|ed)$/.test(text) || kinds.has(Kind.claiming));
  }
  for (let back = at - 1; back >= Math.max(0, at - CLAIM_REACH); back--)
    if (words[back]!.kinds.has(Kind.claim)) return true;
  return false;
}
const ARTICLES = new Set('the a an'.split(' '));

/** "Should Rome attack Oslo", "Rome would seek to …" where nobody says so: a case that is only imagined. */
export function isOnlyImagined(
  words: readonly Word[],
  { first, hit, reported, event }: Frame,
  source: { first: number },
): boolean {
  let at = source.first - 1;
  while (at >= 0 && ARTICLES.has(words[at]!.text)) at--;
  if (words[at]?.text === 'should') return true;
  if (reported) return false;
  // "He would later back Rome": he did. "Lind will blame Rome": nobody has said so.
  const word = event === 'ACCUSE' || event === 'REJECT' ? /^(?:would|will)$/ : /^would$/;
  const would = words
    .slice(first, hit.first)
    .some(({ text }, at) => word.test(text) && !/^(?:later|eventually|ultimately)$/.test(words[first + at + 1]!.text));
  // Whoever says, vows or announces what he would do means it.
  return (
    would && !words.slice(0, first).some(({ text, kinds }) => kinds.has(Kind.saying) || /^(?:we|i|that)$/.test(text))
  );
}

const STOPS = new Set(Array.from(';:.?!'));

/** "Unable to certify that Rome is …", "should not expect Rome to …", "an end to Rome's …": taken back before it is said. */
export function isTakenBack(words: readonly Word[], target: number, from = 0): boolean {
  for (let at = target - 1; at >= Math.max(from, target - TAKEN_BACK_REACH); at--) {
    const { text, kinds } = words[at]!;
    if (STOPS.has(text)) return false;
    if (!(kinds.has(Kind.undoing) || TAKES_BACK.has(text))) continue;
    // "There is no doubt that Rome …".
    if (text !== 'doubt' || words[at - 1]?.text !== 'no') return true;
    at--;
  }
  return false;
}
const TAKEN_BACK_REACH = 6;
const TAKES_BACK = new Set('not never no nor neither without hardly if whether unless until lest'.split(' '));
