/** Whether the grammar makes one party a predicate's subject and another its object: strict, for reading whole articles. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import { isDirectObject } from '../grammar/object.ts';
import { agentOf, undergone } from '../grammar/parties.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import type { Reason } from '../witness.ts';
import { isDoerOfObject } from './doers.ts';
import { afterInset, isPastInset } from './insets.ts';
import type { Links } from './links.ts';
import { isListedAgent, isListedObject, isListedSubject } from './lists.ts';
import { isWhom, isWithin } from './objects.ts';
import { isFronted, isTrailing } from './participles.ts';
import { isOfResolve } from './resolves.ts';
import { jointBefore } from './rivals.ts';
import { subjectFault } from './subject-faults.ts';
import { isPlainSubject, isRightBefore } from './subjects.ts';
import type { Undergoer } from './undergoers.ts';

/** Why a predicate is no deed of anybody's, whoever stands around it; null where it may be one. */
export function deedFault(frame: Frame, words: readonly Word[]): Reason | null {
  // "The United States" states nothing, and who "rolled back" a plan does not back it.
  if (frame.nominal || isPart(words, frame)) return 'noun';
  if (words[frame.hit.first - 1]?.text === 'to' && words[frame.hit.first]!.text.endsWith('ing')) return 'noun';
  return null;
}

/**
 * Why the source is not a deed's subject, or the target not its object, by where they stand and the words between; null where
 * they may be.
 * @param objectFault what speaks against the target, whoever does it
 */
export function orderFault(
  frame: Frame,
  words: readonly Word[],
  source: Place,
  target: Place,
  objectFault: Reason | null,
): Reason | null {
  if (isMutual(frame, words, source, target)) return null;
  return objectFault ?? subjectFault(frame, words, source);
}

/**
 * The same by what the first reader of the grammar makes of the two. Most pairs fall to who does the deed, and there to what is asked first.
 *
 * @param isSubject whether the verb's clause makes the source its subject (clause-subject.ts)
 */
export function roleFault(
  frame: Frame,
  sentence: Sentence,
  source: Place,
  target: Place,
  isSubject: boolean,
): Reason | null {
  const { words } = sentence;
  if (isMutual(frame, words, source, target)) return null;
  const places = inOrder(source, target);
  const agent = agentOf(sentence, frame, places);
  if (agent !== source && !isSubject && jointBefore(words, frame) < 0 && !isItsOwn(frame, words, source))
    return 'no-subject';
  if (isPlainObject(frame, words, target)) return null;
  return undergone(sentence, frame, places, agent).patients.includes(target) ? null : 'no-object';
}

/** "Sacked FBI Director Rufus Firefly": of a body, or an issue, it cannot be done. */
export function personFault({ hit }: Frame, undergoer: Undergoer): Reason | null {
  if (!hit.rule.personal) return null;
  return undergoer.thing || (undergoer.actor && undergoer.actor.kind !== 'person') ? 'no-object' : null;
}

/** The same by the second reader, who must agree on one of the two at least; asked of those whom the first one lets pass. */
export function linkFault(
  frame: Frame,
  sentence: Sentence,
  links: () => Links,
  source: Place,
  target: Place,
  isSubject: boolean,
): Reason | null {
  const { words } = sentence;
  if (isMutual(frame, words, source, target)) return null;
  // "Rome was accused by Oslo of lying": the verb chain stands right behind the one, and names the other.
  if (isPassiveOf(words, frame, source, target) && agentOf(sentence, frame, inOrder(source, target)) === source)
    return null;
  const span = ({ first, last }: Place) => ({ from: words[first]!.from, to: words[last]!.to });
  const sure =
    isSubject ||
    isParticipleOf(frame, words, source) ||
    isNextTo(words, source, frame) ||
    isListed(frame, words, source) ||
    isOfResolve(words, frame, source) ||
    isPlainSubject(words, frame, source);
  if (!sure && !doesIt(frame, sentence, (verb) => links().does(span(source), span(verb)))) return 'no-subject';
  return isPlainObject(frame, words, target) || links().undergoes(span(target), span(frame.hit)) ? null : 'no-object';
}

function inOrder(one: Place, other: Place): [Place, Place] {
  return one.first < other.first ? [one, other] : [other, one];
}

/** A subject that the first reader may miss. */
function isItsOwn(frame: Frame, words: readonly Word[], source: Place): boolean {
  return (
    isRightBefore(words, frame, source) ||
    beginsClause(words, frame, source) ||
    isParticipleOf(frame, words, source) ||
    isListed(frame, words, source) ||
    isOfResolve(words, frame, source) ||
    (isPastInset(words, source, frame) && isNextTo(words, source, frame))
  );
}

function isParticipleOf(frame: Frame, words: readonly Word[], source: Place): boolean {
  return isFronted(frame, words, source) || isTrailing(frame, words, source);
}

function isListed(frame: Frame, words: readonly Word[], source: Place): boolean {
  return isListedSubject(words, frame, source) || isListedAgent(words, frame, source);
}

