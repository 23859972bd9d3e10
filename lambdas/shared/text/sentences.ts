/**
 * Sentences over tokens: one pass, no look at the text but for the tokens' own characters.
 * A sentence ends at `.`, `!`, `?` or an ellipsis before something that can start one, at a paragraph break, and at a line
 * break after closing punctuation. Closing quotes and brackets after the stop belong to the sentence they close. What goes on
 * without an end, as no prose does, is cut: who reads a sentence may compare its words with one another.
 */
import { Trait } from './lexicon.ts';
import { Flag, type Tokens } from './tokens.ts';

/** The sentences of a text, in parallel arrays; only the first `count` cells hold sentences. */
export interface Sentences {
  count: number;
  /** Token indices, both inclusive. Paragraph breaks lie between sentences. */
  first: Int32Array;
  last: Int32Array;
  /** By token: the number of its sentence; a paragraph break has the number of the sentence before it. */
  of: Int32Array;
}

/** Longest sentence, in tokens: of 98,000 sentences of news four are longer. */
const LONGEST = 300;

// Read at every token: constants of this module's own (see tokens.ts).
const MAY_END = Flag.punctuation | Flag.dotted | Flag.paragraphBreak;
const PARAGRAPH = Flag.paragraphBreak;
const START = Flag.sentenceStart;

/** Finds the sentences and flags their first tokens `sentenceStart`. */
export function splitSentences(tokens: Tokens): Sentences {
  const { count, flags } = tokens;
  // No sentence is shorter than a token: one piece of memory for all three.
  const memory = new ArrayBuffer(count * 4 + (count + 1) * 8);
  const of = new Int32Array(memory, 0, count);
  const first = new Int32Array(memory, count * 4, count + 1);
  const last = new Int32Array(memory, count * 8 + 4, count + 1);
  let sentences = 0;
  let start = 0;
  for (let at = 0; at < count; at++) {
    of[at] = sentences;
    const flag = flags[at]!;
    const endless = at - start >= LONGEST - 1;
    if ((flag & MAY_END) === 0 && !endless) continue;
    let end = at - 1;
    if (flag & PARAGRAPH) {
      if (end < start && sentences > 0) of[at] = sentences - 1;
    } else {
      end = sentenceEnd(tokens, at);
      if (end < 0 && endless) end = at;
      if (end < 0) continue;
    }
    if (end >= start) {
      for (let inside = at; inside <= end; inside++) of[inside] = sentences;
      first[sentences] = start;
      last[sentences++] = end;
      flags[start]! |= START;
    }
    at = Math.max(at, end);
    start = at + 1;
  }
  if (start < count) {
    first[sentences] = start;
    last[sentences++] = count - 1;
    flags[start]! |= START;
  }
  return { count: sentences, first, last, of };
}

/** The last token of the sentence that ends at token `at`, or -1 where none does. */
function sentenceEnd(tokens: Tokens, at: number): number {
  const { text, from, to, flags, count, word, vocabulary } = tokens;
  const mark = text.charCodeAt(from[at]!);
  const dotted = (flags[at]! & Flag.dotted) !== 0;
  const wide = mark === 0x3002 || mark === 0xff01 || mark === 0xff1f;
  if (!dotted && mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026 && !wide) return -1;

  let end = at;
  if (!dotted) while (end + 1 < count && isTerminal(tokens, end + 1) && glued(tokens, end + 1)) end++;
  let closed = false;
  while (end + 1 < count && closes(tokens, end + 1)) {
    end++;
    closed = true;
  }
  const next = end + 1;
  if (next >= count || flags[next]! & Flag.paragraphBreak) return end;
  const nextFlag = flags[next]!;
  if (wide) return end;
  // "3.5", "example.com", "Yahoo!'s": no white space, no end; a footnote mark or a glued paragraph may follow.
  if (!(nextFlag & Flag.spaceBefore)) {
    if (
      !closed &&
      mark === 0x2e &&
      !dotted &&
      nextFlag & Flag.capital &&
      at > 0 &&
      startsLikeSentence(tokens, at, next)
    )
      return end;
    return -1;
  }
  if (nextFlag & Flag.lineStart) return dotted && !closed && !startsUpper(tokens, next) ? -1 : end;

  if (dotted && !closed) {
    const traits = vocabulary.traits[word[at]!]!;
    if (traits & Trait.title) return -1;
    if (!startsUpper(tokens, next)) return -1;
    if (to[at]! - from[at]! === 2) return -1;
    // "the U.S. Congress" goes on; "in the U.S. The" does not: only a function word or an opening quote is proof.
    const nextTraits = vocabulary.traits[word[next]!]!;
    if (nextFlag & Flag.quoteOpen) return end;
    return nextTraits & Trait.function && !(nextFlag & Flag.allCapitals && to[next]! - from[next]! > 1) ? end : -1;
  }
  if (mark === 0x2e && !closed) return startsLower(tokens, next) ? -1 : end;
  // After "!", "?", an ellipsis or a closed quote, a small letter goes on: "Why?" he asked.
  return startsLower(tokens, next) ? -1 : end;
}

function isTerminal(tokens: Tokens, at: number): boolean {
  const mark = tokens.text.charCodeAt(tokens.from[at]!);
  return mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x2026;
}

function glued(tokens: Tokens, at: number): boolean {
  return (tokens.flags[at]! & Flag.spaceBefore) === 0;
}

/** A quote or bracket that closes what stands before it. */
function closes(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at]!;
  if (flag & Flag.quoteClose) return (flag & Flag.spaceBefore) === 0 || (flag & Flag.quoteOpen) === 0;
  const mark = tokens.text.charCodeAt(tokens.from[at]!);
  return mark === 0x29 || mark === 0x5d;
}

/** Capital or digit, past quotes and brackets that open. */
function startsUpper(tokens: Tokens, at: number): boolean {
  return !startsLower(tokens, at);
}

function startsLower(tokens: Tokens, at: number): boolean {
  const { flags, text, from, count } = tokens;
  let index = at;
  while (index < count && flags[index]! & Flag.punctuation) {
    const mark = text.charCodeAt(from[index]!);
    if (!(flags[index]! & Flag.quoteOpen) && mark !== 0x28 && mark !== 0x5b) return mark === 0x2c || mark === 0x3b;
    index++;
  }
  if (index >= count) return false;
  const unit = text.charAt(from[index]!);
  return unit !== unit.toUpperCase() && unit === unit.toLowerCase();
}

/** "…the vote.The minister" glued by a careless copy: a word of two letters or more on both sides. */
function startsLikeSentence(tokens: Tokens, at: number, next: number): boolean {
  const { from, to, flags } = tokens;
  return (
    (flags[at - 1]! & Flag.word) !== 0 &&
    (flags[at - 1]! & Flag.capital) === 0 &&
    to[at - 1]! - from[at - 1]! > 2 &&
    to[next]! - from[next]! > 1 &&
    (flags[next]! & Flag.allCapitals) === 0
  );
}
