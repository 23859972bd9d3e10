/** A text as every rule reads it: tokens, sentences, hits. */
import { type Sentences, splitSentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Hits } from './hits.ts';
import { match } from './match.ts';
import type { Rules } from './rules.ts';
import type { Where } from './workspace.ts';

export interface Reading {
  tokens: Tokens;
  sentences: Sentences;
  hits: Hits;
}

/** Tokens, sentences and all families' hits of a text, in one pass each. */
export function read(text: string, rules: Rules, where: Where = 'text'): Reading {
  const tokens = tokenize(text, rules.vocabulary);
  const sentences = splitSentences(tokens);
  return { tokens, sentences, hits: match(tokens, sentences, rules, where) };
}
