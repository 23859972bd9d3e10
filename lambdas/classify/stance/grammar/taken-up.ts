/** Parties that a closed word stands for: the pronoun behind a verb, the relative before it, and clauses that are told as untrue. */
import { Kind } from '../../word-family.ts';
import type { Frame } from './frames.ts';
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

/**
 * "B met A and praised him", "C condemned A, but B defended it": the verb's object is a pronoun, A the last one named before it
 * that is not the source, the source its subject.
 */
export function isTakenUp(
  words: readonly Word[],
  { first, hit, passive, nominal }: Frame,
  source: Place,
  target: Place,
): boolean {
  if (
    passive ||
    nominal ||
    !words.slice(hit.first + 1, hit.last + 2).some(({ text }) => OBJECT.test(text)) ||
    target.last >= first
  )
    return false;
  if (source.last + 1 === first)
    return (
      source.first > target.last && source.first - target.last <= 3 && isJoined(words, target.last + 1, source.first)
    );
  return source.last < target.first && first - target.last <= 3 && isJoined(words, target.last + 1, first);
}
const OBJECT = /^(?:him|her|it|them)$/;

const isJoined = (words: readonly Word[], from: number, to: number): boolean =>
  to > from && words.slice(from, to).every(({ text }) => JOINING.has(text));
const JOINING = new Set('and but then , . ; while he she they'.split(' '));

/** "A, whom B has criticised", "A, which B accuses of": B acts, A undergoes. */
export function isRelative(
  words: readonly Word[],
  { first, hit, passive }: Frame,
  undergoes: Place,
  acts: Place,
): boolean {
  const relative = undergoes.last + 2;
  return (
    !passive &&
    words[undergoes.last + 1]?.text === ',' &&
    /^(?:whom|which)$/.test(words[relative]?.text ?? '') &&
    acts.first - relative <= 2 &&
    acts.first > relative &&
    acts.last < first &&
    first - acts.last <= 2 &&
    words[hit.first - 1]!.text !== ','
  );
}

/** "It would be wrong to say that B opposes A", "it is not true that B arms A". */
export function takesBack(words: readonly Word[], { first }: Frame, source: Place): boolean {
  if (source.last >= first || first - source.last > 3) return false;
  let at = source.first - 1;
  if (words[at]?.text === 'the') at--;
  if (words[at]?.text !== 'that') return false;
  at--;
  if (/^(?:say|claim|suggest|think|believe|assert)$/.test(words[at]?.text ?? '') && words[at - 1]?.text === 'to')
    at -= 2;
  return (words[at]?.kinds.has(Kind.untrue) ?? false) || (words[at]?.text === 'true' && words[at - 1]?.text === 'not');
}
