import type { Family } from '#shared/rules/family.ts';
import type { Hits } from '#shared/rules/hits.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../../packs.ts';
import { wordKinds } from '../../word-kinds.ts';
import type { Span } from '../given/mentions.ts';
import { type Frame, readFrames } from './frames.ts';
import { type PredicateTables, predicateFamily } from './predicate-family.ts';
import { type PredicateHit, predicateHits } from './predicates.ts';
import { Word } from './word.ts';

/** Token indexes of a sentence, both inclusive. */
export interface Place {
  first: number;
  last: number;
}

/** A sentence as the directed reading sees it. */
export interface Sentence {
  words: Word[];
  frames: Frame[];
  /** Verbs of saying, in order. */
  says: PredicateHit[];
}

/** Reads the tokens `from` to `to` (inclusive) of a matched text by the predicates of some families. */
export function readSentence(
  tokens: Tokens,
  hits: Hits,
  packs: Packs,
  [from, to]: readonly [number, number],
  families: readonly Family<PredicateTables>[] = [predicateFamily],
): Sentence {
  const words: Word[] = [];
  const kinds = wordKinds(packs);
  let quoted = false;
  for (let at = from; at <= to; at++) {
    const flags = tokens.flags[at]!;
    if (flags & (Flag.quoteOpen | Flag.quoteClose)) {
      // A mark that only closes, with none open: the quotation began in a sentence before.
      if (!quoted && !(flags & Flag.quoteOpen)) for (const word of words) word.quoted = true;
      quoted = opens(flags, quoted);
    }
    words.push(new Word(tokens, at, kinds, quoted));
  }
  const found = families
    .flatMap((family) => predicateHits(hits, tablesOf(packs, family), from, to, family))
    .filter((hit) => hit.last <= to)
    .sort((one, other) => one.first - other.first);
  for (const hit of found) {
    hit.first -= from;
    hit.last -= from;
  }
  return { words, frames: readFrames(words, found), says: found.filter((hit) => hit.rule.operator === 'say') };
}

/** A mark that can both open and close does what the place asks for. */
function opens(flags: number, quoted: boolean): boolean {
  if (flags & Flag.quoteOpen && flags & Flag.quoteClose) return !quoted;
  return (flags & Flag.quoteOpen) !== 0;
}

/** The words a span covers, or null where it covers none. */
export function placeOf(words: readonly Word[], span: Span | null): Place | null {
  if (!span) return null;
  let first = -1;
  let last = -1;
  for (let at = 0; at < words.length && words[at]!.from < span.to; at++)
    if (words[at]!.to > span.from) {
      if (first < 0) first = at;
      last = at;
    }
  return first < 0 ? null : { first, last };
}
