/** Participles whose subject is the main clause's: "Lind left, accusing Rome of theft", "Lind closed the day by blaming Rome". */
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** From the subject to the participle, in tokens at most. */
const REACH = 40;
/** What begins a clause with a subject of its own. */
const CLAUSE =
  /^(?:who|which|whose|whom|because|if|unless|although|though|but|whereas|when|where|as|after|before|since|until|than|with|;|:|–|—|--)$/;
/** What may stand between a subject and its verb. */
const LOOSE =
  /ly$|^(?:also|then|later|again|still|now|himself|herself|itself|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** A verb by its form, or what begins its chain. */
const FINITE = /(?:ed|[^s'’]s)$|^(?:said|told|has|had|have|is|was|are|were|will|would|did)$/;

/** Whether a participle behind the clause that a subject opens is his. */
export function isTrailing({ hit, passive, first }: Frame, words: readonly Word[], source: Place): boolean {
  if (passive || first !== hit.first || !words[first]!.text.endsWith('ing')) return false;
  if (source.last >= first || first - source.last > REACH) return false;
  if (!/^(?:,|by|while)$/.test(words[first - 1]?.text ?? '')) return false;
  return (
    opensClause(words, source) && hasVerb(words, source.last + 1, first) && isOneClause(words, source.last + 1, first)
  );
}

/** Nothing stands before a subject but what he is, and an opening phrase or a quote that a comma closes. */
function opensClause(words: readonly Word[], { first }: Place): boolean {
  let at = first - 1;
  while (at >= 0 && isPartOfName(words[at]!)) at--;
  if (at < 0) return true;
  if (/^["”“’']$/.test(words[at]!.text)) return true;
  return words[at]!.text === ',' && (/^["”’']$/.test(words[at - 1]?.text ?? '') || OPENING.test(words[0]!.text));
}
const OPENING =
  /^(?:in|on|at|during|earlier|later|meanwhile|instead|still|however|then|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|for|under|from|speaking)$/;

function isPartOfName({ text, capital, kinds }: Word): boolean {
  if (/^(?:the|a|an|and|but)$/.test(text)) return true;
  return kinds.has('title') || kinds.has('former') || (capital && !OPENING.test(text));
}

function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  let at = from;
  // "Lind (the mayor)", "Lind, of the north,".
  if (words[at]?.text === '(') while (at < to && words[at]!.text !== ')') at++;
  if (words[at]?.text === ')') at++;
  while (at < to && LOOSE.test(words[at]!.text)) at++;
  return at < to - 1 && !words[at]!.capital && (FINITE.test(words[at]!.text) || words[at]!.kinds.has('past'));
}

function isOneClause(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const { text } = words[at]!;
    if (CLAUSE.test(text)) return false;
    // "Said that the plan failed, …": what he says, unless he only vows or adds it.
    if (text === 'that') return false;
  }
  return true;
}
