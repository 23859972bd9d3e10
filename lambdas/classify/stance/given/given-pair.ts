import type { Hits } from '#shared/rules/hits.ts';
import { match } from '#shared/rules/match.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import { tokenize } from '#shared/text/tokenize.ts';
import type { Tokens } from '#shared/text/tokens.ts';
import type { Packs } from '../../packs.ts';
import { askedFamily, predicateFamily } from '../grammar/predicate-family.ts';
import { readSentence, type Sentence } from '../grammar/sentence.ts';
import { otherNameOf } from '../portrayal/other-names.ts';
import { type Mention, resolveMention, type Span } from './mentions.ts';

export interface RelateInput {
  text: string;
  source: Mention;
  target: Mention;
}

/** A sentence with its actors found: what every way of reading a stance starts from. */
export interface Pair {
  text: string;
  tokens: Tokens;
  /** Every family's hits in the text. */
  hits: Hits;
  sentence: Sentence;
  source: Span | null;
  target: Span | null;
  /** The names as they were given, where they were: the target may not stand in the sentence by that name. */
  sourceName: string | null;
  targetName: string | null;
}

/** Reads the text and finds the two in it. */
export function readPair(input: RelateInput, packs: Packs): Pair {
  const tokens = tokenize(input.text, packs.rules.vocabulary);
  const hits = match(tokens, splitSentences(tokens), packs.rules);
  const placeOf = (mention: Mention): Span | null =>
    resolveMention(input.text, mention) ??
    (typeof mention === 'string' ? otherNameOf(mention, tokens, hits, packs) : null);
  return {
    text: input.text,
    tokens,
    hits,
    sentence: readSentence(tokens, hits, packs, [0, tokens.count - 1], [predicateFamily, askedFamily]),
    source: placeOf(input.source),
    target: placeOf(input.target),
    sourceName: typeof input.source === 'string' ? input.source : null,
    targetName: typeof input.target === 'string' ? input.target : null,
  };
}