/** An object that needs no reader. */
function isPlainObject(frame: Frame, words: readonly Word[], target: Place): boolean {
  return (
    isWithin(frame, target) ||
    isWhom(words, frame, target) ||
    isDirectObject(words, frame, target) ||
    isDoerOfObject(words, frame, target) ||
    isListedObject(words, frame, target)
  );
}

/** "Rome and Oslo restored ties": one list of two subjects right before what they do together. */
function isMutual(frame: Frame, words: readonly Word[], source: Place, target: Place): boolean {
  const [left, right] = source.first < target.first ? [source, target] : [target, source];
  return (
    (frame.hit.rule.mutual || (frame.hit.rule.joint && frame.hit.last > frame.hit.first)) &&
    right.last < frame.first &&
    right.first - left.last <= 3 &&
    words[frame.hit.last + 1]?.text !== 'with' &&
    words[frame.hit.last]!.text !== 'with' &&
    words.slice(left.last + 1, right.first).every(({ text }) => /^(?:and|the)$/.test(text)) &&
    isNextTo(words, right, frame)
  );
}

const ARTICLES = new Set('the a an'.split(' '));

/** A passive with its "be" right behind the one who undergoes it, or something got from a giver who is named at once. */
function isPassiveOf(words: readonly Word[], frame: Frame, source: Place, target: Place): boolean {
  const { hit, passive } = frame;
  if (!passive || !isRightBehind(words, target, frame)) return false;
  if (hit.rule.reversed)
    return source.first - hit.last <= GIVEN && [hit.last, hit.last + 1].some((at) => GIVER.has(words[at]!.text));
  const between = words.slice(target.last + 1, hit.first);
  // "Rome, backed by Oslo, took the bridge".
  if (
    between.length === 1 &&
    between[0]!.text === ',' &&
    [hit.first + 1, hit.last + 1].some((at) => words[at]?.text === 'by')
  )
    return true;
  return between.some(({ text }) => /^(?:is|was|were|are|been|being)$/.test(text));
}

/** From what is got to who gives it, in tokens at most. */
const GIVEN = 4;

const GIVER = new Set('from by of among'.split(' '));

/** "After Rome attacked", "since Rome attacked": a conjunction, no preposition, where the verb follows. */
function beginsClause(words: readonly Word[], { first, passive }: Frame, source: Place): boolean {
  const at = ARTICLES.has(words[source.first - 1]?.text ?? '') ? source.first - 2 : source.first - 1;
  const conjunction = CONJUNCTIONS.has(words[at]?.text ?? '');
  return !passive && conjunction && source.last === first - 1;
}
const CONJUNCTIONS = new Set('after before since until as than'.split(' '));

const BESIDE =
  /(?:ly|^(?:and|,|who|which|the|both|each|jointly|on|late|early|also|now|still|again|even|already|has|have|had|then|once|since|later|is|was|were|are|been|being))$/;

/** A finite verb right behind its subject, adverbs between: that needs no second reader. */
function isNextTo(words: readonly Word[], source: Place, frame: Frame): boolean {
  return !frame.passive && isRightBehind(words, source, frame);
}

/** The same of whoever stands before a verb, its subject or what a passive is done to. */
function isRightBehind(words: readonly Word[], source: Place, { first, hit }: Frame): boolean {
  if (words[first]!.text === 'to' || words[hit.first]!.text.endsWith('ing')) return false;
  // "Rome and Oslo have condemned": what joins names may stand between too.
  return words
    .slice(afterInset(words, source.last + 1, first), first)
    .every(({ text, capital }) => capital || BESIDE.test(text));
}

/** The subject of the verb itself, or of the verb it is joined to: "Lind accused Rome and called it a threat". */
function doesIt(frame: Frame, { words, frames }: Sentence, does: (verb: Place) => boolean): boolean {
  const verb = { first: frame.first, last: frame.hit.last };
  if (does(verb)) return true;
  if (jointBefore(words, frame) < 0) return false;
  const before = frames.findLast((other) => !other.nominal && other.hit.last < frame.first);
  return before !== undefined && does({ first: before.first, last: before.hit.last });
}

/** A name's word or a verb's particle that looks like a verb. */
function isPart(words: readonly Word[], { hit }: Frame): boolean {
  const { text, capital, kinds } = words[hit.first]!;
  const before = words[hit.first - 1];
  // "The United States", "a small Sylvanian force".
  if (kinds.has(Kind.homograph) && (capital || /(?:an|ish|ese|us)$/.test(before?.text ?? ''))) return true;
  // "Reached out to disenfranchised voters": a participle before its noun.
  if (before?.text === 'to' && /[^e]ed$/.test(text)) return true;
  // "Make cutting a deal hard": a gerund that is itself an object.
  if (text.endsWith('ing') && before?.kinds.has(Kind.making)) return true;
  // "Sees Lind as", not "wants to see Lind take action …".
  if (hit.last > hit.first && kinds.has(Kind.seeing))
    return !words.slice(hit.first, hit.last).some((word) => word.text === 'as');
  // "Rolled back": a particle.
  return text === 'back' && (before?.kinds.has(Kind.returning) ?? false);
}
