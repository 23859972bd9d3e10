/** Patterns that reach over words between theirs: what stands in the gap. */
import type { PredicateHit } from './predicates.ts';
import type { Word } from './word.ts';

/**
 * "Attack and Lind's position": a pattern's words with an "and" or a comma between them may belong to two clauses.
 *
 * @param within the target stands in the gap
 */
export function spansClauses(hit: PredicateHit, words: readonly Word[], within = false): boolean {
  if (within && holdsList(hit, words)) return false;
  // "Demanded that Sylvania withdraw": whoever stands in the gap is whom the clause is about.
  const breaks =
    within && (hit.rule.event === 'REQUEST' || hit.rule.event === 'THREATEN' || hit.rule.event === 'ACCUSE')
      ? /^(?:and|,|but|which|who)$/
      : /^(?:and|,|but|that|which|who)$/;
  const gap = words.slice(hit.first + 1, hit.last);
  return gap.some(({ text }, at) => breaks.test(text) && !isOfPhrase(words, hit, hit.first + 1 + at, within));
}

/** "Nothing but contempt"; behind whom a pattern is about, the "and" of what he is called: "a bully and a liar". */
function isOfPhrase(words: readonly Word[], { first }: PredicateHit, at: number, within: boolean): boolean {
  const { text } = words[at]!;
  if (text === 'but') return /^(?:nothing|anything)$/.test(words[at - 1]!.text);
  return within && words[first + 1]!.capital && text === 'and' && /^an?$/.test(words[at + 1]?.text ?? '');
}

/** "Accused [Lind and the mayors of Rome] of", "called on [Rome and its allies] to": the gap is one list that begins with a name. */
function holdsList({ first, last }: PredicateHit, words: readonly Word[]): boolean {
  const from = /^(?:on|upon|for)$/.test(words[first + 1]?.text ?? '') ? first + 2 : first + 1;
  const gap = words.slice(from, last);
  const head = gap[0]?.text === 'the' ? gap[1] : gap[0];
  if (!head?.capital) return false;
  return gap.every(({ text }, at) => {
    const next = gap[at + 1];
    if (text === 'and') return next !== undefined && (next.capital || LISTED.has(next.text));
    return !/^(?:but|that|which|who|was|were|is|are|has|have|had|will|would|to)$/.test(text);
  });
}
const LISTED = new Set('the its his her their other'.split(' '));
