/** Who stands before a predicate and is not its subject, by the clause that he stands in. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import { standsForParty } from '../grammar/object.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import type { Reason } from '../witness.ts';
import { endsListAt } from './lists.ts';
import { isBefore } from './objects.ts';
import { isFronted } from './participles.ts';
import { jointBefore } from './rivals.ts';

export function subjectFault(frame: Frame, words: readonly Word[], source: Place): Reason | null {
  if (!frame.passive && source.first > frame.hit.first && !isFronted(frame, words, source)) return 'no-subject';
  // "A guest from Rome attacked Oslo"; of what somebody gets it is the giver: "drew criticism from Rome".
  if (!frame.passive && isGiver(words, source)) return 'no-subject';
  // "It struck Rome to keep Oslo from …": whoever stands right before the infinitive is the object of the verb before.
  if (words[frame.first]!.text === 'to' && source.last === frame.first - 1 && source.first > 0) return 'no-subject';
  if (isOfAnothersPlan(words, frame, source)) return 'no-subject';
  // "The Senate bill passed, with Lind voting against Oslo".
  const next = source.last + 1;
  if (!frame.passive && next < frame.first && words[next]!.kinds.has(Kind.resumed)) return 'no-subject';
  if (isInRelative(words, frame, source) || isInParticiple(words, frame, source)) return 'no-subject';
  if (isReasonAgainst(words, frame, source)) return 'no-subject';
  const joint = jointBefore(words, frame);
  // "Lind blamed Rome and praised Oslo": whoever stands right before the "and" is the object of the verb before.
  if (joint > 0 && (isBefore(words, source, joint) || endsListAt(words, source, joint))) return 'no-subject';
  return source.last < frame.first && !standsForParty(words, frame, source, frame.first) ? 'no-subject' : null;
}

/** "Oslo rued Rome's decision to strike Bonn": whose decision it is strikes, nobody else. */
function isOfAnothersPlan(words: readonly Word[], { first }: Frame, source: Place): boolean {
  if (words[first]!.text !== 'to' || !words[first - 1]?.kinds.has(Kind.act)) return false;
  const genitive = [first - 2, first - 3].find((at) => /^['’]s$/.test(words[at]?.text ?? ''));
  return genitive !== undefined && source.last !== genitive - 1;
}

/** "Rebels, who fight Rome and the troops that help it, have condemned": whoever stands in a clause that a comma closes is not its subject. */
function isInRelative(words: readonly Word[], { first, passive }: Frame, source: Place): boolean {
  if (passive || source.last >= first) return false;
  let comma = first - 1;
  while (comma > source.last && (words[comma]!.text.endsWith('ly') || LOOSE.has(words[comma]!.text))) comma--;
  if (words[comma]!.text !== ',' || comma <= source.last) return false;
  const clause = words.findLastIndex(({ text }, at) => at < source.first && RELATIVES.has(text));
  return (
    clause > 0 && words[clause - 1]!.text === ',' && !words.slice(clause, source.first).some(({ text }) => text === ',')
  );
}
const RELATIVES = new Set('who which whose'.split(' '));

const LOOSE = new Set('has have had also later then'.split(' '));

/** "Lind left, dismissing Rome's offer and blaming Oslo": the object of one participle is not the next one's subject. */
function isInParticiple(words: readonly Word[], frame: Frame, source: Place): boolean {
  const { first } = frame;
  if (!words[first]!.text.endsWith('ing') || words[first - 1]?.text !== 'and') return false;
  const before = words.findLastIndex(({ text, capital }, at) => at < source.first && !capital && text.endsWith('ing'));
  return before > 0 && words[before - 1]!.text === ',';
}

/** "Lind was all over Oslo for openly backing Rome": whom a "for" gives the reason against does it, not who is against him. */
function isReasonAgainst(words: readonly Word[], { first }: Frame, source: Place): boolean {
  if (source.last >= first || !words[first]!.text.endsWith('ing')) return false;
  let at = first - 1;
  while (at > source.last && words[at]!.text.endsWith('ly')) at--;
  if (words[at]!.text !== 'for' || at <= source.last) return false;
  return words.slice(source.last + 1, at).some(({ capital }) => capital);
}

/** Behind "from", articles and titles between. */
function isGiver(words: readonly Word[], { first }: Place): boolean {
  let at = first - 1;
  while (at > 0 && ARTICLES.has(words[at]!.text)) at--;
  return at >= 0 && words[at]!.text === 'from';
}
const ARTICLES = new Set('the a an'.split(' '));
