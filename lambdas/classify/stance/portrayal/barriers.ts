/**
 * What parts an evaluative expression from a target: other names it may be about instead, commas, a clause's edge. Asked of
 * every expression, hence counted once a sentence.
 */

import type { Anchor, Place } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { Tag } from './tags.ts';

/** By word: how many names begin, and how many commas and semicolons stand, before it. */
export interface Barriers {
  names: Int32Array;
  commas: Int32Array;
}

export function barriersIn({ words, tags }: Sentence): Barriers {
  const names = new Int32Array(words.length + 1);
  const commas = new Int32Array(words.length + 1);
  for (let at = 0; at < words.length; at++) {
    names[at + 1] = names[at]! + (tags[at] === Tag.name && tags[at - 1] !== Tag.name ? 1 : 0);
    commas[at + 1] = commas[at]! + (words[at] === ',' || words[at] === ';' ? 1 : 0);
  }
  return { names, commas };
}

/** More of them part no further. */
const MOST_NAMES = 2;
const MOST_COMMAS = 1;

/** Names the barrier between a target and an expression, as the weights know it. */
export function barrierOf({ clauseOf }: Sentence, { names, commas }: Barriers, target: Anchor, place: Place): string {
  const from = place.last < target.first ? place.last + 1 : target.last + 1;
  const to = Math.max(from, place.last < target.first ? target.first : place.first);
  const named = Math.min(MOST_NAMES, names[to]! - names[from]!);
  const parted = Math.min(MOST_COMMAS, commas[to]! - commas[from]!);
  const clause = clauseOf[place.last] === clauseOf[target.first] ? 'same' : 'other';
  return `past ${named} names ${parted} commas ${clause} clause`;
}
