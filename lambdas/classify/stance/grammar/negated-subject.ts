/** Subjects that a sentence takes out of its verb: "neither A nor B backed", "all but A backed", "unlike A", "and A did not". */
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

/**
 * Whether the sentence says of the source that it does not do what its verb tells.
 *
 * @param verb first token of the verb's chain
 */
export function isTakenOut(words: readonly Word[], source: Place, verb: number): boolean {
  return source.last < verb
    ? isNegatedGroup(words, source, verb) || isContrasted(words, source)
    : isElided(words, source);
}

/** "Neither A nor B", "no town of A", "few in A", "all but A": right before the verb, or the first half of a pair that is. */
function isNegatedGroup(words: readonly Word[], { first, last }: Place, verb: number): boolean {
  const rest = words.slice(last + 1, verb);
  const start = leftOfArticle(words, first);
  const before = words[start]?.text ?? '';
  if (before === 'neither' && rest.some(({ text }) => text === 'nor')) return !rest.some(isBreak);
  if (rest.length > 0) return false;
  if (before === 'nor') return words.slice(Math.max(0, start - PAIR), start).some(({ text }) => text === 'neither');
  if (before === 'no' || words[first]!.text === 'no') return true;
  if (/^(?:but|except|save)$/.test(before)) return ALL.test(words[start - 1]?.text ?? '');
  return /^(?:in|of|from)$/.test(before) && isNobody(words, start - 1);
}
const ALL = /^(?:all|everyone|everybody|every|nations?|countr(?:y|ies)|states?|members?|part(?:y|ies))$/;
/** Longest first half of "neither … nor", in tokens. */
const PAIR = 6;

/** "Few [in A]", "nobody", "no one", "none". */
function isNobody(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (text === 'few') return !/^(?:a|the|quite)$/.test(words[at - 1]?.text ?? '');
  return /^(?:nobody|none)$/.test(text) || (text === 'one' && words[at - 1]?.text === 'no');
}

/** ", unlike A, …": what the sentence tells of another does not hold of A. */
function isContrasted(words: readonly Word[], { first, last }: Place): boolean {
  return words[leftOfArticle(words, first)]?.text === 'unlike' && words[last + 1]?.text === ',';
}

/** "…, and A did not.": the verb before is denied of A. */
function isElided(words: readonly Word[], { last }: Place): boolean {
  return (
    /^(?:do|does|did|has|have|had|will|would|is|was|were)$/.test(words[last + 1]?.text ?? '') &&
    words[last + 2]?.text === 'not' &&
    /^\W/.test(words[last + 3]?.text ?? '.')
  );
}

const isBreak = ({ text }: Word): boolean => /^(?:[,;:.]|but|who|which|that)$/.test(text);

function leftOfArticle(words: readonly Word[], first: number): number {
  return words[first - 1]?.text === 'the' ? first - 2 : first - 1;
}
