/** Tokens as all that reads a text sees them: columns and flags. What a token is, tokenize.ts says. */
import type { Vocabulary } from './vocabulary.ts';

/** Bits of `Tokens.flags`. */
export enum Flag {
  word = 1,
  /** Digits; a word for a number ("three") is not flagged. */
  number = 2,
  punctuation = 4,
  /** The first letter is a capital. */
  capital = 8,
  /** Two letters or more, all capitals. */
  allCapitals = 16,
  /** Set by `splitSentences`. */
  sentenceStart = 32,
  /** Joined to the token before by a hyphen. */
  afterHyphen = 64,
  paragraphBreak = 128,
  /** A quotation mark that can open. */
  quoteOpen = 256,
  /** A quotation mark that can close. */
  quoteClose = 512,
  /** The token's last character is a full stop of its own: `U.S.`, `Gen.`. */
  dotted = 1024,
  /** White space stands before. */
  spaceBefore = 2048,
  /** First token of its line. */
  lineStart = 4096,
  /** Second part of a contraction: `'s`, `n't`, `'ll`. */
  clitic = 8192,
  /** Inside of a quote; set by `findQuotes`. */
  quoted = 16384,
}

/** The tokens of a text, in parallel arrays of `count` cells. */
export interface Tokens {
  text: string;
  count: number;
  /** UTF-16 code units into `text`, `from` inclusive, `to` exclusive. */
  from: Int32Array;
  to: Int32Array;
  /** The word's number in the vocabulary; `OTHER` (0) where the rules do not know it. */
  word: Int32Array;
  flags: Uint16Array;
  vocabulary: Vocabulary;
  /** By token: it in small letters, where somebody asked (`smallWord`); null as long as nobody did. */
  small: (string | undefined)[] | null;
}
