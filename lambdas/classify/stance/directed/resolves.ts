/** What somebody is resolved to do, he does: "Rome's threat to leave the bloc", "the UN decision to arm Oslo". */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** Between an owner and his resolve, in words at most: "Rome's sudden, surprising decision" has them. */
const ADJECTIVES = 2;

/** Whether a predicate is what a noun right behind the source is about: his decision, his threat. */
export function isOfResolve(words: readonly Word[], { first, passive }: Frame, source: Place): boolean {
  if (passive) return false;
  const noun = words[first]!.text === 'to' ? first - 1 : words[first + 1]?.text === 'to' ? first : -1;
  if (noun <= source.last || !words[noun]!.kinds.has(Kind.resolve)) return false;
  // "Would respect a Roman decision to strike Oslo": there is none yet.
  if (/^(?:a|an|any|no)$/.test(words[source.first - 1]?.text ?? '')) return false;
  const owned = isGenitive(words, source.last);
  const from = source.last + (owned && words[source.last + 1]!.text === "'s" ? 2 : 1);
  if (noun - from > (owned ? ADJECTIVES : 0)) return false;
  return words.slice(from, noun).every(({ text, capital }) => !capital && /^[a-z-]+$/.test(text) && !LINKS.has(text));
}
const LINKS = new Set('of in on at for from with to by and or but that who is was has had as a an the'.split(' '));

/** "Rome's", and of many "the Romans'", whose apostrophe is no word of its own. */
export function isGenitive(words: readonly Word[], last: number): boolean {
  return words[last + 1]?.text === "'s" || words[last]!.ownsAsMany;
}
