/** Parties named as those who did what a predicate's object tells: "condemned the attack by Rome", "welcomed a decision by Lind". */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** Whether a party did what the object names. A request or a threat is about what is yet to be done. */
export function isDoerOfObject(words: readonly Word[], { hit, passive, event }: Frame, target: Place): boolean {
  if (passive || event === 'REQUEST' || event === 'THREATEN') return false;
  const by = doerAt(words, target);
  if (by < hit.last + 2 || by - hit.last > REACH) return false;
  let struck = false;
  for (let at = hit.last + 1; at < by; at++) {
    const { text, capital, kinds } = words[at]!;
    // "The shelling of a village in Oslo by Rome": of a blow it is told whom it hits and where before it is told by whom.
    if (kinds.has(Kind.blow) || kinds.has(Kind.attack)) struck = true;
    else if (struck ? BREAKS.has(text) : capital || ENDS.has(text)) return false;
  }
  return !words[by - 1]!.text.endsWith('ed');
}

/** From a predicate to the "by" of its object's doer, in tokens at most. */
export const REACH = 12;
/** Ends the noun phrase that its doer stands behind. */
const ENDS = new Set('and or but , that which who by to for with on in at of from as'.split(' '));
/** Ends it also behind what hits somebody. */
const BREAKS = new Set('but , that which who whom by to as after before is are was were has have had'.split(' '));

/** The "by" that leads to a party, past its article and titles; -1 where none does. */
export function doerAt(words: readonly Word[], { first }: Place): number {
  let at = first - 1;
  while (at > 0 && (words[at]!.text === 'the' || words[at]!.kinds.has(Kind.title))) at--;
  return words[at]?.text === 'by' ? at : -1;
}
