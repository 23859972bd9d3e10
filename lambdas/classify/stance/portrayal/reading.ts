/** A stretch of text read for portrayals: its clauses and the evaluative words in it, found once for all mentions. */
import type { Evidence } from '#shared/labels.ts';
import type { FamilyHits } from '#shared/rules/hits.ts';
import { smallWord } from '#shared/text/spelling.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { readSentence } from './clauses.ts';
import type { Place } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** One evaluative expression: its rule, first and last word. */
export interface Expression extends Place {
  /** Index of the rule in the tables. */
  rule: number;
  /** Under a negation of its own clause. */
  negated: boolean;
}

/** A stretch of text as its clauses. */
export interface Clauses extends Sentence {
  tokens: Tokens;
  /** By word: its token; the apostrophe of a plural possessive has that of the word before. */
  tokenOf: number[];
  /** By token, the stretch's first the first: its word. */
  wordOf: Int32Array;
}

export interface Reading extends Clauses {
  expressions: Expression[];
}

const NEGATORS = new Set(
  "not no never n't without none neither nor hardly barely scarcely lack lacks lacked nothing nobody few cannot".split(
    ' ',
  ),
);
/** How many words before an expression a negator reaches. */
const NEGATION_REACH = 3;

/** Reads a whole text. @param hits the family's hits, in order of their first token */
export function readText(tokens: Tokens, hits: FamilyHits, forms: ReadonlyMap<string, number>): Reading {
  const clauses = readClauses(tokens, 0, tokens.count - 1, forms);
  return { ...clauses, expressions: expressionsOf(clauses, hits) };
}

/** Reads the clauses of the tokens `first` to `last` (inclusive). */
export function readClauses(tokens: Tokens, first: number, last: number, forms: ReadonlyMap<string, number>): Clauses {
  const words: string[] = [];
  const capital: boolean[] = [];
  const tokenOf: number[] = [];
  const wordOf = new Int32Array(last - first + 1);
  for (let at = first; at <= last; at++) {
    wordOf[at - first] = words.length;
    words.push(spelling(tokens, at));
    capital.push((tokens.flags[at]! & Flag.capital) !== 0);
    tokenOf.push(at);
    if (endsPossessive(tokens, at, last)) {
      words.push("'");
      capital.push(false);
      tokenOf.push(at);
    }
  }
  return { ...readSentence({ words, capital }, forms), tokens, tokenOf, wordOf };
}

function spelling(tokens: Tokens, at: number): string {
  const word = smallWord(tokens, at);
  return word.charCodeAt(0) === 0x2019 ? `'${word.slice(1)}` : word.replace('’', "'");
}

/** "the Democrats' plan": the tokeniser drops that apostrophe, the clause reader needs it. */
function endsPossessive(tokens: Tokens, at: number, last: number): boolean {
  if (at === last || !(tokens.flags[at + 1]! & Flag.spaceBefore) || tokens.flags[at + 1]! & Flag.punctuation)
    return false;
  const end = tokens.to[at]!;
  const mark = tokens.text[end];
  return (mark === "'" || mark === '’') && tokens.from[at + 1]! > end + 1 && /s$/i.test(tokens.text[end - 1] ?? '');
}

function expressionsOf(clauses: Clauses, hits: FamilyHits): Expression[] {
  const out: Expression[] = [];
  /** Hits come by first token, the longer first: one inside another that began before it is no expression of its own. */
  let reach = -1;
  let reachFirst = -1;
  for (let hit = 0; hit < hits.count; hit++) {
    const start = hits.first[hit]!;
    const end = hits.last[hit]!;
    if (end <= reach && !(start === reachFirst && end === reach)) continue;
    if (end > reach) {
      reach = end;
      reachFirst = start;
    }
    const place = { first: clauses.wordOf[start]!, last: clauses.wordOf[end]! };
    out.push({ ...place, rule: hits.payload[hit]!, negated: isNegated(clauses, place) });
  }
  return out;
}

function isNegated({ words, verbs, verbOf, clauseOf }: Sentence, { first, last }: Place): boolean {
  const verb = verbOf[last]!;
  if (verb >= 0 && verbs[verb]!.negated) return true;
  for (let at = Math.max(0, first - NEGATION_REACH); at < first; at++)
    if (clauseOf[at] === clauseOf[first] && NEGATORS.has(words[at]!)) return true;
  return false;
}

/** The words that a stretch of characters covers; null where it covers none. A possessive `'s` at its end is left out. */
export function placeOf(reading: Clauses, span: { from: number; to: number }): Place | null {
  const { tokens, tokenOf, words } = reading;
  let first = -1;
  let last = -1;
  for (let at = 0; at < tokenOf.length; at++) {
    const token = tokenOf[at]!;
    if (tokens.from[token]! >= span.to) break;
    if (tokens.to[token]! <= span.from) continue;
    if (first < 0) first = at;
    last = at;
  }
  if (first < 0) return null;
  while (last > first && /^(?:'s?|["“”,.])$/.test(words[last]!)) last--;
  return { first, last };
}

/** Where an expression stands in the text. @param rule its id */
export function shownAt({ tokens, tokenOf }: Reading, { first, last }: Place, rule: string): Evidence {
  return { from: tokens.from[tokenOf[first]!]!, to: tokens.to[tokenOf[last]!]!, rule };
}
