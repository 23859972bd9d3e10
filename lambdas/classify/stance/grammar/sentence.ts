import type { Family } from '#shared/rules/family.ts';
import type { Hits } from '#shared/rules/hits.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../../packs.ts';
import { wordKinds } from '../../word-kinds.ts';
import type { Span } from '../given/mentions.ts';
import { type Frame, Predicates } from './frames.ts';
import type { Operator } from './plover.ts';
import { type PredicateTables, predicateFamily } from './predicate-family.ts';
import { type PredicateHit, predicateHits } from './predicates.ts';
import { Word } from './word.ts';

/** Token indexes of a sentence, both inclusive. */
export interface Place {
  first: number;
  last: number;
}

/** A sentence as the directed reading sees it. */
export class Sentence {
  readonly #predicates: Predicates;
  #frames: Frame[] | undefined;
  #verbs: Frame[] | undefined;
  #says: PredicateHit[] | undefined;
  #refusals: Map<number, number> | undefined;
  #demands: Map<number, number> | undefined;

  constructor(
    readonly words: readonly Word[],
    private readonly hits: readonly PredicateHit[],
  ) {
    this.#predicates = new Predicates(words, hits);
  }

  /** The predicates that stand, in order, before any is read. */
  get standing(): readonly PredicateHit[] {
    return this.#predicates.standing;
  }

  /** The frame of one of them, by its place. */
  frame(at: number): Frame {
    return this.#predicates.frame(at);
  }

  get frames(): readonly Frame[] {
    this.#frames ??= this.standing.map((_, at) => this.frame(at));
    return this.#frames;
  }

  /** The predicates that are verbs here, in order. */
  get verbs(): readonly Frame[] {
    this.#verbs ??= this.frames.filter(({ nominal, hit }) => !nominal && hit.rule.form === 'verb');
    return this.#verbs;
  }

  /** Verbs of saying, in order. */
  get says(): readonly PredicateHit[] {
    this.#says ??= this.hits.filter((hit) => hit.rule.operator === 'say');
    return this.#says;
  }

  /** Words that take a deed back ("refused to", "ruled out"): first token by last. */
  get refusals(): ReadonlyMap<number, number> {
    this.#refusals ??= this.governing('refuse');
    return this.#refusals;
  }

  /** Words that ask for a deed ("urged Rome to"): first token by last. */
  get demands(): ReadonlyMap<number, number> {
    this.#demands ??= this.governing('demand');
    return this.#demands;
  }

  private governing(operator: Operator): Map<number, number> {
    return new Map(this.hits.filter(({ rule }) => rule.operator === operator).map(({ first, last }) => [last, first]));
  }
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
  const found: PredicateHit[] = [];
  for (const family of families)
    for (const hit of predicateHits(hits, tablesOf(packs, family), from, to, family)) {
      if (hit.last > to) continue;
      hit.first -= from;
      hit.last -= from;
      found.push(hit);
    }
  // Those of one family are in order.
  if (families.length > 1) found.sort((one, other) => one.first - other.first);
  return new Sentence(words, found);
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
